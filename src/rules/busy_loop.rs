//! Loops in async code that ask again and again without giving way.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Effect, Leaf, RegionId, spinning_loops};
use crate::base::{Confidence, Label};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for spinning in spinning_loops(facts).into_iter().filter(|spinning| words::is_async(facts, spinning.region)) {
        let (asks, never) = (spinning.asks, if spinning.may_await { "does not give way" } else { "never gives way" });
        let finding = sink.report(spinning.keyword, format!("this loop {asks} and {never} to other tasks"));
        let label = match spinning.may_await {
            true => "no `.await` on the way round while there is nothing: the thread spins, and whoever it waits for may need it",
            false => "no `.await` in here: the thread spins, and whoever it waits for may need it",
        };
        finding.primary_label = label.to_owned();
        words::explain_async(facts, spinning.region, finding);
        finding.once = false;
        finding.help.push(HELP.to_owned());
    }
    for drained in facts.drained_arms().iter().filter(|drained| facts.region_of(drained.within) != RegionId::DEAD) {
        let place = facts.text(drained.place);
        let finding = sink.report(drained.looping, format!("this loop spins while `{place}` is empty"));
        finding.primary_label = "each round ends at once, and no other task gets its turn".to_owned();
        let message = "ready at once with `None` where there is nothing to wait for".to_owned();
        finding.labels.push(Label { span: facts.span(drained.asks), message });
        finding.once = false;
        finding.confidence = if drained.may_leave { Confidence::Possible } else { Confidence::Likely };
        finding.help.push(format!("switch the arm off meanwhile: `, if !{place}.is_empty()`, or match `Some(..)` in its pattern"));
    }
    for reached in facts.reached().iter().filter(|reached| reached.effect == Effect::Spins) {
        let Some((finding, leaf)) = blocking::chain(facts, sink, reached, "spins in async code") else { continue };
        finding.once = false;
        if let Leaf::Loop(what) = leaf {
            finding.notes.push(format!("the loop at the end {what} without giving way"));
        }
        finding.help = vec![HELP.to_owned()];
    }
}

const HELP: &str = "wait for the event instead: a channel, `tokio::sync::Notify`, `watch`, or a lock of tasks; at the least await a `yield_now()` in the loop";
