//! Functions that run only while a program starts: `main` calls them before it serves anybody, and nobody else does.
//!
//! Blocking there is real but cheap. From `main` on, a function belongs to the start where every mention of it is a call in
//! code of the start, outside of loops, in front of what serves: an endless loop that awaits, a call that says so by its
//! name. What `main` ends in is its continuation (`run().await`): it belongs to the start up to where it serves itself. The
//! command of a command line belongs to it too: it is the one task of its program. What fills a static when it is first
//! asked for happens once as well. What is not known can only make a finding louder here.

use super::facts::{BodyFacts, Call};
use super::mentions;
use super::usage::{self, Usage};
use super::world::World;
use crate::base::Name;
use crate::hir::{Expr, ExprId, ItemKind, LoopKind, TypeId};
use crate::resolve::{Def, ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many calls there are from `main` to the last function of the start.
const MAX_DEPTH: u32 = 10;

/// Derives of what a command line is parsed into.
const PARSED: [&str; 6] = ["Parser", "Args", "Subcommand", "StructOpt", "FromArgs", "Clap"];

/// Words in the names of functions that serve until the program ends.
const SERVES: [&str; 5] = ["serve", "listen", "ctrl_c", "shutdown", "run_until"];

/// How much of a function belongs to the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// What stands in front of what serves.
    UpToServing,
}

/// The functions of the start, `main` itself among them.
pub fn find(world: &World) -> FxHashMap<ItemRef, Part> {
    let mains: FxHashSet<ItemRef> = mains(world);
    let mut found: FxHashMap<ItemRef, Part> = mains.iter().map(|at| (*at, Part::Whole)).collect();
    let mut calls: FxHashMap<ItemRef, u32> = FxHashMap::default();
    let mut continued: FxHashSet<ItemRef> = FxHashSet::default();
    let mut fresh: Vec<ItemRef> = found.keys().copied().chain(fill_statics(world)).collect();
    let mut methods = mentions::Methods::default();
    for _ in 0..MAX_DEPTH {
        let mut touched = FxHashSet::default();
        // what belongs to the start does so whole, `main` only up to where it serves
        let is_main = |at| mains.contains(at) || found.get(at) == Some(&Part::UpToServing);
        let started = fresh.par_iter().flat_map_iter(|at| started(world, *at, found.contains_key(at), is_main(at)));
        for (callee, goes_on) in started.collect::<Vec<_>>() {
            if goes_on {
                continued.insert(callee);
            }
            *calls.entry(callee).or_default() += 1;
            touched.insert(callee);
        }
        touched.retain(|at| !found.contains_key(at) && mentions::can_be(world, *at) && leads_on(world, *at));
        if touched.is_empty() {
            break;
        }
        fresh = mentions::accounted_for(world, &touched, &calls, &mut methods);
        let part = |at| if continued.contains(at) { Part::UpToServing } else { Part::Whole };
        found.extend(fresh.iter().map(|at| (*at, part(at))));
    }
    found
}

/// What a function calls while the program starts, and whether that goes on where `main` ends.
fn started(world: &World, at: ItemRef, is_start: bool, is_main: bool) -> Vec<(ItemRef, bool)> {
    let Some(facts) = BodyFacts::of_start(world, at, is_start) else { return Vec::new() };
    let goes_on = |call: &Call| is_main && !is_command(world, call.callee) && !before_serving(&facts, call);
    facts.calls.iter().filter(|call| starts(&facts, call)).map(|call| (call.callee, goes_on(call))).collect()
}

impl BodyFacts<'_> {
    /// Whether a call is made once, while the program starts: not in a loop that waits for somebody.
    pub fn runs_once(&self, call: &Call) -> bool {
        let turns = |around| match self.body.expr(around) {
            Expr::Loop(of) => match of.kind {
                LoopKind::Loop | LoopKind::While(_) => waits(self, around),
                LoopKind::ForAwait { .. } => true,
                LoopKind::For { .. } => false,
            },
            _ => false,
        };
        let is_start = self.region(call.region).once && !self.loops_back(call.expr).any(turns);
        let part = self.owner.and_then(|owner| self.world.part_of_start(owner));
        is_start && (part != Some(Part::UpToServing) || before_serving(self, call))
    }
}

/// Whether a function is a method of what a command line is parsed into, or takes such a value.
fn is_command(world: &World, at: ItemRef) -> bool {
    let names = &world.names;
    let item = names.item(at);
    let container = item.container.map(|item| ItemRef { item, ..at });
    match (&item.kind, container.map(|at| &names.item(at).kind)) {
        (_, Some(ItemKind::Impl(of))) if of.trait_.is_none() => is_parsed(world, at, of.self_ty),
        (ItemKind::Function(function), None) => function.params.iter().any(|param| is_parsed(world, at, param.ty)),
        _ => false,
    }
}

/// Whether a command line is parsed into values of this type.
fn is_parsed(world: &World, owner: ItemRef, ty: TypeId) -> bool {
    let Some(Def::Item(ty)) = world.names.type_head(owner.unit, Some(owner.item), ty) else { return false };
    world.names.item(ty).attrs.derives(&PARSED)
}

fn mains(world: &World) -> FxHashSet<ItemRef> {
    let names = &world.names;
    let main = Name::new("main");
    let is_main = |at: ItemRef| {
        let item = names.item(at);
        item.name == Some(main)
            && item.container.is_none()
            && matches!(item.kind, ItemKind::Function(_))
            && names.module_of(at) == Some(names.krate(names.crate_of(at)).root)
    };
    let units: Vec<UnitId> = world.judged_units().collect();
    let items = units.into_par_iter().flat_map_iter(|unit| names.items(unit).map(|(at, _)| at));
    items.filter(|at| is_main(*at) && !world.is_test(*at)).collect()
}

/// Functions that may fill a static when they are first called: what they call for it happens once, too.
fn fill_statics(world: &World) -> Vec<ItemRef> {
    let names = world.methods_that(|api| api.runs_once);
    let may_fill = |of: &FxHashSet<Name>| !of.is_disjoint(&names);
    let fills = |_, expr: &Expr| matches!(expr, Expr::MethodCall(call) if names.contains(&call.name));
    mentions::bodies_with(world, may_fill, fills)
}

/// Whether a call is made while the program starts.
fn starts(facts: &BodyFacts<'_>, call: &Call) -> bool {
    if facts.loop_back(call.expr).is_some() || !facts.region(call.region).once {
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

/// Whether there can be a task behind a function: it is one, or it drives one. What other functions do counts where
/// they are called.
fn leads_on(world: &World, at: ItemRef) -> bool {
    let ItemKind::Function(function) = &world.names.item(at).kind else { return false };
    let drives = |name: Name| name.as_str().contains("block_on");
    function.is_async
        || is_command(world, at)
        || function.body.is_some_and(|body| {
            world.names.unit(at.unit).hir.body(body).exprs().any(|(_, expr)| match expr {
                Expr::Async { .. } => true,
                Expr::MethodCall(call) => drives(call.name),
                Expr::Path(path) => path.last().is_some_and(|last| drives(last.name)),
                _ => false,
            })
        })
}
