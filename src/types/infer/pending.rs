//! Bounds of called functions that are to be made true as soon as enough is known.

use super::Infer;
use crate::resolve::ItemRef;
use crate::types::interned::{Flags, One};
use crate::types::solve::{Answer, FUEL, Source};
use crate::types::table::fn_parts;
use crate::types::ty::{Projection, Subst, TraitRef, Ty};

/// How many bounds wait at most; older ones are given up.
const MAX_PENDING: usize = 256;
/// How often a bound is looked at that several implementations could make true.
const MAX_LOOKS: u8 = 6;

/// What waits.
#[derive(Clone, Debug)]
pub(super) enum Pending {
    /// `ty: Trait`
    Bound(Ty, TraitRef),
    /// The variable is this associated type.
    Is(Ty, One<Projection>),
}

impl Infer<'_> {
    /// A lowered type in place; associated types of what is not known yet become variables that wait.
    pub(super) fn place(&mut self, ty: &Ty, subst: &Subst) -> Ty {
        let ty = self.cx.instantiate(ty, subst);
        self.defer(&ty)
    }

    fn defer(&mut self, ty: &Ty) -> Ty {
        let (cx, pending) = (&mut self.cx, &mut self.pending);
        ty.map(Flags::PROJECTION, &mut |part| match part {
            Ty::Projection(of) if matches!(cx.table.behind(&of.self_ty), Ty::Var(_)) || cx.has_open(&of.args) => {
                let var = cx.fresh();
                pending.push(Pending::Is(var, *of));
                Some(var)
            }
            _ => None,
        })
    }

    pub(super) fn place_ref(&mut self, bound: &TraitRef, subst: &Subst) -> TraitRef {
        let bound = self.cx.instantiate_ref(bound, subst);
        bound.map(Flags::PROJECTION, &mut |ty| Some(self.defer(ty)))
    }

    /// The bounds of an item that say something about its parameters.
    pub(super) fn require(&mut self, item: ItemRef, subst: &Subst) {
        let db = self.cx.db;
        for (ty, bound) in db.predicates(item).iter() {
            let silent = bound.assoc.is_empty() && bound.args.is_empty();
            if silent || db.lang().lenient.contains(&bound.trait_) {
                continue;
            }
            let ty = self.place(ty, subst);
            let bound = self.place_ref(bound, subst);
            self.pending.push(Pending::Bound(ty, bound));
        }
    }

    /// Looks at all that waits, until nothing more comes of it.
    pub(super) fn solve_pending(&mut self) {
        self.solve_all();
        for (ty, bound, looks) in std::mem::take(&mut self.ambiguous) {
            self.cx.fuel = FUEL;
            self.solve_impl_bound(&ty, &bound, looks + 1);
        }
    }

    fn solve_all(&mut self) {
        const ROUNDS: usize = 4;
        if self.pending.is_empty() {
            return;
        }
        for _ in 0..ROUNDS {
            let mut progress = false;
            let mut waiting = std::mem::replace(&mut self.pending, std::mem::take(&mut self.spare));
            for one in waiting.drain(..) {
                self.cx.fuel = FUEL;
                if self.solve_one(&one) {
                    progress = true;
                } else {
                    self.pending.push(one);
                }
            }
            self.spare = waiting;
            if !progress {
                break;
            }
        }
        if self.pending.len() > MAX_PENDING {
            let surplus = self.pending.len() - MAX_PENDING;
            self.pending.drain(..surplus);
        }
    }

    /// Whether it is settled, or nothing will come of it.
    fn solve_one(&mut self, one: &Pending) -> bool {
        match one {
            Pending::Is(var, of) => {
                let is_open = matches!(self.cx.table.behind(&of.self_ty), Ty::Var(_));
                if is_open && self.cx.number_for(of.trait_, &of.args, &of.self_ty).is_none() {
                    return false;
                }
                let found = match self.cx.project(of) {
                    None if self.cx.has_open(&of.args) => return false,
                    found => found.unwrap_or(Ty::Projection(*of)),
                };
                let found = self.defer(&found);
                self.cx.table.unify(var, &found);
                true
            }
            Pending::Bound(ty, bound) => {
                let self_ty = self.cx.table.shallow(ty);
                let self_ty = self.cx.number_for(bound.trait_, &bound.args, &self_ty).unwrap_or(self_ty);
                match self_ty {
                    Ty::Var(_) => false,
                    Ty::Unknown => true,
                    _ if self.says_nothing(&self_ty, bound) => true,
                    _ => {
                        self.solve_bound(&self_ty, bound);
                        true
                    }
                }
            }
        }
    }

    /// Whether a bound has nothing open: it may hold or not, but no type comes of it.
    fn says_nothing(&self, self_ty: &Ty, bound: &TraitRef) -> bool {
        let is_closed = |ty: &Ty| self.cx.closed(ty).is_some();
        bound.assoc.is_empty() && bound.args.iter().all(is_closed) && is_closed(self_ty)
    }

    fn solve_bound(&mut self, self_ty: &Ty, bound: &TraitRef) {
        if let Some(parts) = fn_parts(self_ty) {
            let is_async = self.cx.is_async_fn_trait(bound.trait_);
            if is_async || self.cx.is_fn_trait(bound.trait_) {
                self.solve_fn_bound(parts, bound, is_async);
                return;
            }
        }
        self.solve_impl_bound(self_ty, bound, 0);
    }

    fn solve_impl_bound(&mut self, self_ty: &Ty, bound: &TraitRef, looks: u8) {
        match self.cx.solve(bound.trait_, &bound.args, self_ty) {
            Answer::Yes(Source::Impl(item, subst)) => {
                let nested = self.cx.db.predicates(item);
                if !bound.args.is_empty() {
                    for (ty, inner) in nested.iter().filter(|(_, inner)| !inner.args.is_empty()).take(8) {
                        let ty = self.place(ty, &subst);
                        let inner = self.place_ref(inner, &subst);
                        if !self.cx.db.lang().lenient.contains(&inner.trait_) {
                            self.pending.push(Pending::Bound(ty, inner));
                        }
                    }
                }
                self.bind_assoc(self_ty, bound);
            }
            Answer::Maybe => {
                let is_open = |arg: &Ty| matches!(self.cx.table.behind(arg), Ty::Var(_));
                if looks < MAX_LOOKS && bound.args.iter().any(is_open) {
                    self.ambiguous.push((*self_ty, *bound, looks));
                } else {
                    self.bind_assoc(self_ty, bound);
                }
            }
            Answer::Yes(_) => self.bind_assoc(self_ty, bound),
            Answer::No => {}
        }
    }

    fn bind_assoc(&mut self, self_ty: &Ty, bound: &TraitRef) {
        self.cx.bind_assoc(bound, self_ty);
    }

    fn solve_fn_bound(&mut self, parts: &[Ty], bound: &TraitRef, is_async: bool) {
        let Some((ret, params)) = parts.split_last() else { return };
        if let Some(args) = self.cx.tuple_args(&bound.args) {
            for (param, arg) in params.iter().zip(args.iter()) {
                self.cx.table.unify(param, arg);
            }
        }
        let Some((_, output)) = bound.assoc.iter().find(|(name, _)| *name == "Output") else { return };
        let ret = if is_async { self.output_of(ret) } else { *ret };
        let output = self.cx.normalize(output);
        match &output {
            // `F: Fn() -> impl Future<Output = T>`
            Ty::Opaque(bounds) => {
                for bound in bounds.iter() {
                    self.pending.push(Pending::Bound(ret, *bound));
                }
            }
            _ => self.coerce(&output, &ret),
        }
    }
}
