//! Loops in async code that compute and never give way.

use super::{Sink, words};
use crate::analysis::{BodyFacts, RegionId};
use crate::hir::{BinaryOp, Expr, ExprId, Literal, Loop, LoopKind};

/// A range of so many numbers is long.
const MANY: u64 = 1_000_000;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for (id, expr) in facts.body.exprs() {
        let Expr::Loop(looping) = expr else { continue };
        let region = facts.region_of(id);
        let is_outer = region != RegionId::DEAD && facts.loop_of(id).is_none_or(|outer| gives_way(facts, outer));
        if !is_outer || !words::is_async(facts, region) || gives_way(facts, id) {
            continue;
        }
        let Some(what) = computes(facts, id, looping) else { continue };
        let finding = sink.report(looping.keyword, format!("this loop {what} and never gives way to other tasks"));
        finding.primary_label = "no `.await` in here: while it computes, its thread runs no other task".to_owned();
        words::explain_async(facts, region, finding);
        finding.once = facts.region(region).once;
        finding.help.push(words::offload(words::runtime(facts)).to_owned());
        finding.help.push("or await a `yield_now()` every few rounds".to_owned());
    }
}

/// Whether a loop awaits, yields, or does what nobody knows.
fn gives_way(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    facts.body.exprs().any(|(id, expr)| expr.may_suspend() && facts.is_within(id, looping))
}

/// What a loop does that takes long.
fn computes(facts: &BodyFacts<'_>, id: ExprId, looping: &Loop) -> Option<&'static str> {
    let region = facts.region_of(id);
    let inside = |at: ExprId| at != id && facts.region_of(at) == region && facts.is_within(at, id);
    let is_nested = facts.body.exprs().any(|(at, expr)| {
        matches!(expr, Expr::Loop(inner) if inside(at) && is_long(facts, inner) && calculates(facts, at))
    });
    if is_nested && is_long(facts, looping) {
        return Some("has a loop inside that computes");
    }
    match looping.kind {
        LoopKind::For { iter, .. } => (is_many(facts, iter) && calculates(facts, id)).then_some("computes many times"),
        // one that calls others has its end there, or waits for somebody
        _ => (calculates(facts, id) && !calls(facts, id)).then_some("computes without a bound"),
    }
}

/// Whether a loop may have many rounds: a short list or a small number has few.
fn is_long(facts: &BodyFacts<'_>, looping: &Loop) -> bool {
    let LoopKind::For { iter, .. } = looping.kind else { return true };
    match facts.body.expr(iter) {
        Expr::Array(_) => false,
        Expr::Range { end: Some(end), .. } => !matches!(facts.body.expr(*end), Expr::Literal(Literal::Int(Some(end), _)) if *end < 1000),
        _ => true,
    }
}

fn is_many(facts: &BodyFacts<'_>, iter: ExprId) -> bool {
    match facts.body.expr(iter) {
        Expr::Range { end: Some(end), .. } => {
            matches!(facts.body.expr(*end), Expr::Literal(Literal::Int(Some(end), _)) if *end >= MANY)
        }
        Expr::MethodCall(call) => is_many(facts, call.receiver),
        _ => false,
    }
}

/// Whether a loop does arithmetic, by operators or by methods that are named after them.
fn calculates(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    facts.body.exprs().any(|(at, expr)| {
        let is_arithmetic = match expr {
            Expr::Binary { op: BinaryOp::Arith(_) | BinaryOp::Bit | BinaryOp::AssignOp, .. } => true,
            Expr::MethodCall(call) => call.name.as_str().starts_with("wrapping_") || call.name == "pow",
            _ => false,
        };
        is_arithmetic && facts.is_within(at, looping)
    })
}

fn calls(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    facts.body.exprs().any(|(at, expr)| {
        let is_call = match expr {
            Expr::Call { .. } | Expr::Macro(_) => true,
            Expr::MethodCall(call) => !call.name.as_str().starts_with("wrapping_") && call.name != "pow",
            _ => false,
        };
        is_call && facts.is_within(at, looping)
    })
}
