//! Futures that are made and dropped: what they would do never happens.

use super::{Sink, words};
use crate::analysis::{BodyFacts, Fate, RegionId};
use crate::base::TextRange;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::ItemRef;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in facts.calls.iter().filter(|call| makes_future(facts, call.callee)) {
        let what = format!("the future of {}", words::path(facts, call));
        report(facts, sink, call.expr, call.range, &what);
    }
    for (id, expr) in facts.body.exprs() {
        if let Expr::Async { keyword, .. } = expr
            && facts.region_of(id) != RegionId::DEAD
        {
            report(facts, sink, id, *keyword, "this async block");
        }
    }
}

/// Whether a function returns a future that does nothing until it is polled.
fn makes_future(facts: &BodyFacts<'_>, item: ItemRef) -> bool {
    let lazy = || facts.world.api(item).is_some_and(|api| api.lazy_future);
    match &facts.world.names.item(item).kind {
        ItemKind::Function(function) => {
            // an entry point is a sync function, whatever it looks like
            function.is_async && !facts.world.is_entry(item.unit, facts.world.names.item(item)) || lazy()
        }
        _ => false,
    }
}

fn report(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, future: ExprId, range: TextRange, what: &str) {
    let (label, how) = match facts.fate(future) {
        Fate::Dropped => ("made and dropped at once", "dropped without being polled"),
        Fate::Unused => ("bound to a name that nobody uses", "never polled"),
        Fate::Used => return,
    };
    let finding = sink.report(range, format!("{what} is {how}, so it does nothing"));
    finding.primary_label = label.to_owned();
    finding.help.push("add `.await`, or hand the future to a spawn or a `join!`".to_owned());
}
