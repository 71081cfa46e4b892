//! `block_on` in `Drop::drop`: async code drops values too, and then a runtime starts inside a runtime.

use super::{Sink, words};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Label, Name};
use crate::hir::ItemKind;
use crate::resolve::{ItemRef, Namespace};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let Some(drop) = facts.owner.filter(|owner| is_drop(facts, *owner)) else { return };
    for call in facts.calls.iter().filter(|call| call.region == RegionId::ROOT) {
        if !facts.world.api(call.callee).is_some_and(|api| api.enters_runtime) {
            continue;
        }
        let path = words::path(facts, call);
        let finding = sink.report(call.range, format!("{path} drives a future to its end in `drop`"));
        finding.primary_label = "where a task drops the value, this blocks its thread, and tokio panics".to_owned();
        let span = facts.span(facts.world.names.item(drop).name_range);
        finding.labels.push(Label { span, message: "a value is dropped wherever its last owner is, in async code too".into() });
        finding.help.push("offer an async `close` or `shutdown` for callers to await, or spawn the work as a task from `drop`".into());
    }
}

/// Whether a function implements `std::ops::Drop::drop`.
fn is_drop(facts: &BodyFacts<'_>, function: ItemRef) -> bool {
    let names = &facts.world.names;
    let Some(container) = names.item(function).container else { return false };
    let ItemKind::Impl(implementation) = &names.item(ItemRef { item: container, ..function }).kind else { return false };
    let Some(path) = &implementation.trait_ else { return false };
    let drop = names.lookup_absolute(&["std", "ops", "Drop"].map(Name::new), Namespace::Types);
    drop.is_some() && names.resolve_type(function.unit, Some(container), path) == drop
}
