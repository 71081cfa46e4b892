//! Functions that run only while a program starts: `main` calls them before it serves anybody, and nobody else does.
//!
//! Blocking there is real but cheap. From `main` on, a function belongs to the start where every mention of it is a call in
//! code of the start, outside of loops, in front of what serves: an endless loop that awaits, a call that says so by its
//! name. What `main` ends in is its continuation (`run().await`): it belongs to the start up to where it serves itself. The command of a command line belongs to it too: it is the one task of its program. Where types don't say which
//! method a call means, it may mean all of that name: what is not known can only make a finding louder here.

use super::context::RegionId;
use super::facts::{BodyFacts, Call};
use super::usage::{self, Usage};
use super::world::World;
use crate::base::Name;
use crate::hir::{BodyOwner, Expr, ExprId, ItemKind, LoopKind, TypeId};
use crate::resolve::{Def, ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many calls there are from `main` to the last function of the start.
const MAX_DEPTH: u32 = 10;

/// How many calls of methods of one name are told apart by their types.
const MAX_METHODS: usize = 64;

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
    let mut fresh: Vec<ItemRef> = found.keys().copied().collect();
    let mut methods = Methods::default();
    for _ in 0..MAX_DEPTH {
        let mut touched = FxHashSet::default();
        for at in &fresh {
            let Some(facts) = BodyFacts::of_start(world, *at) else { continue };
            // what belongs to the start does so whole, `main` only up to where it serves
            let is_main = mains.contains(at) || found.get(at) == Some(&Part::UpToServing);
            for call in facts.calls.iter().filter(|call| starts(&facts, call)) {
                if is_main && !is_command(world, call.callee) && !before_serving(&facts, call) {
                    continued.insert(call.callee);
                }
                *calls.entry(call.callee).or_default() += 1;
                touched.insert(call.callee);
            }
        }
        touched.retain(|at| !found.contains_key(at) && can_be(world, *at) && leads_on(world, *at));
        if touched.is_empty() {
            break;
        }
        let mentions = mentions(world, &touched);
        let counted: Vec<Counted> = touched.iter().map(|at| mentions.of(world, *at, calls.get(at).copied())).collect();
        methods.look(world, counted.iter().filter(|one| one.is_open()).flat_map(|one| &one.methods));
        let is_start = |one: &Counted| one.left == methods.count(&one.methods, one.of);
        fresh = counted.iter().filter(|one| is_start(one)).map(|one| one.of).collect();
        fresh.sort_unstable();
        let part = |at| if continued.contains(at) { Part::UpToServing } else { Part::Whole };
        found.extend(fresh.iter().map(|at| (*at, part(at))));
    }
    found
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
        let is_start = self.region(call.region).once && !self.ancestors(call.expr).any(turns);
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
    let mut derives = world.names.item(ty).attrs.named("derive").flat_map(|derive| &derive.args);
    derives.any(|derive| derive.last().is_some_and(|name| PARSED.contains(&name.as_str())))
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

/// How functions are mentioned in production code.
#[derive(Default)]
struct Mentions {
    /// How often a path names one.
    paths: FxHashMap<ItemRef, u32>,
    /// Where a method of a name is called: in which body, if it is a function's.
    methods: FxHashMap<Name, Vec<(Option<ItemRef>, ExprId)>>,
}

impl Mentions {
    /// The mentions of one function that is called so often in code of the start.
    fn of(&self, world: &World, of: ItemRef, calls: Option<u32>) -> Counted {
        let names = &world.names;
        let item = names.item(of);
        let by_path = self.paths.get(&of).copied().unwrap_or_default();
        let Some(left) = calls.unwrap_or_default().checked_sub(by_path) else {
            return Counted { of, left: u32::MAX, methods: Vec::new() };
        };
        let is_method = matches!(&item.kind, ItemKind::Function(function) if function.self_param.is_some());
        let all = item.name.filter(|_| is_method).and_then(|name| self.methods.get(&name));
        // where its crate is not at hand there is no value to call it on
        let own = names.crate_of(of);
        let may = |(owner, _): &&(Option<ItemRef>, ExprId)| {
            owner.is_none_or(|owner| names.depends(names.crate_of(owner), own))
        };
        Counted { of, left, methods: all.into_iter().flatten().filter(may).copied().collect() }
    }
}

/// The mentions of a function that are left when those by path are taken away.
struct Counted {
    of: ItemRef,
    /// How many calls of the start there are for them.
    left: u32,
    /// Where a method of its name is called that may be it.
    methods: Vec<(Option<ItemRef>, ExprId)>,
}

impl Counted {
    /// Whether types have to say which calls mean it.
    fn is_open(&self) -> bool {
        let count = self.methods.len();
        self.left > 0 && count as u32 != self.left && count <= MAX_METHODS
    }
}

fn mentions(world: &World, of: &FxHashSet<ItemRef>) -> Mentions {
    let names: FxHashSet<Name> = of.iter().filter_map(|at| world.names.item(*at).name).collect();
    let units: Vec<UnitId> = world.judged_units().collect();
    let look = |unit: &UnitId| {
        let mut found = Mentions::default();
        mentions_in(world, *unit, &names, &mut found);
        found
    };
    let add = |mut one: Mentions, other: Mentions| {
        other.paths.into_iter().for_each(|(at, count)| *one.paths.entry(at).or_default() += count);
        other.methods.into_iter().for_each(|(name, all)| one.methods.entry(name).or_default().extend(all));
        one
    };
    units.par_iter().map(look).reduce(Mentions::default, add)
}

fn mentions_in(world: &World, unit: UnitId, of: &FxHashSet<Name>, found: &mut Mentions) {
    for body in &world.names.unit(unit).hir.bodies {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(item),
            BodyOwner::AnonConst => None,
        };
        let at = owner.map(|item| ItemRef { unit, item });
        if at.is_some_and(|at| world.is_test(at) || !world.names.is_active(at)) {
            continue;
        }
        for (id, expr) in body.exprs() {
            match expr {
                Expr::Path(path) if path.last().is_some_and(|last| of.contains(&last.name)) => {
                    if let Some(Def::Item(at)) = world.names.resolve_value(unit, owner, path) {
                        *found.paths.entry(at).or_default() += 1;
                    }
                }
                Expr::MethodCall(call) if of.contains(&call.name) => {
                    found.methods.entry(call.name).or_default().push((at, id));
                }
                _ => {}
            }
        }
    }
}

