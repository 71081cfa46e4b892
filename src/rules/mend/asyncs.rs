//! Futures that are awaited instead of dropped or driven.

use super::edits::{await_it, binds_loosely, replace};
use super::{fix, place};
use crate::analysis::{BodyFacts, Call, Fate};
use crate::base::{Applicability, Finding, Fix, TextRange};
use crate::hir::{Expr, ExprId, StmtKind};
use crate::types::Ty;

/// A future that is made and dropped gets its `.await`.
pub fn awaited(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let range = finding.span.range;
    let call = facts.calls.iter().find(|call| call.range == range).map(|call| call.expr);
    let block = || {
        let is_it = |expr: &Expr| matches!(expr, Expr::Async { keyword, .. } if *keyword == range);
        facts.body.exprs().find(|(_, expr)| is_it(expr)).map(|(id, _)| id)
    };
    let future = call.or_else(block)?;
    if facts.fate(future) != Fate::Dropped {
        return None;
    }
    place::awaits(facts, future, &[])?;
    // what was left out so far would now be done
    let mut edits = await_it(facts, future);
    if is_fallible_statement(facts, future)
        && let Some(last) = edits.last_mut()
    {
        last.replacement.push('?');
        return Some(fix("add `.await?`".to_owned(), Applicability::Unsafe, edits));
    }
    Some(fix("add `.await`".to_owned(), Applicability::Unsafe, edits))
}

/// Whether a future is a statement by itself and gives an error that its function can hand on as it is.
fn is_fallible_statement(facts: &BodyFacts<'_>, future: ExprId) -> bool {
    let is_statement = matches!(facts.body.expr(facts.parent(future)), Expr::Block(block)
        if block.stmts.iter().any(|stmt| matches!(stmt.kind, StmtKind::Expr { expr, .. } if expr == future)));
    let region = facts.region_of(future);
    let whole = match facts.region(region).expr.map(|expr| facts.body.expr(expr)) {
        None => facts.body.root,
        Some(Expr::Async { body, .. }) => *body,
        Some(_) => return false,
    };
    let Ty::Async(output) = facts.types().expr_ty(future) else { return false };
    let error = |ty: &Ty| {
        let is_result = ty.adt().is_some_and(|adt| facts.world.names.is_at(adt, &["std::result::Result"]));
        ty.adt_args().get(1).filter(|error| is_result && !error.is_unknown()).cloned()
    };
    is_statement && error(output).is_some_and(|own| error(facts.types().expr_ty(whole)) == Some(own))
}

/// `mutex.blocking_lock()` as `mutex.lock().await`.
pub fn method_of_tasks(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let Expr::MethodCall(method) = facts.body.expr(call.expr) else { return None };
    let api = facts.world.api(call.callee)?;
    let (_, path) = api.panics_in_async.as_ref()?.iter().next()?;
    let parts: Vec<ExprId> = method.args.iter().copied().chain([method.receiver]).collect();
    let sure = place::awaits(facts, call.expr, &parts)?;
    let name = path.rsplit("::").next()?;
    if name.starts_with(char::is_uppercase) {
        // the receiver is a future itself
        let behind = TextRange::new(facts.body.range(method.receiver).end, facts.body.range(call.expr).end);
        return Some(fix("await it".to_owned(), sure, vec![replace(facts, behind, ".await")]));
    }
    let mut edits = vec![replace(facts, method.name_range, name)];
    edits.extend(await_it(facts, call.expr));
    Some(fix(format!("use `{name}(..).await`"), sure, edits))
}

/// `runtime.block_on(future)` as `future.await`.
pub fn without_block_on(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let path = facts.world.names.def_path(call.callee);
    let drives_one = ["::block_on", "::run_until"].iter().any(|name| path.ends_with(name));
    if !drives_one || !facts.world.api(call.callee).is_some_and(|api| api.enters_runtime) {
        return None;
    }
    let future = match facts.body.expr(call.expr) {
        Expr::Call { args, .. } => args.first(),
        Expr::MethodCall(method) if method.args.len() == 1 => method.args.first(),
        _ => None,
    }?;
    place::awaits(facts, call.expr, &[*future])?;
    let (whole, inside) = (facts.body.range(call.expr), facts.body.range(*future));
    let (open, close) = if binds_loosely(facts, *future) { ("(", ").await") } else { ("", ".await") };
    let edits = vec![
        replace(facts, TextRange::new(whole.start, inside.start), open),
        replace(facts, TextRange::new(inside.end, whole.end), close),
    ];
    // the future may be another runtime's
    Some(fix("await the future itself".to_owned(), Applicability::Unsafe, edits))
}
