//! All implementations, by trait and by type.

use super::{CrateId, Def, ItemRef, Names, Namespace, UnitId};
use crate::base::Name;
use crate::hir::{Anchor, Impl, Item, ItemKind, Trait};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// An implementation: an `impl`, or one that a `derive` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImplData {
    /// The `impl`; for a derived one the struct, enum or union.
    pub item: ItemRef,
    /// Whether it is derived.
    pub derived: bool,
    /// Whether it implements a trait.
    pub of_trait: bool,
    /// `impl !Trait for T`
    pub negative: bool,
    /// The trait, where it is known.
    pub trait_: Option<ItemRef>,
    /// The head of the type, where it is known: see [`Names::type_head`].
    pub self_def: Option<Def>,
}

/// Several items under one key, in order.
#[derive(Debug)]
struct Multi<K> {
    /// The first and the last node.
    ends: FxHashMap<K, (u32, u32)>,
    /// The item and the next node.
    nodes: Vec<(ItemRef, u32)>,
}

const END: u32 = u32::MAX;

impl<K> Default for Multi<K> {
    fn default() -> Self {
        Self { ends: FxHashMap::default(), nodes: Vec::new() }
    }
}

impl<K: Hash + Eq> Multi<K> {
    fn add(&mut self, key: K, item: ItemRef) {
        let node = self.nodes.len() as u32;
        self.nodes.push((item, END));
        let (_, last) = self.ends.entry(key).or_insert((node, node));
        if *last != node {
            self.nodes[*last as usize].1 = node;
            *last = node;
        }
    }

    fn get(&self, key: K) -> impl Iterator<Item = ItemRef> {
        let mut at = self.ends.get(&key).map_or(END, |(first, _)| *first);
        std::iter::from_fn(move || {
            let (item, next) = *self.nodes.get(at as usize)?;
            at = next;
            Some(item)
        })
    }
}

/// See [`ImplData`].
#[derive(Debug, Default)]
pub(super) struct Index {
    impls: Vec<ImplData>,
    by_trait: FxHashMap<ItemRef, Vec<u32>>,
    by_self: FxHashMap<Def, Vec<u32>>,
    inherent: Multi<(Def, Name)>,
    /// Members of trait implementations by type.
    implemented: Multi<(Def, Name)>,
    /// Members of traits.
    declared: Multi<(ItemRef, Name)>,
}

impl Index {
    /// Goes over all items once; needs settled imports.
    pub(super) fn build(names: &Names) -> Self {
        let units: Vec<UnitId> = names.units().map(|(id, _)| id).collect();
        let found: Vec<Vec<Found>> = units.into_par_iter().map(|unit| of_unit(names, unit)).collect();
        let mut index = Self::default();
        for found in found.into_iter().flatten() {
            index.add(names, found);
        }
        index
    }

    fn add(&mut self, names: &Names, found: Found) {
        match found {
            Found::Trait(at, of) => {
                for (member, name) in named(names, at.unit, &of.items) {
                    self.declared.add((at, name), member);
                }
            }
            Found::Impl(data, of) => {
                if let (Some(def), Some(of)) = (data.self_def, of) {
                    let members = if data.of_trait { &mut self.implemented } else { &mut self.inherent };
                    for (member, name) in named(names, data.item.unit, &of.items) {
                        members.add((def, name), member);
                    }
                }
                self.push(data);
            }
        }
    }

    fn push(&mut self, data: ImplData) {
        let id = self.impls.len() as u32;
        self.impls.push(data);
        if let Some(trait_) = data.trait_ {
            self.by_trait.entry(trait_).or_default().push(id);
        }
        if let Some(def) = data.self_def {
            self.by_self.entry(def).or_default().push(id);
        }
    }
}

/// What one item says.
enum Found<'n> {
    Trait(ItemRef, &'n Trait),
    /// An implementation, which a derive has no items of.
    Impl(ImplData, Option<&'n Impl>),
}

/// What the items of a file say, in order.
fn of_unit(names: &Names, unit: UnitId) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for (at, item) in names.items(unit) {
        match &item.kind {
            ItemKind::Impl(of) => found.extend(of_impl(names, at, of)),
            ItemKind::Adt(_) => found.extend(of_derives(names, at, item)),
            ItemKind::Trait(of) => found.push(Found::Trait(at, of)),
            _ => {}
        }
    }
    found
}

fn of_impl<'n>(names: &'n Names, item: ItemRef, of: &'n Impl) -> Option<Found<'n>> {
    let trait_ = of.trait_.as_ref().and_then(|path| names.resolve_type(item.unit, Some(item.item), path));
    let trait_ = match trait_ {
        Some(Def::Item(found)) => Some(found),
        _ => None,
    };
    let self_def = names.type_head(item.unit, Some(item.item), of.self_ty);
    let self_def = match (names.krate(names.crate_of(item)).beneath, self_def) {
        (None, self_def) => self_def,
        // fields that are left out may be why something is not `Send`
        (Some(sources), Some(Def::Item(at))) if names.crate_of(at) == names.crate_of(item) => {
            Some(names.in_sources(at, sources).filter(|_| of.negative).unwrap_or(Def::Item(at)))
        }
        // who has a trait that the sources seem to lack: a macro that is not followed writes it
        (Some(sources), None) if trait_.is_some_and(|of| names.is_lacking(of, item, sources)) => None,
        // sources say themselves what is implemented for the types of others
        (Some(_), _) => return None,
    };
    let of_trait = of.trait_.is_some();
    let data = ImplData { item, derived: false, of_trait, negative: of.negative, trait_, self_def };
    Some(Found::Impl(data, Some(of)))
}

