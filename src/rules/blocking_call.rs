//! Calls that somebody declares as blocking.

use super::{Sink, blocking};
use crate::analysis::BodyFacts;
use crate::foreign::BlockClass;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    blocking::calls(facts, sink, BlockClass::Call, "blocks its thread");
}
