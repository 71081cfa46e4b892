//! Matches a call against a rule.
//!
//! As rustc's matcher, this follows all ways to read the input at once, token by token, and never goes back; at a
//! fragment only one way may be left, and then the parser takes over. So the cost is linear in the input, except for
//! what the parser looks at twice. A group with delimiters is matched whole, by the matcher inside of it.

use std::ops::Range;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::ParseBuffer;
use syn::{braced, bracketed, parenthesized};

use super::fragment::{Kind, may_start, parse, skip};
use super::token::{Pattern, Tok, detached, look};
use super::{Limits, MbeError, group, measure};

/// A repetition's operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeat {
    Star,
    Plus,
    Optional,
}

/// One position of a matcher. Repetitions lie flat between `Open` and `Close`; groups hold their own positions.
#[derive(Debug)]
pub(super) enum Loc {
    Token(Pattern),
    Group(Delimiter, Vec<Loc>),
    /// A repetition begins, `depth` others around it; it may be left out by going on at `skip`.
    Open {
        vars: Range<usize>,
        depth: usize,
        skip: Option<usize>,
    },
    /// A repetition's body ends; `again` says that it may go on at `first`.
    Close {
        first: usize,
        separator: Option<Pattern>,
        again: bool,
    },
    Fragment {
        var: usize,
        depth: usize,
        kind: Kind,
    },
    End,
}

/// What a variable matched.
#[derive(Debug)]
pub(super) enum Matched {
    One(Fragment),
    /// One for each round of the repetition around it.
    Many(Vec<Matched>),
}

/// Trees to put in a variable's place.
#[derive(Debug)]
pub(super) struct Fragment {
    pub(super) trees: Vec<TokenTree>,
    /// The number of all tokens in them.
    pub(super) tokens: u32,
    pub(super) ending: Ending,
}

/// What a fragment is as a statement. rustc knows that a fragment is one; a parser that sees only the tokens needs help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// A `let`, which needs a semicolon.
    Let,
    /// An expression that ends in a block and needs none.
    Block,
    Other,
}

/// One way to have read the input so far: where it goes on, and the last event of its history.
#[derive(Debug, Clone, Copy)]
struct Thread {
    loc: usize,
    last: Option<usize>,
}

/// Something that binds variables. Histories share their beginnings: an event knows the one before it.
struct Event<'a> {
    before: Option<usize>,
    what: What<'a>,
}

#[derive(Clone)]
enum What<'a> {
    Open { vars: Range<usize>, depth: usize },
    Bind { var: usize, depth: usize, kind: Kind, begin: Cursor<'a>, end: Cursor<'a> },
}

struct Machine<'a, 'l> {
    events: Vec<Event<'a>>,
    limits: &'l mut Limits,
    modern: bool,
}

/// What the threads say to one token.
#[derive(Default)]
struct Round {
    /// They accept it and go on behind it.
    next: Vec<Thread>,
    /// They are in front of a group that has the right delimiters.
    groups: Vec<Thread>,
    /// They are in front of a fragment that it may begin.
    fragments: Vec<Thread>,
    /// One has read all of its matcher.
    end: Option<Thread>,
}

/// Matches all of the input; none if it doesn't fit. An error where the language tries no further rules.
pub(super) fn run_rule(
    locs: &[Loc],
    input: &ParseBuffer<'_>,
    limits: &mut Limits,
    modern: bool,
) -> Result<Option<Vec<Matched>>, MbeError> {
    let mut machine = Machine { events: Vec::new(), limits, modern };
    match machine.run(locs, input, None)? {
        Some(thread) => machine.bindings(thread.last).map(Some),
        None => Ok(None),
    }
}

