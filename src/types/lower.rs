//! From types as written to types.

use super::db::Db;
use super::depth::Depth;
use super::interned::One;
use super::ty::{Args, Bounds, Projection, SELF, Subst, TraitRef, Ty};
use crate::base::Name;
use crate::hir::{
    ArrayLen, Bound, GenericArg, GenericArgs, GenericParamKind, ItemKind, Path, PathSegment, TypeId, TypeRef,
};
use crate::resolve::{Def, ItemRef, Namespace, UnitId};
use std::cell::Cell;

/// How deep aliases and types go; more is a circle or nobody's code.
const MAX_DEPTH: u32 = 48;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Lowers types as seen in one item.
pub(super) struct Lower<'a, 'h> {
    db: Db<'a>,
    unit: UnitId,
    owner: Option<ItemRef>,
    /// What stands for `_` and for arguments that are not written.
    holes: Option<&'h mut dyn FnMut() -> Ty>,
    /// Within the arguments of a bound, which may name what the bound gives: `I: Index<I::Key>`.
    in_bound: bool,
    /// Within a type, where defaults stand for arguments that are not written: in the path of an expression these are
    /// open (RFC 213).
    in_type: bool,
}

impl<'a, 'h> Lower<'a, 'h> {
    pub fn new(db: Db<'a>, unit: UnitId, owner: Option<ItemRef>) -> Self {
        Self { db, unit, owner, holes: None, in_bound: false, in_type: false }
    }

    /// The same in a body, where holes are to be inferred.
    pub fn with_holes(self, holes: &'h mut dyn FnMut() -> Ty) -> Self {
        Self { holes: Some(holes), ..self }
    }

    fn hole(&mut self) -> Ty {
        self.holes.as_mut().map_or(Ty::Unknown, |hole| hole())
    }

    /// The type of a type as written.
    pub fn ty(&mut self, id: TypeId) -> Ty {
        let Some(_step) = Depth::enter(&DEPTH, MAX_DEPTH) else { return Ty::Unknown };
        let around = std::mem::replace(&mut self.in_type, true);
        let ty = self.written(id);
        self.in_type = around;
        ty
    }

    fn written(&mut self, id: TypeId) -> Ty {
        let names = self.db.names;
        match names.unit(self.unit).hir.ty(id) {
            TypeRef::Path(path) => self.path(path),
            TypeRef::Ref { mutable, inner, .. } => self.ty(*inner).reference(*mutable),
            TypeRef::Ptr { mutable, inner } => Ty::Ptr(One::new(self.ty(*inner)), *mutable),
            TypeRef::Slice(inner) => Ty::Slice(One::new(self.ty(*inner))),
            TypeRef::Array(inner, _) => Ty::Array(One::new(self.ty(*inner))),
            TypeRef::Tuple(parts) => Ty::Tuple(parts.iter().map(|part| self.ty(*part)).collect()),
            TypeRef::Never => Ty::Never,
            TypeRef::Infer => self.hole(),
            TypeRef::Fn(of) => {
                let mut parts: Vec<Ty> = of.params.iter().map(|param| self.ty(*param)).collect();
                parts.push(of.ret.map_or_else(Ty::unit, |ret| self.ty(ret)));
                Ty::FnPtr(parts.into())
            }
            TypeRef::ImplTrait(bounds) => self.bounded(bounds, Ty::Opaque),
            TypeRef::DynTrait(bounds) => self.bounded(bounds, Ty::Dyn),
            TypeRef::Unknown => Ty::Unknown,
        }
    }

    fn bounded(&mut self, bounds: &[Bound], make: fn(Bounds) -> Ty) -> Ty {
        let bounds = self.bounds(bounds);
        if bounds.is_empty() { Ty::Unknown } else { make(bounds.into()) }
    }

    /// Bounds; traits that nobody knows are left out.
    pub fn bounds(&mut self, bounds: &[Bound]) -> Vec<TraitRef> {
        let paths = bounds.iter().filter_map(|bound| match bound {
            Bound::Trait(path) => Some(path),
            Bound::Lifetime(_) => None,
        });
        paths.filter_map(|path| self.bound(path)).collect()
    }

    /// A trait with its arguments.
    pub fn bound(&mut self, path: &Path) -> Option<TraitRef> {
        let _step = Depth::enter(&DEPTH, MAX_DEPTH)?;
        let owner = self.owner.map(|owner| owner.item);
        let Def::Item(trait_) = self.db.names.resolve_type(self.unit, owner, path)? else { return None };
        if !self.db.is_trait(trait_) {
            return None;
        }
        let written = path.last().and_then(|last| last.args.as_deref());
        let args = self.args(trait_, written);
        let assoc = written.map_or_else(Vec::new, |written| self.assoc_args(written));
        Some(TraitRef { trait_, args, assoc: assoc.into() })
    }

