//! Fragment specifiers: what may begin one, and where it ends.

use proc_macro2::Delimiter;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Block, Expr, Ident, Item, Lit, Meta, Pat, Path, Token, Type, Visibility};

use super::token::{Op, Tok, look, op};

/// A fragment specifier, in the Reference's section "Metavariables".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Block,
    Expr,
    Expr2021,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    Pat,
    PatParam,
    Path,
    Stmt,
    Tt,
    Ty,
    Vis,
}

/// All of them, by name.
const KINDS: [(&str, Kind); 15] = [
    ("block", Kind::Block),
    ("expr", Kind::Expr),
    ("expr_2021", Kind::Expr2021),
    ("ident", Kind::Ident),
    ("item", Kind::Item),
    ("lifetime", Kind::Lifetime),
    ("literal", Kind::Literal),
    ("meta", Kind::Meta),
    ("pat", Kind::Pat),
    ("pat_param", Kind::PatParam),
    ("path", Kind::Path),
    ("stmt", Kind::Stmt),
    ("tt", Kind::Tt),
    ("ty", Kind::Ty),
    ("vis", Kind::Vis),
];

impl Kind {
    /// The specifier of this name.
    pub(super) fn new(name: &str) -> Option<Kind> {
        KINDS.iter().find(|(known, _)| *known == name).map(|&(_, kind)| kind)
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |&(name, _)| name)
    }

    /// Whether later macros see its tokens, by "Forwarding of Matched Fragments".
    pub(super) fn is_transparent(self) -> bool {
        matches!(self, Kind::Ident | Kind::Lifetime | Kind::Tt)
    }
}

/// Words that begin no expression, by the Reference's chapter "Keywords".
const NOT_IN_EXPR: [&str; 26] = [
    "_", "abstract", "as", "become", "dyn", "else", "enum", "extern", "final", "fn", "impl", "in", "macro", "mod",
    "mut", "override", "priv", "pub", "ref", "struct", "trait", "type", "typeof", "use", "virtual", "where",
];

/// Words that begin no type.
const NOT_IN_TYPE: [&str; 40] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "else", "enum", "false",
    "final", "if", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "static", "struct", "trait", "true", "try", "type", "unsized", "use", "virtual", "where", "while",
    "yield",
];

const EXPR_OPS: [Op; 14] = [
    op("!"),
    op("-"),
    op("*"),
    op("|"),
    op("||"),
    op("&"),
    op("&&"),
    op(".."),
    op("..."),
    op("..="),
    op("<"),
    op("<<"),
    op("::"),
    op("#"),
];
const TYPE_OPS: [Op; 8] = [op("!"), op("*"), op("&"), op("&&"), op("?"), op("<"), op("<<"), op("::")];
const PAT_OPS: [Op; 9] = [op("&"), op("&&"), op("-"), op(".."), op("..."), op("..="), op("::"), op("<"), op("<<")];

