//! Which definition stands at the head of a type as written.

use super::{Def, ItemRef, Names, UnitId};
use crate::base::Name;
use crate::hir::{Bound, GenericParamKind, ItemId, ItemKind, Path, TypeId, TypeRef};
use std::cell::Cell;

/// How many aliases and associated types are followed; more is a circle.
const MAX_DEPTH: u32 = 16;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// One step on a way that broken code may bend into a circle.
pub(super) struct Step(());

impl Step {
    /// `None` where the way is too long.
    pub(super) fn enter() -> Option<Self> {
        let depth = DEPTH.get();
        (depth < MAX_DEPTH).then(|| {
            DEPTH.set(depth + 1);
            Self(())
        })
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

impl From<ItemRef> for Def {
    fn from(item: ItemRef) -> Self {
        Def::Item(item)
    }
}

impl Names {
    /// The head of a type: its struct, enum or union, behind aliases and `Self`; the trait of `dyn Trait`; a primitive; a
    /// generic parameter; `Self` of a trait. See [`Def::Builtin`] for references, tuples and their like.
    pub fn type_head(&self, unit: UnitId, owner: Option<ItemId>, ty: TypeId) -> Option<Def> {
        let _step = Step::enter()?;
        let structural = |name: &str| Some(Def::Builtin(Name::new(name)));
        match self.unit(unit).hir.ty(ty) {
            TypeRef::Path(path) => {
                let owner_ref = owner.map(|item| ItemRef { unit, item });
                if let Some(qself) = path.qself.as_ref().filter(|qself| qself.trait_segments > 0) {
                    let head = self.type_head(unit, owner, qself.ty)?;
                    let trait_ = self.resolve(unit, owner, path, super::Namespace::Types)?;
                    let (Def::Item(trait_), 1) = (trait_.def, trait_.rest) else { return None };
                    let found = self.trait_assoc_of(head, trait_, path.last()?.name)?;
                    return self.head(Def::Item(found));
                }
                let found = self.resolve(unit, owner, path, super::Namespace::Types)?;
                let mut def = self.head_or_self(found.def, found.rest)?;
                for segment in &path.segments[path.segments.len() - found.rest..] {
                    let alias = self.assoc_type(def, segment.name, owner_ref)?;
                    def = self.head(Def::Item(alias))?;
                }
                Some(def)
            }
            TypeRef::DynTrait(bounds) => bounds.iter().find_map(|bound| match bound {
                Bound::Trait(path) => self.resolve_type(unit, owner, path),
                Bound::Lifetime(_) => None,
            }),
            TypeRef::Ref { .. } => structural("reference"),
            TypeRef::Ptr { .. } => structural("pointer"),
            TypeRef::Slice(_) => structural("slice"),
            TypeRef::Array(..) => structural("array"),
            TypeRef::Tuple(_) => structural("tuple"),
            TypeRef::Never => structural("never"),
            TypeRef::Fn(_) => structural("fn"),
            TypeRef::Infer | TypeRef::ImplTrait(_) | TypeRef::Unknown => None,
        }
    }

    /// `Self` before `::` keeps its `impl`, whose own members come first.
    fn head_or_self(&self, def: Def, rest: usize) -> Option<Def> {
        match def {
            Def::SelfType(_) if rest > 0 => Some(def),
            _ => self.head(def),
        }
    }

    /// What a definition means as a type: an alias is its type's head, `Self` of an `impl` the head of its type. `None`
    /// for what is no type.
    pub fn head(&self, def: Def) -> Option<Def> {
        match def {
            Def::Item(at) => match &self.item(at).kind {
                ItemKind::TypeAlias { ty, .. } => self.type_head(at.unit, Some(at.item), (*ty)?),
                ItemKind::Adt(_) | ItemKind::Trait(_) => Some(def),
                _ => None,
            },
            Def::SelfType(at) => match &self.item(at).kind {
                ItemKind::Impl(of) => self.type_head(at.unit, Some(at.item), of.self_ty),
                _ => Some(def),
            },
            Def::Builtin(_) | Def::GenericParam(..) => Some(def),
            Def::Module(_) | Def::Variant(..) => None,
        }
    }

    /// The traits that a generic parameter is bound by, where it is declared and in the where clauses there and of
    /// `owner`, which may be a member of the `impl` or `trait` that declares it.
    pub fn param_bounds(&self, declared: ItemRef, index: u32, owner: Option<ItemRef>) -> Vec<ItemRef> {
        self.written_bounds(declared, index, owner).into_iter().map(|(trait_, ..)| trait_).collect()
    }

    /// The same, each with the item at which it is written, and how.
    pub fn written_bounds(
        &self,
        declared: ItemRef,
        index: u32,
        owner: Option<ItemRef>,
    ) -> Vec<(ItemRef, ItemRef, &Path)> {
        let mut lists: Vec<(ItemRef, &[Bound])> = Vec::new();
        let Some(param) = self.generics(declared).and_then(|generics| generics.params.get(index as usize)) else {
            return Vec::new();
        };
        if let GenericParamKind::Type { bounds, .. } = &param.kind {
            lists.push((declared, bounds));
        }
        for at in [Some(declared), owner.filter(|owner| *owner != declared)].into_iter().flatten() {
            for predicate in self.generics(at).map_or(&[][..], |generics| &generics.predicates) {
                let is_param = match self.unit(at.unit).hir.ty(predicate.ty) {
                    TypeRef::Path(path) => path.as_name() == Some(param.name),
                    _ => false,
                };
                if is_param {
                    lists.push((at, &predicate.bounds));
                }
            }
        }
        let mut found: Vec<(ItemRef, ItemRef, &Path)> = Vec::new();
        for (at, bound) in lists.into_iter().flat_map(|(at, bounds)| bounds.iter().map(move |bound| (at, bound))) {
            let Bound::Trait(path) = bound else { continue };
            if let Some(Def::Item(trait_)) = self.resolve_type(at.unit, Some(at.item), path)
                && found.iter().all(|(known, ..)| *known != trait_)
            {
                found.push((trait_, at, path));
            }
        }
        found
    }

    /// The supertraits that a trait names, without theirs.
    pub fn supertraits(&self, trait_: ItemRef) -> Vec<ItemRef> {
        let ItemKind::Trait(of) = &self.item(trait_).kind else { return Vec::new() };
        let found = of.supertraits.iter().filter_map(|bound| match bound {
            Bound::Trait(path) => match self.resolve_type(trait_.unit, Some(trait_.item), path)? {
                Def::Item(found) => Some(found),
                _ => None,
            },
            Bound::Lifetime(_) => None,
        });
        found.collect()
    }
}
