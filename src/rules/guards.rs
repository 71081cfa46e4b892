//! What the rules about guards share.

use super::Sink;
use crate::analysis::BodyFacts;
use crate::base::Label;
use crate::foreign::GuardKind;

/// Reports each named guard of a kind that lives across an await. `consequence` says what follows.
pub fn held(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, kind: GuardKind, consequence: &str, help: &[&str]) {
    for held in facts.held_guards().iter().filter(|held| held.kind == kind) {
        let binding = facts.body.binding(held.binding);
        let ty = facts.world.names.def_path(held.ty);
        let range = facts.body.pat_range(binding.pat);
        let finding = sink.report(range, format!("`{}`, a `{ty}`, is held across an `.await`", binding.name));
        finding.primary_label = consequence.to_owned();
        let count = held.awaits.len();
        for (index, at) in held.awaits.iter().take(3).enumerate() {
            let message = match (index, count) {
                (0, 1) => "the task may sleep here while it is held".to_owned(),
                (0, _) => format!("the task may sleep here while it is held, the first of {count} places"),
                _ => "and here".to_owned(),
            };
            finding.labels.push(Label { span: facts.span(*at), message });
        }
        finding.help.extend(help.iter().map(|line| (*line).to_owned()));
    }
}
