//! Wording that rules share.

use crate::analysis::{BodyFacts, Call, Limits, Region, RegionId, Why};
use crate::base::{Finding, Label, Name};
use crate::foreign::Runtime;
use crate::hir::{AdtKind, Expr, ExprId, ItemKind, Pat, PatId};
use crate::resolve::{ItemRef, Namespace};
use crate::types::Ty;

/// The nearest async region around a region, itself included.
pub fn async_region<'f>(facts: &'f BodyFacts<'_>, mut id: RegionId) -> Option<&'f Region> {
    loop {
        let region = facts.region(id);
        let own = region.context == crate::analysis::Context::Async(Why::TaskClosure);
        let inherits = region.kind == crate::analysis::RegionKind::Closure && !own;
        if region.is_async() && !inherits {
            return Some(region);
        }
        id = region.parent.filter(|_| inherits)?;
    }
}

/// Whether code of a region is polled by an executor.
pub fn is_async(facts: &BodyFacts<'_>, id: RegionId) -> bool {
    facts.region(id).is_async()
}

/// Adds what makes a place async.
pub fn explain_async(facts: &BodyFacts<'_>, id: RegionId, finding: &mut Finding) {
    let Some(region) = async_region(facts, id) else { return };
    let crate::analysis::Context::Async(why) = region.context else { return };
    let message = match why {
        Why::AsyncFn if region.alone => "in this `async fn`, which a thread of its own drives",
        Why::AsyncFn => "in this `async fn`, which an executor polls",
        Why::Entry => "in this entry point, whose body is a task",
        Why::AsyncBlock => "in this async block, which an executor polls",
        Why::BlockOn => "in this async block, which `block_on` polls",
        Why::AsyncClosure => "in this async closure, which an executor polls",
        Why::TaskClosure => "in this closure, which a task calls",
        Why::Stream => "in this stream, which an executor polls",
        Why::Poll => "in this poll function, which an executor calls",
    };
    finding.labels.push(Label { span: facts.span(region.keyword), message: message.to_owned() });
}

/// The runtime of the crate that a body belongs to.
pub fn runtime(facts: &BodyFacts<'_>) -> Option<Runtime> {
    let krate = facts.world.names.unit(facts.unit).krate;
    facts.world.crate_info(krate)?.runtime
}

/// From where on something is worth a word in the crate that a body belongs to.
pub fn limits(facts: &BodyFacts<'_>) -> Limits {
    let krate = facts.world.names.unit(facts.unit).krate;
    facts.world.crate_info(krate).map_or_else(Limits::default, |info| info.limits)
}

/// How blocking code is handed to a thread on a runtime.
pub fn offload(runtime: Option<Runtime>) -> &'static str {
    match runtime {
        Some(Runtime::Tokio) => "run it in `tokio::task::spawn_blocking(move || ..).await`",
        Some(Runtime::AsyncStd) => "run it in `async_std::task::spawn_blocking(move || ..).await`",
        Some(Runtime::Smol) => "run it in `smol::unblock(move || ..).await`",
        Some(Runtime::Actix) => "run it in `actix_web::web::block(move || ..).await`",
        _ => "run it on a thread of its own, with the runtime's `spawn_blocking`",
    }
}

/// The path of what a call calls, for people, in backticks: where it is defined, or as the user wrote it where that names
/// another crate, which passes it on. A call that nobody writes down is named by what makes it.
pub fn path(facts: &BodyFacts<'_>, call: &Call) -> String {
    match facts.body.expr(call.expr) {
        Expr::Loop(_) => return "this `for` loop".to_owned(),
        Expr::Macro(_) => return format!("`{}!`", facts.text(call.range)),
        _ => {}
    }
    let defined = facts.world.names.def_path(call.callee);
    let written = facts.text(call.range);
    let krate = |path: &'_ str| path.split("::").next().unwrap_or_default().to_owned();
    let is_passed_on = crate::foreign::names().any(|name| name == krate(written)) && krate(written) != krate(&defined);
    let is_plain = written.chars().all(|c| c.is_alphanumeric() || c == '_' || c == ':');
    if is_passed_on && is_plain && !defined.starts_with("std::") {
        format!("`{written}`")
    } else {
        format!("`{defined}`")
    }
}

/// Names of functions that make a loop wait for a free place.
const HOLDS_BACK: [&str; 5] = ["acquire", "permit", "reserve", "join_next", "join_all"];

