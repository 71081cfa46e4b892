//! A guard of a concurrent map that a task holds while it sleeps.

use super::{Sink, guards};
use crate::analysis::BodyFacts;
use crate::foreign::GuardKind;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let consequence = "it locks a shard of the map: whoever touches that shard waits for this task";
    let help = ["clone the value out and drop the guard before the `.await`"];
    guards::held(facts, sink, &[GuardKind::Map], consequence, &help);
}
