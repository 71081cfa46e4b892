//! What is done with a closure or a future where it stands.

use super::facts::{BodyFacts, Callee};
use super::world::World;
use crate::base::Name;
use crate::foreign::Api;
use crate::hir::{BindingId, Body, Expr, ExprId, MacroForm, Pat, StmtKind};

/// What is done with a closure or a future.
#[derive(Clone, Copy, Debug)]
pub enum Usage<'w> {
    /// It is called or awaited in place.
    Inline,
    /// It goes to a function that runs it where blocking is right, to judge by the function's name. Only ever used to
    /// keep silent.
    Offloaded,
    /// It goes to a `block_on`, to judge by the function's name.
    BlockOn,
    /// It goes to a known function.
    Known(&'w Api),
    /// Something else.
    Other,
}

/// Methods of futures and wrappers that hand on what they are called on or given.
const PASSES_ON: [&str; 14] = [
    "boxed",
    "boxed_local",
    "instrument",
    "in_current_span",
    "with_subscriber",
    "map",
    "then",
    "fuse",
    "shared",
    "into",
    "map_err",
    "map_ok",
    "and_then",
    "in_span",
];
/// Functions that wrap what they are given.
const WRAPS: [&str; 6] = ["pin", "new", "from", "box_pin", "Some", "Ok"];

/// The usage of the closure or future `expr`.
pub fn of<'w>(world: &'w World, facts: &BodyFacts<'w>, expr: ExprId) -> Usage<'w> {
    let body = facts.body;
    let mut at = expr;
    loop {
        let parent = facts.parent(at);
        if parent == at {
            return Usage::Other;
        }
        match body.expr(parent) {
            Expr::Block(block) if block.tail == Some(at) => {}
            Expr::Block(block) => {
                return bound(body, block, at).map_or(Usage::Other, |local| of_local(world, facts, local));
            }
            Expr::Ref { .. } | Expr::Cast { .. } => {}
            Expr::Await { .. } => return Usage::Inline,
            Expr::Call { callee, .. } if *callee == at => return Usage::Inline,
            Expr::Call { callee, .. } => match argument_of_call(world, facts, parent, *callee) {
                Usage::Other if wraps(body, *callee) => {}
                usage => return usage,
            },
            Expr::MethodCall(call) if call.receiver == at => {
                if !PASSES_ON.contains(&call.name.as_str()) {
                    return Usage::Other;
                }
            }
            Expr::MethodCall(call) => return argument_of_method(world, facts, parent, call.receiver, call.name),
            Expr::Macro(call) => match &call.form {
                MacroForm::Pin(_) => {}
                MacroForm::Join { .. } | MacroForm::Select(_) => return Usage::Inline,
                _ => return Usage::Other,
            },
            _ => return Usage::Other,
        }
        at = parent;
    }
}

/// `Box::pin(..)`, `Some(..)` and their like.
fn wraps(body: &Body, callee: ExprId) -> bool {
    match body.expr(callee) {
        Expr::Path(path) => path.last().is_some_and(|last| WRAPS.contains(&last.name.as_str())),
        _ => false,
    }
}

fn argument_of_call<'w>(world: &'w World, facts: &BodyFacts<'w>, call: ExprId, callee: ExprId) -> Usage<'w> {
    if let Some(Callee::Item(item)) = facts.callee(call)
        && let Some(api) = world.api(item)
    {
        return Usage::Known(api);
    }
    match facts.body.expr(callee) {
        Expr::Path(path) => path.last().map_or(Usage::Other, |last| by_name(last.name)),
        _ => Usage::Other,
    }
}

/// Without the receiver's type a method is known by its name alone. That is enough to keep silent; that a closure runs
/// in place is believed of the names of iterators, options and results, unless the chain is a parallel one.
fn argument_of_method<'w>(
    world: &'w World,
    facts: &BodyFacts<'w>,
    call: ExprId,
    receiver: ExprId,
    name: Name,
) -> Usage<'w> {
    if let Some(Callee::Item(item)) = facts.callee(call)
        && let Some(api) = world.api(item)
    {
        return Usage::Known(api);
    }
    match by_name(name) {
        Usage::Other if world.is_inline_method(name) && !is_parallel(facts.body, receiver) => Usage::Inline,
        usage => usage,
    }
}

fn by_name<'w>(name: Name) -> Usage<'w> {
    let name = name.as_str();
    if name == "block_on" || name.starts_with("block_on_") {
        Usage::BlockOn
    } else if name.contains("block") {
        Usage::Offloaded
    } else {
        Usage::Other
    }
}

/// Whether a chain of calls goes through a parallel iterator.
fn is_parallel(body: &Body, mut receiver: ExprId) -> bool {
    loop {
        match body.expr(receiver) {
            Expr::MethodCall(call) if call.name.as_str().contains("par_") || call.name == "install" => return true,
            Expr::MethodCall(call) => receiver = call.receiver,
            Expr::Field { base, .. } | Expr::Index { base, .. } => receiver = *base,
            Expr::Try(inner) | Expr::Await { expr: inner, .. } | Expr::Ref { expr: inner, .. } => receiver = *inner,
            _ => return false,
        }
    }
}

/// The local that a `let` of this block binds to `init`.
fn bound(body: &Body, block: &crate::hir::Block, init: ExprId) -> Option<BindingId> {
    block.stmts.iter().find_map(|stmt| match stmt.kind {
        StmtKind::Let { pat, init: Some(given), .. } if given == init => match body.pat(pat) {
            Pat::Bind { binding, sub: None } => Some(*binding),
            _ => None,
        },
        _ => None,
    })
}

/// What is done with a local, where all its uses agree; offloading wins, as silence does.
fn of_local<'w>(world: &'w World, facts: &BodyFacts<'w>, local: BindingId) -> Usage<'w> {
    let mut found = None;
    for (id, expr) in facts.body.exprs() {
        if !matches!(expr, Expr::Local(used) if *used == local) {
            continue;
        }
        let usage = of(world, facts, id);
        match usage {
            Usage::Offloaded | Usage::BlockOn => return usage,
            Usage::Known(api) if api.offloads || api.enters_runtime => return usage,
            Usage::Other => found = Some(Usage::Other),
            _ => found = found.or(Some(usage)),
        }
    }
    found.unwrap_or(Usage::Other)
}