/// Whether something in a loop bounds how much it starts: a permit is acquired, what ran before is joined. Told by names,
/// which is enough to keep silent.
pub fn is_held_back(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    let holds = |name: &str| HOLDS_BACK.iter().any(|word| name.contains(word));
    facts.body.exprs().any(|(id, expr)| {
        let found = match expr {
            Expr::MethodCall(call) => holds(call.name.as_str()),
            Expr::Path(path) => path.last().is_some_and(|last| holds(last.name.as_str())),
            _ => false,
        };
        found && facts.is_within(id, looping)
    })
}

/// Whether a loop's pattern names what it gets.
pub fn binds(facts: &BodyFacts<'_>, pat: PatId) -> bool {
    match facts.body.pat(pat) {
        Pat::Wild | Pat::Rest | Pat::Literal => false,
        Pat::Bind { binding, .. } => !facts.body.binding(*binding).name.as_str().starts_with('_'),
        _ => true,
    }
}

/// Whether the number of elements is fixed by the code: ranges, literal lists, what is taken or chunked, one for each name
/// of an enum.
pub fn is_bounded(facts: &BodyFacts<'_>, iter: ExprId) -> bool {
    let is_named = match facts.types().expr_ty(iter).strip_refs() {
        Ty::Array(_) => true,
        Ty::Adt(map, args) if facts.world.names.is_at(*map, &KEYED) => {
            args.first().is_some_and(|key| is_named(facts, key))
        }
        _ => false,
    };
    if is_named {
        return true;
    }
    match facts.body.expr(iter) {
        Expr::Range { end, .. } => end.is_some(),
        Expr::Array(_) | Expr::Repeat { .. } => true,
        Expr::Ref { expr, .. } => is_bounded(facts, *expr),
        Expr::MethodCall(call) => match (call.name.as_str(), &*call.args) {
            ("take", [_]) => true,
            // so many parts, unless it is said how large each is
            ("chunks" | "chunks_exact" | "chunks_mut", [size]) => !matches!(facts.body.expr(*size), Expr::Literal(_)),
            ("zip", [other]) => is_bounded(facts, call.receiver) || is_bounded(facts, *other),
            (name, _) => NO_MORE.contains(&name) && is_bounded(facts, call.receiver),
        },
        _ => false,
    }
}

/// Methods that give no more elements than there are in what they are called on.
const NO_MORE: [&str; 28] = [
    "as_ref",
    "as_slice",
    "by_ref",
    "clone",
    "cloned",
    "collect",
    "copied",
    "drain",
    "enumerate",
    "expect",
    "filter",
    "filter_map",
    "inspect",
    "into_iter",
    "into_keys",
    "into_values",
    "iter",
    "iter_mut",
    "keys",
    "map",
    "peekable",
    "rev",
    "skip",
    "skip_while",
    "take_while",
    "unwrap",
    "values",
    "values_mut",
];

/// Collections with one element for each key.
const KEYED: [&str; 4] = [
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::collections::BTreeMap",
    "std::collections::BTreeSet",
];

/// Whether each value of a type has a name in the code: it is an enum without fields, `bool`, or made of such.
fn is_named(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    match ty.strip_refs() {
        Ty::Builtin(name) => *name == "bool",
        Ty::Tuple(parts) => parts.iter().all(|part| is_named(facts, part)),
        Ty::Adt(option, of) if facts.world.names.is_at(*option, &["std::option::Option"]) => {
            of.first().is_some_and(|of| is_named(facts, of))
        }
        Ty::Adt(adt, _) => match &facts.world.names.item(*adt).kind {
            ItemKind::Adt(adt) => {
                adt.kind == AdtKind::Enum && adt.variants.iter().all(|variant| variant.fields.is_empty())
            }
            _ => false,
        },
        _ => false,
    }
}

/// Whether a function implements `std::ops::Drop::drop`.
pub fn is_drop(facts: &BodyFacts<'_>, function: ItemRef) -> bool {
    let names = &facts.world.names;
    let Some(container) = names.item(function).container else { return false };
    let ItemKind::Impl(implementation) = &names.item(ItemRef { item: container, ..function }).kind else {
        return false;
    };
    let Some(path) = &implementation.trait_ else { return false };
    let drop = names.lookup_absolute(&["std", "ops", "Drop"].map(Name::new), Namespace::Types);
    drop.is_some() && names.resolve_type(function.unit, Some(container), path) == drop
}
