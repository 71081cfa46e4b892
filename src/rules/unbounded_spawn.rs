//! A task for each connection or item, with nothing that bounds how many.

use super::{Sink, words};
use crate::analysis::BodyFacts;
use crate::base::{Label, TextRange};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, LoopKind};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        if spawns.is_none_or(|spawn| spawn.unit != SpawnUnit::Task) {
            continue;
        }
        let Some(keyword) = facts.loop_of(call.expr).and_then(|looping| unbounded(facts, looping)) else { continue };
        let finding = sink.report(call.range, "this loop spawns a task for each item, and nothing bounds how many".to_owned());
        finding.primary_label = "under load there are as many tasks as items, each with its memory".to_owned();
        let span = facts.span(keyword);
        finding.labels.push(Label { span, message: "once per iteration of this loop".to_owned() });
        finding.help.push(
            "acquire a permit of a `Semaphore` before the spawn, or use `for_each_concurrent` or `buffer_unordered`".to_owned(),
        );
    }
}

/// The keyword of a loop whose items arrive from outside, with nothing that holds it back.
fn unbounded(facts: &BodyFacts<'_>, id: ExprId) -> Option<TextRange> {
    let Expr::Loop(looping) = facts.body.expr(id) else { return None };
    let arrives = match looping.kind {
        // the elements of a collection are as many as they are
        LoopKind::For { iter, .. } => calls_any(facts, iter, &["incoming"]),
        _ => calls_any(facts, id, &["accept", "recv", "next", "try_next", "recv_from"]),
    };
    (arrives && !words::is_held_back(facts, id)).then_some(looping.keyword)
}

/// Whether a method of one of these names is called anywhere in an expression.
fn calls_any(facts: &BodyFacts<'_>, within: ExprId, names: &[&str]) -> bool {
    facts.body.exprs().any(|(id, expr)| match expr {
        Expr::MethodCall(call) => names.contains(&call.name.as_str()) && facts.is_within(id, within),
        _ => false,
    })
}
