//! What is done with a closure or a future where it stands.

use super::effects;
use super::facts::{BodyFacts, Callee};
use super::world::World;
use crate::base::Name;
use crate::foreign::Api;
use crate::hir::{
    BindingId, Body, Bound, Expr, ExprId, GenericParamKind, ItemKind, MacroForm, MethodCall, Pat, StmtKind, TypeRef,
};
use crate::resolve::ItemRef;

/// What is done with a closure or a future.
#[derive(Clone, Copy, Debug)]
pub enum Usage<'w> {
    /// It is called or awaited in place.
    Inline,
    /// It goes to a function that runs it where blocking is right, to judge by the function's body or by its name. Of the
    /// name it is only believed to keep silent.
    Offloaded,
    /// It goes to a `block_on`, or to a function that hands it to one.
    BlockOn,
    /// It goes to a function that calls it in a task.
    Polled,
    /// It goes to a known function.
    Known(&'w Api),
    /// It comes back to the function whose parameter is asked about: this use says nothing.
    Circle,
    /// Something else.
    Other,
}

impl Usage<'_> {
    /// Whether it is called before the next statement.
    pub fn is_inline(&self) -> bool {
        match self {
            Usage::Inline => true,
            Usage::Known(api) => api.runs_inline && !api.offloads && api.spawns.is_none(),
            _ => false,
        }
    }
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
const WRAPS: [&str; 7] = ["pin", "new", "from", "box_pin", "Some", "Ok", "AssertUnwindSafe"];

/// How many names a value is followed through. A name may stand in its own initialiser, where macros are expanded
/// without hygiene.
const MAX_NAMES: u32 = 8;

/// The usage of the closure or future `expr`.
pub fn of<'w>(world: &'w World, facts: &BodyFacts<'w>, expr: ExprId) -> Usage<'w> {
    follow(world, facts, expr, 0)
}

fn follow<'w>(world: &'w World, facts: &BodyFacts<'w>, expr: ExprId, names: u32) -> Usage<'w> {
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
                let local = bound(body, block, at).filter(|_| names < MAX_NAMES);
                return local.map_or(Usage::Other, |local| of_local(world, facts, local, names + 1));
            }
            Expr::Ref { .. } | Expr::Cast { .. } => {}
            Expr::Await { .. } => return Usage::Inline,
            Expr::Closure(closure) if !closure.is_async => return of_result(world, facts, parent),
            Expr::Call { callee, .. } if *callee == at => return Usage::Inline,
            Expr::Call { callee, args } => match argument_of_call(world, facts, parent, *callee, place(args, at)) {
                Usage::Other if wraps(body, *callee) => {}
                usage => return usage,
            },
            Expr::MethodCall(call) if call.receiver == at => {
                if !PASSES_ON.contains(&call.name.as_str()) {
                    return Usage::Other;
                }
            }
            Expr::MethodCall(call) => {
                let usage = argument_of_method(world, facts, parent, call, place(&call.args, at));
                let elsewhere = usage.is_inline() && is_adaptor(facts, parent) && runs_elsewhere(world, facts, parent);
                return if elsewhere { Usage::Offloaded } else { usage };
            }
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

/// What is done with the future that a closure gives back.
fn of_result<'w>(world: &'w World, facts: &BodyFacts<'w>, closure: ExprId) -> Usage<'w> {
    let call = facts.parent(closure);
    let place = match facts.body.expr(call) {
        Expr::Call { args, callee } if *callee != closure => place(args, closure),
        Expr::MethodCall(call) if call.receiver != closure => place(&call.args, closure) + 1,
        _ => return Usage::Other,
    };
    match facts.callee(call) {
        Some(Callee::Item(item)) if !world.is_known(item) => effects::of_result(world, facts, call, item, place),
        _ => Usage::Other,
    }
}

/// Whether a call makes an iterator of another, which does nothing before it is advanced.
fn is_adaptor(facts: &BodyFacts<'_>, call: ExprId) -> bool {
    let world = facts.world;
    let Some(Callee::Item(item)) = facts.callee(call) else { return false };
    let trait_of = |item| world.names.trait_of(item);
    trait_of(item).is_some()
        && trait_of(item) == world.next.and_then(trait_of)
        && world.api(item).is_none_or(|api| api.waits_as.is_none())
}

/// Whether an iterator has a name by which only other threads advance it.
fn runs_elsewhere(world: &World, facts: &BodyFacts<'_>, made: ExprId) -> bool {
    let mut at = made;
    let local = loop {
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::MethodCall(call) if call.receiver == at && is_adaptor(facts, parent) => at = parent,
            Expr::Block(block) if parent != at => break bound(facts.body, block, at),
            _ => return false,
        }
    };
    let Some(local) = local else { return false };
    let is_elsewhere = |id: ExprId| {
        let closures = facts.ancestors(id).filter(|at| matches!(facts.body.expr(*at), Expr::Closure(_)));
        closures.take_while(|at| !facts.is_within(made, *at)).any(|at| match of(world, facts, at) {
            Usage::Offloaded => true,
            Usage::Known(api) => api.offloads || api.spawns.is_some(),
            _ => false,
        })
    };
    let mut uses =
        facts.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if *used == local)).peekable();
    uses.peek().is_some() && uses.all(|(id, _)| is_elsewhere(id))
}

