//! A lock that is taken again while its guard is held, and two that are taken in both orders.

use super::Sink;
use crate::analysis::{BodyFacts, LockClass, LockOrder, World, inversions};
use crate::base::{Confidence, Finding, Hop, Label, Span};
use rustc_hash::FxHashMap;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for double in facts.double_locks() {
        let place = facts.text(double.place).trim_start_matches('&');
        let is_plain = place.chars().all(|c| c.is_alphanumeric() || "_.[]:".contains(c));
        let place = if is_plain { format!("`{place}`") } else { "this lock".to_owned() };
        let message = match double.through {
            Some((callee, _)) => {
                let (callee, what) = (facts.world.names.def_path(callee), if double.map { "uses a map" } else { "takes a lock" });
                let held = if double.map { "into which a reference is held here" } else { "that is held here" };
                format!("`{callee}` {what} {held}")
            }
            None if double.map => format!("{place} is used again while a reference into it is held"),
            None => format!("{place} is locked again while its guard is held"),
        };
        let finding = sink.report(double.range, message);
        finding.primary_label = match double.write_then_read {
            _ if double.map => "this may wait for its own task, and so for ever".to_owned(),
            true => "this waits for a guard of the same task, which allows no readers".to_owned(),
            false => "this waits for a guard of the same task, and so for ever".to_owned(),
        };
        let message = match double.map {
            true => "this locks a part of the map, and is still held".to_owned(),
            false => "it is locked here first, and its guard is still held".to_owned(),
        };
        finding.labels.push(Label { span: facts.span(double.first), message });
        if let Some((callee, span)) = double.through {
            finding.confidence = Confidence::Likely;
            finding.chain.push(Hop { span, callee: facts.world.names.def_path(callee) });
        }
        finding.help.push(match double.map {
            true => "copy what is needed out of the map first, or drop the reference before".to_owned(),
            false => "use the guard that is held, or drop it before".to_owned(),
        });
    }
    together(facts, sink);
}

/// Guards of one kind whose order others decide.
fn together(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for together in facts.held_together() {
        let (message, first) = match together.in_loop {
            true => ("the guards of this loop are held together, in the order of its items", "one for each turn of this loop"),
            false => ("two locks of one kind are held together, in the order of the arguments", "the first is locked here"),
        };
        let finding = sink.report(together.range, message.to_owned());
        finding.confidence = Confidence::Possible;
        finding.primary_label = "who has the same in another order waits for this task, and it for him".to_owned();
        finding.labels.push(Label { span: facts.span(together.first), message: first.to_owned() });
        finding.help.push("take them in an order that all agree on: sort by a key first".to_owned());
    }
}

/// Looks at what all bodies take while they hold something: two tasks that take two locks in both orders wait for each other.
pub fn across(world: &World, orders: &[LockOrder]) -> Vec<Finding> {
    let mut found = FxHashMap::default();
    for inversion in inversions(orders) {
        let (one, other) = (inversion.one, inversion.other);
        let (held, wanted) = (name(world, one.held), name(world, one.wanted));
        let mut finding = report(world, one, format!("{wanted} is locked while {held} is held, and elsewhere the other way round"));
        finding.confidence = if inversion.same { Confidence::Likely } else { Confidence::Possible };
        finding.primary_label = "another task may have this one, and wait for the other".to_owned();
        let label = |span: Span, message: String| Label { span, message };
        finding.labels.push(label(one.first, format!("{held} is locked here first")));
        finding.labels.push(label(other.first, format!("there {wanted} comes first")));
        finding.labels.push(label(other.second, format!("and then {held}")));
        finding.help.push("take the two in one order everywhere, or end the first guard before".to_owned());
        add(&mut found, finding);
    }
    for order in orders.iter().filter(|order| order.held == order.wanted) {
        let held = name(world, order.held);
        let mut finding = report(world, order, format!("this may lead back to {held}, which is held here"));
        finding.confidence = Confidence::Possible;
        finding.primary_label = "which function runs is decided at run time, and one of them takes the lock again".to_owned();
        finding.labels.push(Label { span: order.first, message: "it is locked here, and its guard is still held".to_owned() });
        finding.help.push("clone what is needed out of the lock, and end the guard before the call".to_owned());
        add(&mut found, finding);
    }
    let mut found: Vec<Finding> = found.into_values().collect();
    found.sort_by_key(|finding| finding.span);
    found
}

/// One finding for a place; the surest.
fn add(found: &mut FxHashMap<Span, Finding>, finding: Finding) {
    let had = found.entry(finding.span).or_insert_with(|| finding.clone());
    if had.confidence < finding.confidence {
        *had = finding;
    }
}

fn report(world: &World, order: &LockOrder, message: String) -> Finding {
    let mut finding = Finding::new("double_lock", order.second, message);
    finding.test = order.test;
    finding.function = order.function.map_or_else(String::new, |owner| world.names.def_path(owner));
    finding.chain.extend(order.through.map(|(callee, span)| Hop { span, callee: world.names.def_path(callee) }));
    finding
}

fn name(world: &World, class: LockClass) -> String {
    match class {
        LockClass::Static(item) => format!("`{}`", world.names.def_path(item)),
        LockClass::Field(adt, field) => format!("`{}::{field}`", world.names.def_path(adt)),
        LockClass::Data(item) => format!("a `{}`", world.names.def_path(item)),
        LockClass::Local(function, binding) => {
            let unit = &world.names.unit(function.unit).hir;
            let body = match &world.names.item(function).kind {
                crate::hir::ItemKind::Function(of) => of.body.map(|body| unit.body(body)),
                _ => None,
            };
            body.map_or_else(|| "a local lock".to_owned(), |body| format!("`{}`", body.binding(binding).name))
        }
    }
}
