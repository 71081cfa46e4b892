//! Values that can't go to another thread, in tasks and threads.

use super::{Sink, spawns};
use crate::analysis::BodyFacts;
use crate::analysis::task::{Keeps, Kept};
use crate::types::{Auto, Ty};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    spawns::kept(facts, sink, |facts, ty| !spawns::is_rc(facts, ty), help);
}

fn help(kept: &Kept) -> String {
    let help = match (kept.keeps, kept.culprit.lacks, &kept.culprit.ty) {
        (Keeps::Alive | Keeps::Temporary, ..) => "end its scope before the await: a block around it, or a name for what is needed of it",
        (_, _, Ty::Dyn(_)) => "add `+ Send` to the trait object",
        (_, _, Ty::Param(..)) => "add the bound `Send` to the type parameter",
        (_, Auto::Sync, _) => "use a `Mutex` or an atomic, or move the value in place of a reference to it",
        _ => "make it inside of the task, or spawn on a `LocalSet`",
    };
    help.to_owned()
}
