//! Signatures, headers of implementations and fields, lowered once and kept for all bodies.

use super::auto::{Auto, Verdict};
use super::closed::Closed;
use super::interned::{List, One};
use super::kept::Kept;
use super::lang::Lang;
use super::lower::Lower;
use super::ty::{Args, SELF, Subst, TraitRef, Ty};
use crate::base::{Memo, Name};
use crate::hir::{GenericParamKind, ItemKind, ScopeId, SelfParam, TypeRef, Variant};
use crate::resolve::{Def, ImplData, ItemRef, Names, UnitId};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The fields of a variant with their types.
pub(super) type Fields = [(Name, Ty)];

/// Some traits.
pub(super) type Traits = List<ItemRef>;

/// What all bodies share: made once for [`Names`], filled as it is needed.
#[derive(Debug)]
pub struct Cache {
    lang: Lang,
    sigs: Kept<Box<Sig>>,
    preds: Kept<Box<[(Ty, TraitRef)]>>,
    headers: Kept<Box<Header>>,
    /// Of each variant.
    fields: Kept<Box<[Box<Fields>]>>,
    aliases: Kept<Ty>,
    supers: Kept<Box<[TraitRef]>>,
    traits: Memo<(UnitId, ScopeId), Arc<[ItemRef]>>,
    /// By the name of a method, the traits of a scope that declare it.
    declaring: Memo<(UnitId, ScopeId, Name), Traits>,
    pub(super) closed: Closed,
    /// What the auto traits of types are that say all of themselves.
    pub(super) autos: Memo<(Ty, Auto), Verdict>,
}

impl Cache {
    /// For these names, and no others.
    pub fn new(names: &Names) -> Self {
        let lang = Lang::find(names);
        Self {
            lang,
            sigs: Kept::new(names),
            preds: Kept::new(names),
            headers: Kept::new(names),
            fields: Kept::new(names),
            aliases: Kept::new(names),
            supers: Kept::new(names),
            traits: Memo::default(),
            declaring: Memo::default(),
            closed: Closed::default(),
            autos: Memo::default(),
        }
    }
}

/// The signature of a function, with its own parameters and those around it left in place.
#[derive(Debug, Default)]
pub(super) struct Sig {
    /// How it takes `self`.
    pub self_param: Option<SelfParam>,
    /// The types of its parameters, `self` first.
    pub params: Box<[Ty]>,
    /// What a call gives: of an `async fn` the future.
    pub ret: Ty,
    /// The `impl` or `trait` that it is a member of.
    pub container: Option<ItemRef>,
}

/// What an `impl` is for.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub self_ty: Ty,
    pub trait_ref: Option<TraitRef>,
}

/// Names with what inference keeps of them.
#[derive(Clone, Copy)]
pub(super) struct Db<'a> {
    pub names: &'a Names,
    pub cache: &'a Cache,
}

