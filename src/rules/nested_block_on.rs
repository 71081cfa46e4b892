//! A runtime inside a runtime: `block_on` in async code, or a call of a function under `#[tokio::main]`.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Call, Effect};
use crate::base::Finding;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for reached in facts.reached().iter().filter(|reached| reached.effect == Effect::Runtime) {
        let call = &reached.call;
        if reached.through.is_some() {
            let chain = blocking::chain(facts, sink, reached, "drives a future to its end in async code");
            chain.into_iter().for_each(|(finding, _)| explain(facts, finding));
        } else if facts.world.api(call.callee).is_some_and(|api| api.enters_runtime) {
            report(facts, sink, call, "drives a future to its end");
        } else if facts.world.is_known(call.callee) {
            let far = blocking::far(facts, sink, reached, "drives a future to its end in async code");
            far.into_iter().for_each(|finding| explain(facts, finding));
        } else {
            report(facts, sink, call, "starts a runtime of its own");
        }
    }
}

fn report(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, call: &Call, does: &str) {
    let path = words::path(facts, call);
    let finding = sink.report(call.range, format!("{path} {does} in async code"));
    words::explain_async(facts, call.region, finding);
    explain(facts, finding);
}

fn explain(facts: &BodyFacts<'_>, finding: &mut Finding) {
    finding.primary_label = "this thread runs tasks: it blocks them all, and tokio panics here".to_owned();
    finding.once = false;
    finding.help.clear();
    finding.help.push("await the future instead; from a sync function that async code needs, make that function async".to_owned());
    finding.help.push(format!("where that can't be, {}", words::offload(words::runtime(facts))));
}
