//! What the rules about guards share.

use super::Sink;
use crate::analysis::{BodyFacts, Held};
use crate::base::{Finding, Label};
use crate::foreign::GuardKind;

/// How many awaits are shown; more would hide the rest.
const MAX_LABELS: usize = 12;

/// Reports each guard of some kinds that lives across an await. `consequence` says what follows.
pub fn held(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, kinds: &[GuardKind], consequence: &str, help: &[&str]) {
    for held in facts.held_guards().iter().filter(|held| kinds.contains(&held.kind)) {
        let ty = facts.world.names.def_path(held.ty);
        let what = match held.binding {
            Some(binding) => format!("`{}`, a `{ty}`,", facts.body.binding(binding).name),
            None => format!("a temporary `{ty}`"),
        };
        let finding = sink.report(held.range, format!("{what} is held across an `.await`"));
        finding.primary_label = consequence.to_owned();
        label(facts, held, finding);
        if held.binding.is_none() {
            finding.help.push("bind what is needed of it with a `let` of its own before the `.await`".to_owned());
        }
        finding.help.extend(help.iter().map(|line| (*line).to_owned()));
    }
}

/// Labels where the task sleeps, and where the guard ends.
fn label(facts: &BodyFacts<'_>, held: &Held, finding: &mut Finding) {
    let count = held.awaits.len();
    for (index, at) in held.awaits.iter().take(MAX_LABELS).enumerate() {
        let message = match (index, count) {
            (0, 1) => "the task may sleep here while it is held".to_owned(),
            (0, _) => format!("the task may sleep here while it is held, the first of {count} places"),
            _ => "and here".to_owned(),
        };
        finding.labels.push(Label { span: facts.span(*at), message });
    }
    if let Some(end) = held.end {
        finding.labels.push(Label { span: facts.span(end), message: "it is dropped only here".to_owned() });
    }
}
