//! Lines as rustfmt would break them, with its defaults.

use super::edits::{indent_of_line, insert, link, replace};
use crate::analysis::BodyFacts;
use crate::base::{Edit, TextRange};
use crate::hir::{Expr, ExprId};

/// How long a line may be, and a chain of calls on one line.
const MAX_WIDTH: usize = 100;
const CHAIN_WIDTH: usize = 60;

/// One step further in than a line with this indentation.
pub fn step(indent: &str) -> &'static str {
    if indent.contains('\t') { "\t" } else { "    " }
}

/// Puts `head` and `links` behind it in the place of an expression. Where the chain of calls that this is the start of
/// does not fit a line, each link gets one of its own.
pub fn chained(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str]) -> Vec<Edit> {
    let mut edits = linked(facts, whole, head, links);
    let range = facts.body.range(whole);
    if let Some(end) = edits.first_mut() {
        *end = replace(facts, range, format!("{head}{}", end.replacement));
    }
    edits
}

/// Puts `links` behind an expression, which other edits make `head` of: first the edit at its end.
pub fn linked(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str]) -> Vec<Edit> {
    let at = facts.body.range(whole).end;
    let (dots, end) = links_behind(facts, whole);
    let behind = facts.text(TextRange::new(at, end));
    let gap = gap(facts, whole, head, links, dots.len(), behind);
    let mut text = String::new();
    for link in links {
        text.extend([gap.as_str(), link]);
    }
    let mut edits = vec![insert(facts, at, text)];
    if gap.is_empty() || behind.contains('\n') {
        return edits;
    }
    for dot in dots {
        match edits.first_mut().filter(|_| dot == at) {
            Some(first) => first.replacement += &gap,
            None => edits.push(insert(facts, dot, gap.as_str())),
        }
    }
    edits
}

/// What stands before each dot.
fn gap(facts: &BodyFacts<'_>, whole: ExprId, head: &str, links: &[&str], dots: usize, behind: &str) -> String {
    let range = facts.body.range(whole);
    let indent = indent_of_line(facts, range.start);
    let next = link(facts, whole);
    if behind.trim_start().starts_with('.') && !next.is_empty() {
        return next;
    }
    if head.contains('\n') {
        return format!("\n{indent}");
    }
    let length = |text: &str| text.chars().count();
    let chain = length(head) + links.iter().map(|link| length(link)).sum::<usize>() + length(behind);
    let text = &facts.world.files.get(facts.file).text;
    let line_start = text[..range.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line_start..range.start as usize];
    let is_long = links.len() + dots > 1 && chain > CHAIN_WIDTH || length(before) + chain >= MAX_WIDTH;
    // an argument list would be broken before the chains in it
    let is_argument = before.matches(['(', '[']).count() > before.matches([')', ']']).count();
    if is_long && !is_argument { format!("\n{indent}{}", step(indent)) } else { String::new() }
}

/// The dots of the chain that an expression is the start of, and where it ends.
fn links_behind(facts: &BodyFacts<'_>, whole: ExprId) -> (Vec<u32>, u32) {
    let (mut at, mut dots) = (whole, Vec::new());
    loop {
        let (parent, end) = (facts.parent(at), facts.body.range(at).end);
        let name = match facts.body.expr(parent) {
            Expr::MethodCall(method) if method.receiver == at => Some(method.name_range.start),
            Expr::Field { name_range, .. } => Some(name_range.start),
            Expr::Await { keyword, .. } => Some(keyword.start),
            Expr::Try(_) => None,
            _ => return (dots, end),
        };
        if parent == at || name.is_some_and(|name| name < end) {
            return (dots, end);
        }
        if let Some(name) = name {
            let between = facts.text(TextRange::new(end, name));
            dots.extend(between.find('.').map(|dot| end + dot as u32));
        }
        at = parent;
    }
}

/// A text with its lines one step further in, but for the first; as it is where a string goes over lines.
pub fn indented(text: &str, step: &str) -> String {
    let is_plain = |line: &str| line.matches('"').count().is_multiple_of(2) && !line.contains(['\\', '\'']);
    if !text.contains('\n') || !text.lines().all(|line| is_plain(line) || !line.contains('"')) {
        return text.to_owned();
    }
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |all, line| if line.trim().is_empty() { all + "\n" + line } else { all + "\n" + step + line })
}
