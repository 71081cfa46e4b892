//! One pass over a body, from the outside in, and a second one where a later use decided what an earlier one needed.

mod call;
mod closure;
mod control;
mod expr;
mod macros;
mod pat;
mod path;
mod pending;

use super::db::{Db, Traits};
use super::interned::{Flags, Part as _};
use super::lower::Lower;
use super::method::Found;
use super::solve::{Cx, FUEL};
use super::ty::{Args, Subst, TraitRef, Ty};
use super::{Inferred, MethodCallee};
use crate::base::Name;
use crate::hir::{BindingId, Body, BodyOwner, ExprId, GenericArgs, ItemKind, ScopeId, TypeId};
use crate::resolve::{ItemRef, UnitId};
use pending::Pending;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// How deep expressions are followed; deeper ones are unknown.
const MAX_DEPTH: u32 = 1500;

/// A call through a trait whose implementation is still to be decided.
struct Open {
    call: ExprId,
    declared: ItemRef,
    trait_: ItemRef,
    args: Args,
    on: Ty,
}

/// A loop or labelled block around.
struct Breakable {
    label: Option<Name>,
    ty: Ty,
    is_loop: bool,
}

/// The inference of one body.
pub(super) struct Infer<'a> {
    cx: Cx<'a>,
    unit: UnitId,
    owner: Option<ItemRef>,
    body: &'a Body,
    expr: Vec<Ty>,
    binding: Vec<Ty>,
    /// Those that `pin!` has made references of.
    pinned: FxHashSet<BindingId>,
    callee: FxHashMap<ExprId, MethodCallee>,
    open: Vec<Open>,
    pending: Vec<Pending>,
    /// Room for what waits.
    spare: Vec<Pending>,
    /// Bounds that several implementations could make true, with how often they were looked at.
    ambiguous: Vec<(Ty, TraitRef, u8)>,
    returns: Vec<Ty>,
    breaks: Vec<Breakable>,
    scope: ScopeId,
    /// The traits of the last scope that was asked about.
    traits: Option<(ScopeId, Arc<[ItemRef]>)>,
    /// Those of them that declare a method, by scope and name.
    declaring: FxHashMap<(ScopeId, Name), Traits>,
    depth: u32,
    /// What was open when a method or field of it was asked for.
    undecided: Vec<Ty>,
}

/// Infers the types of a body.
pub(super) fn infer(db: Db<'_>, unit: UnitId, owner: Option<ItemRef>, body: &Body) -> Inferred {
    let mut cx = Cx::new(db, Cx::env_of(db, owner));
    let binding = body.bindings.iter().map(|_| cx.fresh()).collect();
    let mut infer = Infer {
        cx,
        unit,
        owner,
        body,
        expr: vec![Ty::Unknown; body.exprs.len()],
        binding,
        pinned: FxHashSet::default(),
        callee: FxHashMap::default(),
        open: Vec::new(),
        pending: Vec::new(),
        spare: Vec::new(),
        ambiguous: Vec::new(),
        returns: Vec::new(),
        breaks: Vec::new(),
        scope: body.scope,
        traits: None,
        declaring: FxHashMap::default(),
        depth: 0,
        undecided: Vec::new(),
    };
    infer.pass();
    if infer.was_decided() {
        infer.open.clear();
        infer.pass();
    }
    infer.finish()
}

impl<'a> Infer<'a> {
    fn pass(&mut self) {
        self.undecided.clear();
        self.pinned.clear();
        self.scope = self.body.scope;
        let ret = match (self.body.owner, self.owner) {
            (BodyOwner::Item(_), Some(owner)) => self.signature(owner),
            _ => self.cx.fresh(),
        };
        self.returns.push(ret);
        let found = self.expr_expecting(self.body.root, &ret);
        self.coerce(&ret, &found);
        self.returns.pop();
        self.solve_pending();
    }

    /// Remembers what was asked of a type if that is open.
    fn note_open(&mut self, ty: &Ty) {
        if matches!(self.cx.known(ty), Ty::Var(_)) {
            self.undecided.push(*ty);
        }
    }

    /// Whether something came out later that was open when it was needed.
    fn was_decided(&mut self) -> bool {
        let undecided = std::mem::take(&mut self.undecided);
        undecided.iter().any(|ty| !matches!(self.cx.known(ty), Ty::Var(_)))
    }

    /// Binds the parameters; what the body is expected to give.
    fn signature(&mut self, owner: ItemRef) -> Ty {
        let body = self.body;
        let db = self.cx.db;
        match &db.names.item(owner).kind {
            ItemKind::Function(function) => {
                let sig = db.sig(owner);
                for (pat, ty) in body.params.iter().zip(&sig.params) {
                    let ty = self.cx.normalize(ty);
                    self.pattern(*pat, &ty);
                }
                let ret = match &sig.ret {
                    Ty::Async(output) if function.is_async => **output,
                    ret => *ret,
                };
                let ret = self.cx.normalize(&ret);
                self.without_opaque(&ret)
            }
            ItemKind::Const { .. } | ItemKind::Static { .. } => *db.alias(owner),
            _ => self.cx.fresh(),
        }
    }

    /// What an `impl Trait` stands for is for the body to say.
    fn without_opaque(&mut self, ty: &Ty) -> Ty {
        let cx = &mut self.cx;
        ty.map(Flags::OPAQUE, &mut |part| matches!(part, Ty::Opaque(_)).then(|| cx.fresh()))
    }

