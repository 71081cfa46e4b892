//! A blocking call handed to a thread where that is right.

use super::edits::replace;
use super::guard::holds_nothing;
use super::{fix, path, place, send};
use crate::analysis::{BodyFacts, Call, RegionKind};
use crate::base::{Applicability, Fix};
use crate::hir::{BindingId, Expr, ExprId, MacroForm};

/// `call(..)` as `tokio::task::spawn_blocking(move || call(..)).await.unwrap()`: a panic goes on as it did. What the call
/// is made of must be its own, and must not be needed afterwards.
pub fn wrapped(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    const OFFLOAD: &str = "tokio::task::spawn_blocking";
    let runtime = super::super::words::runtime(facts)?;
    if !matches!(runtime, crate::foreign::Runtime::Tokio | crate::foreign::Runtime::Actix)
        || !path::is_in_reach(facts, OFFLOAD)
        || path::missing_feature(facts, OFFLOAD).is_some()
    {
        return None;
    }
    let whole = call.expr;
    place::awaits(facts, whole, &[])?;
    let can_move = facts.body.exprs().filter(|(id, _)| facts.is_within(*id, whole)).all(|(id, expr)| match expr {
        Expr::Local(local) => is_movable(facts, *local, whole),
        Expr::Await { .. }
        | Expr::Try(_)
        | Expr::Return(_)
        | Expr::Break { .. }
        | Expr::Continue { .. }
        | Expr::Unknown => false,
        Expr::Macro(of) => matches!(of.form, MacroForm::Format(_) | MacroForm::Vec(_)),
        Expr::Async { .. } | Expr::Yield(_) => false,
        _ => id == whole || !matches!(expr, Expr::Closure(of) if of.is_async),
    });
    let gives_own = {
        let ty = facts.types().expr_ty(whole);
        holds_nothing(ty) && send::can_move(facts, ty)
    };
    if !can_move || !gives_own {
        return None;
    }
    let range = facts.body.range(whole);
    let by = format!("{OFFLOAD}(move || {}).await.unwrap()", facts.text(range));
    Some(fix(
        "run it in `tokio::task::spawn_blocking`".to_owned(),
        Applicability::Unsafe,
        vec![replace(facts, range, by)],
    ))
}

/// Whether a local can be moved into a closure at `whole`: it is a value of its own, and nobody needs it behind.
fn is_movable(facts: &BodyFacts<'_>, local: BindingId, whole: ExprId) -> bool {
    let ty = facts.types().binding_ty(local);
    let range = facts.body.range(whole);
    let is_free = |binding: BindingId| {
        facts.body.exprs().all(|(id, expr)| match expr {
            Expr::Local(used) if *used == binding => {
                let at = facts.body.range(id);
                at.end <= range.start || facts.is_within(id, whole)
            }
            Expr::Macro(of) => !matches!(of.form, MacroForm::Unknown | MacroForm::Block(_)),
            _ => true,
        })
    };
    // a parameter of a closure inside is its own
    let is_inside = range.contains_range(facts.body.pat_range(facts.body.binding(local).pat));
    is_inside || holds_nothing(ty) && send::can_move(facts, ty) && is_free(local) && !loops_between(facts, local, whole)
}

/// Whether a loop runs `whole` more than once for one value of a local: it would be moved twice.
fn loops_between(facts: &BodyFacts<'_>, local: BindingId, whole: ExprId) -> bool {
    let bound = facts.body.pat_range(facts.body.binding(local).pat);
    let around = facts
        .ancestors(whole)
        .any(|at| matches!(facts.body.expr(at), Expr::Loop(_)) && !facts.body.range(at).contains_range(bound));
    let region = facts.region(facts.region_of(whole));
    // what a block captures is moved into it, what a closure captures each time
    around || region.kind == RegionKind::AsyncClosure
}
