//! A blocking HTTP request on an executor's thread.

use super::{Sink, blocking};
use crate::analysis::BodyFacts;
use crate::foreign::BlockClass;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    blocking::calls(facts, sink, BlockClass::Http, "waits for an HTTP response");
}
