//! A lock that is taken again while its guard is held.

use super::Sink;
use crate::analysis::BodyFacts;
use crate::base::{Confidence, Hop, Label};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for double in facts.double_locks() {
        let place = facts.text(double.place).trim_start_matches('&');
        let is_plain = place.chars().all(|c| c.is_alphanumeric() || "_.[]:".contains(c));
        let place = if is_plain { format!("`{place}`") } else { "this lock".to_owned() };
        let message = match double.through {
            Some((callee, _)) => {
                format!("`{}` takes a lock that is held here", facts.world.names.def_path(callee))
            }
            None => format!("{place} is locked again while its guard is held"),
        };
        let finding = sink.report(double.range, message);
        finding.primary_label = match double.write_then_read {
            true => "this waits for a guard of the same task, which allows no readers".to_owned(),
            false => "this waits for a guard of the same task, and so for ever".to_owned(),
        };
        let message = "it is locked here first, and its guard is still held".to_owned();
        finding.labels.push(Label { span: facts.span(double.first), message });
        if let Some((callee, span)) = double.through {
            finding.confidence = Confidence::Likely;
            finding.chain.push(Hop { span, callee: facts.world.names.def_path(callee) });
        }
        finding.help.push("use the guard that is held, or drop it before".to_owned());
    }
}
