//! `block_on` in `Drop::drop`: async code drops values too, and then a runtime starts inside a runtime.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Context, Effect};
use crate::base::{Label, Name};
use crate::hir::ItemKind;
use crate::resolve::{ItemRef, Namespace};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let Some(drop) = facts.owner.filter(|owner| is_drop(facts, *owner)) else { return };
    let here = facts.calls.iter().chain(&facts.handed).filter(|call| facts.region(call.region).context == Context::Sync);
    for reached in here.flat_map(|call| facts.effects_of(call)) {
        let does = match reached.effect {
            Effect::Runtime => "drives a future to its end in `drop`",
            Effect::Panics => "waits for a task in `drop`",
            _ => continue,
        };
        let finding = if reached.through.is_some() {
            let Some((finding, _)) = blocking::chain(facts, sink, &reached, does) else { continue };
            finding
        } else {
            let path = words::path(facts, &reached.call);
            sink.report(reached.call.range, format!("{path} {does}"))
        };
        finding.primary_label = "where a task drops the value, this blocks its thread, and tokio panics".to_owned();
        let span = facts.span(facts.world.names.item(drop).name_range);
        finding.labels.push(Label { span, message: "a value is dropped wherever its last owner is, in async code too".into() });
        finding.help = vec!["offer an async `close` or `shutdown` for callers to await, or spawn the work as a task from `drop`".into()];
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
