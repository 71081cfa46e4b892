//! Tokens as macros see them.
//!
//! proc-macro2 gives operators character by character and a lifetime as two tokens; for a macro, `=>` and `'a` are one
//! token each. Here they are put together.

use proc_macro2::{Delimiter, Ident, Literal, Punct, Spacing, TokenTree};
use syn::buffer::Cursor;

/// An operator of up to three characters, filled up with NUL.
pub(super) type Op = [char; 3];

/// Operators of more than one character, in the Reference's chapter "Tokens".
const OPS: [&str; 25] = [
    "<<=", ">>=", "...", "..=", "<=", "==", "!=", ">=", "&&", "||", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "^=",
    "&=", "|=", "..", "::", "->", "=>", "<-",
];

/// The operator of a string of at most three ASCII characters.
pub(super) const fn op(text: &str) -> Op {
    let (bytes, mut chars, mut i) = (text.as_bytes(), ['\0'; 3], 0);
    while i < bytes.len() && i < 3 {
        chars[i] = bytes[i] as char;
        i += 1;
    }
    chars
}

/// One token at the front of the input.
#[derive(Debug)]
pub(super) enum Tok {
    Ident(Ident),
    /// A lifetime, by its name without the apostrophe.
    Lifetime(Ident),
    Op(Op),
    Literal(Literal),
    /// A group with delimiters, whole.
    Group(Delimiter),
    /// A group without delimiters: a fragment that an earlier expansion matched.
    Opaque,
    End,
}

/// What a matcher compares a token with.
#[derive(Debug)]
pub(super) enum Pattern {
    Ident(Ident),
    Lifetime(Ident),
    Op(Op),
    Literal(String),
}

impl Pattern {
    /// The pattern of a token of a definition; none for groups and the end.
    pub(super) fn new(tok: Tok) -> Option<Pattern> {
        Some(match tok {
            Tok::Ident(ident) => Pattern::Ident(ident),
            Tok::Lifetime(name) => Pattern::Lifetime(name),
            Tok::Op(op) => Pattern::Op(op),
            Tok::Literal(literal) => Pattern::Literal(literal.to_string()),
            Tok::Group(_) | Tok::Opaque | Tok::End => return None,
        })
    }

    /// Whether the token is this one.
    pub(super) fn matches(&self, tok: &Tok) -> bool {
        match (self, tok) {
            (Pattern::Ident(a), Tok::Ident(b)) | (Pattern::Lifetime(a), Tok::Lifetime(b)) => a == b,
            (Pattern::Op(a), Tok::Op(b)) => a == b,
            (Pattern::Literal(a), Tok::Literal(b)) => *a == b.to_string(),
            _ => false,
        }
    }
}

/// The longest operator that the characters begin; a character is followed by NUL if the next token doesn't touch it.
fn longest(chars: Op) -> (Op, usize) {
    for len in [3, 2] {
        if chars[len - 1] != '\0' {
            let mut candidate = chars;
            candidate[len..].fill('\0');
            if OPS.iter().any(|known| op(known) == candidate) {
                return (candidate, len);
            }
        }
    }
    ([chars[0], '\0', '\0'], 1)
}

/// The operator that begins with a punctuation character, and how many of them it has. `next` gives those after it.
fn glue(first: &Punct, mut next: impl FnMut() -> Option<Punct>) -> (Op, usize) {
    let mut chars = ['\0'; 3];
    chars[0] = first.as_char();
    let mut joint = first.spacing() == Spacing::Joint;
    for slot in &mut chars[1..] {
        if !joint {
            break;
        }
        let Some(punct) = next() else { break };
        *slot = punct.as_char();
        joint = punct.spacing() == Spacing::Joint;
    }
    longest(chars)
}

/// The token at the cursor, and the cursor after it.
pub(super) fn look(cursor: Cursor<'_>) -> (Tok, Cursor<'_>) {
    if let Some((_, delimiter, _, after)) = cursor.any_group() {
        return (if delimiter == Delimiter::None { Tok::Opaque } else { Tok::Group(delimiter) }, after);
    }
    let Some((tree, mut after)) = cursor.token_tree() else { return (Tok::End, cursor) };
    match tree {
        TokenTree::Ident(ident) => (Tok::Ident(ident), after),
        TokenTree::Literal(literal) => (Tok::Literal(literal), after),
        TokenTree::Punct(punct) if punct.as_char() == '\'' => match after.token_tree() {
            Some((TokenTree::Ident(name), after)) => (Tok::Lifetime(name), after),
            _ => (Tok::Op(op("'")), after),
        },
        TokenTree::Punct(punct) => {
            let mut ahead = after;
            let (op, len) = glue(&punct, || match ahead.token_tree()? {
                (TokenTree::Punct(punct), next) => {
                    ahead = next;
                    Some(punct)
                }
                _ => None,
            });
            for _ in 1..len {
                after = after.token_tree().map_or(after, |(_, next)| next);
            }
            (Tok::Op(op), after)
        }
        TokenTree::Group(_) => (Tok::Opaque, after),
    }
}

/// The token at the front of a definition's tokens, and of how many trees it is.
pub(super) fn front(trees: &[TokenTree]) -> (Tok, usize) {
    match trees {
        [] => (Tok::End, 0),
        [TokenTree::Ident(ident), ..] => (Tok::Ident(ident.clone()), 1),
        [TokenTree::Literal(literal), ..] => (Tok::Literal(literal.clone()), 1),
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::None => (Tok::Opaque, 1),
        [TokenTree::Group(group), ..] => (Tok::Group(group.delimiter()), 1),
        [TokenTree::Punct(punct), TokenTree::Ident(name), ..] if punct.as_char() == '\'' => {
            (Tok::Lifetime(name.clone()), 2)
        }
        [TokenTree::Punct(punct), rest @ ..] => {
            let mut rest = rest.iter();
            let (op, len) = glue(punct, || match rest.next() {
                Some(TokenTree::Punct(punct)) => Some(punct.clone()),
                _ => None,
            });
            (Tok::Op(op), len)
        }
    }
}

/// The same token, no longer touching the next one: the end of a token must not run into what a macro puts behind it.
pub(super) fn detached(tree: TokenTree) -> TokenTree {
    match tree {
        TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint => {
            let mut alone = Punct::new(punct.as_char(), Spacing::Alone);
            alone.set_span(punct.span());
            TokenTree::Punct(alone)
        }
        tree => tree,
    }
}
