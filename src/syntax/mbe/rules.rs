//! Reads definitions.

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

use super::fragment::{Kind, skip};
use super::matcher::{Loc, Matched, Repeat, run_rule};
use super::metavar::metavar;
use super::token::{Op, Pattern, Tok, detached, front, op};
use super::transcribe::{Piece, transcribe};
use super::{DefSite, Limit, Limits, MbeError, NESTING, measure};

/// The rules of one macro.
#[derive(Debug)]
pub struct Rules {
    rules: Vec<Rule>,
    modern: bool,
}

/// One matcher and what it becomes. The matcher's variables are numbered in the order of their declarations.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) matcher: Vec<Loc>,
    pub(super) body: Vec<Piece>,
}

impl Rules {
    /// Says that the macro is defined in edition 2024, where an `expr` may be `_` or begin with `const`.
    pub fn edition_2024(mut self, yes: bool) -> Rules {
        self.modern = yes;
        self
    }

    /// Expands one call, by the first rule that matches; calls in the output stay as they are.
    ///
    /// `input` is what stands between the delimiters of the call. See the [module](super) for what the output is like.
    pub fn expand(&self, input: TokenStream, site: &DefSite, limits: &mut Limits) -> Result<TokenStream, MbeError> {
        if limits.depth == 0 {
            return Err(MbeError::Limit(Limit::Depth));
        }
        measure(input.clone(), limits.input_tokens, limits.nesting)?;
        let matching = |input: ParseStream<'_>| {
            let found = self.find(input, limits);
            while !input.is_empty() {
                skip(input)?;
            }
            Ok(found)
        };
        let (rule, matched) = matching.parse2(input).map_err(|_| MbeError::NoRuleMatched)??;
        transcribe(&rule.body, &matched, site, limits)
    }

    /// The first rule that matches. The rules share one buffer of the input.
    fn find(&self, input: ParseStream<'_>, limits: &mut Limits) -> Result<(&Rule, Vec<Matched>), MbeError> {
        for rule in &self.rules {
            if let Some(matched) = run_rule(&rule.matcher, &input.fork(), limits, self.modern)? {
                return Ok((rule, matched));
            }
        }
        Err(MbeError::NoRuleMatched)
    }
}

/// Reads the rules of a macro.
///
/// `tokens` is what stands between the delimiters of `macro_rules! name { .. }`, after "Macros By Example" in the
/// Reference; or what follows the name in `macro name(..) { .. }` or `macro name { .. }`. Rules for the use as an
/// attribute or a derive are left out.
pub fn parse_rules(tokens: TokenStream) -> Result<Rules, MbeError> {
    measure(tokens.clone(), u32::MAX, NESTING)?;
    let mut reader = Reader::new(tokens);
    if let [TokenTree::Group(group)] = reader.rest() {
        reader = Reader::new(group.stream());
    }
    let mut rules = Vec::new();
    while !reader.rest().is_empty() {
        let other = reader.other_use();
        let Some(TokenTree::Group(matcher)) = reader.bump() else {
            return Err(MbeError::Malformed("expected a matcher"));
        };
        reader.eat(op("=>"));
        let Some(TokenTree::Group(body)) = reader.bump() else {
            return Err(MbeError::Malformed("expected a body"));
        };
        let _ = reader.eat(op(";")) || reader.eat(op(","));
        if !other {
            rules.push(rule(matcher.stream(), body.stream())?);
        }
    }
    if rules.is_empty() {
        return Err(MbeError::Malformed("no rules"));
    }
    Ok(Rules { rules, modern: false })
}

fn rule(matcher: TokenStream, body: TokenStream) -> Result<Rule, MbeError> {
    let mut def = Def { vars: Vec::new() };
    let mut locs = Vec::new();
    def.level(Reader::new(matcher), &mut locs, 0)?;
    locs.push(Loc::End);
    let body = def.pieces(Reader::new(body))?;
    Ok(Rule { matcher: locs, body })
}

/// The rest of the tokens of one level of a definition.
pub(super) struct Reader {
    trees: Vec<TokenTree>,
    at: usize,
}

impl Reader {
    pub(super) fn new(tokens: TokenStream) -> Reader {
        Reader { trees: tokens.into_iter().collect(), at: 0 }
    }

    pub(super) fn rest(&self) -> &[TokenTree] {
        &self.trees[self.at..]
    }

    pub(super) fn bump(&mut self) -> Option<TokenTree> {
        let tree = self.trees.get(self.at).cloned();
        self.at += usize::from(tree.is_some());
        tree
    }