    fn assoc_args(&mut self, written: &GenericArgs) -> Vec<(Name, Ty)> {
        if written.parenthesised {
            let output = written.output.map_or_else(Ty::unit, |output| self.ty(output));
            return vec![(Name::new("Output"), output)];
        }
        let mut found = Vec::new();
        for arg in &written.args {
            match arg {
                GenericArg::AssocType(name, ty) => found.push((*name, self.ty(*ty))),
                GenericArg::AssocBounds(name, bounds) => found.push((*name, self.bounded(bounds, Ty::Opaque))),
                _ => {}
            }
        }
        found
    }

    /// The arguments of an item, in the places of its parameters.
    pub fn args(&mut self, item: ItemRef, written: Option<&GenericArgs>) -> Args {
        let names = self.db.names;
        let Some(generics) = names.generics(item) else { return Args::default() };
        if generics.params.is_empty() {
            return Args::default();
        }
        let mut given = Vec::new();
        if let Some(written) = written {
            if written.parenthesised {
                let inputs = written.args.iter().filter_map(|arg| match arg {
                    GenericArg::Type(ty) => Some(self.ty(*ty)),
                    _ => None,
                });
                given.push(Ty::Tuple(inputs.collect()));
            } else {
                for arg in &written.args {
                    match arg {
                        GenericArg::Type(ty) => given.push(self.ty(*ty)),
                        GenericArg::Const(value) => given.push(constant(*value)),
                        _ => {}
                    }
                }
            }
        }
        self.filled(item, given, self.holes.is_none() || self.in_type || written.is_some())
    }

    /// The arguments of an item of which the first are these, without lifetimes.
    pub fn args_of(&mut self, item: ItemRef, given: Vec<Ty>) -> Args {
        self.filled(item, given, true)
    }

    fn filled(&mut self, item: ItemRef, given: Vec<Ty>, by_default: bool) -> Args {
        let Some(generics) = self.db.names.generics(item) else { return Args::default() };
        let (mut given, mut args) = (given.into_iter(), Vec::with_capacity(generics.params.len()));
        for param in &generics.params {
            let arg = match &param.kind {
                GenericParamKind::Lifetime => Ty::Unknown,
                GenericParamKind::Const(_) => given.next().unwrap_or_default(),
                GenericParamKind::Type { default, .. } => match (given.next(), default) {
                    (Some(ty), _) => ty,
                    (None, Some(default)) if by_default => {
                        let ty = Lower::new(self.db, item.unit, Some(item)).ty(*default);
                        Subst::of(item, args.clone().into()).apply(&ty)
                    }
                    (None, _) => self.hole(),
                },
            };
            args.push(arg);
        }
        args.into()
    }

    fn path(&mut self, path: &Path) -> Ty {
        let owner = self.owner.map(|owner| owner.item);
        if let Some(qself) = &path.qself {
            let self_ty = self.ty(qself.ty);
            let of_trait = qself.trait_segments as usize;
            let Some((trait_segments, rest)) = path.segments.split_at_checked(of_trait) else { return Ty::Unknown };
            if of_trait == 0 {
                return self.assoc_all(self_ty, None, rest);
            }
            let found = self.db.names.resolve(self.unit, owner, path, Namespace::Types);
            let (Some(Def::Item(trait_)), [first, more @ ..]) = (found.map(|found| found.def), rest) else {
                return Ty::Unknown;
            };
            let written = trait_segments.last().and_then(|last| last.args.as_deref());
            let args = self.args(trait_, written);
            let ty = self.projection(trait_, args, self_ty, first.name);
            return self.assoc_all(ty, None, more);
        }
        let Some(found) = self.db.names.resolve(self.unit, owner, path, Namespace::Types) else { return Ty::Unknown };
        let used = path.segments.len() - found.rest;
        let base = self.def(found.def, used.checked_sub(1).map(|last| &path.segments[last]));
        self.assoc_all(base, Some(found.def), &path.segments[used..])
    }

    fn assoc_all(&mut self, base: Ty, def: Option<Def>, rest: &[PathSegment]) -> Ty {
        let mut ty = base;
        for (index, segment) in rest.iter().enumerate() {
            ty = self.assoc(ty, def.filter(|_| index == 0), segment.name);
        }
        ty
    }

