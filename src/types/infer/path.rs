//! Paths to values: functions, constructors, constants, associated items (the Reference, "Path expressions").

use super::Infer;
use super::pending::Pending;
use crate::base::Name;
use crate::hir::{AdtKind, ExprId, GenericArgs, ItemKind, Path, PathSegment, SelfParam};
use crate::resolve::{Def, ItemRef, Namespace};
use crate::types::interned::{Flags, List, One};
use crate::types::lower::Lower;
use crate::types::method::Found;
use crate::types::solve::{Answer, Source};
use crate::types::ty::{Args, Subst, TraitRef, Ty};

/// The value of a path.
pub(super) struct Value {
    /// Its type; of a function or constructor without its parts.
    bare: Ty,
    /// The parameters of a function or constructor, and last what it returns.
    parts: Vec<Ty>,
    /// The function, where it is one.
    pub function: Option<Found>,
}

impl Value {
    fn plain(ty: Ty) -> Self {
        Self { bare: ty, parts: Vec::new(), function: None }
    }

    /// Its type.
    pub fn ty(&self) -> Ty {
        match self.bare {
            Ty::FnDef(item, _) if !self.parts.is_empty() => Ty::FnDef(item, Args::of(&self.parts)),
            ty => ty,
        }
    }

    /// Its type where it is called: seldom asked for, and of so many parts that no list is made of them.
    pub fn called(&self) -> (Ty, &[Ty]) {
        (self.bare, &self.parts)
    }
}

