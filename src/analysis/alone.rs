//! Async functions that run alone on a thread: `thread::spawn(move || runtime.block_on(actor.run()))`.
//!
//! `block_on` polls its future on the thread that calls it. Where that is a thread made for it, nobody else waits while the
//! future blocks; people write it so that it may. That holds for an async function where every mention of it is such a
//! call, or is awaited in place by a function that runs alone itself, and where it spawns no tasks, which might be driven
//! by the same thread. What is not known can only make a finding louder here.

use super::context::Context;
use super::effects;
use super::facts::{BodyFacts, Call};
use super::mentions::{self, Methods};
use super::usage::{self, Usage};
use super::world::World;
use crate::base::Name;
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ItemKind};
use crate::resolve::ItemRef;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many calls there are from a thread to the last function that runs alone on it.
const MAX_DEPTH: u32 = 10;

/// The async functions that run alone on a thread.
pub fn find(world: &World) -> FxHashSet<ItemRef> {
    let mut found: FxHashSet<ItemRef> = FxHashSet::default();
    let may_drive = |names: &FxHashSet<Name>| names.iter().any(|name| drives(name.as_str()));
    let mut fresh = mentions::bodies_with(world, may_drive, |_, expr| match expr {
        Expr::MethodCall(call) => drives(call.name.as_str()),
        Expr::Path(path) => path.last().is_some_and(|last| drives(last.name.as_str())),
        _ => false,
    });
    // what takes its parameter to a thread drives there what its callers give it
    let wrappers = fresh.par_iter().copied().filter(|at| effects::takes_to_a_thread(world, *at)).collect();
    fresh.extend(mentions::callers(world, &wrappers));
    fresh.sort_unstable();
    fresh.dedup();
    let mut calls: FxHashMap<ItemRef, u32> = FxHashMap::default();
    let mut methods = Methods::default();
    for _ in 0..MAX_DEPTH {
        let driven = fresh.par_iter().flat_map_iter(|at| driven_alone(world, *at, found.contains(at)));
        let driven: Vec<ItemRef> = driven.collect();
        driven.iter().for_each(|at| *calls.entry(*at).or_default() += 1);
        let mut touched = FxHashSet::from_iter(driven);
        touched.retain(|at| !found.contains(at) && is_async(world, *at) && mentions::can_be(world, *at));
        if touched.is_empty() {
            break;
        }
        fresh = mentions::accounted_for(world, &touched, &calls, &mut methods);
        fresh.retain(|at| !spawns_tasks(world, *at));
        found.extend(fresh.iter().copied());
    }
    found
}

/// Whether a function of this name drives a future on the thread that calls it.
fn drives(name: &str) -> bool {
    name.starts_with("block_on") || name == "run_until"
}

fn is_async(world: &World, at: ItemRef) -> bool {
    matches!(&world.names.item(at).kind, ItemKind::Function(function) if function.is_async)
}

/// What a function calls of which the futures are driven on a thread that has nothing else to do.
fn driven_alone(world: &World, at: ItemRef, alone: bool) -> Vec<ItemRef> {
    let Some(facts) = BodyFacts::of_alone(world, at, alone) else { return Vec::new() };
    facts.calls.iter().filter(|call| is_driven_alone(&facts, call)).map(|call| call.callee).collect()
}

/// Whether the future that a call makes is driven on a thread that has nothing else to do.
fn is_driven_alone(facts: &BodyFacts<'_>, call: &Call) -> bool {
    let region = facts.region(call.region);
    let is_offloaded = region.context == Context::Offloaded;
    match usage::of(facts.world, facts, call.expr) {
        Usage::Offloaded => true,
        Usage::Inline => region.alone || is_offloaded,
        Usage::BlockOn => is_offloaded,
        Usage::Known(api) => is_offloaded && api.enters_runtime,
        _ => false,
    }
}

fn spawns_tasks(world: &World, at: ItemRef) -> bool {
    let Some(facts) = BodyFacts::of_alone(world, at, true) else { return true };
    let is_task = |call: &Call| {
        let spawns = world.api(call.callee).and_then(|api| api.spawns);
        spawns.is_some_and(|spawn| spawn.unit == SpawnUnit::Task)
    };
    facts.calls.iter().any(is_task)
}
