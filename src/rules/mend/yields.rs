//! Loops that give way.

use super::edits::{indent_of_line, insert};
use super::{fix, path, place};
use crate::analysis::BodyFacts;
use crate::base::{Applicability, Finding, Fix};
use crate::foreign::Runtime;
use crate::hir::Expr;
use crate::rules::words;

/// `, if !tasks.is_empty()` behind the future of a `select!`'s arm. The macro of futures has no such conditions.
fn asking_first(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let all = facts.drained_arms();
    let [drained] = all.iter().filter(|of| of.looping == finding.span.range).collect::<Vec<_>>()[..] else {
        return None;
    };
    let is_tokios = words::runtime(facts) == Some(Runtime::Tokio) && path::is_in_reach(facts, "tokio::task::yield_now");
    let condition = format!(", if !{}.is_empty()", facts.text(drained.place));
    let edit = insert(facts, facts.body.range(drained.future).end, condition);
    is_tokios.then(|| fix("ask only where there is something".to_owned(), Applicability::Unsafe, vec![edit]))
}

/// `yield_now().await` at the start of each round.
pub fn giving_way(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    if !finding.labels.is_empty() && facts.drained_arms().iter().any(|of| of.looping == finding.span.range) {
        return asking_first(facts, finding);
    }
    let by = match words::runtime(facts)? {
        Runtime::Tokio | Runtime::Actix => "tokio::task::yield_now",
        Runtime::AsyncStd => "async_std::task::yield_now",
        Runtime::Smol => "smol::future::yield_now",
        _ => return None,
    };
    if !path::is_in_reach(facts, by) || path::missing_feature(facts, by).is_some() {
        return None;
    }
    let looping = |expr: &Expr| match expr {
        Expr::Loop(looping) if looping.keyword == finding.span.range => Some(looping.body),
        _ => None,
    };
    let body = facts.body.exprs().find_map(|(_, expr)| looping(expr))?;
    let Expr::Block(block) = facts.body.expr(body) else { return None };
    place::awaits(facts, body, &[])?;
    let range = facts.body.range(body);
    let text = facts.text(range);
    let indent = indent_of_line(facts, range.start);
    let step = if indent.contains('\t') { "\t" } else { "    " };
    let line = format!("\n{indent}{step}{by}().await;");
    let is_empty = block.stmts.is_empty() && block.tail.is_none();
    let edit = match text.contains('\n') {
        // a body on one line gets lines of its own
        false if is_empty => super::edits::replace(facts, range, format!("{{{line}\n{indent}}}")),
        false => insert(facts, range.start + 1, format!(" {by}().await;")),
        true => insert(facts, range.start + 1 + rest_of_line(text), line),
    };
    Some(fix("give way in each round".to_owned(), Applicability::Unsafe, vec![edit]))
}

/// How much of the line behind an opening brace is blank or a comment.
fn rest_of_line(text: &str) -> u32 {
    let line = text[1..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let is_idle = line.trim().is_empty() || line.trim_start().starts_with("//");
    if is_idle { line.len() as u32 } else { 0 }
}