    /// A definition as a type.
    pub fn def(&mut self, def: Def, segment: Option<&PathSegment>) -> Ty {
        let Some(_step) = Depth::enter(&DEPTH, MAX_DEPTH) else { return Ty::Unknown };
        let written = segment.and_then(|segment| segment.args.as_deref());
        match def {
            Def::Item(item) => match &self.db.names.item(item).kind {
                ItemKind::Adt(_) if segment.is_some_and(|segment| segment.name == "Self") => {
                    Ty::Adt(item, self.db.identity(item))
                }
                ItemKind::Adt(_) => Ty::Adt(item, self.args(item, written)),
                ItemKind::TypeAlias { .. } => {
                    let args = self.args(item, written);
                    Subst::of(item, args).apply(self.db.alias(item))
                }
                ItemKind::Trait(_) => {
                    let args = self.args(item, written);
                    let assoc = written.map_or_else(Vec::new, |written| self.assoc_args(written));
                    Ty::Dyn(Bounds::from([TraitRef { trait_: item, args, assoc: assoc.into() }]))
                }
                _ => Ty::Unknown,
            },
            Def::Builtin(name) => Ty::Builtin(name),
            Def::GenericParam(item, index) => match self.db.names.generics(item).map(|of| &of.params[index as usize]) {
                Some(param) if matches!(param.kind, GenericParamKind::Type { .. }) => Ty::Param(item, index),
                _ => Ty::Unknown,
            },
            Def::SelfType(container) => self.db.self_ty(container),
            Def::Module(_) | Def::Variant(..) => Ty::Unknown,
        }
    }

    fn projection(&self, trait_: ItemRef, args: Args, self_ty: Ty, name: Name) -> Ty {
        let declared = self.db.trait_with_assoc(trait_, name);
        let Some(declared) = declared else { return Ty::Unknown };
        let args = if declared == trait_ { args } else { Args::default() };
        Ty::Projection(One::new(Projection { trait_: declared, args, self_ty, name }))
    }

    /// `base::name` where the trait is not written.
    fn assoc(&mut self, base: Ty, def: Option<Def>, name: Name) -> Ty {
        let names = self.db.names;
        let traits: Vec<(ItemRef, Args)> = match (&base, def) {
            (Ty::Unknown, _) => return Ty::Unknown,
            (_, Some(Def::SelfType(at))) if matches!(names.item(at).kind, ItemKind::Impl(_)) => {
                if let Some(own) = names.own_member(at, name)
                    && matches!(names.item(own).kind, ItemKind::TypeAlias { .. })
                {
                    return *self.db.alias(own);
                }
                self.db.header(at).trait_ref.iter().map(|of| (of.trait_, of.args)).collect()
            }
            (Ty::Param(trait_, SELF), _) => vec![(*trait_, self.db.identity(*trait_))],
            (Ty::Param(item, index), _) => self.bounds_with(*item, *index, name),
            (Ty::Projection(of), _) => {
                let subst = Subst::of_trait(of.trait_, of.args, of.self_ty);
                let bounds = self.db.assoc_bounds(of.trait_, of.name);
                bounds.iter().map(|bound| (bound.trait_, subst.apply_ref(bound).args)).collect()
            }
            _ => Vec::new(),
        };
        for (trait_, args) in traits {
            if let ty @ Ty::Projection(_) = self.projection(trait_, args, base, name) {
                return ty;
            }
        }
        let found = base.head().and_then(|head| names.assoc_type(head, name, self.owner));
        match found.and_then(|found| names.trait_of(found)) {
            Some(trait_) => self.projection(trait_, Args::default(), base, name),
            None => Ty::Unknown,
        }
    }

    /// The first trait that a parameter is bound by and that has the associated type, with its arguments.
    fn bounds_with(&self, item: ItemRef, index: u32, name: Name) -> Vec<(ItemRef, Args)> {
        let written = self.db.names.written_bounds(item, index, self.owner);
        let found = written.into_iter().find(|(trait_, ..)| self.db.trait_with_assoc(*trait_, name).is_some());
        let with_args = |(trait_, at, path): (ItemRef, ItemRef, &Path)| {
            if self.in_bound {
                return (trait_, Args::default());
            }
            let mut lower = Lower { in_bound: true, ..Lower::new(self.db, at.unit, Some(at)) };
            (trait_, lower.args(trait_, path.last().and_then(|last| last.args.as_deref())))
        };
        found.map(with_args).into_iter().collect()
    }
}

/// A constant argument as something that differs from other constants: nobody asks for a type of that name.
fn constant(value: ArrayLen) -> Ty {
    match value {
        ArrayLen::Literal(value) => Ty::builtin(&value.to_string()),
        ArrayLen::Body(_) | ArrayLen::Unknown => Ty::Unknown,
    }
}
