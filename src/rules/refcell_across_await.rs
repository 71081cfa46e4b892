//! A `RefCell` borrow that a task holds while it sleeps.

use super::{Sink, guards};
use crate::analysis::BodyFacts;
use crate::foreign::GuardKind;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let consequence = "another task that borrows the same cell meanwhile panics";
    let help = ["end the borrow before the `.await`: with a block, `drop`, or by copying out what is needed"];
    guards::held(facts, sink, &[GuardKind::RefCell], consequence, &help);
}