    pub(super) fn eat(&mut self, wanted: Op) -> bool {
        match front(self.rest()) {
            (Tok::Op(found), len) if found == wanted => {
                self.at += len;
                true
            }
            _ => false,
        }
    }

    fn token(&mut self) -> Tok {
        let (tok, len) = front(self.rest());
        self.at += len;
        tok
    }

    /// Skips what says that a rule is for the use as an attribute or a derive: `unsafe attr(..)`, `derive()`.
    fn other_use(&mut self) -> bool {
        self.at += usize::from(matches!(self.rest(), [TokenTree::Ident(word), ..] if word == "unsafe"));
        let [TokenTree::Ident(word), TokenTree::Group(_), ..] = self.rest() else { return false };
        let other = word == "attr" || word == "derive";
        if other {
            self.at += 2;
        }
        other
    }
}

/// A separator's trees and the operator behind a repetition.
struct Tail {
    separator: Vec<TokenTree>,
    repeat: Repeat,
}

/// The definition of one rule, while it is read.
pub(super) struct Def {
    vars: Vec<String>,
}

impl Def {
    /// The number of a variable, if the matcher declares it.
    pub(super) fn var(&self, name: &Ident) -> Option<usize> {
        self.vars.iter().rposition(|known| name == known)
    }

    /// Reads one level of a matcher, `depth` repetitions deep.
    fn level(&mut self, mut reader: Reader, out: &mut Vec<Loc>, depth: usize) -> Result<(), MbeError> {
        loop {
            match reader.rest() {
                [] => return Ok(()),
                [TokenTree::Punct(dollar), ..] if dollar.as_char() == '$' => {
                    reader.at += 1;
                    self.declaration(&mut reader, out, depth)?;
                }
                [TokenTree::Group(group), ..] => {
                    let (delimiter, stream) = (group.delimiter(), group.stream());
                    reader.at += 1;
                    if delimiter == Delimiter::None {
                        self.level(Reader::new(stream), out, depth)?;
                    } else {
                        let mut inside = Vec::new();
                        self.level(Reader::new(stream), &mut inside, depth)?;
                        inside.push(Loc::End);
                        out.push(Loc::Group(delimiter, inside));
                    }
                }
                _ => {
                    let pattern = Pattern::new(reader.token()).ok_or(MbeError::Malformed("expected a token"))?;
                    out.push(Loc::Token(pattern));
                }
            }
        }
    }

