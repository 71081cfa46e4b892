//! Auto traits: whether a type can go to another thread (the Reference, "Auto traits"; RFC 19).
//!
//! What an `impl` says counts first, positive or negative; else a type is what its parts are. Of foreign types only what
//! is said of them is known, and what their arguments are. What is not certain is [`Verdict::Unknown`].

use super::db::Db;
use super::interned::{Flags, Part};
use super::solve::{Answer, Cx, Source};
use super::ty::{SELF, Subst, TraitRef, Ty};
use super::{Cache, lower};
use crate::base::Name;
use crate::hir::{Bound, GenericParamKind, ItemKind, Meta};
use crate::resolve::{Def, ItemRef, Names};
use rustc_hash::FxHashMap;

/// How deep types are looked into; deeper ones are unknown.
const MAX_DEPTH: usize = 24;

/// `Send` or `Sync`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Auto {
    /// A value can move to another thread.
    Send,
    /// A reference can.
    Sync,
}

/// Whether a type implements an auto trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Yes,
    /// It does not, because of a part of it.
    No(Culprit),
    /// Nobody knows.
    Unknown,
}

/// The part that makes a type what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Culprit {
    /// The type of the part.
    pub ty: Ty,
    /// What it is not.
    pub lacks: Auto,
    /// The fields that lead to it, from the outside in.
    pub fields: Vec<Field>,
}

/// A field of a struct, enum or union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The struct, enum or union.
    pub of: ItemRef,
    /// Its name or number.
    pub name: Name,
}

/// Attributes that leave the bounds of a trait as they are. Of another nobody knows: `#[trait_variant::make(Send)]` adds one.
const LEAVE_BOUNDS: [&str; 12] = [
    "allow",
    "async_trait",
    "auto_impl",
    "automock",
    "deny",
    "deprecated",
    "doc",
    "enum_dispatch",
    "expect",
    "forbid",
    "must_use",
    "warn",
];

fn leaves_bounds(attribute: &Meta) -> bool {
    let is_tool = |first: &Name| matches!(first.as_str(), "diagnostic" | "clippy" | "rustfmt");
    let is_known = |last: Name| last.as_str().starts_with("rustc_") || LEAVE_BOUNDS.contains(&last.as_str());
    attribute.path.first().is_some_and(is_tool) || attribute.last().is_some_and(is_known)
}

/// What only a body can say.
const OF_BODY: Flags = Flags::VAR.and(Flags::PARAM).and(Flags::PROJECTION).and(Flags::CLOSURE).and(Flags::OPAQUE);

/// Answers questions about auto traits in one body.
pub struct Autos<'a> {
    cx: Cx<'a>,
    stack: Vec<(Ty, Auto)>,
    known: FxHashMap<(Ty, Auto), Verdict>,
    /// The lowest open question that an answer leans on.
    lowest: usize,
    params: bool,
}

impl<'a> Autos<'a> {
    /// For the body of an item. Type parameters are judged by their bounds where `params` is set; else they are unknown,
    /// as they are where callers decide.
    pub fn new(names: &'a Names, cache: &'a Cache, owner: Option<ItemRef>, params: bool) -> Self {
        let db = Db { names, cache };
        Self {
            cx: Cx::new(db, Cx::env_of(db, owner)),
            stack: Vec::new(),
            known: FxHashMap::default(),
            lowest: usize::MAX,
            params,
        }
    }

    /// Whether a type implements the trait.
    pub fn is(&mut self, ty: &Ty, auto: Auto) -> Verdict {
        match ty {
            Ty::Builtin(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) => return Verdict::Yes,
            Ty::Unknown | Ty::Closure(..) | Ty::Async(_) => return Verdict::Unknown,
            _ => {}
        }
        let key = (*ty, auto);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        // how deep a type stands has a say in what is known of it
        if self.stack.is_empty() && !ty.flags().has(OF_BODY) {
            let db = self.cx.db;
            return db.cache.autos.get_or(key, || self.find(key));
        }
        self.find(key)
    }

    fn find(&mut self, key: (Ty, Auto)) -> Verdict {
        let (ty, auto) = (&key.0, key.1);
        if let Some(at) = self.stack.iter().position(|open| *open == key) {
            // auto traits are coinductive
            self.lowest = self.lowest.min(at);
            return Verdict::Yes;
        }
        if self.stack.len() >= MAX_DEPTH {
            return Verdict::Unknown;
        }
        self.cx.fuel = super::solve::FUEL;
        let depth = self.stack.len();
        let above = std::mem::replace(&mut self.lowest, usize::MAX);
        self.stack.push(key);
        let verdict = self.judge(ty, auto);
        // an answer that leans on an open question is not kept
        let is_final = self.lowest >= depth;
        self.lowest = if is_final { above } else { above.min(self.lowest) };
        if let Some(key) = self.stack.pop()
            && is_final
        {
            self.known.insert(key, verdict.clone());
        }
        verdict
    }