/// Whether the token may begin the fragment, as far as the language looks ahead: if it may, the fragment must parse. A
/// group without delimiters says nothing of its kind; the caller has to try. `modern` is the edition 2024.
pub(super) fn may_start(kind: Kind, tok: &Tok, modern: bool) -> bool {
    let begins = |words: &[&str], ops: &[Op], lifetime: bool| match tok {
        Tok::Ident(ident) => !words.contains(&ident.to_string().as_str()),
        Tok::Op(op) => ops.contains(op),
        Tok::Lifetime(_) => lifetime,
        _ => false,
    };
    let group = |allowed: &[Delimiter]| matches!(tok, Tok::Group(delimiter) if allowed.contains(delimiter));
    let word = |word: &str| matches!(tok, Tok::Ident(ident) if ident == word);
    let ty = || begins(&NOT_IN_TYPE, &TYPE_OPS, true) || group(&[Delimiter::Parenthesis, Delimiter::Bracket]);
    let expr = || {
        let other = matches!(tok, Tok::Literal(_) | Tok::Group(_));
        !word("let") && (other || begins(&NOT_IN_EXPR, &EXPR_OPS, true))
    };
    match (kind, tok) {
        (_, Tok::End) | (Kind::Ident | Kind::Lifetime, Tok::Opaque) => false,
        (_, Tok::Opaque) | (Kind::Tt | Kind::Item | Kind::Stmt, _) => true,
        (Kind::Expr, _) if modern => expr() || word("_"),
        (Kind::Expr | Kind::Expr2021, _) => expr() && !word("const"),
        (Kind::Ty, _) => ty(),
        (Kind::Ident, Tok::Ident(ident)) => ident != "_",
        (Kind::Lifetime, _) => matches!(tok, Tok::Lifetime(_)),
        (Kind::Literal, Tok::Op(found)) => *found == op("-"),
        (Kind::Literal, _) => matches!(tok, Tok::Literal(_)) || word("true") || word("false"),
        (Kind::Vis, Tok::Ident(ident)) => ident != "priv",
        (Kind::Vis, Tok::Op(found)) if *found == op(",") => true,
        (Kind::Vis, _) => ty(),
        (Kind::Block, _) => group(&[Delimiter::Brace]),
        (Kind::Path | Kind::Meta, Tok::Op(found)) => *found == op("::"),
        (Kind::Path | Kind::Meta, _) => matches!(tok, Tok::Ident(_)),
        (Kind::Pat, Tok::Op(found)) if *found == op("|") => true,
        (Kind::Pat | Kind::PatParam, _) => {
            let other = matches!(tok, Tok::Literal(_) | Tok::Ident(_));
            other || begins(&[], &PAT_OPS, false) || group(&[Delimiter::Parenthesis, Delimiter::Bracket])
        }
        (Kind::Ident, _) => false,
    }
}

/// Reads one fragment; only how far it goes matters.
pub(super) fn parse(kind: Kind, input: ParseStream<'_>) -> syn::Result<()> {
    match kind {
        Kind::Block => input.parse::<Block>().map(drop),
        Kind::Expr | Kind::Expr2021 => input.parse::<Expr>().map(drop),
        Kind::Ident => input.call(Ident::parse_any).map(drop),
        Kind::Item => input.parse::<Item>().map(drop),
        Kind::Literal => {
            input.parse::<Option<Token![-]>>()?;
            input.parse::<Lit>().map(drop)
        }
        Kind::Meta => input.parse::<Meta>().map(drop),
        Kind::Pat => input.call(Pat::parse_multi_with_leading_vert).map(drop),
        Kind::PatParam => input.call(Pat::parse_single).map(drop),
        Kind::Path => input.parse::<Path>().map(drop),
        Kind::Stmt => statement(input),
        Kind::Tt | Kind::Lifetime => skip(input),
        Kind::Ty => input.parse::<Type>().map(drop),
        Kind::Vis => input.parse::<Visibility>().map(drop),
    }
}

/// Skips one token or group.
pub(super) fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    input.step(|cursor| match look(*cursor) {
        (Tok::End, _) => Err(cursor.error("expected a token")),
        (_, after) => Ok(((), after)),
    })
}

/// Reads a statement without its semicolon, except for items that need one; a semicolon alone is a statement too.
fn statement(input: ParseStream<'_>) -> syn::Result<()> {
    if input.parse::<Option<Token![;]>>()?.is_some() {
        return Ok(());
    }
    let ahead = input.fork();
    ahead.call(Attribute::parse_outer)?;
    if ahead.peek(Token![let]) {
        input.advance_to(&ahead);
        return binding(input);
    }
    let item = input.fork();
    match Item::parse(&item) {
        // A call of a macro is an expression here, or its semicolon would be lost to the matcher.
        Ok(Item::Macro(call)) if call.ident.is_none() && call.semi_token.is_some() => {}
        Ok(_) => {
            input.advance_to(&item);
            return Ok(());
        }
        Err(_) => {}
    }
    input.advance_to(&ahead);
    Expr::parse_with_earlier_boundary_rule(input).map(drop)
}

/// Reads `let PATTERN: TYPE = EXPR else BLOCK`.
fn binding(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![let]>()?;
    Pat::parse_multi_with_leading_vert(input)?;
    if input.parse::<Option<Token![:]>>()?.is_some() {
        input.parse::<Type>()?;
    }
    if input.parse::<Option<Token![=]>>()?.is_some() {
        input.parse::<Expr>()?;
        if input.parse::<Option<Token![else]>>()?.is_some() {
            input.parse::<Block>()?;
        }
    }
    Ok(())
}
