//! A thread for each connection, URL or element.

use super::Sink;
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Label, TextRange};
use crate::foreign::{SpawnKind, SpawnUnit};
use crate::hir::{Expr, ExprId, LoopKind, Pat};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in facts.calls.iter().filter(|call| call.region != RegionId::DEAD) {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        if !spawns.is_some_and(|spawn| spawn.unit == SpawnUnit::Thread && spawn.kind == SpawnKind::Send) {
            continue;
        }
        let Some((keyword, each)) = facts.loop_of(call.expr).and_then(|looping| open_ended(facts, looping)) else { continue };
        let finding = sink.report(call.range, format!("this starts a thread for each {each}"));
        finding.primary_label = "a thread costs memory and scheduling, and nothing bounds how many there are".to_owned();
        let span = facts.span(keyword);
        finding.labels.push(Label { span, message: "once per iteration of this loop".to_owned() });
        finding.help.push(
            "spawn tasks, which wait without a thread, or give the items to a pool of threads of fixed size".to_owned(),
        );
    }
}

/// The keyword of a loop over elements whose number is not fixed, and what there is one thread for. Ranges and chains
/// that are cut short make pools.
fn open_ended(facts: &BodyFacts<'_>, looping: ExprId) -> Option<(TextRange, &'static str)> {
    let Expr::Loop(looping) = facts.body.expr(looping) else { return None };
    match looping.kind {
        LoopKind::For { pat, iter } if binds(facts, pat) && !is_bounded(facts, iter) => Some((looping.keyword, "element")),
        LoopKind::While(condition) if matches!(facts.body.expr(condition), Expr::Let { .. }) => {
            Some((looping.keyword, "item that arrives"))
        }
        _ => None,
    }
}

fn binds(facts: &BodyFacts<'_>, pat: crate::hir::PatId) -> bool {
    match facts.body.pat(pat) {
        Pat::Wild | Pat::Rest | Pat::Literal => false,
        Pat::Bind { binding, .. } => !facts.body.binding(*binding).name.as_str().starts_with('_'),
        _ => true,
    }
}

/// Whether the number of elements is fixed by the code: ranges, literal lists, what is taken or chunked.
fn is_bounded(facts: &BodyFacts<'_>, iter: ExprId) -> bool {
    match facts.body.expr(iter) {
        Expr::Range { end, .. } => end.is_some(),
        Expr::Array(_) | Expr::Repeat { .. } => true,
        Expr::Ref { expr, .. } => is_bounded(facts, *expr),
        Expr::MethodCall(call) => {
            matches!(call.name.as_str(), "take" | "chunks" | "chunks_exact" | "chunks_mut" | "array_chunks")
                || is_bounded(facts, call.receiver)
        }
        _ => false,
    }
}
