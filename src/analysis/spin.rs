//! Loops that ask again and again instead of waiting.

use super::context::RegionId;
use super::facts::{BodyFacts, Callee};
use crate::base::{Name, TextRange};
use crate::hir::{Expr, ExprId, Loop, LoopKind, MacroForm, UnaryOp};
use crate::resolve::{Def, Namespace};

/// What a loop does of which nothing is known but that it calls `spin_loop` or its like.
pub const HINT: &str = "spins";

/// The loops of a body that spin, by their keywords, what they do, and the region that they stand in.
pub fn loops(facts: &BodyFacts<'_>) -> Vec<(TextRange, &'static str, RegionId)> {
    let mut found = Vec::new();
    for (id, expr) in facts.body.exprs() {
        let Expr::Loop(looping) = expr else { continue };
        let region = facts.region_of(id);
        if region == RegionId::DEAD {
            continue;
        }
        if let Some(asks) = asks(facts, id, looping)
            && !gives_way(facts, id)
        {
            found.push((looping.keyword, asks, region));
        }
    }
    found
}

/// Whether a loop awaits anything, in its own region.
fn gives_way(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    let region = facts.region_of(looping);
    facts.body.exprs().any(|(id, expr)| {
        let waits = match expr {
            Expr::Await { .. } | Expr::Yield(_) => true,
            Expr::Macro(call) => {
                matches!(call.form, MacroForm::Select(_) | MacroForm::Join { .. } | MacroForm::Unknown)
            }
            Expr::Loop(inner) => matches!(inner.kind, LoopKind::ForAwait { .. }),
            _ => false,
        };
        waits && facts.region_of(id) == region && facts.is_within(id, looping)
    })
}

/// What the loop waits for, where it does nothing but wait.
fn asks(facts: &BodyFacts<'_>, id: ExprId, looping: &Loop) -> Option<&'static str> {
    if let LoopKind::While(condition) = looping.kind
        && is_idle(facts, looping.body)
        && let Some(what) = polled(facts, condition)
    {
        return Some(what);
    }
    let spins = facts.calls.iter().any(|call| {
        let spins = facts.world.api(call.callee).is_some_and(|api| api.spins);
        spins && facts.loop_of(call.expr) == Some(id)
    });
    spins.then_some(HINT)
}

/// Whether a body does nothing, or nothing but hint that it spins.
fn is_idle(facts: &BodyFacts<'_>, body: ExprId) -> bool {
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, body)).all(|(id, expr)| match expr {
        Expr::Block(_) | Expr::Path(_) | Expr::Continue { .. } => true,
        Expr::Call { .. } | Expr::MethodCall(_) => match facts.callee(id) {
            Some(Callee::Item(item)) => facts.world.api(item).is_some_and(|api| api.spins),
            _ => false,
        },
        _ => false,
    })
}

/// What a condition asks: an atomic, told by its `Ordering`, or a known function that asks without waiting.
fn polled(facts: &BodyFacts<'_>, condition: ExprId) -> Option<&'static str> {
    match facts.body.expr(condition) {
        Expr::Unary { op: UnaryOp::Not, expr } => polled(facts, *expr),
        Expr::Binary { lhs, rhs, .. } => polled(facts, *lhs).or_else(|| polled(facts, *rhs)),
        Expr::MethodCall(call) if call.name == "load" && call.args.iter().any(|arg| is_ordering(facts, *arg)) => {
            Some("spins on an atomic")
        }
        Expr::Call { .. } | Expr::MethodCall(_) => match facts.callee(condition) {
            Some(Callee::Item(item)) if facts.world.api(item).is_some_and(|api| api.polls) => Some("polls"),
            _ => None,
        },
        _ => None,
    }
}

/// Whether an argument is a variant of `std::sync::atomic::Ordering`: nothing else takes one.
fn is_ordering(facts: &BodyFacts<'_>, arg: ExprId) -> bool {
    let Expr::Path(path) = facts.body.expr(arg) else { return false };
    let owner = facts.owner.map(|owner| owner.item);
    let names = &facts.world.names;
    let ordering = ["std", "sync", "atomic", "Ordering"].map(Name::new);
    match names.resolve_value(facts.unit, owner, path) {
        Some(Def::Variant(of, _)) => names.lookup_absolute(&ordering, Namespace::Types) == Some(Def::Item(of)),
        _ => false,
    }
}
