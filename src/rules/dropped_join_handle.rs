//! Tasks whose handle is dropped: their error or panic is lost.

use super::Sink;
use crate::analysis::{BodyFacts, Call, Callee, Fate};
use crate::base::{Label, TextRange};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, ItemKind, TypeRef};
use crate::resolve::ItemRef;
use crate::types::Ty;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    lost_together(facts, sink);
    for call in &facts.calls {
        let Some(api) = facts.world.api(call.callee) else { continue };
        let is_task = api.spawns.is_some_and(|spawn| spawn.unit == SpawnUnit::Task);
        let may_run = is_task || api.offloads || api.spawns.is_some();
        if !may_run || !gives_handle(facts, call.callee) || !is_dropped(facts, call.expr) {
            continue;
        }
        let error = error_type(facts, facts.types().expr_ty(call.expr));
        // of a thread, or of blocking work, a panic is said by itself
        if !is_task && error.is_none() {
            continue;
        }
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

/// Methods that look at one error of many: that a task panicked, and not how it ended.
const OF_ONE: [&str; 8] = ["map_err", "unwrap", "expect", "context", "with_context", "map", "ok", "wrap_err"];

/// `try_join_all(handles).await?;`, where each task gives a `Result`: these are dropped together.
fn lost_together(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for (wait, expr) in facts.body.exprs() {
        let Expr::Await { expr: future, .. } = expr else { continue };
        let Expr::Call { callee, args } = facts.body.expr(*future) else { continue };
        let Some(Callee::Item(joins)) = facts.callee(*future) else { continue };
        let name = facts.world.names.item(joins).name;
        let joins_all = name.is_some_and(|name| name == "join_all" || name == "try_join_all") && facts.world.is_known(joins);
        let ([handles], true) = (&**args, joins_all) else { continue };
        let mut whole = wait;
        loop {
            let around = facts.parent(whole);
            whole = match facts.body.expr(around) {
                Expr::Try(_) => around,
                Expr::MethodCall(call) if call.receiver == whole && OF_ONE.contains(&call.name.as_str()) => around,
                _ => break,
            };
        }
        let of_handle = facts.types().expr_ty(*handles).adt_args().first();
        let error = of_handle.and_then(|handle| error_type(facts, handle));
        let (Some(error), true) = (error, facts.fate(whole) == Fate::Dropped) else { continue };
        let Some(spawn) = spawned_for(facts, *handles) else { continue };
        let finding = sink.report(spawn, format!("what this task gives is dropped with all the others, so its `{error}` is lost"));
        finding.primary_label = "nobody learns how the task ends".to_owned();
        let message = "here only a panic is told".to_owned();
        finding.labels.push(Label { span: facts.span(facts.body.range(*callee)), message });
        finding.help.push("look at each of the results, or join the futures themselves with `try_join_all`".to_owned());
    }
}

/// The call that spawns the tasks of a list of handles.
fn spawned_for(facts: &BodyFacts<'_>, handles: ExprId) -> Option<TextRange> {
    let made = match facts.body.expr(handles) {
        Expr::Local(name) => facts.scope_of_name(*name)?.init?,
        _ => handles,
    };
    let spawns = |call: &&Call| facts.world.api(call.callee).is_some_and(|api| api.spawns.is_some());
    facts.calls.iter().filter(spawns).find(|call| facts.is_within(call.expr, made)).map(|call| call.range)
}

/// The error that a task gives, where the type of its handle is known.
fn error_type(facts: &BodyFacts<'_>, handle: &Ty) -> Option<String> {
    let output = handle.adt_args().first()?;
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
