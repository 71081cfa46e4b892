//! Tasks whose handle is dropped: their error or panic is lost.

use super::Sink;
use crate::analysis::{BodyFacts, Fate};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::ItemRef;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        if spawns.is_none_or(|spawn| spawn.unit != SpawnUnit::Task) || facts.fate(call.expr) != Fate::Dropped {
            continue;
        }
        if !gives_handle(facts, call.callee) {
            continue;
        }
        let lost = if is_fallible(facts, call.expr) { "error" } else { "panic, if it does," };
        let finding = sink.report(call.range, format!("the handle of this task is dropped, so its {lost} is lost"));
        finding.primary_label = "nobody learns how the task ends".to_owned();
        finding.help.push(
            "keep the handle (in a `JoinSet`, say) and look at what it gives, or handle what can fail inside the task".to_owned(),
        );
    }
}

/// Whether a function that spawns gives the task's handle: that of a `JoinSet` keeps it.
fn gives_handle(facts: &BodyFacts<'_>, callee: ItemRef) -> bool {
    let names = &facts.world.names;
    let ItemKind::Function(function) = &names.item(callee).kind else { return true };
    let head = function.ret.and_then(|ret| names.type_head(callee.unit, Some(callee.item), ret));
    !head.is_some_and(|head| names.def_path(head).ends_with("::AbortHandle"))
}

/// Whether the task that a call spawns can end in an error: a block with a `?` of its own or `Ok(..)` at its end.
fn is_fallible(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let Expr::Call { args, .. } = facts.body.expr(spawn) else { return false };
    let block = args.iter().find_map(|arg| match facts.body.expr(*arg) {
        Expr::Async { body, .. } => Some(*body),
        _ => None,
    });
    let Some(block) = block else { return false };
    let region = facts.region_of(block);
    let question = |(id, expr): (ExprId, &Expr)| matches!(expr, Expr::Try(_)) && facts.region_of(id) == region;
    facts.body.exprs().any(question) || ends_in_result(facts, block)
}

fn ends_in_result(facts: &BodyFacts<'_>, block: ExprId) -> bool {
    let Expr::Block(inside) = facts.body.expr(block) else { return false };
    let Some(Expr::Call { callee, .. }) = inside.tail.map(|tail| facts.body.expr(tail)) else { return false };
    matches!(facts.body.expr(*callee), Expr::Path(path) if path.as_name().is_some_and(|name| name == "Ok" || name == "Err"))
}