    /// Reads what follows a `$` in a matcher.
    fn declaration(&mut self, reader: &mut Reader, out: &mut Vec<Loc>, depth: usize) -> Result<(), MbeError> {
        match reader.bump() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let (open, first_var) = (out.len(), self.vars.len());
                out.push(Loc::Open { vars: 0..0, depth, skip: None });
                self.level(Reader::new(group.stream()), out, depth + 1)?;
                let Tail { separator, repeat } = tail(reader)?;
                let separator = Pattern::new(front(&separator).0);
                if matches!(separator, Some(Pattern::Op(sep)) if sep == op("|")) {
                    narrow(out.last_mut());
                }
                out.push(Loc::Close { first: open + 1, separator, again: repeat != Repeat::Optional });
                let skip = (repeat != Repeat::Plus).then_some(out.len());
                out[open] = Loc::Open { vars: first_var..self.vars.len(), depth, skip };
                Ok(())
            }
            Some(TokenTree::Ident(name)) if reader.eat(op(":")) => {
                let Some(TokenTree::Ident(kind)) = reader.bump() else {
                    return Err(MbeError::Malformed("expected a fragment specifier"));
                };
                let kind = Kind::new(&kind.to_string()).ok_or(MbeError::Malformed("unknown fragment specifier"))?;
                out.push(Loc::Fragment { var: self.vars.len(), depth, kind });
                self.vars.push(name.to_string());
                if matches!(front(reader.rest()), (Tok::Op(next), _) if next == op("|")) {
                    narrow(out.last_mut());
                }
                Ok(())
            }
            Some(TokenTree::Ident(name)) if name == "crate" => Err(MbeError::Unsupported("`$crate` in a matcher")),
            Some(TokenTree::Ident(_)) => Err(MbeError::Malformed("missing fragment specifier")),
            Some(TokenTree::Punct(next)) if next.as_char() == '$' => Err(MbeError::Unsupported("`$$` in a matcher")),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                Err(MbeError::Unsupported("`${..}` in a matcher"))
            }
            // A dollar before anything else, or the last token, means itself.
            next => {
                reader.at -= usize::from(next.is_some());
                out.push(Loc::Token(Pattern::Op(op("$"))));
                Ok(())
            }
        }
    }

    /// Reads one level of a body.
    pub(super) fn pieces(&self, mut reader: Reader) -> Result<Vec<Piece>, MbeError> {
        let mut out = Vec::new();
        loop {
            match reader.rest() {
                [] => return Ok(out),
                [TokenTree::Punct(dollar), ..] if dollar.as_char() == '$' => {
                    reader.at += 1;
                    out.push(self.variable(dollar_alone(), &mut reader)?);
                }
                [TokenTree::Group(_), ..] => {
                    if let Some(TokenTree::Group(group)) = reader.bump() {
                        let body = self.pieces(Reader::new(group.stream()))?;
                        out.push(Piece::Group { delimiter: group.delimiter(), span: group.span(), body });
                    }
                }
                rest => {
                    let end = reader.at + front(rest).1;
                    while reader.at + 1 < end {
                        out.extend(reader.bump().map(Piece::Tree));
                    }
                    out.extend(reader.bump().map(|tree| Piece::Tree(detached(tree))));
                }
            }
        }
    }

    /// Reads what follows a `$` in a body; `dollar` stands for itself where it means nothing.
    fn variable(&self, mut dollar: TokenTree, reader: &mut Reader) -> Result<Piece, MbeError> {
        dollar.set_span(reader.trees[reader.at - 1].span());
        let next = match reader.rest() {
            [TokenTree::Ident(name), ..] if name == "crate" => Piece::Crate(name.span()),
            [TokenTree::Ident(name), ..] => match self.var(name) {
                Some(var) => Piece::Var(var),
                None => return Ok(Piece::Tree(dollar)),
            },
            [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Parenthesis => {
                let body = self.pieces(Reader::new(group.stream()))?;
                reader.at += 1;
                let Tail { separator, repeat } = tail(reader)?;
                let mut vars = Vec::new();
                collect_vars(&body, &mut vars);
                return Ok(Piece::Repeat { body, separator, at_least_once: repeat == Repeat::Plus, vars });
            }
            [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace => {
                Piece::Meta(metavar(self, Reader::new(group.stream()))?, group.span())
            }
            [TokenTree::Punct(second), ..] if second.as_char() == '$' => Piece::Tree(dollar),
            _ => return Ok(Piece::Tree(dollar)),
        };
        reader.at += 1;
        Ok(next)
    }
}

fn dollar_alone() -> TokenTree {
    TokenTree::Punct(proc_macro2::Punct::new('$', Spacing::Alone))
}

/// Before `|`, a pattern can't have alternatives at its top: only editions before 2021 accept such a rule.
fn narrow(loc: Option<&mut Loc>) {
    if let Some(Loc::Fragment { kind, .. }) = loc
        && *kind == Kind::Pat
    {
        *kind = Kind::PatParam;
    }
}

/// Every variable that a repetition's body uses, at any depth.
fn collect_vars(pieces: &[Piece], vars: &mut Vec<usize>) {
    for piece in pieces {
        match piece {
            Piece::Var(var) => vars.push(*var),
            Piece::Group { body, .. } => collect_vars(body, vars),
            Piece::Repeat { vars: inside, .. } => vars.extend(inside),
            Piece::Meta(meta, _) => meta.vars(vars),
            Piece::Tree(_) | Piece::Crate(_) => {}
        }
    }
    vars.sort_unstable();
    vars.dedup();
}

/// Reads the separator and the operator of a repetition.
fn tail(reader: &mut Reader) -> Result<Tail, MbeError> {
    let operator = |tok: &Tok| match tok {
        Tok::Op(found) if *found == op("*") => Some(Repeat::Star),
        Tok::Op(found) if *found == op("+") => Some(Repeat::Plus),
        Tok::Op(found) if *found == op("?") => Some(Repeat::Optional),
        _ => None,
    };
    let start = reader.at;
    let first = reader.token();
    if let Some(repeat) = operator(&first) {
        return Ok(Tail { separator: Vec::new(), repeat });
    }
    let mut separator = reader.trees[start..reader.at].to_vec();
    if let Some(last) = separator.pop() {
        separator.push(detached(last));
    }
    if Pattern::new(first).is_none() {
        return Err(MbeError::Malformed("expected a separator or one of `*`, `+`, `?`"));
    }
    match operator(&reader.token()) {
        Some(Repeat::Optional) => Err(MbeError::Malformed("`?` takes no separator")),
        Some(repeat) => Ok(Tail { separator, repeat }),
        None => Err(MbeError::Malformed("expected one of `*`, `+`, `?`")),
    }
}
