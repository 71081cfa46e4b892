//! What implementations and traits say of one type or trait.

use super::index::ImplData;
use super::{Def, ItemRef, UnitId};
use crate::base::{Lazy, Name, Packable, Packer, Place, Store};
use rustc_hash::FxHashMap;
use std::sync::Arc;

impl Def {
    /// The file in which it is defined; `None` for what no file defines, and for modules.
    pub(super) fn home(self) -> Option<UnitId> {
        match self {
            Def::Item(at) | Def::Variant(at, _) | Def::GenericParam(at, _) | Def::SelfType(at) => Some(at.unit),
            Def::Module(_) | Def::Builtin(_) => None,
        }
    }
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The implementations for the type, in order.
    pub impls: Vec<ImplData>,
    /// Their traits and places, by trait: what is searched lies in one place.
    by_trait: Vec<(Option<ItemRef>, u32)>,
    /// The implementations of the trait, in order.
    pub of_trait: Lazy<Impls>,
    /// Those of them for type parameters.
    pub blanket: Vec<ImplData>,
    /// Members of inherent implementations.
    pub inherent: Members,
    /// Members of trait implementations.
    pub implemented: Members,
    /// Members of the trait.
    pub declared: Members,
}

impl Facts {
    /// Has to be called when everything was added.
    pub fn settle(&mut self) {
        self.by_trait = self.impls.iter().zip(0..).map(|(data, at)| (data.trait_, at)).collect();
        self.by_trait.sort_unstable();
        for members in [&mut self.inherent, &mut self.implemented, &mut self.declared] {
            members.0.sort_by_key(|(name, _)| name.place());
        }
    }

    /// The implementations of a trait for the type.
    pub fn impls_of(&self, trait_: ItemRef) -> impl Iterator<Item = &ImplData> {
        let start = self.by_trait.partition_point(|(of, _)| *of < Some(trait_));
        let all = self.by_trait[start..].iter().take_while(move |(of, _)| *of == Some(trait_));
        all.map(|(_, at)| &self.impls[*at as usize])
    }
}

/// Members by name, of one name in order.
#[derive(Debug, Default)]
pub(super) struct Members(Vec<(Name, ItemRef)>);

impl Members {
    pub fn add(&mut self, name: Name, member: ItemRef) {
        self.0.push((name, member));
    }

    pub fn get(&self, name: Name) -> impl Iterator<Item = ItemRef> {
        let start = self.0.partition_point(|(other, _)| other.place() < name.place());
        self.0[start..].iter().take_while(move |(other, _)| *other == name).map(|(_, member)| *member)
    }
}

/// By the name of a member, the traits that declare it, sorted.
#[derive(Debug, Default)]
pub(super) struct Declarers(FxHashMap<Name, Vec<ItemRef>>);

impl Declarers {
    /// By what is said of traits.
    pub fn of(all: &FxHashMap<Def, Facts>) -> Self {
        let mut found: FxHashMap<Name, Vec<ItemRef>> = FxHashMap::default();
        for (def, facts) in all {
            let Def::Item(trait_) = *def else { continue };
            for (name, _) in &facts.declared.0 {
                found.entry(*name).or_default().push(trait_);
            }
        }
        for traits in found.values_mut() {
            traits.sort_unstable();
            traits.dedup();
        }
        Self(found)
    }

    pub fn get(&self, name: Name) -> &[ItemRef] {
        self.0.get(&name).map_or(&[], Vec::as_slice)
    }
}

impl Packable for Declarers {
    type Packed = Vec<(Name, Vec<ItemRef>)>;

    fn pack(&self, _: &mut Packer) -> Self::Packed {
        self.0.iter().map(|(name, traits)| (*name, traits.clone())).collect()
    }

    fn unpack(packed: Self::Packed, _: &Arc<Store>) -> Self {
        Self(packed.into_iter().collect())
    }
}

/// Implementations.
#[derive(Debug, Default)]
pub(super) struct Impls(pub Vec<ImplData>);

impl Packable for Impls {
    type Packed = Vec<ImplData>;

    fn pack(&self, _: &mut Packer) -> Self::Packed {
        self.0.clone()
    }

    fn unpack(packed: Self::Packed, _: &Arc<Store>) -> Self {
        Self(packed)
    }
}

impl Packable for Facts {
    /// The fields as they stand, without what can be worked out.
    #[allow(clippy::type_complexity, reason = "the fields of the struct")]
    type Packed =
        (Vec<ImplData>, Option<Place>, Vec<ImplData>, Vec<(Name, ItemRef)>, Vec<(Name, ItemRef)>, Vec<(Name, ItemRef)>);

    fn pack(&self, packer: &mut Packer) -> Self::Packed {
        let of_trait = (!self.of_trait.0.is_empty()).then(|| packer.put(&*self.of_trait));
        let [inherent, implemented, declared] =
            [&self.inherent, &self.implemented, &self.declared].map(|members| members.0.clone());
        (self.impls.clone(), of_trait, self.blanket.clone(), inherent, implemented, declared)
    }

    fn unpack((impls, of_trait, blanket, inherent, implemented, declared): Self::Packed, store: &Arc<Store>) -> Self {
        let mut facts = Self {
            impls,
            by_trait: Vec::new(),
            of_trait: of_trait.map(|at| Lazy::new(store, at)).unwrap_or_default(),
            blanket,
            inherent: Members(inherent),
            implemented: Members(implemented),
            declared: Members(declared),
        };
        facts.settle();
        facts
    }
}

/// What is said of the types and traits of one file.
#[derive(Debug, Default)]
pub(super) struct FactTable(pub FxHashMap<Def, Facts>);

impl Packable for FactTable {
    type Packed = Vec<(Def, <Facts as Packable>::Packed)>;

    fn pack(&self, packer: &mut Packer) -> Self::Packed {
        self.0.iter().map(|(def, facts)| (*def, facts.pack(packer))).collect()
    }

    fn unpack(packed: Self::Packed, store: &Arc<Store>) -> Self {
        Self(packed.into_iter().map(|(def, facts)| (def, Facts::unpack(facts, store))).collect())
    }
}
