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
        let Some((keyword, each)) = facts.loop_back(call.expr).and_then(|looping| unbounded(facts, looping)) else { continue };
        if is_awaited_in_round(facts, call.expr) {
            continue;
        }
        let finding = sink.report(call.range, format!("this loop spawns a task for each {each}, and nothing bounds how many"));
        finding.primary_label = "under load there are as many tasks as there are of these, each with its memory".to_owned();
        let span = facts.span(keyword);
        finding.labels.push(Label { span, message: "once per iteration of this loop".to_owned() });
        finding.help.push(
            "acquire a permit of a `Semaphore` before the spawn, or use `for_each_concurrent` or `buffer_unordered`".to_owned(),
        );
    }
}

/// The keyword of a loop whose items arrive from outside, or are as many as a collection has, with nothing that holds it
/// back; and what it gets.
fn unbounded(facts: &BodyFacts<'_>, id: ExprId) -> Option<(TextRange, &'static str)> {
    let Expr::Loop(looping) = facts.body.expr(id) else { return None };
    let each = match looping.kind {
        LoopKind::For { pat, iter } => {
            let is_open = words::binds(facts, pat) && !words::is_bounded(facts, iter);
            let is_incoming = calls_any(facts, iter, &["incoming"]);
            if is_incoming { "connection" } else { is_open.then_some("element")? }
        }
        _ => calls_any(facts, id, &["accept", "recv", "recv_async", "next", "try_next", "recv_from"]).then_some("item that arrives")?,
    };
    (!words::is_held_back(facts, id)).then_some((looping.keyword, each))
}

/// Whether the task is awaited in the round that spawns it: there is one at a time.
fn is_awaited_in_round(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let is_handle = |waited: ExprId| match facts.body.expr(waited) {
        Expr::Local(name) => facts.scope_of_name(*name).is_some_and(|scope| scope.init == Some(spawn)),
        _ => waited == spawn,
    };
    let waits = |expr: &Expr| matches!(expr, Expr::Await { expr, .. } if is_handle(*expr));
    facts.body.exprs().any(|(id, expr)| waits(expr) && facts.loop_of(id) == facts.loop_of(spawn))
}

/// Whether a method of one of these names is called anywhere in an expression.
fn calls_any(facts: &BodyFacts<'_>, within: ExprId, names: &[&str]) -> bool {
    facts.body.exprs().any(|(id, expr)| match expr {
        Expr::MethodCall(call) => names.contains(&call.name.as_str()) && facts.is_within(id, within),
        _ => false,
    })
}
