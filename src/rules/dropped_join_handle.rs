//! Tasks whose handle is dropped: their error or panic is lost.

use super::Sink;
use crate::analysis::{BodyFacts, Callee, Fate};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, ItemKind, TypeRef};
use crate::resolve::ItemRef;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        let is_task = spawns.is_some_and(|spawn| spawn.unit == SpawnUnit::Task);
        if !is_task || !gives_handle(facts, call.callee) || !is_dropped(facts, call.expr) {
            continue;
        }
        let error = error_type(facts, call.expr);
        let lost = match &error {
            Some(error) => format!("`{error}`"),
            None if is_fallible(facts, call.expr) => "error".to_owned(),
            None => "panic, if it does,".to_owned(),
        };
        let finding = sink.report(call.range, format!("the handle of this task is dropped, so its {lost} is lost"));
        finding.primary_label = "nobody learns how the task ends".to_owned();
        finding.help.push(
            "keep the handle (in a `JoinSet`, say) and look at what it gives, or handle what can fail inside the task".to_owned(),
        );
    }
}

/// Whether a value is dropped: by a statement, under a name that nobody uses, or by `drop`.
fn is_dropped(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    if facts.fate(expr) != Fate::Used {
        return true;
    }
    let parent = facts.parent(expr);
    matches!(facts.callee(parent), Some(Callee::Item(item)) if facts.world.names.is_at(item, &["std::mem::drop"]))
}

/// The error that a task gives, where its type is known.
fn error_type(facts: &BodyFacts<'_>, spawn: ExprId) -> Option<String> {
    let output = facts.types().expr_ty(spawn).adt_args().first()?;
    let is_result = output.adt().is_some_and(|adt| facts.world.names.is_at(adt, &["std::result::Result"]));
    let error = output.adt_args().get(1).filter(|error| is_result && !error.is_unknown())?;
    Some(error.display(&facts.world.names))
}

/// Whether a function gives the handle that tells how its task ends: a `JoinSet` keeps it.
fn gives_handle(facts: &BodyFacts<'_>, spawn: ItemRef) -> bool {
    let file = &facts.world.names.unit(spawn.unit).hir;
    let ItemKind::Function(function) = &file.item(spawn.item).kind else { return false };
    function.ret.is_some_and(|ret| match file.ty(ret) {
        TypeRef::Path(path) => path.last().is_some_and(|last| matches!(last.name.as_str(), "JoinHandle" | "Task")),
        _ => false,
    })
}

/// Whether the task that a call spawns can end in an error: a block with a `?` of its own or `Ok(..)` at its end.
fn is_fallible(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let args = match facts.body.expr(spawn) {
        Expr::Call { args, .. } => args,
        Expr::MethodCall(call) => &call.args,
        _ => return false,
    };
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
