//! What is known of foreign items, in `rules/apis` and by what users add, laid over the sources: worked out once for a
//! base, and kept with it.

use super::overlay::Overlay;
use super::telling;
use super::world::async_methods;
use crate::base::Name;
use crate::foreign::{Api, KnownCrate};
use crate::hir::{ItemId, ItemKind};
use crate::resolve::{CrateId, ItemRef, Names, UnitId};
use crate::types;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What attributes say of the items of a known crate.
type Apis = Arc<FxHashMap<ItemId, Api>>;

/// What is known of foreign items.
#[derive(Debug)]
pub struct Described {
    found: Found,
    /// Nothing is said of items from this file on.
    end: UnitId,
    /// By known crate; these are the first crates of the base.
    known: Vec<Apis>,
    /// Names of methods that say which method it is.
    telling: FxHashSet<Name>,
    /// Names of methods that say so together with their arguments.
    shaped: FxHashSet<Name>,
}

/// What was worked out for a base.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Found {
    /// The number of the known crate, and the item there.
    apis: FxHashMap<ItemRef, (u32, ItemId)>,
    telling: Vec<String>,
    shaped: Vec<String>,
    async_methods: Vec<String>,
}

impl Found {
    /// For a base whose first crates are these.
    pub fn find(names: &Names, known: &[KnownCrate]) -> Self {
        let apis: Vec<Apis> = known.iter().map(|krate| Arc::clone(&krate.apis)).collect();
        let found = Self { apis: lay_over(names, &apis), ..Self::default() };
        let described = Described::new(found, known);
        let cache = types::Cache::new(names);
        let sorted = |found: FxHashSet<Name>| {
            let mut found: Vec<String> = found.into_iter().map(|name| name.as_str().to_owned()).collect();
            found.sort_unstable();
            found
        };
        let telling = sorted(telling::find(names, &described));
        let shaped = sorted(telling::shaped(names, &cache, &described));
        let async_methods = described.units(names).flat_map(|unit| async_methods(names, unit)).collect();
        let async_methods = sorted(async_methods);
        Self { telling, shaped, async_methods, ..described.found }
    }
}

impl Described {
    /// What was found for a base, and what is known of its first crates.
    pub fn new(found: Found, known: &[KnownCrate]) -> Self {
        let set = |of: &[String]| of.iter().map(|name| Name::new(name)).collect();
        let (telling, shaped) = (set(&found.telling), set(&found.shaped));
        let end = UnitId(found.apis.keys().map(|at| at.unit.0 + 1).max().unwrap_or_default());
        Self { found, end, known: known.iter().map(|krate| Arc::clone(&krate.apis)).collect(), telling, shaped }
    }

    /// What is known of an item.
    pub fn api(&self, item: ItemRef) -> Option<&Api> {
        // every call is asked about, and many are of the workspace's own functions
        if item.unit >= self.end {
            return None;
        }
        let (known, item) = self.found.apis.get(&item)?;
        self.known[*known as usize].get(item)
    }

    /// The items of which something is known, as the knowledge has them and as the sources have them.
    pub(super) fn items(&self) -> impl Iterator<Item = ItemRef> {
        self.found.apis.keys().copied()
    }

    /// Those as the knowledge has them.
    pub(super) fn known<'a>(&'a self, names: &'a Names) -> impl Iterator<Item = (ItemRef, &'a Api)> {
        let all = self.units(names).zip(&self.known);
        all.flat_map(|(unit, apis)| apis.iter().map(move |(item, api)| (ItemRef { unit, item: *item }, api)))
    }

    /// The files of the knowledge.
    fn units<'a>(&self, names: &'a Names) -> impl Iterator<Item = UnitId> + use<'a> {
        (0..self.known.len() as u32).map(|krate| UnitId(names.krate(CrateId(krate)).units.start))
    }

    /// The names of the async methods that the knowledge has.
    pub(super) fn async_methods(&self) -> impl Iterator<Item = Name> {
        self.found.async_methods.iter().map(|name| Name::new(name))
    }

    /// Whether a method of this name is one of a known trait, or of nothing that is known.
    pub(super) fn is_telling(&self, name: Name) -> bool {
        self.telling.contains(&name)
    }

    /// Whether a method of this name is one of a known trait if its arguments are such as that asks for.
    pub(super) fn is_shaped(&self, name: Name) -> bool {
        self.shaped.contains(&name)
    }
}

/// What is said of foreign items, for those of the knowledge and for those of the sources above it.
fn lay_over(names: &Names, known: &[Apis]) -> FxHashMap<ItemRef, (u32, ItemId)> {
    let mut found = FxHashMap::default();
    for (index, apis) in known.iter().enumerate() {
        let krate = names.krate(CrateId(index as u32));
        let unit = UnitId(krate.units.start);
        let overlay = krate.beneath.map(|sources| Overlay::new(names, CrateId(index as u32), sources));
        for &item in apis.keys() {
            let at = ItemRef { unit, item };
            found.insert(at, (index as u32, item));
            let in_sources = overlay.as_ref().map(|overlay| overlay.in_sources(at));
            found.extend(in_sources.into_iter().flatten().map(|at| (at, (index as u32, item))));
        }
    }
    inherit(names, known, &mut found);
    found
}

/// What is said of a trait's members holds for the implementations beside it, of which nothing else is said: `find_map` of
/// a slice's iterator is `Iterator::find_map`. What waits as its stream does so for the types of other crates, too.
fn inherit(names: &Names, known: &[Apis], apis: &mut FxHashMap<ItemRef, (u32, ItemId)>) {
    let waits_as =
        |(krate, item): &(u32, ItemId)| known[*krate as usize].get(item).is_some_and(|api| api.waits_as.is_some());
    let mut by_trait: FxHashMap<ItemRef, FxHashMap<Name, (u32, ItemId)>> = FxHashMap::default();
    for (at, api) in apis.iter() {
        let item = names.item(*at);
        let container = item.container.map(|container| ItemRef { item: container, ..*at });
        if let (Some(trait_), Some(name)) = (container, item.name)
            && names.is_trait(trait_)
        {
            by_trait.entry(trait_).or_default().insert(name, *api);
        }
    }
    for (trait_, members) in by_trait {
        let is_beside = |of: ItemRef| {
            let is_same = names.crate_of(of) == names.crate_of(trait_);
            is_same || names.is_std(of) && names.is_std(trait_)
        };
        let is_foreign = |of: ItemRef| names.krate(names.crate_of(of)).known;
        for data in names.impls_of_trait(trait_).filter(|data| !data.derived && is_foreign(data.item)) {
            let ItemKind::Impl(of) = &names.item(data.item).kind else { continue };
            let is_beside = is_beside(data.item);
            for &item in &of.items {
                let at = ItemRef { item, ..data.item };
                let api = names.item(at).name.and_then(|name| members.get(&name));
                if let Some(api) = api.filter(|api| is_beside || waits_as(api)) {
                    apis.entry(at).or_insert(*api);
                }
            }
        }
    }
}