/// What calls of methods call, of the bodies that were looked at; nothing where the call's `cfg` takes it away.
#[derive(Default)]
struct Methods(FxHashMap<ItemRef, FxHashMap<ExprId, Option<ItemRef>>>);

impl Methods {
    /// Asks types about the bodies of some calls.
    fn look<'m>(&mut self, world: &World, calls: impl Iterator<Item = &'m (Option<ItemRef>, ExprId)>) {
        let fresh: FxHashSet<ItemRef> =
            calls.filter_map(|(owner, _)| *owner).filter(|owner| !self.0.contains_key(owner)).collect();
        let look = |owner: ItemRef| {
            let Some(facts) = BodyFacts::of_function(world, owner) else { return (owner, FxHashMap::default()) };
            let mut calls: FxHashMap<ExprId, Option<ItemRef>> =
                facts.types().callee.iter().map(|(call, callee)| (*call, Some(callee.item))).collect();
            let dead = facts.body.exprs().filter(|(id, _)| facts.region_of(*id) == RegionId::DEAD);
            calls.extend(dead.map(|(id, _)| (id, None)));
            (owner, calls)
        };
        self.0.par_extend(fresh.into_par_iter().map(look));
    }

    /// How many of some calls may call a method.
    fn count(&self, calls: &[(Option<ItemRef>, ExprId)], method: ItemRef) -> u32 {
        let may = |(owner, call): &&(Option<ItemRef>, ExprId)| {
            let known = owner.and_then(|owner| self.0.get(&owner)?.get(call));
            known.is_none_or(|known| *known == Some(method))
        };
        calls.iter().filter(may).count() as u32
    }
}
