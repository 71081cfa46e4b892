//! Borrows in tasks and threads that may outlive what they borrow.

use super::{Sink, spawns};
use crate::analysis::BodyFacts;
use crate::analysis::task::{Borrow, Borrows};
use crate::base::Label;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for spawn in facts.spawns().iter().filter(|spawn| spawn.asks.owned && !spawns::is_scoped(facts, spawn)) {
        let Some(borrow) = facts.borrowed_by(spawn.arg) else { continue };
        let what = if spawns::is_thread(facts, spawn) { "thread" } else { "task" };
        let name = borrow.name;
        let finding = sink.report(spawn.call.range, format!("this {what} borrows `{name}` and may outlive it"));
        finding.primary_label = format!("this asks for a {what} that is `'static`");
        let message = match borrow.borrows {
            Borrows::NoMove => format!("`{name}` is used by reference here"),
            _ if borrow.by != name => format!("`{}` borrows from `{name}`", borrow.by),
            _ => format!("`{name}` is used here"),
        };
        finding.labels.push(Label { span: facts.span(borrow.at), message });
        let message = match borrow.borrows {
            Borrows::Param => format!("`{name}` is lent by the caller, for the time of the call"),
            Borrows::Receiver => "`self` is lent by the caller, for the time of the call".to_owned(),
            _ => format!("`{name}` is dropped where this function ends"),
        };
        finding.labels.push(Label { span: facts.span(borrow.bound), message });
        finding.help.push(help(&borrow));
    }
}

fn help(borrow: &Borrow) -> String {
    let name = borrow.name;
    match borrow.borrows {
        Borrows::NoMove => format!("write `move`, and clone `{name}` before if it is needed afterwards"),
        Borrows::Local => format!("move `{name}` itself, or a clone of it, or share it in an `Arc`"),
        Borrows::Param => format!("clone what `{name}` refers to before the call, or take it by value or in an `Arc`"),
        Borrows::Receiver => "clone the fields that are needed before the call, or take `self: Arc<Self>`".to_owned(),
    }
}
