//! Channels that grow without bound.

use super::{Sink, words};
use crate::analysis::BodyFacts;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        if !facts.world.api(call.callee).is_some_and(|api| api.unbounded) {
            continue;
        }
        let path = words::path(facts, call);
        let finding = sink.report(call.range, format!("{path} makes a channel that grows without bound"));
        finding.primary_label = "where senders are faster than the receiver, memory grows until there is none".to_owned();
        finding.help.push("use a bounded channel: a full one makes its senders wait".to_owned());
    }
}
