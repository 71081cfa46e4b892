//! Tasks whose handle is dropped: their error or panic is lost.

use super::Sink;
use crate::analysis::{BodyFacts, Fate};
use crate::foreign::SpawnUnit;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let spawns = facts.world.api(call.callee).and_then(|api| api.spawns);
        if !spawns.is_some_and(|spawn| spawn.unit == SpawnUnit::Task) || facts.fate(call.expr) != Fate::Dropped {
            continue;
        }
        let finding = sink.report(call.range, "the handle of this task is dropped, so its error or panic is lost".to_owned());
        finding.primary_label = "nobody learns how the task ends".to_owned();
        finding.help.push(
            "keep the handle (in a `JoinSet`, say) and look at what it gives, or handle every error inside the task".to_owned(),
        );
    }
}
