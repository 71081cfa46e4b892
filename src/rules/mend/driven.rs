//! Whether what needs tokio's runtime may be called somewhere: only where nothing else polls the future.

use crate::analysis::{BodyFacts, Callee, Context, RegionKind, Why};
use crate::base::Applicability;
use crate::foreign::Runtime;
use crate::hir::{Expr, ExprId};
use crate::rules::words;

/// Crates whose executors are not tokio's.
const OTHERS: [&str; 10] = [
    "futures",
    "futures_executor",
    "futures_lite",
    "pollster",
    "async_std",
    "smol",
    "async_executor",
    "async_global_executor",
    "async_io",
    "spin_on",
];

/// How sure it is that what the crate's runtime has works where an expression stands; `None` where it would panic.
pub fn by_runtime(facts: &BodyFacts<'_>, expr: ExprId) -> Option<Applicability> {
    if !matches!(words::runtime(facts), Some(Runtime::Tokio | Runtime::Actix)) {
        return Some(Applicability::Safe);
    }
    let mut at = Some(facts.region_of(expr));
    while let Some(id) = at {
        let region = facts.region(id);
        if region.context == Context::Async(Why::Entry) && region.kind == RegionKind::Root {
            return Some(Applicability::Safe);
        }
        if let Some(driver) = region.expr.and_then(|block| driver_of(facts, block)) {
            let krate = driver.split("::").next().unwrap_or_default();
            match krate {
                // it asks for a runtime itself
                "tokio" if driver.contains("::spawn") => return Some(Applicability::Safe),
                _ if OTHERS.contains(&krate) => return None,
                _ => {}
            }
        }
        at = region.parent;
    }
    let is_open = facts.world.drives_without_tokio(facts.file);
    Some(if is_open { Applicability::Unsafe } else { Applicability::Safe })
}

/// The path of the function that an async block is given to.
fn driver_of(facts: &BodyFacts<'_>, block: ExprId) -> Option<String> {
    let call = facts.parent(block);
    let is_given = match facts.body.expr(call) {
        Expr::Call { args, .. } => args.contains(&block),
        Expr::MethodCall(method) => method.args.contains(&block),
        _ => false,
    };
    match facts.callee(call).filter(|_| is_given)? {
        Callee::Item(item) => Some(facts.world.names.def_path(item)),
        Callee::Variant => None,
    }
}
