//! All implementations, by trait and by type.

use super::facts::{Declarers, Facts};
use super::{CrateId, Def, ItemRef, Names, Namespace, UnitId};
use crate::base::{Lazy, Name};
use crate::hir::{Anchor, Impl, Item, ItemKind, Trait};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// An implementation: an `impl`, or one that a `derive` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl ImplData {
    /// Whether it is for type parameters, or for `Self` of a trait.
    pub fn is_blanket(&self) -> bool {
        matches!(self.self_def, Some(Def::GenericParam(..) | Def::SelfType(_)))
    }
}

/// What is said of types and traits.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// By what lies on the base, or by all where there is none.
    pub top: FxHashMap<Def, Facts>,
    /// By the base, of what no file defines.
    pub builtins: FxHashMap<Def, Lazy<Facts>>,
    /// Of what lies on the base.
    pub declarers: Declarers,
    /// Of the base.
    pub base_declarers: Lazy<Declarers>,
}

impl Names {
    /// The second half of [`Names::build`]: goes once over the items of what lies on the base; needs settled imports.
    pub fn find_impls(&mut self) {
        let units: Vec<UnitId> = (self.base.units as u32..self.units.len() as u32).map(UnitId).collect();
        let found: Vec<Vec<Found>> = units.into_par_iter().map(|unit| of_unit(self, unit)).collect();
        let mut top = FxHashMap::default();
        for found in found.into_iter().flatten() {
            add(self, &mut top, found);
        }
        top.values_mut().for_each(Facts::settle);
        self.index.declarers = Declarers::of(&top);
        self.index.top = top;
    }
}

fn add(names: &Names, facts: &mut FxHashMap<Def, Facts>, found: Found) {
    match found {
        Found::Trait(at, of) => {
            let declared = &mut facts.entry(Def::Item(at)).or_default().declared;
            named(names, at.unit, &of.items).for_each(|(member, name)| declared.add(name, member));
        }
        Found::Impl(data, of) => {
            if let Some(trait_) = data.trait_ {
                let facts = facts.entry(Def::Item(trait_)).or_default();
                facts.of_trait.0.push(data);
                if data.is_blanket() {
                    facts.blanket.push(data);
                }
            }
            let Some(def) = data.self_def else { return };
            let facts = facts.entry(def).or_default();
            facts.impls.push(data);
            let members = if data.of_trait { &mut facts.implemented } else { &mut facts.inherent };
            for (member, name) in of.into_iter().flat_map(|of| named(names, data.item.unit, &of.items)) {
                members.add(name, member);
            }
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
        let is_trait = |trait_: ItemRef| names.is_trait(trait_);
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

    /// The implementations for a type, inherent ones too; the type as [`Names::head`] gives it.
    pub fn impls_of(&self, def: impl Into<Def>) -> impl Iterator<Item = &ImplData> {
        self.facts(def.into()).flat_map(|facts| &facts.impls)
    }

    /// The implementations of a trait, blanket ones too.
    pub fn impls_of_trait(&self, trait_: ItemRef) -> impl Iterator<Item = &ImplData> {
        self.facts(trait_.into()).flat_map(|facts| &facts.of_trait.0)
    }

    /// The implementations of a trait for type parameters.
    pub fn blanket_impls(&self, trait_: ItemRef) -> impl Iterator<Item = &ImplData> {
        self.facts(trait_.into()).flat_map(|facts| &facts.blanket)
    }

    /// The implementations of a trait for types with this head, negative ones too.
    pub fn impls_for(&self, trait_: ItemRef, head: Def) -> impl Iterator<Item = &ImplData> {
        self.facts(head).flat_map(move |facts| facts.impls_of(trait_))
    }

    /// All members of inherent implementations of a type under a name: several where they differ in the type's arguments
    /// or in `cfg`.
    pub fn inherent_candidates(&self, def: impl Into<Def>, name: Name) -> impl Iterator<Item = ItemRef> {
        self.facts(def.into()).flat_map(move |facts| facts.inherent.get(name))
    }

    /// All members of trait implementations for a type under a name.
    pub fn implemented_candidates(&self, def: impl Into<Def>, name: Name) -> impl Iterator<Item = ItemRef> {
        self.facts(def.into()).flat_map(move |facts| facts.implemented.get(name))
    }

    /// A trait's own member, without those of its supertraits.
    pub fn declared_member(&self, trait_: ItemRef, name: Name) -> Option<ItemRef> {
        self.best(self.facts(trait_.into()).flat_map(|facts| facts.declared.get(name)))
    }

    /// The traits that declare a member of this name: those of the crates that lie on the base and those of the base,
    /// each sorted.
    pub fn declarers(&self, name: Name) -> [&[ItemRef]; 2] {
        [self.index.declarers.get(name), self.index.base_declarers.get(name)]
    }

    /// The candidate that a name means: outside of tests first, on Linux first, then the first.
    pub(super) fn best(&self, candidates: impl Iterator<Item = ItemRef>) -> Option<ItemRef> {
        candidates.min_by_key(|at| {
            let state = self.state(*at);
            (state.test_only, state.rank)
        })
    }
}
