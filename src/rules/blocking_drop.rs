//! `block_on` in `Drop::drop`: async code drops values too, and then a runtime starts inside a runtime.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Context, Effect};
use crate::base::{Confidence, Label};
use crate::foreign::BlockClass;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let Some(drop) = facts.owner.filter(|owner| words::is_drop(facts, *owner)) else { return };
    let here = facts.calls.iter().chain(&facts.handed).filter(|call| facts.region(call.region).context == Context::Sync);
    let asks = facts.asks_runtime();
    for reached in here.flat_map(|call| facts.effects_of(call)) {
        if asks && !matches!(reached.effect, Effect::Blocks(_)) {
            continue;
        }
        let does = match reached.effect {
            Effect::Runtime => "drives a future to its end in `drop`",
            Effect::Panics => "waits for a task in `drop`",
            Effect::Blocks(class) => match waits_in_drop(class) {
                Some(does) => does,
                None => continue,
            },
            _ => continue,
        };
        let panics = !matches!(reached.effect, Effect::Blocks(_));
        let finding = if reached.through.is_some() {
            let Some((finding, _)) = blocking::chain(facts, sink, &reached, does) else { continue };
            finding
        } else {
            let path = words::path(facts, &reached.call);
            sink.report(reached.call.range, format!("{path} {does}"))
        };
        finding.primary_label = match panics {
            true => "where a task drops the value, this blocks its thread, and tokio panics".to_owned(),
            false => "where a task drops the value, this blocks its thread".to_owned(),
        };
        // threads drop values too, and there it is right to wait
        if !panics {
            finding.confidence = Confidence::Possible;
        }
        let span = facts.span(facts.world.names.item(drop).name_range);
        finding.labels.push(Label { span, message: "a value is dropped wherever its last owner is, in async code too".into() });
        finding.help = vec!["offer an async `close` or `shutdown` for callers to await, or spawn the work as a task from `drop`".into()];
    }
}

/// What a blocking call does in `drop`. To close a file or take a lock there is what `drop` is for.
fn waits_in_drop(class: BlockClass) -> Option<&'static str> {
    match class {
        BlockClass::Sleep => Some("sleeps in `drop`"),
        BlockClass::Wait => Some("waits for a thread in `drop`"),
        BlockClass::Channel => Some("waits for a message in `drop`"),
        BlockClass::Process => Some("waits for a process in `drop`"),
        BlockClass::Net | BlockClass::Http | BlockClass::Database => Some("waits for the network in `drop`"),
        BlockClass::Fs | BlockClass::Io | BlockClass::Lock | BlockClass::Call => None,
    }
}