impl<'a> Machine<'a, '_> {
    /// Matches one level, to its end.
    fn run(&mut self, locs: &[Loc], input: &ParseBuffer<'a>, last: Option<usize>) -> Result<Option<Thread>, MbeError> {
        let mut threads = vec![Thread { loc: 0, last }];
        let mut seen = vec![usize::MAX; locs.len()];
        for round_number in 0.. {
            let (tok, _) = look(input.cursor());
            let mut round = Round::default();
            while let Some(thread) = threads.pop() {
                if std::mem::replace(&mut seen[thread.loc], round_number) != round_number {
                    self.limits.step()?;
                    self.visit(locs, thread, &tok, input, &mut threads, &mut round);
                }
            }
            if matches!(tok, Tok::End) {
                return Ok(round.end);
            }
            let Round { mut next, groups, fragments, .. } = round;
            match fragments[..] {
                [] => {}
                [thread] if next.is_empty() && groups.is_empty() => {
                    threads.push(self.fragment(locs, thread, input)?);
                    continue;
                }
                _ => return Err(MbeError::Ambiguous),
            }
            for thread in groups {
                next.extend(self.inside(locs, thread, input)?);
            }
            if next.is_empty() || skip(input).is_err() {
                return Ok(None);
            }
            threads = next;
        }
        Ok(None)
    }

    /// Lets a thread go as far as it can without a token, or look at one.
    fn visit(
        &mut self,
        locs: &[Loc],
        thread: Thread,
        tok: &Tok,
        input: &ParseBuffer<'a>,
        threads: &mut Vec<Thread>,
        round: &mut Round,
    ) {
        let after = Thread { loc: thread.loc + 1, ..thread };
        match &locs[thread.loc] {
            Loc::Token(pattern) => {
                if pattern.matches(tok) {
                    round.next.push(after);
                }
            }
            Loc::Group(delimiter, _) => {
                if matches!(tok, Tok::Group(found) if found == delimiter) {
                    round.groups.push(thread);
                }
            }
            Loc::Open { vars, depth, skip } => {
                let last = self.event(thread.last, What::Open { vars: vars.clone(), depth: *depth });
                threads.push(Thread { last, ..after });
                threads.extend(skip.map(|loc| Thread { loc, last }));
            }
            Loc::Close { first, separator, again } => {
                threads.push(after);
                let again = again.then_some(Thread { loc: *first, ..thread });
                match separator {
                    None => threads.extend(again),
                    Some(separator) if separator.matches(tok) => round.next.extend(again),
                    Some(_) => {}
                }
            }
            Loc::Fragment { kind, .. } => {
                // Only the parser can tell what a group without delimiters is.
                let fits = !matches!(tok, Tok::Opaque) || parse(*kind, &input.fork()).is_ok();
                if may_start(*kind, tok, self.modern) && fits {
                    round.fragments.push(thread);
                }
            }
            Loc::End => round.end = Some(thread),
        }
    }

    /// Reads the fragment at the front.
    fn fragment(&mut self, locs: &[Loc], thread: Thread, input: &ParseBuffer<'a>) -> Result<Thread, MbeError> {
        let Loc::Fragment { var, depth, kind } = locs[thread.loc] else { return Ok(thread) };
        let begin = input.cursor();
        parse(kind, input).map_err(|error| MbeError::Fragment { kind: kind.name(), message: error.to_string() })?;
        let last = self.event(thread.last, What::Bind { var, depth, kind, begin, end: input.cursor() });
        Ok(Thread { loc: thread.loc + 1, last })
    }

    /// Matches the group at the front, without going behind it.
    fn inside(&mut self, locs: &[Loc], thread: Thread, input: &ParseBuffer<'a>) -> Result<Option<Thread>, MbeError> {
        let Loc::Group(delimiter, inner) = &locs[thread.loc] else { return Ok(None) };
        let Ok(content) = enter(*delimiter, &input.fork()) else { return Ok(None) };
        let end = self.run(inner, &content, thread.last)?;
        Ok(end.map(|end| Thread { loc: thread.loc + 1, last: end.last }))
    }

    fn event(&mut self, before: Option<usize>, what: What<'a>) -> Option<usize> {
        self.events.push(Event { before, what });
        Some(self.events.len() - 1)
    }

    /// What the variables matched in a history.
    fn bindings(&mut self, last: Option<usize>) -> Result<Vec<Matched>, MbeError> {
        let mut history = Vec::new();
        let mut at = last;
        while let Some(event) = at.and_then(|at| self.events.get(at)) {
            history.push(&event.what);
            at = event.before;
        }
        let mut matched = Vec::new();
        for what in history.into_iter().rev() {
            match what {
                What::Open { vars, depth } => {
                    for var in vars.clone() {
                        put(&mut matched, var, *depth, Matched::Many(Vec::new()));
                    }
                }
                What::Bind { var, depth, kind, begin, end } => {
                    let trees = trees(*begin, *end);
                    let ending = ending(*kind, &trees);
                    let trees = opaque(*kind, trees);
                    let tokens = measure(trees.iter().cloned().collect(), u32::MAX, u32::MAX)?;
                    put(&mut matched, *var, *depth, Matched::One(Fragment { trees, tokens, ending }));
                }
            }
        }
        Ok(matched)
    }
}