impl<'a> Db<'a> {
    pub fn lang(self) -> &'a Lang {
        &self.cache.lang
    }

    /// The implementations of a trait for types with this head; `None` for blanket ones.
    pub fn impls(self, trait_: ItemRef, head: Option<Def>) -> impl Iterator<Item = &'a ImplData> {
        let blanket = head.is_none().then(|| self.names.blanket_impls(trait_));
        let found = head.map(|head| self.names.impls_for(trait_, head));
        let all = blanket.into_iter().flatten().chain(found.into_iter().flatten());
        all.filter(|data| !data.negative)
    }

    /// What is said of an auto trait and types with this head.
    pub fn auto_impls(self, trait_: ItemRef, head: Def) -> impl Iterator<Item = &'a ImplData> {
        self.names.impls_for(trait_, head)
    }

    /// The number of generic parameters of an item, lifetimes and constants too.
    pub fn arity(self, item: ItemRef) -> usize {
        self.names.generics(item).map_or(0, |generics| generics.params.len())
    }

    /// The parameters of an item as arguments to itself.
    pub fn identity(self, item: ItemRef) -> Args {
        let Some(generics) = self.names.generics(item) else { return Args::default() };
        let of = |(index, param): (usize, &crate::hir::GenericParam)| match param.kind {
            GenericParamKind::Type { .. } => Ty::Param(item, index as u32),
            _ => Ty::Unknown,
        };
        generics.params.iter().enumerate().map(of).collect()
    }

    /// Whether a parameter of an item is a type's, by its place; all others have no say in types.
    pub fn is_type_param(self, (item, index): (ItemRef, u32)) -> bool {
        let param = self.names.generics(item).and_then(|generics| generics.params.get(index as usize));
        param.is_none_or(|param| matches!(param.kind, GenericParamKind::Type { .. }))
    }

    /// The `impl` or `trait` that an item is a member of.
    pub fn container(self, item: ItemRef) -> Option<ItemRef> {
        self.names.item(item).container.map(|container| ItemRef { item: container, ..item })
    }

    pub fn is_trait(self, item: ItemRef) -> bool {
        self.names.is_trait(item)
    }

    pub fn sig(self, function: ItemRef) -> &'a Sig {
        self.cache.sigs.get_or(self.names, function, || Box::new(self.lower_sig(function)))
    }

    fn lower_sig(self, at: ItemRef) -> Sig {
        let ItemKind::Function(function) = &self.names.item(at).kind else { return Sig::default() };
        let container = self.container(at);
        let mut lower = Lower::new(self, at.unit, Some(at));
        let self_ty = container.map_or(Ty::Unknown, |container| self.self_ty(container));
        let mut params = Vec::with_capacity(function.params.len() + 1);
        match function.self_param {
            Some(SelfParam::Value) => params.push(self_ty),
            Some(SelfParam::Ref) => params.push(self_ty.reference(false)),
            Some(SelfParam::RefMut) => params.push(self_ty.reference(true)),
            Some(SelfParam::Typed(ty)) => params.push(lower.ty(ty)),
            None => {}
        }
        params.extend(function.params.iter().map(|param| lower.ty(param.ty)));
        let ret = function.ret.map_or_else(Ty::unit, |ret| lower.ty(ret));
        let ret = if function.is_async { Ty::Async(One::new(ret)) } else { ret };
        Sig { self_param: function.self_param, params: params.into(), ret, container }
    }

    /// `Self` in an `impl` or `trait`.
    pub fn self_ty(self, container: ItemRef) -> Ty {
        match self.names.item(container).kind {
            ItemKind::Impl(_) => self.header(container).self_ty,
            ItemKind::Trait(_) => Ty::Param(container, SELF),
            _ => Ty::Unknown,
        }
    }

    pub fn header(self, implementation: ItemRef) -> &'a Header {
        self.cache.headers.get_or(self.names, implementation, || {
            let ItemKind::Impl(of) = &self.names.item(implementation).kind else { return Box::default() };
            let mut lower = Lower::new(self, implementation.unit, Some(implementation));
            let self_ty = lower.ty(of.self_ty);
            let trait_ref = of.trait_.as_ref().and_then(|path| lower.bound(path));
            Box::new(Header { self_ty, trait_ref })
        })
    }

    /// The bounds and where clauses of one item, without those of what it stands in.
    pub fn predicates(self, item: ItemRef) -> &'a [(Ty, TraitRef)] {
        self.cache.preds.get_or(self.names, item, || {
            let mut found = Vec::new();
            let Some(generics) = self.names.generics(item) else { return found.into() };
            let mut lower = Lower::new(self, item.unit, Some(item));
            for (index, param) in generics.params.iter().enumerate() {
                let GenericParamKind::Type { bounds, .. } = &param.kind else { continue };
                let of = lower.bounds(bounds);
                found.extend(of.into_iter().map(|bound| (Ty::Param(item, index as u32), bound)));
            }
            for predicate in &generics.predicates {
                let ty = lower.ty(predicate.ty);
                let of = lower.bounds(&predicate.bounds);
                found.extend(of.into_iter().map(|bound| (ty, bound)));
            }
            found.into()
        })
    }

    /// The supertraits of a trait, where clauses on `Self` too.
    pub fn supertraits(self, trait_: ItemRef) -> &'a [TraitRef] {
        self.cache.supers.get_or(self.names, trait_, || {
            let ItemKind::Trait(of) = &self.names.item(trait_).kind else { return Box::default() };
            let mut found = Lower::new(self, trait_.unit, Some(trait_)).bounds(&of.supertraits);
            let own = Ty::Param(trait_, SELF);
            found.extend(self.predicates(trait_).iter().filter(|(ty, _)| *ty == own).map(|(_, of)| *of));
            found.into()
        })
    }

    /// The traits whose methods can be called in a scope.
    pub fn traits_in_scope(self, unit: UnitId, scope: ScopeId) -> Arc<[ItemRef]> {
        self.cache.traits.get_or((unit, scope), || {
            let mut seen = FxHashSet::default();
            self.names.traits_in_scope(unit, scope).filter(|trait_| seen.insert(*trait_)).collect()
        })
    }

    /// Those of them that declare a member of this name.
    pub fn traits_declaring(self, unit: UnitId, scope: ScopeId, name: Name) -> Traits {
        // few traits declare a name, and many are in scope
        let declarers = self.names.declarers(name);
        if declarers.iter().all(|traits| traits.is_empty()) {
            return Traits::default();
        }
        let declares = |trait_: &ItemRef| declarers.iter().any(|traits| traits.binary_search(trait_).is_ok());
        self.cache.declaring.get_or((unit, scope, name), || {
            let here = self.traits_in_scope(unit, scope);
            here.iter().copied().filter(declares).collect()
        })
    }

    /// The fields of a variant, or of a struct's only one.
    pub fn fields(self, adt: ItemRef, variant: u32) -> &'a Fields {
        let of_all = self.cache.fields.get_or(self.names, adt, || {
            let ItemKind::Adt(of) = &self.names.item(adt).kind else { return Box::default() };
            let mut lower = Lower::new(self, adt.unit, Some(adt));
            let fields =
                |variant: &Variant| variant.fields.iter().map(|field| (field.name, lower.ty(field.ty))).collect();
            of.variants.iter().map(fields).collect()
        });
        of_all.get(variant as usize).map_or(&[], |fields| fields)
    }

    /// What a type alias stands for, or the type of a constant or static.
    pub fn alias(self, item: ItemRef) -> &'a Ty {
        self.cache.aliases.get_or(self.names, item, || {
            let ty = match &self.names.item(item).kind {
                ItemKind::TypeAlias { ty: Some(ty), .. } => *ty,
                ItemKind::Const { ty, .. } | ItemKind::Static { ty, .. } => *ty,
                _ => return Ty::Unknown,
            };
            if let TypeRef::Unknown = self.names.unit(item.unit).hir.ty(ty) {
                return Ty::Unknown;
            }
            Lower::new(self, item.unit, Some(item)).ty(ty)
        })
    }

    /// The bounds of an associated type where it is declared.
    pub fn assoc_bounds(self, trait_: ItemRef, name: Name) -> Vec<TraitRef> {
        let Some(member) = self.names.declared_member(trait_, name) else { return Vec::new() };
        let ItemKind::TypeAlias { bounds, .. } = &self.names.item(member).kind else { return Vec::new() };
        Lower::new(self, member.unit, Some(member)).bounds(bounds)
    }

    /// The trait itself or the supertrait that declares an associated type.
    pub fn trait_with_assoc(self, trait_: ItemRef, name: Name) -> Option<ItemRef> {
        let member = self.names.trait_member(trait_, name)?;
        matches!(self.names.item(member).kind, ItemKind::TypeAlias { .. }).then(|| self.container(member))?
    }

    /// Bounds, and what their supertraits say of the same type. Associated types said of a trait hold for those above it.
    pub fn elaborate(self, bounds: Vec<TraitRef>, self_ty: &Ty) -> Vec<TraitRef> {
        const MAX: usize = 40;
        let mut all = bounds;
        let mut at = 0;
        while at < all.len() && all.len() < MAX {
            let below = all[at];
            let subst = Subst::of_trait(below.trait_, below.args, *self_ty);
            for above in self.supertraits(below.trait_).iter() {
                if all.iter().any(|known| known.trait_ == above.trait_ && known.args == above.args) {
                    continue;
                }
                let mut above = subst.apply_ref(above);
                if !below.assoc.is_empty() {
                    above.assoc = above.assoc.iter().chain(below.assoc.iter()).cloned().collect();
                }
                if !all.iter().any(|known| known.trait_ == above.trait_ && known.args == above.args) {
                    all.push(above);
                }
            }
            at += 1;
        }
        all
    }
}
