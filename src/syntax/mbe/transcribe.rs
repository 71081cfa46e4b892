//! Writes a rule's body with its variables replaced, after "Transcribing" and "Repetitions" in the Reference.

use proc_macro2::{Delimiter, Punct, Spacing, Span, TokenStream, TokenTree};

use super::matcher::{Ending, Fragment, Matched};
use super::metavar::{Meta, count, literal};
use super::{DefSite, Limits, MbeError, group};

/// A piece of a body.
#[derive(Debug)]
pub(super) enum Piece {
    Tree(TokenTree),
    Group { delimiter: Delimiter, span: Span, body: Vec<Piece> },
    Var(usize),
    Crate(Span),
    Repeat { body: Vec<Piece>, separator: Vec<TokenTree>, at_least_once: bool, vars: Vec<usize> },
    Meta(Meta, Span),
}

struct Writer<'r, 'l> {
    matched: &'r [Matched],
    site: &'r DefSite,
    limits: &'l mut Limits,
    /// The round, and the number of rounds, of every repetition around the piece.
    rounds: Vec<(usize, usize)>,
}

/// Writes the body of the rule that matched.
pub(super) fn transcribe(
    body: &[Piece],
    matched: &[Matched],
    site: &DefSite,
    limits: &mut Limits,
) -> Result<TokenStream, MbeError> {
    let mut out = Vec::new();
    Writer { matched, site, limits, rounds: Vec::new() }.pieces(body, true, &mut out)?;
    Ok(out.into_iter().collect())
}

impl<'r> Writer<'r, '_> {
    /// Writes one level; `statements` says that it may be a list of statements.
    fn pieces(&mut self, pieces: &[Piece], statements: bool, out: &mut Vec<TokenTree>) -> Result<(), MbeError> {
        for (i, piece) in pieces.iter().enumerate() {
            self.limits.step()?;
            match piece {
                Piece::Tree(tree) => self.own(tree.clone(), tree.span(), out)?,
                Piece::Group { delimiter, span, body } => {
                    let mut inside = Vec::new();
                    self.pieces(body, *delimiter == Delimiter::Brace, &mut inside)?;
                    self.own(group(*delimiter, TokenStream::from_iter(inside), *span), *span, out)?;
                }
                Piece::Var(var) => match self.lookup(*var)? {
                    Matched::One(fragment) => self.fragment(fragment, statements, pieces.get(i + 1), out)?,
                    Matched::Many(_) => return Err(MbeError::Repetition),
                },
                Piece::Crate(span) => {
                    for tree in self.site.krate.clone() {
                        self.own(tree, *span, out)?;
                    }
                }
                Piece::Repeat { body, separator, at_least_once, vars } => {
                    let rounds = self.size(vars)?;
                    if *at_least_once && rounds == 0 {
                        return Err(MbeError::Repetition);
                    }
                    self.repeat(rounds, body, separator, statements && separator.is_empty(), out)?;
                }
                Piece::Meta(meta, span) => self.meta(meta, *span, out)?,
            }
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        rounds: usize,
        body: &[Piece],
        separator: &[TokenTree],
        statements: bool,
        out: &mut Vec<TokenTree>,
    ) -> Result<(), MbeError> {
        for round in 0..rounds {
            if round > 0 {
                for tree in separator {
                    self.own(tree.clone(), tree.span(), out)?;
                }
            }
            self.limits.step()?;
            self.rounds.push((round, rounds));
            self.pieces(body, statements, out)?;
            self.rounds.pop();
        }
        Ok(())
    }

    /// Writes a fragment, as a statement if what follows says that it is a whole one.
    fn fragment(
        &mut self,
        fragment: &Fragment,
        statements: bool,
        next: Option<&Piece>,
        out: &mut Vec<TokenTree>,
    ) -> Result<(), MbeError> {
        self.limits.emit(fragment.tokens)?;
        match (fragment.ending, next, &fragment.trees[..]) {
            (Ending::Let, next, [tree]) if statements && !is_semicolon(next) => {
                out.push(tree.clone());
                let semicolon = TokenTree::Punct(Punct::new(';', Spacing::Alone));
                self.own(semicolon, tree.span(), out)?;
            }
            (Ending::Block, Some(next), [TokenTree::Group(group)]) if statements && begins_statement(next) => {
                out.extend(group.stream());
            }
            (_, _, trees) => out.extend(trees.iter().cloned()),
        }
        Ok(())
    }

    /// Writes a token of the macro's own.
    fn own(&mut self, mut tree: TokenTree, span: Span, out: &mut Vec<TokenTree>) -> Result<(), MbeError> {
        self.limits.emit(1)?;
        tree.set_span(self.site.span.unwrap_or(span));
        out.push(tree);
        Ok(())
    }

    /// What a variable stands for in these rounds. One that has fewer repetitions around it than the piece is the same
    /// in all further ones.
    fn lookup(&self, var: usize) -> Result<&'r Matched, MbeError> {
        let mut matched = self.matched.get(var).ok_or(MbeError::Repetition)?;
        for &(round, _) in &self.rounds {
            match matched {
                Matched::One(_) => break,
                Matched::Many(rounds) => matched = rounds.get(round).ok_or(MbeError::Repetition)?,
            }
        }
        Ok(matched)
    }

    /// How often a repetition runs: as often as the variables in it say, which have to agree.
    fn size(&self, vars: &[usize]) -> Result<usize, MbeError> {
        let mut size = None;
        for &var in vars {
            if let Matched::Many(rounds) = self.lookup(var)?
                && size.replace(rounds.len()).is_some_and(|size| size != rounds.len())
            {
                return Err(MbeError::Repetition);
            }
        }
        size.ok_or(MbeError::Repetition)
    }

    fn meta(&mut self, meta: &Meta, span: Span, out: &mut Vec<TokenTree>) -> Result<(), MbeError> {
        let outward = |depth: usize| self.rounds.iter().rev().nth(depth).copied().ok_or(MbeError::Repetition);
        let number = match meta {
            Meta::Count(var, depth) => count(self.lookup(*var)?, *depth),
            Meta::Index(depth) => outward(*depth)?.0,
            Meta::Len(depth) => outward(*depth)?.1,
            Meta::Ignore(_) => return Ok(()),
        };
        self.own(literal(number), span, out)
    }
}

fn is_semicolon(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Tree(TokenTree::Punct(punct))) if punct.as_char() == ';')
}

/// Whether a piece behind an expression can only be the next statement.
fn begins_statement(piece: &Piece) -> bool {
    match piece {
        Piece::Tree(TokenTree::Ident(word)) => word != "as" && word != "else",
        Piece::Var(_) | Piece::Crate(_) => true,
        _ => false,
    }
}
