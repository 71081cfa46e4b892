//! A runtime inside a runtime: `block_on` in async code, or a call of a function under `#[tokio::main]`.

use super::{Sink, words};
use crate::analysis::{BodyFacts, Call};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in facts.calls.iter().filter(|call| words::is_async(facts, call.region)) {
        let names = &facts.world.names;
        if facts.world.api(call.callee).is_some_and(|api| api.enters_runtime) {
            report(facts, sink, call, "drives a future to its end");
        } else if facts.world.is_entry(call.callee.unit, names.item(call.callee)) {
            report(facts, sink, call, "starts a runtime of its own");
        }
    }
}

fn report(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, call: &Call, does: &str) {
    let path = words::path(facts, call);
    let finding = sink.report(call.range, format!("{path} {does} in async code"));
    finding.primary_label = "this thread runs tasks: it blocks them all, and tokio panics here".to_owned();
    words::explain_async(facts, call.region, finding);
    finding.once = false;
    finding.help.push("await the future instead; from a sync function that async code needs, make that function async".to_owned());
    finding.help.push(format!("where that can't be, {}", words::offload(words::runtime(facts))));
}
