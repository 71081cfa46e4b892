//! A thread for each connection, URL or element.

use super::{Sink, words};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Confidence, Label, TextRange};
use crate::foreign::{SpawnKind, SpawnUnit};
use crate::hir::{Expr, ExprId, LoopKind};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in facts.calls.iter().filter(|call| call.region != RegionId::DEAD) {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        let Some(spawns) = spawns.filter(|spawn| spawn.unit == SpawnUnit::Thread && spawn.kind != SpawnKind::Local) else {
            continue;
        };
        if facts.loop_back(call.expr).is_some_and(|looping| words::is_held_back(facts, looping)) {
            continue;
        }
        let in_region = |looping: &ExprId| facts.region_of(*looping) == call.region;
        let mut around = facts.loops_back(call.expr).take_while(in_region);
        let around = around.find_map(|looping| open_ended(facts, looping));
        let Some((keyword, each)) = around.or_else(|| by_adaptor(facts, call.region)) else { continue };
        let finding = sink.report(call.range, format!("this starts a thread for each {each}"));
        finding.primary_label = "a thread costs memory and scheduling, and nothing bounds how many there are".to_owned();
        // threads of a scope are most often there to compute, on as many parts as there are
        if spawns.kind == SpawnKind::Scoped {
            finding.confidence = Confidence::Possible;
        }
        let span = facts.span(keyword);
        finding.labels.push(Label { span, message: "once per iteration of this loop".to_owned() });
        finding.help.push(
            "spawn tasks, which wait without a thread, or give the items to a pool of threads of fixed size".to_owned(),
        );
    }
}

/// The keyword of a loop over elements whose number is not fixed, and what there is one thread for. Ranges and chains
/// that are cut short make pools.
fn open_ended(facts: &BodyFacts<'_>, id: ExprId) -> Option<(TextRange, &'static str)> {
    let Expr::Loop(looping) = facts.body.expr(id) else { return None };
    match looping.kind {
        LoopKind::For { pat, iter } if words::binds(facts, pat) && !words::is_bounded(facts, iter) => Some((looping.keyword, "element")),
        LoopKind::While(condition) if matches!(facts.body.expr(condition), Expr::Let { .. }) => {
            Some((looping.keyword, "item that arrives"))
        }
        LoopKind::Loop | LoopKind::While(_) if accepts(facts, id) => Some((looping.keyword, "item that arrives")),
        _ => None,
    }
}

/// Whether each round of a loop takes in something new: a connection or a message.
fn accepts(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    facts.calls.iter().any(|call| {
        let name = facts.world.names.item(call.callee).name;
        let takes_in = name.is_some_and(|name| matches!(name.as_str(), "accept" | "recv" | "recv_from"));
        takes_in && facts.world.is_known(call.callee) && facts.loop_of(call.expr) == Some(looping)
    })
}

/// `urls.into_iter().map(|url| thread::spawn(..))`: the closure runs once for each element.
fn by_adaptor(facts: &BodyFacts<'_>, region: RegionId) -> Option<(TextRange, &'static str)> {
    let closure = facts.region(region).expr?;
    let Expr::Closure(of) = facts.body.expr(closure) else { return None };
    let (pat, _) = of.params.first()?;
    let Expr::MethodCall(adaptor) = facts.body.expr(facts.parent(closure)) else { return None };
    let is_each = matches!(adaptor.name.as_str(), "map" | "for_each" | "flat_map" | "filter_map");
    let is_found = is_each && words::binds(facts, *pat) && iterates(facts, adaptor.receiver) && !words::is_bounded(facts, adaptor.receiver);
    is_found.then_some((adaptor.name_range, "element"))
}

/// Adaptors that hand on each element.
const HANDS_ON: [&str; 13] = [
    "cloned", "copied", "enumerate", "filter", "filter_map", "flatten", "inspect", "map", "peekable", "rev", "skip", "skip_while", "zip",
];

/// Whether a chain of adaptors begins with the elements of something.
fn iterates(facts: &BodyFacts<'_>, chain: ExprId) -> bool {
    let Expr::MethodCall(call) = facts.body.expr(chain) else { return false };
    match call.name.as_str() {
        "iter" | "into_iter" | "into_values" | "values" | "drain" | "lines" | "incoming" | "iter_mut" => true,
        name => HANDS_ON.contains(&name) && iterates(facts, call.receiver),
    }
}
