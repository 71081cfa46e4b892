//! A tracing span that is entered while the task sleeps.

use super::{Sink, guards};
use crate::analysis::BodyFacts;
use crate::foreign::GuardKind;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let consequence = "other tasks of this thread run inside the span, and this one outside of it";
    let help = ["use `Instrument::instrument` on the future, or `#[tracing::instrument]` on the function"];
    guards::held(facts, sink, &[GuardKind::Span], consequence, &help);
}
