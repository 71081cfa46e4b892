//! Whether a path leads where it should from a place in the code, and whether its feature is on.

use crate::analysis::BodyFacts;
use crate::base::Name;
use crate::hir::{Anchor, Expr, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef, Namespace};

/// The known item that a whole path leads to from a place; `None` where the crate is not a dependency, or the path means
/// something else there.
pub fn item(facts: &BodyFacts<'_>, path: &str) -> Option<ItemRef> {
    let names: Vec<Name> = path.split("::").map(Name::new).collect();
    let found = [Namespace::Values, Namespace::Types].into_iter().find_map(|namespace| {
        let found = facts.world.names.resolve_names(facts.unit, facts.body.scope, Anchor::Plain, &names, namespace)?;
        match (found.def, found.rest) {
            (Def::Item(item), 0) => Some(item),
            // a function of a type
            (Def::Item(of), 1) => facts.world.names.inherent_assoc(of, *names.last()?),
            _ => None,
        }
    })?;
    (facts.world.is_known(found) && !is_hidden(facts, *names.first()?)).then_some(found)
}

/// Whether an item in a block of the body has a name that a path would start with.
fn is_hidden(facts: &BodyFacts<'_>, first: Name) -> bool {
    let names = &facts.world.names;
    let from = |scope| {
        names.resolve_names(facts.unit, scope, Anchor::Plain, &[first], Namespace::Types).map(|found| found.def)
    };
    let outside = from(facts.body.scope);
    let is_other =
        |expr: &Expr| matches!(expr, Expr::Block(block) if block.scope.is_some_and(|scope| from(scope) != outside));
    facts.body.exprs().any(|(_, expr)| is_other(expr))
}

/// Whether a type comes from a crate of this name, which the path then starts with.
pub fn is_in_reach(facts: &BodyFacts<'_>, path: &str) -> bool {
    item(facts, path).is_some()
}

/// tokio's features by the modules that need them.
const FEATURES: [(&str, &str); 8] = [
    ("tokio::time::", "time"),
    ("tokio::fs::", "fs"),
    ("tokio::process::", "process"),
    ("tokio::task::", "rt"),
    ("tokio::sync::", "sync"),
    ("tokio::net::", "net"),
    ("tokio::signal::", "signal"),
    ("tokio::io::Async", "io-util"),
];

/// The feature without which a path is not there.
pub fn missing_feature<'p>(facts: &BodyFacts<'_>, path: &'p str) -> Option<&'p str> {
    let feature = FEATURES.iter().find(|(start, _)| path.starts_with(start)).map(|(_, feature)| *feature)?;
    let krate = facts.world.names.unit(facts.unit).krate;
    let has = facts.world.crate_info(krate).is_none_or(|info| info.has_tokio(feature, facts.test));
    (!has).then_some(feature)
}

/// Whether a function of a known crate is `async`, or returns a future that is lazy.
pub fn makes_future(facts: &BodyFacts<'_>, function: ItemRef) -> bool {
    match &facts.world.names.item(function).kind {
        ItemKind::Function(of) => of.is_async || facts.world.api(function).is_some_and(|api| api.lazy_future),
        _ => false,
    }
}

/// Whether a path in the code has generic arguments that another function need not take.
pub fn is_plain(facts: &BodyFacts<'_>, callee: ExprId) -> bool {
    match facts.body.expr(callee) {
        Expr::Path(path) => path.qself.is_none() && path.segments.iter().all(|segment| segment.args.is_none()),
        _ => false,
    }
}
