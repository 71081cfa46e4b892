//! Loops in async code that compute and never give way.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Cost, Effect, Leaf, Reached, computing_places};

/// How many calls below a place that computes is still worth a word.
const MAX_HOPS: u32 = 3;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for place in computing_places(facts).into_iter().filter(|place| words::is_async(facts, place.region)) {
        let what = place.what;
        let subject = if place.is_loop { "this loop" } else { "this" };
        let finding = sink.report(place.at, format!("{subject} {what} and never gives way to other tasks"));
        finding.primary_label = "no `.await` in here: while it computes, its thread runs no other task".to_owned();
        words::explain_async(facts, place.region, finding);
        finding.once = facts.region(place.region).once;
        finding.help.push(words::offload(words::runtime(facts)).to_owned());
        if place.is_loop {
            finding.help.push("or await a `yield_now()` every few rounds".to_owned());
        }
    }
    // what may lie many calls below is no reason to look at this one
    let is_near = |cost: Cost| !cost.possible && cost.hops <= MAX_HOPS;
    let computes = |reached: &&Reached| reached.effect == Effect::Computes && is_near(reached.cost);
    for reached in facts.reached().iter().filter(computes) {
        let Some((finding, leaf)) = blocking::chain(facts, sink, reached, "computes in async code") else { continue };
        let what = if let Leaf::Loop(what) = leaf { what } else { "decodes a whole file" };
        finding.notes.push(format!("the end of the chain {what}; measure whether that takes long"));
        finding.help = vec![words::offload(words::runtime(facts)).to_owned()];
    }
}