    fn finish(mut self) -> Inferred {
        for open in std::mem::take(&mut self.open) {
            self.cx.fuel = FUEL;
            if let Some(item) = self.cx.refine(open.declared, open.trait_, &open.args, &open.on)
                && let Some(callee) = self.callee.get_mut(&open.call)
            {
                callee.item = item;
            }
        }
        let table = &self.cx.table;
        // a local has the same open type wherever it is used
        let mut settled: Vec<Option<Ty>> = vec![None; table.len()];
        let mut settle = |ty: &Ty| match ty {
            Ty::Var(var) => *settled[*var as usize].get_or_insert_with(|| table.settle(ty)),
            _ if ty.flags().has(Flags::VAR) => table.settle(ty),
            _ => *ty,
        };
        let mut callee = self.callee;
        for callee in callee.values_mut() {
            callee.receiver = settle(&callee.receiver);
            if callee.chosen.flags().has(Flags::VAR) {
                callee.chosen = callee.chosen.iter().map(&mut settle).collect();
            }
        }
        let expr = self.expr.iter().map(&mut settle).collect();
        Inferred { expr, binding: self.binding.iter().map(settle).collect(), callee }
    }

    fn fresh(&mut self) -> Ty {
        self.cx.fresh()
    }

    /// A type as written in the body.
    fn written(&mut self, ty: TypeId) -> Ty {
        let (db, cx) = (self.cx.db, &mut self.cx);
        let mut hole = || cx.fresh();
        let ty = Lower::new(db, self.unit, self.owner).with_holes(&mut hole).ty(ty);
        self.place(&ty, &Subst::default())
    }

    /// The arguments of an item as written in the body; what is not written is open.
    fn written_args(&mut self, item: ItemRef, written: Option<&GenericArgs>) -> Args {
        let (db, cx) = (self.cx.db, &mut self.cx);
        let mut hole = || cx.fresh();
        let args = Lower::new(db, self.unit, self.owner).with_holes(&mut hole).args(item, written);
        args.iter().map(|arg| self.place(arg, &Subst::default())).collect()
    }

    /// The traits whose methods can be called here.
    fn traits_here(&mut self) -> Arc<[ItemRef]> {
        match &self.traits {
            Some((scope, found)) if *scope == self.scope => found.clone(),
            _ => {
                let mut found = self.cx.db.traits_in_scope(self.unit, self.scope);
                if let Some(own) = self.own_trait().filter(|own| !found.contains(own)) {
                    found = found.iter().copied().chain([own]).collect();
                }
                self.traits = Some((self.scope, found.clone()));
                found
            }
        }
    }

    /// Those of them that declare a method.
    fn traits_declaring(&mut self, name: Name) -> Traits {
        if let Some(known) = self.declaring.get(&(self.scope, name)) {
            return *known;
        }
        let found = self.find_traits_declaring(name);
        self.declaring.insert((self.scope, name), found);
        found
    }

    fn find_traits_declaring(&self, name: Name) -> Traits {
        let db = self.cx.db;
        let found = db.traits_declaring(self.unit, self.scope, name);
        let declares = |trait_: &ItemRef| db.names.declared_member(*trait_, name).is_some();
        match self.own_trait().filter(|own| !found.contains(own) && declares(own)) {
            Some(own) => found.iter().copied().chain([own]).collect(),
            None => found,
        }
    }

    /// An implementation sees the trait that it implements, a default method its own.
    fn own_trait(&self) -> Option<ItemRef> {
        self.owner.and_then(|owner| self.cx.db.names.trait_of(owner))
    }

    /// Notes what a call calls.
    fn note(&mut self, call: ExprId, found: &Found) {
        let chosen = found.subst.args_of(found.typed_by);
        let callee = MethodCallee { item: found.item, dispatch: found.dispatch, receiver: found.on, chosen };
        self.callee.insert(call, callee);
        if let Some((trait_, args)) = found.open {
            self.open.push(Open { call, declared: found.typed_by, trait_, args, on: found.on });
        }
    }

    /// Lets a value stand where another type is expected (the Reference, "Type coercions"). What does not fit changes
    /// nothing.
    fn coerce(&mut self, expected: &Ty, actual: &Ty) {
        let (expected, actual) = (self.cx.table.shallow(expected), self.cx.table.shallow(actual));
        match (&expected, &actual) {
            (_, Ty::Unknown | Ty::Never) | (Ty::Unknown, _) => {}
            (Ty::Ref(to, to_mut), Ty::Ref(from, from_mut)) => {
                // a place that is not known yet is no slice: it holds what can become one
                let is_unsized = |ty: &Ty| match ty {
                    Ty::Slice(_) | Ty::Dyn(_) => true,
                    Ty::Builtin(name) => *name == "str",
                    _ => false,
                };
                if matches!(self.cx.known(from), Ty::Var(_)) && is_unsized(&self.cx.known(to)) {
                    return;
                }
                if *to_mut && !*from_mut || self.cx.table.unify(to, from) {
                    return;
                }
                if let (Ty::Slice(to), Ty::Array(from)) = (self.cx.known(to), self.cx.known(from)) {
                    self.cx.table.unify(&to, &from);
                    return;
                }
                let steps = self.cx.autoderef(from);
                steps.iter().skip(1).any(|step| !step.is_unknown() && self.cx.table.unify(to, step));
            }
            (Ty::Ptr(to, _), Ty::Ref(from, _)) => {
                self.cx.table.unify(to, from);
            }
            _ => {
                self.cx.table.unify(&expected, &actual);
            }
        }
    }
}
