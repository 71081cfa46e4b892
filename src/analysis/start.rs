//! Functions that run only while a program starts: `main` calls them before it serves anybody, and nobody else does.
//!
//! Blocking there is real but cheap. From `main` on, a function belongs to the start where every mention of it is a call in
//! code of the start, outside of loops, in front of what serves: an endless loop that awaits, a call that says so by its
//! name. A method also has to be the only one that is called by its name: names can only make a finding louder here.

use super::facts::{BodyFacts, Call};
use super::usage::{self, Usage};
use super::world::World;
use crate::base::Name;
use crate::hir::{BodyOwner, Expr, ExprId, ItemKind, LoopKind};
use crate::resolve::{Def, ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many calls there are from `main` to the last function of the start.
const MAX_DEPTH: u32 = 6;

/// Words in the names of functions that serve until the program ends.
const SERVES: [&str; 5] = ["serve", "listen", "ctrl_c", "shutdown", "run_until"];

/// The functions of the start, `main` itself among them.
pub fn find(world: &World) -> FxHashSet<ItemRef> {
    let mains: FxHashSet<ItemRef> = mains(world);
    let mut found = mains.clone();
    let mut calls: FxHashMap<ItemRef, u32> = FxHashMap::default();
    let mut fresh: Vec<ItemRef> = found.iter().copied().collect();
    for _ in 0..MAX_DEPTH {
        let mut touched = FxHashSet::default();
        for at in &fresh {
            let Some(facts) = BodyFacts::of_start(world, *at) else { continue };
            // what belongs to the start does so whole, `main` only up to where it serves
            let is_main = mains.contains(at);
            let starts = |call: &&Call| starts(&facts, call) && (!is_main || before_serving(&facts, call));
            for call in facts.calls.iter().filter(starts) {
                *calls.entry(call.callee).or_default() += 1;
                touched.insert(call.callee);
            }
        }
        touched.retain(|at| !found.contains(at) && can_be(world, *at));
        if touched.is_empty() {
            break;
        }
        let mentions = mentions(world, &touched);
        fresh = touched.into_iter().filter(|at| mentions.get(at) == calls.get(at)).collect();
        fresh.sort_unstable();
        found.extend(&fresh);
    }
    found
}

fn mains(world: &World) -> FxHashSet<ItemRef> {
    let names = &world.names;
    let is_main = |at: ItemRef| {
        let krate = names.unit(at.unit).krate;
        let item = names.item(at);
        let is_root = names.module_of(at) == Some(names.krate(krate).root);
        item.name.is_some_and(|name| name == "main")
            && is_root
            && item.container.is_none()
            && matches!(item.kind, ItemKind::Function(_))
    };
    world
        .judged_units()
        .flat_map(|unit| names.items(unit).map(|(at, _)| at))
        .filter(|at| is_main(*at) && !world.is_test(*at))
        .collect()
}

/// Whether a call is made while the program starts.
fn starts(facts: &BodyFacts<'_>, call: &Call) -> bool {
    if facts.loop_of(call.expr).is_some() || !facts.region(call.region).once {
        return false;
    }
    match &facts.world.names.item(call.callee).kind {
        ItemKind::Function(function) if function.is_async => match usage::of(facts.world, facts, call.expr) {
            Usage::Inline | Usage::BlockOn => true,
            Usage::Known(api) => api.enters_runtime,
            _ => false,
        },
        ItemKind::Function(_) => true,
        _ => false,
    }
}

/// Whether something behind a call serves until the program ends.
fn before_serving(facts: &BodyFacts<'_>, call: &Call) -> bool {
    let is_behind = |id: ExprId| facts.body.range(id).start > call.range.start && !facts.is_within(call.expr, id);
    let says_so = |name: Name| SERVES.iter().any(|word| name.as_str().contains(word));
    facts.body.exprs().any(|(id, expr)| match expr {
        Expr::Loop(looping) => {
            matches!(looping.kind, LoopKind::Loop | LoopKind::While(_)) && is_behind(id) && waits(facts, id)
        }
        Expr::MethodCall(call) => says_so(call.name) && is_behind(id),
        Expr::Path(path) => path.last().is_some_and(|last| says_so(last.name)) && is_behind(id),
        _ => false,
    })
}

fn waits(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    facts
        .body
        .exprs()
        .any(|(id, expr)| matches!(expr, Expr::Await { .. } | Expr::Macro(_)) && facts.is_within(id, looping))
}

/// Functions of the workspace that only code that names them can call.
fn can_be(world: &World, at: ItemRef) -> bool {
    !world.is_known(at) && world.names.trait_of(at).is_none()
}

/// How often functions are mentioned in production code.
fn mentions(world: &World, of: &FxHashSet<ItemRef>) -> FxHashMap<ItemRef, u32> {
    let mut by_name: FxHashMap<Name, Vec<ItemRef>> = FxHashMap::default();
    for at in of {
        world.names.item(*at).name.into_iter().for_each(|name| by_name.entry(name).or_default().push(*at));
    }
    let units: Vec<UnitId> = world.judged_units().collect();
    let count = |unit: &UnitId| {
        let mut counts = FxHashMap::default();
        count_in(world, *unit, &by_name, &mut counts);
        counts
    };
    let add = |mut one: FxHashMap<ItemRef, u32>, other: FxHashMap<ItemRef, u32>| {
        other.into_iter().for_each(|(at, count)| *one.entry(at).or_default() += count);
        one
    };
    units.par_iter().map(count).reduce(FxHashMap::default, add)
}

fn count_in(world: &World, unit: UnitId, of: &FxHashMap<Name, Vec<ItemRef>>, counts: &mut FxHashMap<ItemRef, u32>) {
    for body in &world.names.unit(unit).hir.bodies {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(item),
            BodyOwner::AnonConst => None,
        };
        if owner.is_some_and(|item| world.is_test(ItemRef { unit, item })) {
            continue;
        }
        for (_, expr) in body.exprs() {
            match expr {
                Expr::Path(path) if path.last().is_some_and(|last| of.contains_key(&last.name)) => {
                    if let Some(Def::Item(at)) = world.names.resolve_value(unit, owner, path) {
                        *counts.entry(at).or_default() += 1;
                    }
                }
                Expr::MethodCall(call) => {
                    for at in of.get(&call.name).into_iter().flatten() {
                        *counts.entry(*at).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
    }
}
