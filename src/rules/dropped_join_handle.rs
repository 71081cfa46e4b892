//! Tasks whose handle is dropped: their error or panic is lost.

use super::Sink;
use crate::analysis::{BodyFacts, Call, Callee, Fate};
use crate::base::{Label, TextRange};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, ItemKind, LoopKind, Pat, PatId, TypeRef};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    lost_together(facts, sink);
    drained(facts, sink);
    handed_on(facts, sink);
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
            None => "panic, if any,".to_owned(),
        };
        let finding = sink.report(call.range, format!("the handle of this task is dropped, so its {lost} is lost"));
        finding.primary_label = "nobody learns how the task ends".to_owned();
        finding.help.push(
            "keep the handle (in a `JoinSet`, say) and look at what it gives, or handle what can fail inside the task".to_owned(),
        );
    }
}

/// Handles that detach their task when they are dropped.
const DETACHES: [&str; 2] = ["tokio::task::JoinHandle", "async_std::task::JoinHandle"];

/// How deep a handle may lie in what a function gives.
const MAX_DEPTH: u32 = 4;

/// Functions of the workspace that spawn a task and hand its handle on, alone or in a value of their own.
fn handed_on(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in facts.calls.iter().filter(|call| !facts.world.is_known(call.callee)) {
        let mut whole = call.expr;
        while let Expr::Await { .. } | Expr::Try(_) = facts.body.expr(facts.parent(whole)) {
            whole = facts.parent(whole);
        }
        if is_dropped(facts, whole) && loses_task(facts, facts.types().expr_ty(whole)) {
            let finding = sink.report(call.range, "the handle of a task is dropped with what this gives, so nobody learns how the task ends".to_owned());
            finding.primary_label = "nobody has the handle then".to_owned();
            finding.help.push("keep what is given, and end the task with what it works for".to_owned());
        }
    }
}

/// Whether something is lost with what a function of the workspace gives: the error of a task, or the only hold on it in a
/// value of the workspace. A helper that gives the bare handle of a task without an error may look after the task itself.
fn loses_task(facts: &BodyFacts<'_>, given: &Ty) -> bool {
    let Some(adt) = given.adt() else { return false };
    if !facts.world.is_known(adt) {
        return holds_handle(facts, given, 0);
    }
    if facts.world.names.is_at(adt, &DETACHES) {
        return error_type(facts, given).is_some();
    }
    is_around(facts, adt) && given.adt_args().iter().any(|arg| loses_task(facts, arg))
}

/// Whether a value is the handle of a task, or a value of the workspace that has one and does nothing about it when it
/// is dropped.
fn holds_handle(facts: &BodyFacts<'_>, ty: &Ty, depth: u32) -> bool {
    let (Some(adt), names) = (ty.adt(), &facts.world.names) else { return false };
    if depth > MAX_DEPTH {
        return false;
    }
    if facts.world.is_known(adt) {
        let inside = || ty.adt_args().iter().any(|arg| holds_handle(facts, arg, depth + 1));
        return names.is_at(adt, &DETACHES) || is_around(facts, adt) && inside();
    }
    let mut fields = types::fields(names, &facts.world.types, adt).into_iter().flatten();
    fields.any(|field| holds_handle(facts, &field, depth + 1))
        && !types::has_drop(names, &facts.world.types, adt)
}

/// Whether a type has its argument for a part.
fn is_around(facts: &BodyFacts<'_>, adt: ItemRef) -> bool {
    let around = ["std::option::Option", "std::result::Result", "std::boxed::Box", "std::vec::Vec"];
    facts.world.names.is_at(adt, &around)
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

/// Functions that make tasks end in an error, which is what is taken then.
const ABORTS: [&str; 2] = ["abort_all", "abort"];

/// `while set.join_next().await.is_some() {}`: the results of tasks are taken and dropped.
fn drained(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for (_, expr) in facts.body.exprs() {
        let Expr::Loop(looping) = expr else { continue };
        let LoopKind::While(condition) = looping.kind else { continue };
        let Some((taken, stops)) = taken_by(facts, condition) else { continue };
        let asked = match facts.body.expr(taken) {
            Expr::Await { expr, .. } => *expr,
            _ => taken,
        };
        let Some(call) = facts.calls.iter().find(|call| call.expr == asked) else { continue };
        let Some(result) = result_of_task(facts, facts.types().expr_ty(taken)) else { continue };
        if facts.calls.iter().any(|other| other.range < call.range && is_named(facts, other, &ABORTS)) {
            continue;
        }
        let message = match (stops, error_of(facts, result)) {
            (true, _) => "this loop stops at the first task that panicked, and the panic is lost".to_owned(),
            (false, Some(error)) => format!("what these tasks give is dropped, so their `{error}` is lost"),
            (false, None) => "what these tasks give is dropped, so a panic of theirs is lost".to_owned(),
        };
        let finding = sink.report(call.range, message);
        finding.primary_label = "nobody learns how the tasks end".to_owned();
        finding.help.push("look at each result: log an error, and pass a panic on with `std::panic::resume_unwind`".to_owned());
    }
}

/// The value of which a condition asks only whether there is one, and whether it is asked to be `Ok`, too.
fn taken_by(facts: &BodyFacts<'_>, condition: ExprId) -> Option<(ExprId, bool)> {
    match facts.body.expr(condition) {
        Expr::MethodCall(call) if call.name == "is_some" => Some((call.receiver, false)),
        Expr::Let { pat, expr } => {
            let inner = |pat: PatId, of: &str| match facts.body.pat(pat) {
                Pat::TupleStruct(path, pats) if path.last().is_some_and(|last| last.name == of) => pats.first().copied(),
                _ => None,
            };
            let given = inner(*pat, "Some")?;
            let stops = inner(given, "Ok").is_some();
            (stops || facts.is_dropped_by(given)).then_some((*expr, stops))
        }
        _ => None,
    }
}

/// What a task gives, where a type is an `Option` of the result of waiting for one.
fn result_of_task<'t>(facts: &BodyFacts<'_>, ty: &'t Ty) -> Option<&'t Ty> {
    let names = &facts.world.names;
    let is_at = |ty: &Ty, path: &str| ty.adt().is_some_and(|adt| names.is_at(adt, &[path]));
    let [result] = ty.adt_args() else { return None };
    let (true, true, [given, error]) =
        (is_at(ty, "std::option::Option"), is_at(result, "std::result::Result"), result.adt_args())
    else {
        return None;
    };
    let is_join_error = |adt| names.item(adt).name.is_some_and(|name| name == "JoinError") && facts.world.is_known(adt);
    error.adt().is_some_and(is_join_error).then_some(given)
}

fn is_named(facts: &BodyFacts<'_>, call: &Call, any: &[&str]) -> bool {
    facts.world.names.item(call.callee).name.is_some_and(|name| any.contains(&name.as_str()))
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
    error_of(facts, handle.adt_args().first()?)
}

/// The error of a result.
fn error_of(facts: &BodyFacts<'_>, output: &Ty) -> Option<String> {
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
