//! Expands `macro_rules!`, after the Rust Reference's chapter "Macros By Example".
//!
//! One call of [`Rules::expand`] is one step: the caller parses the output and expands the calls that it finds there,
//! inside [`Limits::nested`], so that a macro that calls itself comes to an end.
//!
//! Three properties of the output matter to a caller:
//!
//! - **Where a token comes from.** Tokens of the input keep their spans, so that a finding in them points into the
//!   caller's own text. Tokens of the macro's body keep theirs too, which lie in the file of the definition, unless
//!   [`DefSite::span`] says otherwise: then every such token carries that one span. Give the span of the call, or
//!   `Span::call_site()` (whose byte range is empty), and compare, to tell the two apart in any file.
//! - **Fragments are opaque.** What an `expr`, `ty`, `pat`, `path`, `stmt`, `block`, `item`, `meta` or `vis` fragment
//!   (and a `literal` of two tokens, `-1`) matched comes back inside a group without delimiters, as the Reference's
//!   section "Forwarding of Matched Fragments" demands: `$a * 2` with `1 + 1` stays a product. syn shows such groups
//!   as `Expr::Group` and `Type::Group` and looks through them elsewhere. The group's span is its first token's.
//! - **There is no hygiene.** A local variable of the macro's body and one of its caller that share a name are the
//!   same afterwards; the spans of their tokens tell them apart.

mod fragment;
mod matcher;
mod metavar;
mod rules;
#[cfg(test)]
mod tests;
mod token;
mod transcribe;

use std::fmt;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

pub use rules::{Rules, parse_rules};

/// How deep groups and repetitions may nest in a definition, when no [`Limits`] are at hand.
const NESTING: u32 = 512;

/// What an expansion may cost. All but `nesting` and `input_tokens` are used up as expansions go on, so that one value
/// bounds everything that a call leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// How many expansions may still nest in each other; see [`Limits::nested`].
    pub depth: u32,
    /// The tokens that one call may have, those inside of groups included.
    pub input_tokens: u32,
    /// The tokens that may still come out, those inside of groups included.
    pub output_tokens: u32,
    /// How deep the groups of one call may nest.
    pub nesting: u32,
    /// The steps that matching and transcribing may still take: about one for each position of a matcher and token.
    pub steps: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { depth: 24, input_tokens: 6_000, output_tokens: 200_000, nesting: NESTING, steps: 4_000_000 }
    }
}

impl Limits {
    /// Runs `work`, which expands calls that an expansion gave, one level deeper.
    pub fn nested<T>(&mut self, work: impl FnOnce(&mut Limits) -> T) -> Result<T, MbeError> {
        self.depth = self.depth.checked_sub(1).ok_or(MbeError::Limit(Limit::Depth))?;
        let result = work(self);
        self.depth += 1;
        Ok(result)
    }

    /// Takes one step.
    fn step(&mut self) -> Result<(), MbeError> {
        self.steps = self.steps.checked_sub(1).ok_or(MbeError::Limit(Limit::Steps))?;
        Ok(())
    }

    /// Takes tokens for the output.
    fn emit(&mut self, tokens: u32) -> Result<(), MbeError> {
        self.output_tokens = self.output_tokens.checked_sub(tokens).ok_or(MbeError::Limit(Limit::OutputTokens))?;
        Ok(())
    }
}

/// How the macro's own tokens appear in the output.
#[derive(Debug, Clone)]
pub struct DefSite {
    /// What `$crate` stands for: `crate` for a call in the macro's own crate, otherwise for instance `::name`.
    pub krate: TokenStream,
    /// The span of every token that comes from the macro's body; `None` leaves each its own.
    pub span: Option<Span>,
}

impl DefSite {
    /// For a call in the crate that defines the macro: `$crate` is `crate`; spans are left alone.
    pub fn same_crate() -> Self {
        DefSite { krate: TokenTree::from(Ident::new("crate", Span::call_site())).into(), span: None }
    }
}

/// Which of the [`Limits`] was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// [`Limits::depth`].
    Depth,
    /// [`Limits::input_tokens`].
    InputTokens,
    /// [`Limits::output_tokens`].
    OutputTokens,
    /// [`Limits::nesting`], or the same in a definition.
    Nesting,
    /// [`Limits::steps`].
    Steps,
}

/// Why there is no expansion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MbeError {
    /// The definition isn't one, in words.
    Malformed(&'static str),
    /// The definition uses what this expander doesn't know, in words.
    Unsupported(&'static str),
    /// No matcher fits the input.
    NoRuleMatched,
    /// The input could be read in two ways at a fragment, which the language forbids.
    Ambiguous,
    /// A token began a fragment as far as the language looks ahead, but what follows doesn't parse. The language tries
    /// no other rule then.
    Fragment {
        /// The fragment specifier.
        kind: &'static str,
        /// The parser's message.
        message: String,
    },
    /// A repetition of the body has nothing to repeat, or two variables that disagree on how often; or a variable is
    /// used outside of its repetition.
    Repetition,
    /// A limit was reached.
    Limit(Limit),
}

impl fmt::Display for MbeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MbeError::Malformed(why) => write!(f, "malformed macro: {why}"),
            MbeError::Unsupported(what) => write!(f, "unsupported in a macro: {what}"),
            MbeError::NoRuleMatched => f.write_str("no rule of the macro matches"),
            MbeError::Ambiguous => f.write_str("the macro's rule is ambiguous here"),
            MbeError::Fragment { kind, message } => write!(f, "expected a fragment `{kind}`: {message}"),
            MbeError::Repetition => f.write_str("variables and repetitions of the macro's body don't fit"),
            MbeError::Limit(Limit::Depth) => f.write_str("macro calls nest too deeply"),
            MbeError::Limit(Limit::InputTokens) => f.write_str("the macro call is too long"),
            MbeError::Limit(Limit::OutputTokens) => f.write_str("the macro's output is too long"),
            MbeError::Limit(Limit::Nesting) => f.write_str("groups nest too deeply in the macro or its call"),
            MbeError::Limit(Limit::Steps) => f.write_str("the macro takes too many steps"),
        }
    }
}

impl std::error::Error for MbeError {}

/// Counts the tokens of a stream, groups included, without recursion; an error if there are more than `tokens` or they
/// nest more deeply than `nesting`. A group without delimiters counts, as matching costs the same for it.
fn measure(stream: TokenStream, tokens: u32, nesting: u32) -> Result<u32, MbeError> {
    let mut count = 0u32;
    let mut open = vec![stream.into_iter()];
    while let Some(level) = open.last_mut() {
        match level.next() {
            None => {
                open.pop();
            }
            Some(tree) => {
                count += 1;
                if count > tokens {
                    return Err(MbeError::Limit(Limit::InputTokens));
                }
                if let TokenTree::Group(group) = tree {
                    if open.len() as u32 > nesting {
                        return Err(MbeError::Limit(Limit::Nesting));
                    }
                    open.push(group.stream().into_iter());
                }
            }
        }
    }
    Ok(count)
}

/// A group with all of its spans set.
fn group(delimiter: Delimiter, stream: TokenStream, span: Span) -> TokenTree {
    let mut group = proc_macro2::Group::new(delimiter, stream);
    group.set_span(span);
    TokenTree::Group(group)
}
