//! Futures that are made and dropped: what they would do never happens.

use super::{Sink, words};
use crate::analysis::{BodyFacts, Call, Callee, Fate, RegionId};
use crate::base::{Confidence, TextRange};
use crate::hir::{Expr, ExprId, StmtKind};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for (id, expr) in facts.body.exprs() {
        if facts.region_of(id) == RegionId::DEAD {
            continue;
        }
        match expr {
            Expr::Async { keyword, .. } => report(facts, sink, id, *keyword, true, || "this async block".to_owned()),
            Expr::Call { callee, .. } if facts.makes_future(id) => {
                let range = facts.body.range(*callee);
                report(facts, sink, id, range, facts.is_lazy(id), || what(facts, id, range));
            }
            Expr::MethodCall(call) if facts.makes_future(id) => {
                let range = call.name_range;
                report(facts, sink, id, range, facts.is_lazy(id), || what(facts, id, range));
            }
            // a future that gives another future
            Expr::Await { keyword, .. } if facts.fate(id) == Fate::Dropped && facts.gives_future(id) => {
                report(facts, sink, id, *keyword, true, || "the future that this await gives".to_owned());
            }
            _ => {}
        }
    }
    for handed in facts.handed.iter().filter(|handed| facts.is_future_fn(handed.callee)) {
        let what = || format!("the future of {}", words::path(facts, handed));
        say(facts, sink, handed.expr, facts.fate_of_handed(handed.expr), handed.range, true, what);
    }
}

fn what(facts: &BodyFacts<'_>, call: ExprId, range: TextRange) -> String {
    match facts.callee(call) {
        Some(Callee::Item(callee)) => {
            let call = Call { expr: call, callee, range, region: facts.region_of(call) };
            format!("the future of {}", words::path(facts, &call))
        }
        _ => "the future of this call".to_owned(),
    }
}

fn report(
    facts: &BodyFacts<'_>,
    sink: &mut Sink<'_>,
    future: ExprId,
    range: TextRange,
    is_lazy: bool,
    what: impl FnOnce() -> String,
) {
    say(facts, sink, future, facts.future_fate(future), range, is_lazy, what);
}

fn say(
    facts: &BodyFacts<'_>,
    sink: &mut Sink<'_>,
    future: ExprId,
    fate: Fate,
    range: TextRange,
    is_lazy: bool,
    what: impl FnOnce() -> String,
) {
    let (label, how) = match fate {
        Fate::Dropped => ("made and dropped at once", "dropped without being polled"),
        Fate::Unused => ("bound to a name that nobody uses", "never polled"),
        Fate::Used => return,
    };
    let what = what();
    let finding = if is_lazy {
        sink.report(range, format!("{what} is {how}, so it does nothing"))
    } else {
        sink.report(range, format!("{what} is {how}"))
    };
    // what a function does before it returns its future is done; who drops it under a name knows that
    let is_plain = matches!(facts.body.expr(facts.parent(future)), Expr::Block(block) if is_statement(block, future));
    finding.confidence = match (is_lazy, is_plain) {
        (true, _) => Confidence::Certain,
        (false, true) => Confidence::Likely,
        (false, false) => Confidence::Possible,
    };
    finding.primary_label = label.to_owned();
    finding.help.push("add `.await`, or hand the future to a spawn or a `join!`".to_owned());
}

fn is_statement(block: &crate::hir::Block, expr: ExprId) -> bool {
    block.stmts.iter().any(|stmt| matches!(stmt.kind, StmtKind::Expr { expr: whole, .. } if whole == expr))
}
