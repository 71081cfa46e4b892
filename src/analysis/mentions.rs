//! Where functions are mentioned: whether all of it is calls that somebody has seen.
//!
//! A function of which every mention is known is called from these places alone. Where types don't say which method a call
//! means, it may mean all of that name.

use super::context::RegionId;
use super::facts::BodyFacts;
use super::world::World;
use crate::base::Name;
use crate::hir::{Body, BodyOwner, Expr, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// How many calls of methods of one name are told apart by their types.
const MAX_METHODS: usize = 64;

/// Those of some functions that are mentioned nowhere else: `calls` says how many calls of each are accounted for.
pub fn accounted_for(
    world: &World,
    of: &FxHashSet<ItemRef>,
    calls: &FxHashMap<ItemRef, u32>,
    methods: &mut Methods,
) -> Vec<ItemRef> {
    let mentions = Mentions::find(world, of);
    let calls = |at| calls.get(at).copied().unwrap_or_default();
    let counted: Vec<Counted> = of.iter().map(|at| mentions.of(world, *at, calls(at))).collect();
    methods.look(world, counted.iter().filter(|one| one.is_open()).flat_map(|one| &one.methods));
    let is_all = |one: &&Counted| one.left == methods.count(&one.methods, one.of);
    let mut found: Vec<ItemRef> = counted.iter().filter(is_all).map(|one| one.of).collect();
    found.sort_unstable();
    found
}

/// The names that paths end in and that methods are called by, file by file: few files have a name that is looked for.
#[derive(Debug, Default)]
pub struct Named(OnceLock<Vec<(UnitId, FxHashSet<Name>)>>);

impl Named {
    /// Looks through all files. This takes all threads, and who asks later finds it done.
    pub fn find(world: &World) -> &[(UnitId, FxHashSet<Name>)] {
        world.memo.named.0.get_or_init(|| {
            let units: Vec<UnitId> = world.judged_units().collect();
            units.into_par_iter().map(|unit| (unit, names_in(world, unit))).collect()
        })
    }

    /// The files whose names are such.
    fn units(world: &World, are: impl Fn(&FxHashSet<Name>) -> bool + Sync) -> Vec<UnitId> {
        Self::find(world).par_iter().filter(|(_, names)| are(names)).map(|(unit, _)| *unit).collect()
    }
}

fn names_in(world: &World, unit: UnitId) -> FxHashSet<Name> {
    let exprs = world.names.unit(unit).hir.bodies.iter().flat_map(|body| body.exprs());
    let name = |(_, expr): (ExprId, &Expr)| match expr {
        Expr::MethodCall(call) => Some(call.name),
        Expr::Path(path) => path.last().map(|last| last.name),
        _ => None,
    };
    exprs.filter_map(name).collect()
}

/// Functions in whose production code there is an expression of some kind, which only files have whose names are such.
pub fn bodies_with(
    world: &World,
    names: impl Fn(&FxHashSet<Name>) -> bool + Sync,
    is: impl Fn(ItemRef, &Expr) -> bool + Sync,
) -> Vec<ItemRef> {
    let units = Named::units(world, names);
    let look = |unit: UnitId| {
        let has = |body: &Body| {
            let BodyOwner::Item(item) = body.owner else { return None };
            let at = ItemRef { unit, item };
            body.exprs().any(|(_, expr)| is(at, expr)).then_some(at)
        };
        let found = world.names.unit(unit).hir.bodies.iter().filter_map(has);
        found.filter(|at| !world.is_test(*at) && world.names.is_active(*at)).collect::<Vec<_>>()
    };
    units.into_par_iter().flat_map_iter(look).collect()
}

/// The functions in which paths lead to some functions, or methods of their names are called.
pub fn callers(world: &World, of: &FxHashSet<ItemRef>) -> Vec<ItemRef> {
    let names: FxHashSet<Name> = of.iter().filter_map(|at| world.names.item(*at).name).collect();
    let is_named = |of: &FxHashSet<Name>| !of.is_disjoint(&names);
    bodies_with(world, is_named, |at, expr| match expr {
        Expr::MethodCall(call) => names.contains(&call.name),
        Expr::Path(path) if path.last().is_some_and(|last| names.contains(&last.name)) => {
            let found = world.names.resolve_value(at.unit, Some(at.item), path);
            matches!(found, Some(Def::Item(item)) if of.contains(&item))
        }
        _ => false,
    })
}

/// Whether only code that names a function can call it.
pub fn can_be(world: &World, at: ItemRef) -> bool {
    !world.is_known(at) && world.names.trait_of(at).is_none()
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
    /// Looks for the mentions of some functions in all bodies that are judged.
    fn find(world: &World, of: &FxHashSet<ItemRef>) -> Self {
        let names: FxHashSet<Name> = of.iter().filter_map(|at| world.names.item(*at).name).collect();
        let units = Named::units(world, |of| !of.is_disjoint(&names));
        let look = |unit: &UnitId| {
            let mut found = Mentions::default();
            found.add_unit(world, *unit, &names);
            found
        };
        let add = |mut one: Mentions, other: Mentions| {
            other.paths.into_iter().for_each(|(at, count)| *one.paths.entry(at).or_default() += count);
            other.methods.into_iter().for_each(|(name, all)| one.methods.entry(name).or_default().extend(all));
            one
        };
        units.par_iter().map(look).reduce(Mentions::default, add)
    }

    fn add_unit(&mut self, world: &World, unit: UnitId, of: &FxHashSet<Name>) {
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
                        if let Some(Def::Item(item)) = world.names.resolve_value(unit, owner, path) {
                            *self.paths.entry(item).or_default() += 1;
                        }
                    }
                    Expr::MethodCall(call) if of.contains(&call.name) => {
                        self.methods.entry(call.name).or_default().push((at, id));
                    }
                    _ => {}
                }
            }
        }
    }

    /// The mentions of one function, of which so many calls are accounted for.
    fn of(&self, world: &World, of: ItemRef, calls: u32) -> Counted {
        let names = &world.names;
        let item = names.item(of);
        let by_path = self.paths.get(&of).copied().unwrap_or_default();
        let Some(left) = calls.checked_sub(by_path) else {
            return Counted { of, left: u32::MAX, methods: Vec::new() };
        };
        let is_method = matches!(&item.kind, ItemKind::Function(function) if function.self_param.is_some());
        let all = item.name.filter(|_| is_method).and_then(|name| self.methods.get(&name));
        // where its crate is not at hand there is no value to call it on
        let own = names.crate_of(of);
        let may = |(owner, _): &&(Option<ItemRef>, ExprId)| {
            owner.is_none_or(|owner| world.depends(names.crate_of(owner), own))
        };
        Counted { of, left, methods: all.into_iter().flatten().filter(may).copied().collect() }
    }
}

/// The mentions of a function that are left when those by path are taken away.
struct Counted {
    /// The function.
    of: ItemRef,
    /// How many calls that are accounted for there are for them.
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

/// What calls of methods call, of the bodies that were looked at; nothing where the call's `cfg` takes it away.
#[derive(Default)]
pub struct Methods(FxHashMap<ItemRef, FxHashMap<ExprId, Option<ItemRef>>>);

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
