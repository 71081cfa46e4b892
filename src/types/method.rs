//! Which function a method call means: the receiver's type and what it dereferences to, each by value, then borrowed;
//! inherent functions before those of traits (the Reference, "Method call expressions").

use super::interned::Flags;
use super::solve::{Answer, Cx, Source};
use super::table::Kind;
use super::ty::{Args, Subst, TraitRef, Ty};
use crate::base::Name;
use crate::hir::{ItemKind, SelfParam, TypeRef};
use crate::resolve::ItemRef;

/// What a method call means.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The function that the call runs, as far as that is known: the implementation's, or the trait's.
    pub item: ItemRef,
    /// The function by whose signature the call is typed.
    pub typed_by: ItemRef,
    /// What stands for the parameters around it.
    pub subst: Subst,
    /// The trait that it was found by, where which implementation is meant may still be decided.
    pub open: Option<(ItemRef, Args)>,
    /// Which implementation runs is decided at run time, or by the caller.
    pub dispatch: bool,
    /// The type that it was found on.
    pub on: Ty,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Adjust {
    Value,
    Ref,
    RefMut,
}

/// A function that could be meant, for one of the receiver's types.
struct Candidate {
    item: ItemRef,
    step: usize,
    takes: SelfParam,
    by: By,
}

enum By {
    Inherent,
    Bound(TraitRef),
    /// A trait in scope.
    Trait(ItemRef),
    /// An `impl` of a trait that nobody knows.
    Unnamed,
}

