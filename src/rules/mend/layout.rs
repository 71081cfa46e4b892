//! Lines as rustfmt would break them, with its defaults.

use super::edits::{indent_of_line, insert, link, replace};
use super::lines::moved;
use crate::analysis::BodyFacts;
use crate::base::{Edit, TextRange};
use crate::hir::{Expr, ExprId, LoopKind, UnaryOp};

/// How long a line may be, and a chain of calls on one line.
const MAX_WIDTH: usize = 100;
const CHAIN_WIDTH: usize = 60;

/// One step further in than a line with this indentation.
pub fn step(indent: &str) -> &'static str {
    if indent.contains('\t') { "\t" } else { "    " }
}

/// Where something is written.
#[derive(Clone, Copy, Debug)]
pub struct Place<'t> {
    /// The indentation of its line.
    pub indent: &'t str,
    /// How long the line is up to it.
    before: usize,
}

impl<'t> Place<'t> {
    /// A place in the text.
    pub fn at(facts: &BodyFacts<'t>, at: u32) -> Self {
        let text = &facts.world.files.get(facts.file).text[..at as usize];
        let line = &text[text.rfind('\n').map_or(0, |end| end + 1)..];
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        Self { indent, before: line.chars().count() }
    }

    /// The place behind a text that is written there.
    pub fn behind(self, text: &str) -> Self {
        let last = text.rsplit('\n').next().unwrap_or_default().chars().count();
        Self { before: if text.contains('\n') { last } else { self.before + last }, ..self }
    }

    /// Whether a text can be all arguments of a call, on the line of the call.
    pub fn fits_as_args(self, text: &str) -> bool {
        // with both parentheses, and room for what follows the call
        self.fits(text, 3)
    }

    /// Whether so much text fits the line.
    fn fits(self, text: &str, more: usize) -> bool {
        self.before + text.chars().count() + more <= MAX_WIDTH
    }
}

/// Whether a text fits a line with this indentation.
pub fn fits_below(indent: &str, text: &str) -> bool {
    indent.len() + text.chars().count() <= MAX_WIDTH
}

/// A chain of calls; where it does not fit a line, each link gets one of its own.
pub fn broken(place: Place<'_>, head: &str, links: &[&str]) -> String {
    let Place { indent, .. } = place;
    let chain = head.chars().count() + links.iter().map(|link| link.len()).sum::<usize>();
    let gap = if head.contains('\n') {
        format!("\n{indent}")
    } else if links.len() > 1 && chain > CHAIN_WIDTH || !place.fits(head, chain + 1 - head.chars().count()) {
        format!("\n{indent}{}", step(indent))
    } else {
        String::new()
    };
    links.iter().fold(head.to_owned(), |all, link| all + &gap + link)
}

/// Puts `head` and `links` behind it in the place of an expression. Where the chain of calls that this is the start of
/// does not fit a line, each link gets one of its own.
pub fn chained(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str]) -> Vec<Edit> {
    let mut edits = linked(facts, whole, head, links);
    let start = facts.body.range(whole).start;
    if let Some(end) = edits.first_mut() {
        *end = replace(facts, TextRange::new(start, end.span.range.end), format!("{head}{}", end.replacement));
    }
    edits
}

/// Puts `links` behind an expression, which other edits make `head` of: first the edit at its end.
pub fn linked(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str]) -> Vec<Edit> {
    let at = facts.body.range(whole).end;
    let chain = Chain::behind(facts, whole);
    let behind = facts.text(TextRange::new(at, chain.end));
    let gap = gap(facts, whole, head, links, chain.links.len(), behind);
    let mut text = String::new();
    for link in links {
        text.extend([gap.as_str(), link]);
    }
    if gap.is_empty() {
        return vec![insert(facts, at, text)];
    }
    let mut edits = match behind.contains('\n').then(|| chain.rebroken(facts, at, &gap)).flatten() {
        Some(rest) if rest != behind => vec![replace(facts, TextRange::new(at, chain.end), text + &rest)],
        _ => vec![insert(facts, at, text)],
    };
    for link in chain.links.iter().filter(|_| !behind.contains('\n')) {
        match edits.first_mut().filter(|_| link.dot == at) {
            Some(first) => first.replacement += &gap,
            None => edits.push(insert(facts, link.dot, gap.as_str())),
        }
    }
    edits.extend(brace_below(facts, chain.top));
    edits
}

