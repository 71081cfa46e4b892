//! A runtime inside a runtime: `block_on` in async code, or a call of a function under `#[tokio::main]`.

use super::{Sink, blocking, words};
use crate::analysis::{BodyFacts, Call, Context, Effect};
use crate::base::{Confidence, Finding, Hop};
use crate::hir::{Expr, ExprId};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for reached in facts.reached().iter().filter(|reached| reached.effect == Effect::Runtime) {
        let call = &reached.call;
        if reached.through.is_some() {
            let chain = blocking::chain(facts, sink, reached, "drives a future to its end in async code");
            chain.into_iter().for_each(|(finding, _)| explain(facts, finding));
        } else if facts.world.api(call.callee).is_some_and(|api| api.enters_runtime) {
            report(facts, sink, call, "drives a future to its end");
        } else if facts.world.is_known(call.callee) {
            let far = blocking::far(facts, sink, reached, "drives a future to its end in async code");
            far.into_iter().for_each(|finding| explain(facts, finding));
        } else {
            report(facts, sink, call, "starts a runtime of its own");
        }
    }
    let is_bare = |call: &&Call| facts.world.api(call.callee).is_some_and(|api| api.bare);
    for call in facts.calls.iter().filter(is_bare) {
        report_tied(facts, sink, call);
    }
}

/// Reports a sync function that drives a future of tokio without tokio: where that works, the thread runs tasks of tokio.
fn report_tied(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, call: &Call) {
    let region = facts.region(call.region);
    if region.context != Context::Sync || region.once || facts.test || has_answer(facts) {
        return;
    }
    let Some(ties) = driven(facts, call.expr).and_then(|future| facts.ties(future)) else { return };
    let Some((_, leaf)) = ties.last().filter(|_| !facts.callers_tell()) else { return };
    let (path, leaf) = (words::path(facts, call), facts.world.names.def_path(*leaf));
    let message = match ties.len() {
        1 => format!("{path} drives a future that needs tokio's runtime: `{leaf}`"),
        _ => format!("{path} drives a future that may need tokio's runtime: it may lead to `{leaf}`"),
    };
    let finding = sink.report(call.range, message);
    finding.primary_label = "on a thread of the runtime this blocks its tasks, elsewhere the future panics".to_owned();
    finding.chain = ties.iter().map(|(span, at)| Hop { span: *span, callee: facts.world.names.def_path(*at) }).collect();
    finding.confidence = Confidence::Possible;
    finding.help.push("await the future instead, and make the functions on the way async".to_owned());
}

/// Whether a function enters the runtime itself, to judge by the name, or asks whether there is one; of `drop` another rule
/// speaks.
fn has_answer(facts: &BodyFacts<'_>) -> bool {
    let enters = |(_, expr): (ExprId, &Expr)| matches!(expr, Expr::MethodCall(call) if call.name == "enter");
    let is_drop = facts.owner.is_some_and(|owner| words::is_drop(facts, owner));
    is_drop || facts.asks_runtime() || facts.body.exprs().any(enters)
}

/// The future that a call drives.
fn driven(facts: &BodyFacts<'_>, call: ExprId) -> Option<ExprId> {
    match facts.body.expr(call) {
        Expr::Call { args, .. } => args.last().copied(),
        Expr::MethodCall(call) => Some(call.args.last().copied().unwrap_or(call.receiver)),
        _ => None,
    }
}

fn report(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, call: &Call, does: &str) {
    let path = words::path(facts, call);
    let finding = sink.report(call.range, format!("{path} {does} in async code"));
    words::explain_async(facts, call.region, finding);
    explain(facts, finding);
}

fn explain(facts: &BodyFacts<'_>, finding: &mut Finding) {
    finding.primary_label = "this thread runs tasks: it blocks them all, and tokio panics here".to_owned();
    finding.once = false;
    finding.help.clear();
    finding.help.push("await the future instead; from a sync function that async code needs, make that function async".to_owned());
    finding.help.push(format!("where that can't be, {}", words::offload(words::runtime(facts))));
}