/// Whether a closure is what a static is filled with when it is first asked for: `CONFIG.get_or_init(|| ..)`.
pub fn fills_static(world: &World, facts: &BodyFacts<'_>, closure: ExprId) -> bool {
    let parent = facts.parent(closure);
    let (Expr::Closure(_), Expr::MethodCall(call)) = (facts.body.expr(closure), facts.body.expr(parent)) else {
        return false;
    };
    let is_once = match facts.callee(parent) {
        Some(Callee::Item(item)) => world.api(item).is_some_and(|api| api.runs_once),
        _ => false,
    };
    is_once && matches!(facts.body.expr(call.receiver), Expr::Path(_))
}

/// `Box::pin(..)`, `Some(..)` and their like.
fn wraps(body: &Body, callee: ExprId) -> bool {
    match body.expr(callee) {
        Expr::Path(path) => path.last().is_some_and(|last| WRAPS.contains(&last.name.as_str())),
        _ => false,
    }
}

/// The place of an argument.
fn place(args: &[ExprId], arg: ExprId) -> u32 {
    args.iter().position(|of| *of == arg).unwrap_or_default() as u32
}

fn argument_of_call<'w>(
    world: &'w World,
    facts: &BodyFacts<'w>,
    call: ExprId,
    callee: ExprId,
    place: u32,
) -> Usage<'w> {
    if let Some(Callee::Item(item)) = facts.callee(call) {
        match said(world, facts, call, item, place) {
            Usage::Other => {}
            usage => return usage,
        }
    }
    match facts.body.expr(callee) {
        Expr::Path(path) => path.last().map_or(Usage::Other, |last| by_name(last.name)),
        _ => Usage::Other,
    }
}

/// What a function is known to do with a parameter, or does with it in its body.
fn said<'w>(world: &'w World, facts: &BodyFacts<'w>, call: ExprId, function: ItemRef, place: u32) -> Usage<'w> {
    let says = |api: &Api| api.offloads || api.spawns.is_some() || api.runs_inline || api.enters_runtime;
    match world.api(function) {
        Some(api) if says(api) || world.is_known(function) => Usage::Known(api),
        None if world.is_known(function) && may_not_keep(world, function, place) => Usage::Inline,
        _ => effects::of_argument(world, facts, call, function, place),
    }
}

/// Whether a function takes any closure, one that borrows from the caller too: then it is called in place, or by what the
/// function returns. Functions that run closures elsewhere ask that these live on.
fn may_not_keep(world: &World, function: ItemRef, place: u32) -> bool {
    let file = &world.names.unit(function.unit).hir;
    let item = world.names.item(function);
    let ItemKind::Function(of) = &item.kind else { return false };
    let param = (place as usize).checked_sub(usize::from(of.self_param.is_some())).and_then(|at| of.params.get(at));
    let Some(ty) = param.map(|param| file.ty(param.ty)) else { return false };
    let mut bounds: Vec<&Bound> = Vec::new();
    match ty {
        TypeRef::ImplTrait(of) => bounds.extend(of),
        TypeRef::Path(path) => {
            let Some(name) = path.as_name() else { return false };
            let around = item.container.map(|item| ItemRef { item, ..function });
            for generics in [Some(function), around].into_iter().flatten().filter_map(|at| world.names.generics(at)) {
                for param in generics.params.iter().filter(|param| param.name == name) {
                    if let GenericParamKind::Type { bounds: own, .. } = &param.kind {
                        bounds.extend(own);
                    }
                }
                let is_it = |ty| matches!(file.ty(ty), TypeRef::Path(path) if path.as_name() == Some(name));
                bounds.extend(generics.predicates.iter().filter(|of| is_it(of.ty)).flat_map(|of| &of.bounds));
            }
        }
        _ => {}
    }
    let name = |bound: &Bound| match bound {
        Bound::Trait(path) => path.last().map(|last| last.name.as_str()),
        Bound::Lifetime(_) => None,
    };
    let is_fn = |bound: &&Bound| matches!(name(bound), Some("Fn" | "FnMut" | "FnOnce"));
    bounds.iter().any(is_fn) && bounds.iter().all(|bound| !matches!(name(bound), None | Some("Send")))
}

/// Without the receiver's type a method is known by its name alone. That is enough to keep silent; that a closure runs
/// in place is believed of the names of iterators, options and results, unless the chain is a parallel one.
fn argument_of_method<'w>(
    world: &'w World,
    facts: &BodyFacts<'w>,
    id: ExprId,
    call: &MethodCall,
    place: u32,
) -> Usage<'w> {
    let callee = facts.callee(id);
    if let Some(Callee::Item(item)) = callee {
        match said(world, facts, id, item, place + 1) {
            Usage::Other => {}
            usage => return usage,
        }
    }
    match by_name(call.name) {
        Usage::Other
            if callee.is_none() && world.is_inline_method(call.name) && !is_parallel(facts.body, call.receiver) =>
        {
            Usage::Inline
        }
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
fn of_local<'w>(world: &'w World, facts: &BodyFacts<'w>, local: BindingId, names: u32) -> Usage<'w> {
    let uses = facts.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if *used == local));
    all(uses.map(|(id, _)| follow(world, facts, id, names)))
}

/// What several uses come to.
pub fn all<'w>(uses: impl Iterator<Item = Usage<'w>>) -> Usage<'w> {
    let (mut found, mut circle) = (None, false);
    for usage in uses {
        match usage {
            Usage::Offloaded | Usage::BlockOn => return usage,
            Usage::Known(api) if api.offloads || api.enters_runtime => return usage,
            Usage::Other => found = Some(Usage::Other),
            Usage::Circle => circle = true,
            _ => found = found.or(Some(usage)),
        }
    }
    found.unwrap_or(if circle { Usage::Circle } else { Usage::Other })
}
