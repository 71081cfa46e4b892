//! Loops that give way, and values that lie on the heap.

use super::edits::{indent_of_line, insert};
use super::{fix, path, place};
use crate::analysis::{BodyFacts, Fate};
use crate::base::{Applicability, Finding, Fix};
use crate::foreign::Runtime;
use crate::hir::{Expr, ExprId, Literal, Pat, StmtKind, UnaryOp};
use crate::rules::words;

/// `yield_now().await` at the start of each round.
pub fn giving_way(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
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

/// `let buffer = [0; N]` as `let mut buffer = vec![0; N]`, where it is only lent.
pub fn on_the_heap(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let is_it = |stmt: &&crate::hir::Stmt| stmt.range.start == finding.span.range.start;
    let (local, init) = facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        match block.stmts.iter().find(is_it)?.kind {
            StmtKind::Let { pat, ty: None, init: Some(init), otherwise: None } => match facts.body.pat(pat) {
                Pat::Bind { binding, sub: None } => Some((*binding, init)),
                _ => None,
            },
            _ => None,
        }
    })?;
    let Expr::Repeat { value, .. } = facts.body.expr(init) else { return None };
    let is_plain = matches!(facts.body.expr(*value), Expr::Literal(Literal::Int(..) | Literal::Bool(_)));
    let mut mentions = facts.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if *used == local));
    if !is_plain || !mentions.all(|(id, _)| is_lent(facts, id)) {
        return None;
    }
    let range = facts.body.range(init);
    let edit = insert(facts, range.start, "vec!");
    Some(fix("put it on the heap".to_owned(), Applicability::Unsafe, vec![edit]))
}

/// Whether an array is used as a vector can be: borrowed as a slice, indexed, asked for its length.
fn is_lent(facts: &BodyFacts<'_>, at: ExprId) -> bool {
    let parent = facts.parent(at);
    match facts.body.expr(parent) {
        Expr::Index { base, .. } => *base == at,
        Expr::MethodCall(method) => {
            let slices = ["len", "iter", "iter_mut", "fill", "first", "last", "as_slice", "as_mut_slice", "chunks"];
            method.receiver == at && slices.contains(&method.name.as_str())
        }
        Expr::Ref { raw: false, .. } => {
            let user = facts.parent(parent);
            match facts.body.expr(user) {
                Expr::MethodCall(method) => method.receiver != parent,
                Expr::Call { callee, .. } => *callee != parent,
                _ => false,
            }
        }
        Expr::Unary { op: UnaryOp::Deref, .. } => false,
        Expr::Block(_) => facts.fate(at) == Fate::Dropped,
        _ => false,
    }
}
