//! A lock of threads that a task holds while it sleeps.

use super::{Sink, guards};
use crate::analysis::BodyFacts;
use crate::foreign::GuardKind;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let consequence = "whoever wants the lock waits for this task, and its thread with it";
    let help = ["drop it before the `.await`: end its scope with a block, call `drop`, or copy out what is needed", "where it must be held, use a lock of tasks, such as `tokio::sync::Mutex`"];
    guards::held(facts, sink, &[GuardKind::Lock, GuardKind::Console, GuardKind::Watch], consequence, &help);
}
