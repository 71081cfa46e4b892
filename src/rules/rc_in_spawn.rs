//! `Rc` in tasks and threads.

use super::{Sink, spawns};
use crate::analysis::BodyFacts;
use crate::analysis::task::{Keeps, Kept};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    spawns::kept(facts, sink, spawns::is_rc, help);
}

fn help(kept: &Kept) -> String {
    match kept.keeps {
        Keeps::Alive | Keeps::Temporary => {
            "end its scope before the await, or use `std::sync::Arc`, whose count other threads may change".to_owned()
        }
        _ => "use `std::sync::Arc`, whose count other threads may change, or spawn on a `LocalSet`".to_owned(),
    }
}