/// Adds a match for a variable that has `depth` repetitions around it. Variables come in order.
fn put(matched: &mut Vec<Matched>, var: usize, depth: usize, new: Matched) {
    if depth == 0 {
        matched.push(new);
        return;
    }
    let mut at = matched.get_mut(var);
    for _ in 1..depth {
        at = match at {
            Some(Matched::Many(rounds)) => rounds.last_mut(),
            _ => None,
        };
    }
    if let Some(Matched::Many(rounds)) = at {
        rounds.push(new);
    }
}

/// Enters the group at the front.
fn enter<'a>(delimiter: Delimiter, input: &ParseBuffer<'a>) -> syn::Result<ParseBuffer<'a>> {
    let content;
    match delimiter {
        Delimiter::Parenthesis => drop(parenthesized!(content in input)),
        Delimiter::Brace => drop(braced!(content in input)),
        Delimiter::Bracket => drop(bracketed!(content in input)),
        Delimiter::None => return Err(input.error("expected a group")),
    }
    Ok(content)
}

/// The trees between two positions of one level.
fn trees(begin: Cursor<'_>, end: Cursor<'_>) -> Vec<TokenTree> {
    let (mut at, mut trees) = (begin, Vec::new());
    while at < end {
        let Some((tree, next)) = at.token_tree() else { break };
        match at.group(Delimiter::None) {
            // The fragment ends inside of the group.
            Some((inside, ..)) if next > end => at = inside,
            _ => {
                trees.push(tree);
                at = next;
            }
        }
    }
    if let Some(tree) = trees.pop() {
        trees.push(detached(tree));
    }
    trees
}

/// The fragment as it goes into the output.
fn opaque(kind: Kind, trees: Vec<TokenTree>) -> Vec<TokenTree> {
    let whole = match &trees[..] {
        [TokenTree::Group(group)] => group.delimiter() == Delimiter::None,
        [TokenTree::Literal(_) | TokenTree::Ident(_)] => kind == Kind::Literal,
        _ => false,
    };
    if whole || kind.is_transparent() {
        return trees;
    }
    let span = trees.first().map_or_else(Span::call_site, TokenTree::span);
    vec![group(Delimiter::None, TokenStream::from_iter(trees), span)]
}

/// How a fragment ends, should it stand as a statement.
fn ending(kind: Kind, trees: &[TokenTree]) -> Ending {
    let first = match trees.first() {
        Some(TokenTree::Ident(word)) => word.to_string(),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => "{".to_owned(),
        _ => return Ending::Other,
    };
    let braces = matches!(trees.last(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace);
    match (kind, first.as_str()) {
        (Kind::Stmt, "let") => Ending::Let,
        (
            Kind::Block | Kind::Expr | Kind::Expr2021 | Kind::Stmt,
            "{" | "if" | "match" | "loop" | "while" | "for" | "unsafe",
        ) if braces => Ending::Block,
        _ => Ending::Other,
    }
}
