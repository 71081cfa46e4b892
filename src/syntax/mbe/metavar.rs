//! Metavariable expressions: `${count($x)}`, `${index()}`, `${len()}`, `${ignore($x)}`. Not stable yet, but in use.

use proc_macro2::{Literal, TokenTree};

use super::MbeError;
use super::matcher::Matched;
use super::rules::{Def, Reader};
use super::token::op;

/// A metavariable expression.
#[derive(Debug)]
pub(super) enum Meta {
    /// How often a variable matched, in the given number of repetitions from here inward, or in all.
    Count(usize, Option<usize>),
    /// The round of a repetition, counted outward from the innermost.
    Index(usize),
    /// The number of rounds of a repetition, counted outward from the innermost.
    Len(usize),
    /// Nothing, but it ties a repetition to a variable.
    Ignore(usize),
}

impl Meta {
    /// Adds the variable that it names.
    pub(super) fn vars(&self, vars: &mut Vec<usize>) {
        if let Meta::Count(var, _) | Meta::Ignore(var) = self {
            vars.push(*var);
        }
    }
}

/// Reads what stands between the braces.
pub(super) fn metavar(def: &Def, mut reader: Reader) -> Result<Meta, MbeError> {
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) = (reader.bump(), reader.bump()) else {
        return Err(MbeError::Malformed("expected a metavariable expression"));
    };
    let mut arguments = Reader::new(arguments.stream());
    match name.to_string().as_str() {
        "count" => {
            let var = variable(def, &mut arguments)?;
            arguments.eat(op(","));
            Ok(Meta::Count(var, number(&mut arguments)?))
        }
        "ignore" => Ok(Meta::Ignore(variable(def, &mut arguments)?)),
        "index" => Ok(Meta::Index(number(&mut arguments)?.unwrap_or(0))),
        "len" | "length" => Ok(Meta::Len(number(&mut arguments)?.unwrap_or(0))),
        _ => Err(MbeError::Unsupported("this metavariable expression")),
    }
}

fn variable(def: &Def, arguments: &mut Reader) -> Result<usize, MbeError> {
    arguments.eat(op("$"));
    match arguments.bump() {
        Some(TokenTree::Ident(name)) => def.var(&name).ok_or(MbeError::Malformed("unknown variable")),
        _ => Err(MbeError::Malformed("expected a variable")),
    }
}

fn number(arguments: &mut Reader) -> Result<Option<usize>, MbeError> {
    match arguments.bump() {
        None => Ok(None),
        Some(TokenTree::Literal(literal)) => {
            literal.to_string().parse().map(Some).map_err(|_| MbeError::Malformed("expected a number"))
        }
        Some(_) => Err(MbeError::Malformed("expected a number")),
    }
}

/// How often a variable matched, `depth` repetitions inward.
pub(super) fn count(matched: &Matched, depth: Option<usize>) -> usize {
    match (matched, depth) {
        (Matched::One(_), _) => 1,
        (Matched::Many(rounds), Some(0)) => rounds.len(),
        (Matched::Many(rounds), _) => rounds.iter().map(|round| count(round, depth.map(|depth| depth - 1))).sum(),
    }
}

/// A number as a token.
pub(super) fn literal(number: usize) -> TokenTree {
    TokenTree::Literal(Literal::usize_unsuffixed(number))
}
