//! What the rules about spawned tasks and threads share.

use super::Sink;
use crate::analysis::BodyFacts;
use crate::analysis::task::{Keeps, Kept, Spawn};
use crate::base::{Finding, Label};
use crate::foreign::{SpawnKind, SpawnUnit};
use crate::types::{Auto, Ty};

/// Whether a call starts a thread, or hands its closure to one.
pub fn is_thread(facts: &BodyFacts<'_>, spawn: &Spawn) -> bool {
    let api = facts.world.api(spawn.call.callee);
    api.is_some_and(|api| api.offloads || api.spawns.is_some_and(|spawn| spawn.unit != SpawnUnit::Task))
        || spawn.asks.callable && !spawn.asks.future
}

/// Whether what runs must end before its scope does.
pub fn is_scoped(facts: &BodyFacts<'_>, spawn: &Spawn) -> bool {
    let api = facts.world.api(spawn.call.callee).and_then(|api| api.spawns);
    api.is_some_and(|api| api.kind == SpawnKind::Scoped)
}

/// Reports the first value that a task or thread keeps and that can't go to another thread, of those that are wanted.
pub fn kept(
    facts: &BodyFacts<'_>,
    sink: &mut Sink<'_>,
    is_wanted: fn(&BodyFacts<'_>, &Ty) -> bool,
    help: fn(&Kept) -> String,
) {
    for spawn in facts.spawns().iter().filter(|spawn| spawn.asks.send) {
        let all = facts.kept_by(spawn.arg, spawn.asks);
        let mut wanted = all.iter().filter(|kept| is_wanted(facts, &kept.culprit.ty));
        let Some(first) = wanted.next() else { continue };
        let what = if is_thread(facts, spawn) { "thread" } else { "task" };
        let ty = short(facts, &first.culprit.ty);
        let lacks = match first.culprit.lacks {
            Auto::Send => "can't go to another thread",
            Auto::Sync => "can't be shared with another thread",
        };
        let (keeps, tail) = keeps(first);
        let through = if first.culprit.ty == first.ty { "" } else { "something with " };
        let finding =
            sink.report(spawn.call.range, format!("this {what} {keeps} {through}`{ty}`{tail}, which {lacks}"));
        finding.primary_label = format!("this asks for a {what} that is `Send`");
        explain(facts, first, finding);
        finding.chain.clone_from(&first.chain);
        finding.help.push(help(first));
        let more = wanted.count();
        if more > 0 {
            finding.notes.push(format!("it keeps {more} more of this kind"));
        }
    }
}

/// What the task does with the value, and what follows it in the sentence.
fn keeps(kept: &Kept) -> (&'static str, &'static str) {
    match kept.keeps {
        Keeps::Captured | Keeps::Argument => ("captures", ""),
        Keeps::Borrowed => ("borrows", ""),
        Keeps::Alive | Keeps::Temporary => ("holds", " across an await"),
        Keeps::Awaited => ("awaits", ""),
        Keeps::Output => ("gives back", ""),
        Keeps::Itself => ("is", ""),
    }
}

fn explain(facts: &BodyFacts<'_>, kept: &Kept, finding: &mut Finding) {
    let ty = short(facts, &kept.ty);
    let held = match &kept.name {
        Some(name) => format!("`{name}` is a `{ty}`"),
        None => format!("this is a `{ty}`"),
    };
    finding.labels.push(Label { span: kept.at, message: held });
    if let Some(wait) = kept.wait {
        finding.labels.push(Label { span: wait, message: "the task may go to another thread here".to_owned() });
    }
    if let Some(last) = kept.culprit.fields.last() {
        let path: Vec<&str> = kept.culprit.fields.iter().map(|field| field.name.as_str()).collect();
        let of = facts.world.names.def_path(last.of);
        let ty = short(facts, &kept.culprit.ty);
        let field = path.last().copied().unwrap_or_default();
        let way = if path.len() > 1 { format!(" (through `{}`)", path.join(".")) } else { String::new() };
        finding.notes.push(format!("the field `{field}` of `{of}`{way} is a `{ty}`"));
    }
}

fn short(facts: &BodyFacts<'_>, ty: &Ty) -> String {
    ty.display(&facts.world.names)
}

/// Whether a type is `Rc` or its `Weak`.
pub fn is_rc(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    ty.adt().is_some_and(|adt| facts.world.names.is_at(adt, &["std::rc::Rc", "std::rc::Weak"]))
}