impl Cx<'_> {
    /// What `receiver.name(..)` means where `traits` are in scope, by those of them that declare it.
    pub(super) fn method_open(&mut self, receiver: &Ty, name: Name, traits: &[ItemRef]) -> Option<Found> {
        let mut steps = self.autoderef(receiver);
        if let Some(Ty::Array(inner)) = steps.last() {
            steps.push(Ty::Slice(*inner));
        }
        let own = self.own_candidates(&steps, name);
        let by_trait = self.trait_candidates(&steps, name, traits);
        let candidates = || own.iter().chain(&by_trait);
        let mut doubted = None;
        for (at, step) in steps.iter().enumerate() {
            if step.is_unknown() {
                break;
            }
            for adjust in [Adjust::Value, Adjust::Ref, Adjust::RefMut] {
                for candidate in candidates() {
                    if !self.fits(candidate, &steps, at, adjust) {
                        continue;
                    }
                    let mark = self.table.mark();
                    let Some(found) = self.accept(candidate, &steps, name) else { continue };
                    let is_rival = |of: &Candidate| of.step > candidate.step && of.item != candidate.item;
                    if !candidates().any(is_rival) || self.is_for(&found, candidate, &steps) {
                        return Some(found);
                    }
                    self.table.rollback(mark);
                    doubted = doubted.or(Some(candidate));
                }
            }
        }
        doubted.and_then(|candidate| self.accept(candidate, &steps, name))
    }

    /// Whether the where clauses of the implementation that was found allow it: `impl<T: Trait> Trait for Arc<T>` is for some
    /// `Arc`s only, and the methods of what is in the others come next.
    fn is_for(&mut self, found: &Found, candidate: &Candidate, steps: &[Ty]) -> bool {
        let (By::Trait(trait_), Some(container)) = (&candidate.by, self.db.container(found.item)) else { return true };
        if self.db.is_trait(container) || self.db.predicates(container).is_empty() {
            return true;
        }
        let mark = self.table.mark();
        let args = self.fresh_args(*trait_);
        let holds = match self.solve(*trait_, &args, &steps[candidate.step]) {
            Answer::Yes(Source::Impl(item, subst)) => self.where_holds(item, &subst),
            _ => true,
        };
        self.table.rollback(mark);
        holds
    }

    /// Inherent functions, and for what only bounds are known of those of the bounds.
    fn own_candidates(&mut self, steps: &[Ty], name: Name) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (step, ty) in steps.iter().enumerate() {
            if let Some(head) = ty.head() {
                let names = self.db.names;
                for item in names.inherent_candidates(head, name) {
                    self.add(&mut found, item, step, By::Inherent);
                }
            }
            if ty.is_bounded() {
                for bound in self.bounds_of(ty) {
                    if let Some(item) = self.db.names.declared_member(bound.trait_, name) {
                        self.add(&mut found, item, step, By::Bound(bound));
                    }
                }
            }
        }
        found
    }

    fn trait_candidates(&mut self, steps: &[Ty], name: Name, traits: &[ItemRef]) -> Vec<Candidate> {
        let names = self.db.names;
        let mut found = Vec::new();
        for &trait_ in traits {
            let Some(item) = names.declared_member(trait_, name) else { continue };
            for step in 0..steps.len() {
                self.add(&mut found, item, step, By::Trait(trait_));
            }
        }
        for (step, ty) in steps.iter().enumerate() {
            let Ty::Adt(adt, _) = ty else { continue };
            for item in names.implemented_candidates(*adt, name) {
                if names.trait_of(item).is_none() {
                    self.add(&mut found, item, step, By::Unnamed);
                }
            }
        }
        found
    }

    fn add(&self, found: &mut Vec<Candidate>, item: ItemRef, step: usize, by: By) {
        let ItemKind::Function(function) = &self.db.names.item(item).kind else { return };
        let Some(takes) = function.self_param else { return };
        found.push(Candidate { item, step, takes: self.plain(item, takes), by });
    }

    /// `self: Self`, `self: &Self` and `self: &mut Self` are nothing else than the short forms.
    fn plain(&self, item: ItemRef, takes: SelfParam) -> SelfParam {
        let SelfParam::Typed(ty) = takes else { return takes };
        let hir = &self.db.names.unit(item.unit).hir;
        let is_self =
            |ty| matches!(hir.ty(ty), TypeRef::Path(path) if path.as_name().is_some_and(|name| name == "Self"));
        match hir.ty(ty) {
            TypeRef::Ref { mutable: false, inner, .. } if is_self(*inner) => SelfParam::Ref,
            TypeRef::Ref { mutable: true, inner, .. } if is_self(*inner) => SelfParam::RefMut,
            _ if is_self(ty) => SelfParam::Value,
            _ => takes,
        }
    }

    /// Whether a candidate takes the receiver as it is at this step and with this adjustment.
    fn fits(&mut self, candidate: &Candidate, steps: &[Ty], at: usize, adjust: Adjust) -> bool {
        let behind =
            |is_mut: bool| candidate.step == at + 1 && matches!(&steps[at], Ty::Ref(_, mutable) if *mutable == is_mut);
        match (candidate.takes, adjust) {
            (SelfParam::Value, Adjust::Value) => candidate.step == at,
            (SelfParam::Ref, Adjust::Value) => behind(false),
            (SelfParam::RefMut, Adjust::Value) => behind(true),
            (SelfParam::Ref, Adjust::Ref) | (SelfParam::RefMut, Adjust::RefMut) => candidate.step == at,
            (SelfParam::Typed(_), _) => self.fits_typed(candidate, steps, at, adjust),
            _ => false,
        }
    }

    fn fits_typed(&mut self, candidate: &Candidate, steps: &[Ty], at: usize, adjust: Adjust) -> bool {
        let sig = self.db.sig(candidate.item);
        let (Some(written), Some(container)) = (sig.params.first(), sig.container) else { return false };
        let self_ty = &steps[candidate.step];
        let given = match adjust {
            Adjust::Value => steps[at],
            Adjust::Ref => steps[at].reference(false),
            Adjust::RefMut => steps[at].reference(true),
        };
        let subst = if self.db.is_trait(container) {
            Subst::of_trait(container, self.fresh_args(container), *self_ty)
        } else {
            self.fresh_subst(container)
        };
        let mark = self.table.mark();
        let written = subst.apply(written);
        let fits = self.table.unify(&written, &given);
        self.table.rollback(mark);
        fits
    }

    fn accept(&mut self, candidate: &Candidate, steps: &[Ty], name: Name) -> Option<Found> {
        let on = &steps[candidate.step];
        if on.is_unknown() {
            return None;
        }
        let container = self.db.container(candidate.item)?;
        match &candidate.by {
            By::Inherent | By::Unnamed => {
                let subst = self.fresh_subst(container);
                let own = subst.apply(&self.db.header(container).self_ty);
                let own = self.normalize(&own);
                let open = self.opened(&own);
                if !self.table.unify(&open, on) && !matches!(on, Ty::Dyn(_)) {
                    return None;
                }
                Some(self.found(candidate.item, candidate.item, subst, on))
            }
            By::Bound(bound) => {
                let args = if bound.args.is_empty() { self.fresh_args(bound.trait_) } else { bound.args };
                let args = args.iter().map(|arg| self.normalize(arg)).collect();
                let subst = Subst::of_trait(bound.trait_, args, *on);
                Some(Found { dispatch: true, ..self.found(candidate.item, candidate.item, subst, on) })
            }
            By::Trait(trait_) => self.accept_trait(*trait_, candidate.item, on, name),
        }
    }

    /// The type with what is not decided yet (`<DB as Database>::Arguments` of an open `DB`) left open: other parts of the
    /// type decide it.
    fn opened(&mut self, ty: &Ty) -> Ty {
        ty.map(Flags::PROJECTION, &mut |part| matches!(part, Ty::Projection(_)).then(|| self.fresh()))
    }

    fn found(&self, item: ItemRef, typed_by: ItemRef, subst: Subst, on: &Ty) -> Found {
        Found { item, typed_by, subst, open: None, dispatch: false, on: *on }
    }

    fn accept_trait(&mut self, trait_: ItemRef, declared: ItemRef, on: &Ty, name: Name) -> Option<Found> {
        let args = self.fresh_args(trait_);
        let mark = self.table.mark();
        let answer = self.solve(trait_, &args, on);
        let subst = Subst::of_trait(trait_, args, *on);
        match answer {
            Answer::No => {
                self.table.rollback(mark);
                None
            }
            // `&mut I` has what `I` has: where that is not known, `I` may have a method of its own
            Answer::Yes(Source::Impl(implementation, _)) if self.is_to_unknown(on) && self.hands_on(implementation) => {
                self.table.rollback(mark);
                None
            }
            Answer::Yes(Source::Impl(implementation, _)) => {
                let own = self.db.names.own_member(implementation, name);
                let (item, dispatch) = match own.filter(|_| !self.hands_on(implementation)) {
                    Some(own) => (own, false),
                    None => self.forwarded(declared, trait_, on),
                };
                Some(Found { dispatch, ..self.found(item, declared, subst, on) })
            }
            Answer::Yes(Source::Bound(_)) => {
                Some(Found { dispatch: true, ..self.found(declared, declared, subst, on) })
            }
            Answer::Yes(Source::Rule) => Some(self.found(declared, declared, subst, on)),
            Answer::Maybe => {
                // several implementations that the arguments tell apart; anything else is not known
                let several = self.has_impl_for(trait_, on) || self.is_for_any_target(trait_, &args);
                several.then(|| Found { open: Some((trait_, args)), ..self.found(declared, declared, subst, on) })
            }
        }
    }

    /// Whether an implementation is std's for all references or boxes: these do nothing but hand calls on.
    fn hands_on(&self, implementation: ItemRef) -> bool {
        let header = self.db.header(implementation);
        let inner = match &header.self_ty {
            Ty::Ref(inner, _) => Some(&**inner),
            Ty::Adt(item, args) if Some(*item) == self.db.lang().boxed => args.first(),
            _ => None,
        };
        matches!(inner, Some(Ty::Param(..))) && self.db.names.is_std(implementation)
    }

    fn is_to_unknown(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Ref(inner, _) if self.known(inner).is_unknown())
    }

    /// References and boxes hand a call on to what is in them; whether that is for the caller or the value to say.
    fn forwarded(&mut self, declared: ItemRef, trait_: ItemRef, on: &Ty) -> (ItemRef, bool) {
        let inner = match on {
            Ty::Ref(inner, _) => self.known(inner),
            Ty::Adt(item, args) if Some(*item) == self.db.lang().boxed => {
                args.first().map_or(Ty::Unknown, |inner| self.known(inner))
            }
            _ => return (declared, on.is_bounded()),
        };
        if inner.is_unknown() || inner.is_bounded() {
            return (declared, inner.is_bounded());
        }
        let mark = self.table.mark();
        let args = self.fresh_args(trait_);
        let found = self.refine(declared, trait_, &args, &inner);
        self.table.rollback(mark);
        (found.unwrap_or(declared), false)
    }

    /// Whether a trait has implementations for types with the head of this one.
    fn has_impl_for(&mut self, trait_: ItemRef, ty: &Ty) -> bool {
        let db = self.db;
        self.fuel > 0 && ty.head().is_some_and(|head| db.impls(trait_, Some(head)).nth(1).is_some())
    }

    /// The implementation's member that a call through a trait means, once more is known.
    pub fn refine(&mut self, declared: ItemRef, trait_: ItemRef, args: &Args, on: &Ty) -> Option<ItemRef> {
        let name = self.db.names.item(declared).name?;
        match self.solve(trait_, args, on) {
            Answer::Yes(Source::Impl(implementation, _)) => self.db.names.own_member(implementation, name),
            _ => None,
        }
    }

    /// An open integer.
    pub fn int(&mut self) -> Ty {
        self.table.fresh(Kind::Int)
    }

    /// `Trait<(A, B)>`'s arguments as a list.
    pub fn tuple_args(&self, args: &Args) -> Option<Args> {
        match self.table.shallow(args.first()?) {
            Ty::Tuple(parts) => Some(parts),
            _ => None,
        }
    }
}