impl Infer<'_> {
    /// What a path in an expression is.
    pub(super) fn path(&mut self, path: &Path) -> Value {
        self.path_inner(path).unwrap_or_else(|| Value::plain(Ty::Unknown))
    }

    fn path_inner(&mut self, path: &Path) -> Option<Value> {
        let names = self.cx.db.names;
        let owner = self.owner.map(|owner| owner.item);
        let found = names.resolve(self.unit, owner, path, Namespace::Values)?;
        let used = path.segments.len() - found.rest;
        let (head, rest) = path.segments.split_at(used);
        if let Some(qself) = &path.qself {
            let self_ty = self.written(qself.ty);
            if qself.trait_segments == 0 {
                let [only] = rest else { return None };
                return self.assoc(&self_ty, None, only);
            }
            let (Def::Item(trait_), [only]) = (found.def, rest) else { return None };
            let args = self.written_args(trait_, head.last().and_then(|last| last.args.as_deref()));
            return self.of_trait(trait_, args, self_ty, only);
        }
        match rest {
            [] => self.def(found.def, head),
            [only] => {
                if let Def::Item(trait_) = found.def
                    && self.cx.db.is_trait(trait_)
                {
                    let args = self.written_args(trait_, head.last().and_then(|last| last.args.as_deref()));
                    let self_ty = self.fresh();
                    return self.of_trait(trait_, args, self_ty, only);
                }
                let self_ty = self.type_of_def(found.def, head.last());
                self.assoc(&self_ty, Some(found.def), only)
            }
            [types @ .., last] => {
                let mut ty = self.type_of_def(found.def, head.last());
                for segment in types {
                    ty = self.assoc_type(&ty, found.def, segment.name);
                }
                self.assoc(&ty, None, last)
            }
        }
    }

    /// `T::Item::new`: the type before the last segment.
    fn assoc_type(&mut self, base: &Ty, def: Def, name: Name) -> Ty {
        let db = self.cx.db;
        let found = match (def, base) {
            (Def::SelfType(at), _) => db.names.own_member(at, name),
            _ => None,
        };
        match found {
            Some(own) if matches!(db.names.item(own).kind, ItemKind::TypeAlias { ty: Some(_), .. }) => {
                let ty = db.alias(own);
                self.place(ty, &Subst::default())
            }
            _ => {
                let bounds = self.cx.bounds_of(base);
                let trait_ = bounds.iter().find_map(|bound| db.trait_with_assoc(bound.trait_, name));
                let Some(trait_) = trait_ else { return Ty::Unknown };
                let of = crate::types::ty::Projection { trait_, args: Args::default(), self_ty: *base, name };
                self.place(&Ty::Projection(One::new(of)), &Subst::default())
            }
        }
    }

    /// The type that a path's head names; its arguments are open where they are not written.
    pub(super) fn type_of_def(&mut self, def: Def, segment: Option<&PathSegment>) -> Ty {
        let (db, cx) = (self.cx.db, &mut self.cx);
        let mut hole = || cx.fresh();
        let ty = Lower::new(db, self.unit, self.owner).with_holes(&mut hole).def(def, segment);
        self.place(&ty, &Subst::default())
    }

    fn def(&mut self, def: Def, head: &[PathSegment]) -> Option<Value> {
        let last = head.last();
        match def {
            Def::Item(item) => match &self.cx.db.names.item(item).kind {
                ItemKind::Function(_) => {
                    let found = self.free(item);
                    Some(self.function(found, last.and_then(|last| last.args.as_deref())))
                }
                ItemKind::Const { .. } => Some(Value::plain(*self.cx.db.alias(item))),
                ItemKind::Static { .. } => Some(Value::plain(*self.cx.db.alias(item))),
                ItemKind::Adt(_) => {
                    let ty = self.type_of_def(def, last);
                    Some(self.constructor(&ty, 0))
                }
                ItemKind::TypeAlias { .. } => {
                    let ty = self.type_of_def(def, last);
                    Some(self.constructor(&ty, 0))
                }
                _ => None,
            },
            Def::Variant(item, index) => {
                let on_enum = head.len().checked_sub(2).and_then(|at| head[at].args.as_deref());
                let written = last.and_then(|last| last.args.as_deref()).or(on_enum);
                let args = self.written_args(item, written);
                Some(self.constructor(&Ty::Adt(item, args), index))
            }
            Def::SelfType(_) => {
                let ty = self.type_of_def(def, last);
                Some(self.constructor(&ty, 0))
            }
            Def::GenericParam(item, index) => {
                let generics = self.cx.db.names.generics(item)?;
                match generics.params.get(index as usize)?.kind {
                    crate::hir::GenericParamKind::Const(ty) if item.unit == self.unit => {
                        Some(Value::plain(self.written(ty)))
                    }
                    _ => None,
                }
            }
            Def::Module(_) | Def::Builtin(_) => None,
        }
    }

    fn free(&self, item: ItemRef) -> Found {
        Found { item, typed_by: item, subst: Subst::default(), open: None, dispatch: false, on: Ty::Unknown }
    }

    /// A struct's or variant's constructor: a function, or the value itself.
    fn constructor(&mut self, ty: &Ty, variant: u32) -> Value {
        let ty = self.cx.table.shallow(ty);
        let Ty::Adt(item, args) = &ty else { return Value::plain(Ty::Unknown) };
        let ItemKind::Adt(adt) = &self.cx.db.names.item(*item).kind else { return Value::plain(Ty::Unknown) };
        let Some(of) = adt.variants.get(variant as usize) else { return Value::plain(Ty::Unknown) };
        if adt.kind == AdtKind::Union || !of.is_tuple {
            return Value::plain(ty);
        }
        let subst = Subst::of(*item, *args);
        let mut parts: Vec<Ty> = Vec::new();
        for (_, field) in self.cx.db.fields(*item, variant).iter() {
            parts.push(self.place(field, &subst));
        }
        parts.push(ty);
        Value { bare: Ty::FnDef(*item, Args::default()), parts, function: None }
    }

    /// `<T>::name`, `T::name`
    fn assoc(&mut self, self_ty: &Ty, def: Option<Def>, segment: &PathSegment) -> Option<Value> {
        let names = self.cx.db.names;
        let (name, written) = (segment.name, segment.args.as_deref());
        let ty = self.cx.known(self_ty);
        if let Ty::Adt(item, _) = &ty
            && let Some(Def::Variant(_, index)) = names.variant(*item, name)
        {
            return Some(self.constructor(&ty, index));
        }
        if let Some(Def::SelfType(at)) = def
            && let Some(own) = names.own_member(at, name)
            && let Some(value) = self.member(own, &ty, written)
        {
            return Some(value);
        }
        let head = ty.head();
        let inherent: Vec<ItemRef> = head.into_iter().flat_map(|head| names.inherent_candidates(head, name)).collect();
        for item in inherent {
            if let Some(value) = self.member(item, &ty, written) {
                return Some(value);
            }
        }
        if ty.is_bounded() {
            for bound in self.cx.bounds_of(&ty) {
                if names.declared_member(bound.trait_, name).is_some() {
                    let args = if bound.args.is_empty() { self.cx.fresh_args(bound.trait_) } else { bound.args };
                    return self.of_trait(bound.trait_, args, ty, segment);
                }
            }
        }
        if ty.is_unknown() {
            return None;
        }
        for &trait_ in self.traits_here().iter() {
            if names.declared_member(trait_, name).is_none() {
                continue;
            }
            let args = self.cx.fresh_args(trait_);
            let mark = self.cx.table.mark();
            let answer = self.cx.solve(trait_, &args, &ty);
            self.cx.table.rollback(mark);
            if !matches!(answer, Answer::No) {
                return self.of_trait(trait_, args, ty, segment);
            }
        }
        None
    }

    /// A member of an inherent `impl`, or of the `impl` or trait that the body stands in.
    fn member(&mut self, item: ItemRef, self_ty: &Ty, written: Option<&GenericArgs>) -> Option<Value> {
        let container = self.cx.db.container(item)?;
        let subst = if self.cx.db.is_trait(container) {
            Subst::of_trait(container, self.cx.db.identity(container), *self_ty)
        } else {
            let subst = self.cx.fresh_subst(container);
            let own = subst.apply(&self.cx.db.header(container).self_ty);
            let own = self.cx.normalize(&own);
            if !self.cx.table.unify(&own, self_ty) {
                return None;
            }
            subst
        };
        let dispatch = self.cx.db.is_trait(container);
        let found = Found { item, typed_by: item, subst, open: None, dispatch, on: *self_ty };
        self.assoc_value(found, written)
    }

    /// `<T as Trait>::name`, `Trait::name`
    fn of_trait(&mut self, trait_: ItemRef, args: Args, self_ty: Ty, segment: &PathSegment) -> Option<Value> {
        let names = self.cx.db.names;
        let declared = match names.declared_member(trait_, segment.name) {
            Some(declared) => declared,
            None => names.trait_member(trait_, segment.name)?,
        };
        let container = self.cx.db.container(declared)?;
        let args = if container == trait_ { args } else { self.cx.fresh_args(container) };
        let subst = Subst::of_trait(container, args, self_ty);
        let (mut item, mut open, mut dispatch) = (declared, None, false);
        match self.cx.solve(container, &args, &self_ty) {
            Answer::Yes(Source::Impl(implementation, _)) => {
                item = names.own_member(implementation, segment.name).unwrap_or(declared);
            }
            Answer::Yes(Source::Bound(_)) => dispatch = true,
            Answer::Yes(Source::Rule) | Answer::No => {}
            Answer::Maybe => open = Some((container, args)),
        }
        let found = Found { item, typed_by: declared, subst, open, dispatch, on: self_ty };
        self.assoc_value(found, segment.args.as_deref())
    }

    fn assoc_value(&mut self, found: Found, written: Option<&GenericArgs>) -> Option<Value> {
        match &self.cx.db.names.item(found.typed_by).kind {
            ItemKind::Function(_) => Some(self.function(found, written)),
            ItemKind::Const { .. } => {
                let ty = self.cx.db.alias(found.typed_by);
                Some(Value::plain(self.place(ty, &found.subst)))
            }
            _ => None,
        }
    }

    /// A function as a value: see [`function_parts`](Self::function_parts).
    fn function(&mut self, found: Found, written: Option<&GenericArgs>) -> Value {
        let (found, parts) = self.function_parts(found, written);
        Value { bare: Ty::FnDef(found.item, Args::default()), parts, function: Some(found) }
    }

    /// The parameters of a function in place, and last what it returns, with fresh variables for what is not written.
    pub(super) fn function_parts(&mut self, found: Found, written: Option<&GenericArgs>) -> (Found, Vec<Ty>) {
        let item = found.typed_by;
        let db = self.cx.db;
        let mut subst = found.subst;
        let has_types = db.arity(item) > 0;
        match (has_types, written) {
            (false, _) => {}
            (true, None) => self.cx.add_fresh(&mut subst, item),
            (true, Some(_)) => {
                let args = self.written_args(item, written);
                subst.add(item, args);
            }
        }
        let sig = db.sig(item);
        let mut parts = Vec::with_capacity(sig.params.len() + 1);
        for (index, param) in sig.params.iter().enumerate() {
            let is_self = index == 0 && sig.self_param.is_some_and(|of| !matches!(of, SelfParam::Typed(_)));
            let param = if is_self { subst.apply(param) } else { self.place(param, &subst) };
            parts.push(if is_self { param } else { self.open_opaque(&param) });
        }
        parts.push(self.place(&sig.ret, &subst));
        if has_types {
            self.require(item, &subst);
        }
        if let Some(container) = sig.container {
            self.require(container, &subst);
            if let Some((trait_, args)) = &found.open {
                let bound = TraitRef { trait_: *trait_, args: *args, assoc: List::default() };
                self.pending.push(Pending::Bound(found.on, bound));
            }
        }
        (Found { subst, ..found }, parts)
    }

    /// `impl Trait` in a parameter is for the caller to choose.
    fn open_opaque(&mut self, ty: &Ty) -> Ty {
        let (cx, pending) = (&mut self.cx, &mut self.pending);
        ty.map(Flags::OPAQUE, &mut |part| match part {
            Ty::Opaque(bounds) => {
                let var = cx.fresh();
                pending.extend(bounds.iter().map(|bound| Pending::Bound(var, *bound)));
                Some(var)
            }
            _ => None,
        })
    }

    /// Notes the function of a path call.
    pub(super) fn note_call(&mut self, call: ExprId, value: &Value) {
        if let Some(found) = &value.function {
            self.note(call, found);
        }
    }
}