    /// Whether a value is copied where it is used. `None` where nobody knows.
    pub fn is_copy(&mut self, ty: &Ty) -> Option<bool> {
        let copy = self.cx.db.lang().copy?;
        match ty {
            Ty::Unknown | Ty::Var(_) | Ty::Closure(..) | Ty::Projection(_) => None,
            Ty::Ref(_, mutable) => Some(!mutable),
            Ty::Ptr(..) | Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Never => Some(true),
            Ty::Builtin(name) => Some(*name != "str"),
            Ty::Tuple(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.is_copy(part)).collect();
                if parts.contains(&Some(false)) {
                    Some(false)
                } else {
                    parts.iter().all(Option::is_some).then_some(true)
                }
            }
            Ty::Array(inner) => self.is_copy(inner),
            Ty::Slice(_) | Ty::Dyn(_) | Ty::Async(_) | Ty::Opaque(_) => Some(false),
            Ty::Adt(_, args) => match self.cx.solve(copy, &[], ty) {
                Answer::No => Some(false),
                Answer::Maybe => None,
                // what is not known is taken to fit any bound
                Answer::Yes(_) if ty.any(&mut Ty::is_unknown) => None,
                Answer::Yes(Source::Impl(..) | Source::Bound(_)) => Some(true),
                // a derive asks the same of each parameter
                Answer::Yes(Source::Rule) => Some(args.iter().all(|arg| self.is_copy(arg) == Some(true))),
            },
            Ty::Param(..) => Some(matches!(self.cx.solve(copy, &[], ty), Answer::Yes(_))),
        }
    }

    /// Whether a value can certainly be cloned.
    pub fn is_clone(&mut self, ty: &Ty) -> bool {
        let Some(clone) = self.cx.db.lang().clone else { return false };
        match ty {
            Ty::Tuple(parts) => parts.iter().all(|part| self.is_clone(part)),
            Ty::Array(inner) => self.is_clone(inner),
            Ty::Adt(_, args) => match self.cx.solve(clone, &[], ty) {
                Answer::Yes(Source::Impl(..) | Source::Bound(_)) => true,
                // a derive asks the same of each parameter
                Answer::Yes(Source::Rule) => args.iter().all(|arg| arg.is_unknown() || self.is_clone(arg)),
                Answer::No | Answer::Maybe => false,
            },
            Ty::Param(..) => matches!(self.cx.solve(clone, &[], ty), Answer::Yes(_)),
            _ => self.is_copy(ty) == Some(true),
        }
    }

    /// Whether something happens when a value is dropped. `None` where nobody knows.
    pub fn needs_drop(&mut self, ty: &Ty) -> Option<bool> {
        if self.is_copy(ty)? {
            return Some(false);
        }
        let Ty::Adt(item, _) = ty else { return Some(!matches!(ty, Ty::Ref(..))) };
        let names = self.cx.db.names;
        if names.krate(names.unit(item.unit).krate).known {
            return Some(!names.is_at(*item, &["std::cell::Cell", "std::cell::UnsafeCell", "std::fmt::Arguments"]));
        }
        if super::has_drop(names, self.cx.db.cache, *item) {
            return Some(true);
        }
        if self.stack.len() >= MAX_DEPTH {
            return None;
        }
        self.stack.push((*ty, Auto::Send));
        let parts = self.parts(ty);
        let found: Vec<_> = parts.iter().map(|(_, part)| self.needs_drop(part)).collect();
        self.stack.pop();
        match found.contains(&Some(true)) {
            true => Some(true),
            false => (!found.contains(&None)).then_some(false),
        }
    }

    fn judge(&mut self, ty: &Ty, auto: Auto) -> Verdict {
        let lacks = || Verdict::No(Culprit { ty: *ty, lacks: auto, fields: Vec::new() });
        match ty {
            Ty::Unknown | Ty::Var(_) | Ty::Closure(..) | Ty::Async(_) => Verdict::Unknown,
            Ty::Never | Ty::Builtin(_) | Ty::FnPtr(_) | Ty::FnDef(..) => Verdict::Yes,
            Ty::Ptr(..) => lacks(),
            // `&T` is `Send` where `T` is `Sync`, and `&mut T` is what `T` is
            Ty::Ref(inner, false) => self.is(inner, Auto::Sync),
            Ty::Ref(inner, true) | Ty::Slice(inner) | Ty::Array(inner) => self.is(inner, auto),
            Ty::Tuple(parts) => self.all(parts.iter(), auto),
            Ty::Param(item, index) => match self.by_bounds(ty, auto) {
                true => Verdict::Yes,
                false if self.params && self.param_is_whole(*item, *index) => lacks(),
                false => Verdict::Unknown,
            },
            Ty::Dyn(bounds) => match self.by_bounds(ty, auto) {
                true => Verdict::Yes,
                false if self.are_whole(bounds) => lacks(),
                false => Verdict::Unknown,
            },
            Ty::Opaque(_) | Ty::Projection(_) => match self.by_bounds(ty, auto) {
                true => Verdict::Yes,
                false => Verdict::Unknown,
            },
            // they point to a `Cell` in a private field, which the index of std leaves out
            Ty::Adt(item, _) if self.is_borrow_of_cell(*item) => lacks(),
            Ty::Adt(item, _) => match self.by_impl(*item, ty, auto) {
                Some(verdict) => verdict,
                None => self.by_parts(*item, ty, auto),
            },
        }
    }

    fn is_borrow_of_cell(&self, item: ItemRef) -> bool {
        let lang = self.cx.db.lang();
        [lang.cell_ref, lang.cell_ref_mut].contains(&Some(item))
    }

    fn all<'t>(&mut self, parts: impl Iterator<Item = &'t Ty>, auto: Auto) -> Verdict {
        let mut all = Verdict::Yes;
        for part in parts {
            match self.is(part, auto) {
                Verdict::Yes => {}
                Verdict::Unknown => all = Verdict::Unknown,
                no @ Verdict::No(_) => return no,
            }
        }
        all
    }

    fn trait_of(&self, auto: Auto) -> Option<ItemRef> {
        let lang = self.cx.db.lang();
        match auto {
            Auto::Send => lang.send,
            Auto::Sync => lang.sync,
        }
    }

    fn by_bounds(&mut self, ty: &Ty, auto: Auto) -> bool {
        let Some(trait_) = self.trait_of(auto) else { return true };
        self.cx.bounds_of(ty).iter().any(|bound| bound.trait_ == trait_)
    }

    /// Whether all bounds of a type parameter are known.
    fn param_is_whole(&mut self, item: ItemRef, index: u32) -> bool {
        let db = self.cx.db;
        if index == SELF {
            return self.is_trait_whole(item);
        }
        let Some(generics) = db.names.generics(item) else { return false };
        let Some(param) = generics.params.get(index as usize) else { return false };
        let GenericParamKind::Type { bounds, .. } = &param.kind else { return false };
        let inline = bounds.iter().all(|bound| self.is_bound_whole(item, bound));
        let predicates = generics.predicates.iter().flat_map(|predicate| &predicate.bounds);
        inline && predicates.into_iter().all(|bound| self.is_bound_whole(item, bound))
    }

    fn is_bound_whole(&mut self, owner: ItemRef, bound: &Bound) -> bool {
        match bound {
            Bound::Lifetime(_) => true,
            Bound::Trait(path) => {
                let found = lower::Lower::new(self.cx.db, owner.unit, Some(owner)).bound(path);
                found.is_some_and(|found| self.is_trait_whole(found.trait_))
            }
        }
    }

    fn are_whole(&mut self, bounds: &[TraitRef]) -> bool {
        bounds.iter().all(|bound| self.is_trait_whole(bound.trait_))
    }

    /// Whether all supertraits of a trait are known.
    fn is_trait_whole(&mut self, trait_: ItemRef) -> bool {
        let item = self.cx.db.names.item(trait_);
        let ItemKind::Trait(of) = &item.kind else { return false };
        // under another `cfg` it may be another trait, which a macro makes
        let is_only = item.attrs.cfg.is_none() && item.attrs.metas.iter().all(leaves_bounds);
        if self.stack.len() >= MAX_DEPTH || !is_only {
            return false;
        }
        self.stack.push((Ty::Param(trait_, SELF), Auto::Send));
        let of_where = of.generics.predicates.iter().flat_map(|predicate| &predicate.bounds);
        let whole = of.supertraits.iter().chain(of_where).all(|bound| self.is_bound_whole(trait_, bound));
        self.stack.pop();
        whole
    }

    /// What implementations say of a type; `None` where there are none, and its parts decide.
    fn by_impl(&mut self, item: ItemRef, ty: &Ty, auto: Auto) -> Option<Verdict> {
        let trait_ = self.trait_of(auto)?;
        let db = self.cx.db;
        let mut found = None;
        for data in db.auto_impls(trait_, Def::Item(item)) {
            let header = db.header(data.item);
            let subst = self.cx.fresh_subst(data.item);
            let own = subst.apply(&header.self_ty);
            let mark = self.cx.table.mark();
            let fits = self.cx.table.unify(&own, ty);
            let verdict = match (fits, data.negative) {
                (false, _) => Verdict::No(Culprit { ty: *ty, lacks: auto, fields: Vec::new() }),
                (true, true) => Verdict::No(Culprit { ty: *ty, lacks: auto, fields: Vec::new() }),
                (true, false) => self.where_holds(data.item, &subst),
            };
            self.cx.table.rollback(mark);
            match verdict {
                Verdict::Yes => return Some(Verdict::Yes),
                Verdict::Unknown => found = Some(Verdict::Unknown),
                no @ Verdict::No(_) => found = found.or(Some(no)),
            }
        }
        found
    }

    /// Whether the where clauses of an implementation hold; only auto traits are asked.
    fn where_holds(&mut self, implementation: ItemRef, subst: &Subst) -> Verdict {
        let db = self.cx.db;
        let (send, sync) = (self.trait_of(Auto::Send), self.trait_of(Auto::Sync));
        let mut all = Verdict::Yes;
        for (ty, bound) in db.predicates(implementation).iter() {
            let auto = match Some(bound.trait_) {
                of if of == send => Auto::Send,
                of if of == sync => Auto::Sync,
                _ => continue,
            };
            let ty = self.cx.instantiate(ty, subst);
            let ty = self.cx.table.resolve(&ty);
            match self.is(&ty, auto) {
                Verdict::Yes => {}
                Verdict::Unknown => all = Verdict::Unknown,
                no @ Verdict::No(_) => return no,
            }
        }
        all
    }

    fn by_parts(&mut self, item: ItemRef, ty: &Ty, auto: Auto) -> Verdict {
        let names = self.cx.db.names;
        let known = names.krate(names.unit(item.unit).krate).known;
        if known {
            // of its fields, and of what macros implement for it, not all may be seen
            return self.by_args(item, ty, auto);
        }
        let mut all = Verdict::Yes;
        for (field, part) in self.parts(ty) {
            match self.is(&part, auto) {
                Verdict::Yes => {}
                Verdict::Unknown => all = Verdict::Unknown,
                Verdict::No(mut culprit) => {
                    culprit.fields.insert(0, field);
                    return Verdict::No(culprit);
                }
            }
        }
        all
    }

    /// A foreign type is not what an argument is not, as its values lie in it; behind a lifetime they may lie elsewhere.
    fn by_args(&mut self, item: ItemRef, ty: &Ty, auto: Auto) -> Verdict {
        let generics = self.cx.db.names.generics(item);
        let borrows =
            generics.is_some_and(|of| of.params.iter().any(|param| matches!(param.kind, GenericParamKind::Lifetime)));
        match self.all(ty.adt_args().iter(), auto) {
            Verdict::No(culprit) if self.is_std(item) && !borrows => Verdict::No(culprit),
            // what the caller chooses may be there for a signature only: `PhantomData<fn() -> T>`
            Verdict::No(Culprit { ty: Ty::Param(..), .. }) => Verdict::Unknown,
            // a lock makes `Sync` what is `Send`, a borrow `Send` what is `Sync`: what is neither stays so
            Verdict::No(culprit) => {
                let (send, sync) = (Auto::Send, Auto::Sync);
                let mut args = ty.adt_args().iter();
                let is_neither = |autos: &mut Self, arg: &Ty| {
                    matches!(autos.is(arg, send), Verdict::No(_)) && matches!(autos.is(arg, sync), Verdict::No(_))
                };
                if args.any(|arg| is_neither(self, arg)) { Verdict::No(culprit) } else { Verdict::Unknown }
            }
            Verdict::Yes if self.is_std(item) => Verdict::Yes,
            _ => Verdict::Unknown,
        }
    }

    /// The types of std that are no exceptions are what their arguments are.
    fn is_std(&self, item: ItemRef) -> bool {
        self.cx.db.names.is_std(item)
    }

    /// The fields of all variants that are there, with their types.
    fn parts(&mut self, ty: &Ty) -> Vec<(Field, Ty)> {
        let Ty::Adt(item, args) = ty else { return Vec::new() };
        let names = self.cx.db.names;
        let ItemKind::Adt(adt) = &names.item(*item).kind else { return Vec::new() };
        let subst = Subst::of(*item, *args);
        let unit = names.unit(item.unit);
        let mut parts = Vec::new();
        for (index, variant) in adt.variants.iter().enumerate() {
            let types = self.cx.db.fields(*item, index as u32);
            for (field, (name, ty)) in variant.fields.iter().zip(types.iter()) {
                if unit.cfg_active(field.cfg) && unit.cfg_active(variant.attrs.cfg) {
                    let ty = self.cx.instantiate(ty, &subst);
                    parts.push((Field { of: *item, name: *name }, self.cx.table.settle(&ty)));
                }
            }
        }
        parts
    }
}