/// What stands before each dot.
fn gap(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str], dots: usize, behind: &str) -> String {
    let range = facts.body.range(whole);
    let indent = indent_of_line(facts, range.start);
    if head.contains('\n') {
        return format!("\n{indent}");
    }
    let next = link(facts, whole);
    if behind.trim_start().starts_with('.') && !next.is_empty() {
        return next;
    }
    let length = |text: &str| text.chars().count();
    // a `?` at the end does not count
    let chain =
        length(head) + links.iter().map(|link| length(link)).sum::<usize>() + length(behind.trim_end_matches('?'));
    let text = &facts.world.files.get(facts.file).text;
    let line_start = text[..range.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line_start..range.start as usize];
    let is_long = links.len() + dots > 1 && chain > CHAIN_WIDTH || length(before) + chain >= MAX_WIDTH;
    // an argument list would be broken before the chains in it
    let is_argument = before.matches(['(', '[']).count() > before.matches([')', ']']).count();
    if is_long && !is_argument { format!("\n{indent}{}", step(indent)) } else { String::new() }
}

/// The chain that an expression is the start of.
struct Chain {
    links: Vec<Link>,
    /// The whole of it.
    top: ExprId,
    end: u32,
}

/// `.name(..)`
struct Link {
    /// Where what stands before it ends.
    after: u32,
    dot: u32,
    end: u32,
}

impl Chain {
    fn behind(facts: &BodyFacts<'_>, whole: ExprId) -> Self {
        let mut chain = Self { links: Vec::new(), top: whole, end: facts.body.range(whole).end };
        loop {
            let parent = facts.parent(chain.top);
            let name = match facts.body.expr(parent) {
                Expr::MethodCall(method) if method.receiver == chain.top => Some(method.name_range.start),
                Expr::Field { name_range, .. } => Some(name_range.start),
                Expr::Await { keyword, .. } => Some(keyword.start),
                Expr::Try(_) => None,
                _ => return chain,
            };
            let end = facts.body.range(parent).end;
            if parent == chain.top || end < chain.end || name.is_some_and(|name| name < chain.end) {
                return chain;
            }
            if let Some(name) = name {
                let Some(dot) = facts.text(TextRange::new(chain.end, name)).find('.') else { return chain };
                chain.links.push(Link { after: chain.end, dot: chain.end + dot as u32, end });
            }
            (chain.top, chain.end) = (parent, end);
        }
    }

    /// The text of it from a place on, with each link on a line of its own.
    fn rebroken(&self, facts: &BodyFacts<'_>, from: u32, gap: &str) -> Option<String> {
        let (mut text, mut done) = (String::new(), from);
        let target = gap.rsplit('\n').next().unwrap_or_default();
        for link in &self.links {
            let blank = facts.text(TextRange::new(link.after, link.dot));
            if !blank.trim().is_empty() {
                return None;
            }
            let base = blank.rsplit_once('\n').map_or(indent_of_line(facts, link.dot), |(_, indent)| indent);
            let own = facts.text(TextRange::new(link.dot, link.end));
            text += facts.text(TextRange::new(done, link.after));
            text.extend([gap, &moved(own, base, target)]);
            done = link.end;
        }
        Some(text + facts.text(TextRange::new(done, self.end)))
    }
}

/// The brace behind a condition of more than one line gets its own.
fn brace_below(facts: &BodyFacts<'_>, mut top: ExprId) -> Option<Edit> {
    while let Expr::Unary { op: UnaryOp::Not, .. } = facts.body.expr(facts.parent(top)) {
        top = facts.parent(top);
    }
    let mut parent = facts.parent(top);
    if let Expr::Let { expr, .. } = facts.body.expr(parent)
        && *expr == top
    {
        (top, parent) = (parent, facts.parent(parent));
    }
    let is_head = match facts.body.expr(parent) {
        Expr::If { condition, .. } => *condition == top,
        Expr::Match { scrutinee, .. } => *scrutinee == top,
        Expr::Loop(looping) => match looping.kind {
            LoopKind::While(of) | LoopKind::For { iter: of, .. } => of == top,
            _ => false,
        },
        _ => false,
    };
    let end = facts.body.range(top).end;
    let behind = &facts.world.files.get(facts.file).text[end as usize..];
    let blank = behind.len() - behind.trim_start_matches(' ').len();
    (is_head && behind[blank..].starts_with('{')).then(|| {
        let indent = indent_of_line(facts, facts.body.range(parent).start);
        replace(facts, TextRange::new(end, end + blank as u32), format!("\n{indent}"))
    })
}
