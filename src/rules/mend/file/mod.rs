//! Files of std replaced by those of the runtime, with all that is done with them.

mod change;
mod kit;
mod lines;
mod source;
mod write;

use super::edits::{insert, link};
use super::fix;
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Fix};
use change::{Change, Kind};
use kit::Kit;
use source::Held;

/// `File::open(p)?` as `tokio::fs::File::open(p).await?`, and each use of it awaited. Where something is done with it that
/// only std's can do, it is made std's own again.
pub fn replaced(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let opened = source::opener(facts, call.expr).or_else(|| source::of_use(facts, call.expr))?;
    let kit = Kit::of(facts)?;
    let mut change = Change::new(facts, kit);
    change.open(&opened)?;
    let at_start = change.edits.clone();
    if change.all_of(&opened).and_then(|()| change.import()).is_some() {
        let name = if opened.kind == Kind::File { "File" } else { "read_dir" };
        return Some(fix(format!("use `{}::{name}`", kit.fs), change.sure, change.edits));
    }
    // what reads or writes is not helped by that
    let Held::Value(whole) = opened.held else { return None };
    if opened.maker != call.expr || !kit.is_tokio() || opened.kind != Kind::File {
        return None;
    }
    let end = facts.body.range(whole).end;
    let mut edits = at_start;
    edits.push(insert(facts, end, format!("{}.into_std().await", link(facts, whole))));
    Some(fix(ONLY_OPENED.to_owned(), Applicability::Unsafe, edits))
}

/// What a fix says that leaves to others what is done with a file.
const ONLY_OPENED: &str = "open it with `tokio::fs::File`";

/// Whether a fix leaves to others what is done with a file.
pub fn only_opens(fix: &Fix) -> bool {
    fix.title == ONLY_OPENED
}
