//! Futures that work only on a thread of tokio's runtime: they ask it for its clock, its sockets or its threads.
//!
//! An executor that is no such runtime can drive them only where the thread belongs to one already. So a sync function that
//! does so is called by a task, or nobody can call it; unless a thread that may wait calls it, as that of a `spawn_blocking`.

use super::context::{Context, RegionId};
use super::facts::{BodyFacts, Call};
use super::mentions;
use super::usage::{self, Usage};
use super::world::World;
use crate::base::Span;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef};
use rustc_hash::{FxHashMap, FxHashSet};

/// How many calls there may be from a future to what ties it. With each it is less likely that this way is taken.
const MAX_CALLS: u32 = 5;
/// How many functions are looked at for who calls one.
const MAX_FUNCTIONS: usize = 40;
/// Methods of futures that hand on what they are called on.
const PASSES_ON: [&str; 5] = ["boxed", "boxed_local", "fuse", "instrument", "in_current_span"];

/// The calls from a future down to the function that asks for the runtime.
pub type Ties = Vec<(Span, ItemRef)>;

impl BodyFacts<'_> {
    /// What ties a future to tokio's runtime, if anything in view does.
    pub fn ties(&self, future: ExprId) -> Option<Ties> {
        let typed = Self::of_function(self.world, self.owner?)?;
        // the shortest way there
        (1..=MAX_CALLS)
            .find_map(|calls| ties_of_value(&typed, future, &mut Search { calls, seen: FxHashMap::default() }))
    }

    /// Whether calls of this function that are in view say what its thread is: of a task, where the call is reported; one
    /// that may wait, or perhaps so; or that of the start.
    pub fn callers_tell(&self) -> bool {
        let Some(owner) = self.owner else { return true };
        let mut seen = FxHashSet::from_iter([owner]);
        let mut fresh = seen.clone();
        while !fresh.is_empty() {
            if seen.len() > MAX_FUNCTIONS || fresh.iter().any(|at| self.world.is_start(*at)) {
                return true;
            }
            let mut above = FxHashSet::default();
            for caller in mentions::callers(self.world, &fresh) {
                let Some(facts) = BodyFacts::of_function(self.world, caller) else { continue };
                match facts.calls_as_it_is_called(&fresh) {
                    Some(false) => return true,
                    Some(true) if seen.insert(caller) => _ = above.insert(caller),
                    _ => {}
                }
            }
            fresh = above;
        }
        false
    }

    /// Whether a body calls some functions on the thread of its own caller; `None` where it does not call them.
    fn calls_as_it_is_called(&self, of: &FxHashSet<ItemRef>) -> Option<bool> {
        let names = &self.world.names;
        let owner = self.owner.map(|owner| owner.item);
        let is_handed = |(id, expr): (ExprId, &Expr)| {
            let Expr::Path(path) = expr else { return false };
            let found = || names.resolve_value(self.unit, owner, path);
            frees(&usage::of(self.world, self, id)) && matches!(found(), Some(Def::Item(at)) if of.contains(&at))
        };
        if self.body.exprs().any(is_handed) {
            return Some(false);
        }
        let calls = self.calls.iter().filter(|call| of.contains(&call.callee));
        calls.map(|call| self.region(call.region).context == Context::Sync).reduce(|one, other| one && other)
    }
}

/// A search for what ties a future.
struct Search {
    /// How many calls are left.
    calls: u32,
    /// The functions that were looked at, and how many calls were left then.
    seen: FxHashMap<ItemRef, u32>,
}

/// Whether what is done with a function takes it to a thread of its own.
fn frees(usage: &Usage<'_>) -> bool {
    match usage {
        Usage::Offloaded => true,
        Usage::Known(api) => api.offloads || api.spawns.is_some(),
        _ => false,
    }
}

fn ties_of_value(facts: &BodyFacts<'_>, value: ExprId, search: &mut Search) -> Option<Ties> {
    match facts.body.expr(value) {
        Expr::Local(local) => {
            let init = facts.initializer(*local).filter(|init| *init < value)?;
            ties_of_value(facts, init, search)
        }
        Expr::Ref { expr, .. } => ties_of_value(facts, *expr, search),
        Expr::Async { .. } => {
            let region = facts.regions.iter().position(|region| region.expr == Some(value))?;
            ties_of_region(facts, RegionId(region as u32), search)
        }
        Expr::MethodCall(call) if PASSES_ON.contains(&call.name.as_str()) => {
            ties_of_value(facts, call.receiver, search)
        }
        Expr::Call { args, .. } if args.len() == 1 && facts.only_wraps(value) => ties_of_value(facts, args[0], search),
        _ => {
            let call = facts.calls.iter().find(|call| call.expr == value)?;
            ties_of_call(facts, call, search)
        }
    }
}

/// What the code of a region ties to the runtime when it runs: what it awaits, and what it calls besides.
fn ties_of_region(facts: &BodyFacts<'_>, region: RegionId, search: &mut Search) -> Option<Ties> {
    let mut own = facts.calls.iter().filter(|call| call.region == region);
    let needs = |call: &&Call| facts.world.api(call.callee).is_some_and(|api| api.needs_runtime);
    let runs = |call: &&Call| facts.is_awaited(call.expr) || !facts.is_future_fn(call.callee);
    if let Some(call) = own.clone().filter(needs).find(runs) {
        return ties_of_call(facts, call, search);
    }
    own.find_map(|call| facts.is_awaited(call.expr).then(|| ties_of_value(facts, call.expr, search)).flatten())
}

fn ties_of_call(facts: &BodyFacts<'_>, call: &Call, search: &mut Search) -> Option<Ties> {
    let hop = (facts.span(call.range), call.callee);
    if facts.world.api(call.callee).is_some_and(|api| api.needs_runtime) {
        return Some(vec![hop]);
    }
    let left = search.calls - 1;
    let is_done = left == 0 || search.seen.get(&call.callee).is_some_and(|before| *before >= left);
    if is_done || facts.world.is_known(call.callee) {
        return None;
    }
    search.seen.insert(call.callee, left);
    search.calls = left;
    let ties = ties_of_function(facts.world, call.callee, search);
    search.calls = left + 1;
    let mut ties = ties?;
    ties.insert(0, hop);
    Some(ties)
}

/// What ties the future that a function of the workspace gives.
fn ties_of_function(world: &World, function: ItemRef, search: &mut Search) -> Option<Ties> {
    let ItemKind::Function(of) = &world.names.item(function).kind else { return None };
    let facts = BodyFacts::of_function(world, function)?;
    if of.is_async {
        return ties_of_region(&facts, RegionId::ROOT, search);
    }
    let Expr::Block(block) = facts.body.expr(facts.body.root) else { return None };
    ties_of_value(&facts, block.tail?, search)
}