fn of_derives<'n>(names: &'n Names, at: ItemRef, item: &'n Item) -> impl Iterator<Item = Found<'n>> {
    item.attrs.named("derive").flat_map(|derive| &derive.args).map(move |meta| {
        let found = names.resolve_names(at.unit, item.scope, Anchor::Plain, &meta.path, Namespace::Types);
        let is_trait = |trait_: ItemRef| matches!(names.item(trait_).kind, ItemKind::Trait(_));
        let trait_ = match found {
            Some(super::Resolution { def: Def::Item(trait_), rest: 0 }) if is_trait(trait_) => Some(trait_),
            _ => meta.last().and_then(|name| names.std_derive(at.unit, name)).filter(|found| is_trait(*found)),
        };
        let self_def = Some(Def::Item(at));
        let data = ImplData { item: at, derived: true, of_trait: true, negative: false, trait_, self_def };
        Found::Impl(data, None)
    })
}

/// The active members of an `impl` or `trait`.
fn named<'a>(
    names: &'a Names,
    unit: UnitId,
    items: &'a [crate::hir::ItemId],
) -> impl Iterator<Item = (ItemRef, Name)> + 'a {
    let members = items.iter().map(move |&item| ItemRef { unit, item }).filter(|at| names.is_active(*at));
    members.filter_map(|at| Some((at, names.item(at).name?)))
}

impl Names {
    /// Whether a trait of the knowledge's crate that an item stands in is not in the sources above it.
    fn is_lacking(&self, trait_: ItemRef, item: ItemRef, sources: CrateId) -> bool {
        let found = || self.in_sources(trait_, sources);
        self.crate_of(trait_) == self.crate_of(item) && found().is_none_or(|def| def == Def::Item(trait_))
    }

    /// What the sources above an item of the knowledge have under the path that it is defined under.
    fn in_sources(&self, at: ItemRef, sources: CrateId) -> Option<Def> {
        let mut path = vec![self.item(at).name?];
        let mut module = self.module_of(at)?;
        while let Some(name) = self.module(module).name {
            path.push(name);
            module = self.module(module).parent?;
        }
        path.reverse();
        self.lookup_in_sources(sources, &path, Namespace::Types)
    }

    /// The traits of std whose derives have no trait of that name in scope.
    fn std_derive(&self, unit: UnitId, name: Name) -> Option<ItemRef> {
        let module = match name.as_str() {
            "Clone" => "clone",
            "Copy" => "marker",
            "Debug" => "fmt",
            "Default" => "default",
            "Eq" | "Ord" | "PartialEq" | "PartialOrd" => "cmp",
            "Hash" => "hash",
            _ => return None,
        };
        let mut walk = super::path::Walk::new(self, self.krate(self.unit(unit).krate).std_root?);
        let module = walk.member(Def::Module(walk.from()), Name::new(module), Namespace::Types)?;
        match walk.member(module, name, Namespace::Types)? {
            Def::Item(item) => Some(item),
            _ => None,
        }
    }

    /// All implementations.
    pub fn impls(&self) -> &[ImplData] {
        &self.index.impls
    }

    /// The implementations for a type, inherent ones too; the type as [`Names::head`] gives it.
    pub fn impls_of(&self, def: impl Into<Def>) -> impl Iterator<Item = &ImplData> {
        self.index.by_self.get(&def.into()).into_iter().flatten().map(|id| &self.index.impls[*id as usize])
    }

    /// The implementations of a trait, blanket ones too.
    pub fn impls_of_trait(&self, trait_: ItemRef) -> impl Iterator<Item = &ImplData> {
        self.index.by_trait.get(&trait_).into_iter().flatten().map(|id| &self.index.impls[*id as usize])
    }

    /// All members of inherent implementations of a type under a name: several where they differ in the type's arguments
    /// or in `cfg`.
    pub fn inherent_candidates(&self, def: impl Into<Def>, name: Name) -> impl Iterator<Item = ItemRef> {
        self.index.inherent.get((def.into(), name))
    }

    /// All members of trait implementations for a type under a name.
    pub fn implemented_candidates(&self, def: impl Into<Def>, name: Name) -> impl Iterator<Item = ItemRef> {
        self.index.implemented.get((def.into(), name))
    }

    /// A trait's own member, without those of its supertraits.
    pub fn declared_member(&self, trait_: ItemRef, name: Name) -> Option<ItemRef> {
        self.best(self.index.declared.get((trait_, name)))
    }

    /// The candidate that a name means: outside of tests first, on Linux first, then the first.
    pub(super) fn best(&self, candidates: impl Iterator<Item = ItemRef>) -> Option<ItemRef> {
        candidates.min_by_key(|at| {
            let state = self.state(*at);
            (state.test_only, state.rank)
        })
    }
}
