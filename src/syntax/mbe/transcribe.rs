//! Writes a rule's body with its variables replaced, after "Transcribing" and "Repetitions" in the Reference.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::matcher::Matched;
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
    Writer { matched, site, limits, rounds: Vec::new() }.pieces(body, &mut out)?;
    Ok(out.into_iter().collect())
}

impl<'r> Writer<'r, '_> {
    fn pieces(&mut self, pieces: &[Piece], out: &mut Vec<TokenTree>) -> Result<(), MbeError> {
        for piece in pieces {
            self.limits.step()?;
            match piece {
                Piece::Tree(tree) => self.own(tree.clone(), tree.span(), out)?,
                Piece::Group { delimiter, span, body } => {
                    let mut inside = Vec::new();
                    self.pieces(body, &mut inside)?;
                    self.own(group(*delimiter, TokenStream::from_iter(inside), *span), *span, out)?;
                }
                Piece::Var(var) => match self.lookup(*var)? {
                    Matched::One(trees, tokens) => {
                        self.limits.emit(*tokens)?;
                        out.extend(trees.iter().cloned());
                    }
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
                    self.repeat(rounds, body, separator, out)?;
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
            self.pieces(body, out)?;
            self.rounds.pop();
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
                Matched::One(..) => break,
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
