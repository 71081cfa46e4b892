//! tokio's `blocking_*` methods, which panic on an executor's thread.

use super::{Sink, words};
use crate::analysis::BodyFacts;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let Some(instead) = facts.world.api(call.callee).and_then(|api| api.panics_in_async.as_ref()) else { continue };
        if !words::is_async(facts, call.region) {
            continue;
        }
        let path = words::path(facts, call);
        let finding = sink.report(call.range, format!("{path} panics in async code"));
        finding.primary_label = "this panics on a thread that runs tasks".to_owned();
        words::explain_async(facts, call.region, finding);
        // it panics each time, once or not
        finding.once = false;
        let instead = instead.iter().next().map(|(_, path)| format!("use `{path}(..).await`"));
        finding.help.push(instead.unwrap_or_else(|| "use the async method of the same type".to_owned()));
    }
}
