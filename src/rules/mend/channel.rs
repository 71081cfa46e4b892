//! Channels of threads by those of tasks: to show, as the other end has to follow.

use super::edits::{insert, replace};
use super::{fix, path, place};
use crate::analysis::{BodyFacts, Call, Callee};
use crate::base::{Applicability, Edit, Fix, TextRange};
use crate::hir::{BindMode, BindingId, Expr, ExprId, LoopKind, Pat, StmtKind};

/// `std::sync::mpsc::channel()` as `tokio::sync::mpsc::unbounded_channel()`, where both ends have names in one function.
pub fn of_tasks(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    const BY: &str = "tokio::sync::mpsc::unbounded_channel";
    if !path::is_in_reach(facts, BY) || path::missing_feature(facts, BY).is_some() {
        return None;
    }
    let on = match facts.body.expr(call.expr) {
        Expr::MethodCall(method) => method.receiver,
        Expr::Loop(looping) => match looping.kind {
            LoopKind::For { iter, .. } => iter,
            _ => return None,
        },
        _ => return None,
    };
    let Expr::Local(from) = facts.body.expr(on) else { return None };
    let made = maker(facts, *from)?;
    let mut edits = vec![replace(facts, made, BY)];
    if !matches!(facts.body.binding(*from).mode, BindMode::Move { mutable: true }) {
        edits.push(insert(facts, facts.body.pat_range(facts.body.binding(*from).pat).start, "mut "));
    }
    for (id, expr) in facts.body.exprs() {
        if matches!(expr, Expr::Local(local) if local == from) {
            received(facts, id, &mut edits)?;
        }
    }
    Some(fix("use a channel of `tokio::sync::mpsc`".to_owned(), Applicability::Display, edits))
}

/// The path of the call that makes the pair that a name is the second of.
fn maker(facts: &BodyFacts<'_>, from: BindingId) -> Option<TextRange> {
    facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        block.stmts.iter().find_map(|stmt| {
            let StmtKind::Let { pat, ty: None, init: Some(init), .. } = stmt.kind else { return None };
            let (Pat::Tuple(ends), Expr::Call { callee, .. }) = (facts.body.pat(pat), facts.body.expr(init)) else {
                return None;
            };
            let [_, second] = **ends else { return None };
            let Pat::Bind { binding, sub: None } = facts.body.pat(second) else { return None };
            let Some(Callee::Item(item)) = facts.callee(init) else { return None };
            let is_std = facts.world.names.is_at(item, &["std::sync::mpsc::channel"]);
            let Expr::Path(path) = facts.body.expr(*callee) else { return None };
            // with the type of its messages left as it is
            let end = path.last()?.range.end;
            (*binding == from && is_std).then_some(TextRange::new(path.range.start, end))
        })
    })
}

/// What a use of the receiver becomes.
fn received(facts: &BodyFacts<'_>, at: ExprId, edits: &mut Vec<Edit>) -> Option<()> {
    let parent = facts.parent(at);
    match facts.body.expr(parent) {
        Expr::MethodCall(method) if method.name == "recv" && method.receiver == at => {
            place::awaits(facts, parent, &[])?;
            edits.push(insert(facts, facts.body.range(parent).end, ".await"));
            let around = facts.parent(parent);
            match facts.body.expr(around) {
                // `recv()` gives an option
                Expr::MethodCall(next) if matches!(next.name.as_str(), "unwrap" | "expect" | "unwrap_or_default") => {
                    Some(())
                }
                Expr::MethodCall(next) if next.name == "ok" && next.args.is_empty() => {
                    let (inner, outer) = (facts.body.range(parent), facts.body.range(around));
                    edits.pop();
                    edits.push(replace(facts, TextRange::new(inner.end, outer.end), ".await"));
                    Some(())
                }
                Expr::Let { pat, .. } => {
                    let Pat::TupleStruct(path, _) = facts.body.pat(*pat) else { return None };
                    let is_ok = path.as_name().is_some_and(|name| name == "Ok");
                    is_ok.then(|| edits.push(replace(facts, path.range, "Some")))
                }
                _ => None,
            }
        }
        Expr::Loop(looping) => {
            let LoopKind::For { pat, iter } = looping.kind else { return None };
            place::awaits(facts, looping.body, &[])?;
            let pat = facts.text(facts.body.pat_range(pat));
            let name = facts.text(facts.body.range(iter));
            let head = TextRange::new(looping.keyword.start, facts.body.range(iter).end);
            edits.push(replace(facts, head, format!("while let Some({pat}) = {name}.recv().await")));
            Some(())
        }
        _ => None,
    }
}
