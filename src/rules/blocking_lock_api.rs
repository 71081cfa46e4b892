//! tokio's `blocking_*` methods, which panic on an executor's thread.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Effect, Leaf};
use crate::base::Finding;
use crate::resolve::ItemRef;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for reached in facts.reached().iter().filter(|reached| reached.effect == Effect::Panics) {
        if reached.through.is_some() {
            if let Some((finding, Leaf::Function(leaf))) = blocking::chain(facts, sink, reached, "panics in async code") {
                explain(facts, finding, leaf);
            }
            continue;
        }
        let path = words::path(facts, &reached.call);
        let finding = sink.report(reached.call.range, format!("{path} panics in async code"));
        words::explain_async(facts, reached.call.region, finding);
        explain(facts, finding, reached.call.callee);
    }
}

fn explain(facts: &BodyFacts<'_>, finding: &mut Finding, callee: ItemRef) {
    finding.primary_label = "this panics on a thread that runs tasks".to_owned();
    // it panics each time, once or not
    finding.once = false;
    let instead = facts.world.api(callee).and_then(|api| api.panics_in_async.as_ref());
    let instead = instead.and_then(|instead| instead.iter().next()).map(|(_, path)| format!("use `{path}(..).await`"));
    finding.help = vec![instead.unwrap_or_else(|| "use the async method of the same type".to_owned())];
}
