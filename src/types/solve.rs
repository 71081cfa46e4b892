//! Which implementation, bound or rule of the language makes a type implement a trait, and what its associated types are
//! there (the Reference, "Implementations", "Trait and lifetime bounds"; RFC 195 for associated types).

use super::closed::{ClosedHere, Reach};
use super::db::Db;
use super::interned::{Flags, List, One, Part as _};
use super::table::{Kind, Table, fn_parts};
use super::ty::{Args, Predicates, Projection, SELF, Subst, TraitRef, Ty};
use crate::base::Name;
use crate::resolve::{ImplData, ItemRef};
use std::rc::Rc;

/// How deep where clauses and associated types lead from one to the next.
pub(super) const MAX_DEPTH: u32 = 40;
/// How deep where clauses are looked into.
pub(super) const MAX_WHERE: u32 = 16;
/// How many implementations are tried for one question of a body.
pub(super) const FUEL: u32 = 4_000;

/// Everything that answers questions about types in one body.
pub(super) struct Cx<'a> {
    pub db: Db<'a>,
    pub table: Table,
    /// The bounds that hold in the body.
    pub env: Predicates,
    pub fuel: u32,
    pub(super) depth: u32,
    pub(super) wheres: u32,
    pub(super) reach: Reach,
    /// The questions that were paid for on the way to the kept answer that is looked for.
    pub(super) paid: Option<Vec<u64>>,
    /// What was found about types of this body.
    pub(super) closed: Option<Rc<ClosedHere>>,
}

/// What makes a type implement a trait.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// An `impl`, with what stands for its parameters.
    Impl(ItemRef, Subst),
    /// A bound.
    Bound(TraitRef),
    /// A derive or a rule of the language.
    Rule,
}

/// Whether a type implements a trait.
#[derive(Clone, Debug)]
pub(super) enum Answer {
    No,
    /// It may, or several implementations come into question.
    Maybe,
    Yes(Source),
}

impl<'a> Cx<'a> {
    pub fn new(db: Db<'a>, env: Predicates) -> Self {
        let (table, reach) = (Table::default(), Reach::default());
        Self { db, table, env, fuel: FUEL, depth: 0, wheres: 0, reach, paid: None, closed: None }
    }

    pub fn fresh(&mut self) -> Ty {
        self.table.fresh(Kind::Any)
    }

    /// Fresh variables for all parameters of an item.
    pub fn fresh_args(&mut self, item: ItemRef) -> Args {
        (0..self.db.arity(item)).map(|_| self.fresh()).collect()
    }

    /// The same, of which no list is made.
    pub fn fresh_subst(&mut self, item: ItemRef) -> Subst {
        let count = self.db.arity(item) as u32;
        match self.table.fresh_many(count) {
            Some(first) => Subst::of_vars(item, first, count),
            None => Subst::of(item, self.fresh_args(item)),
        }
    }

    /// Fresh variables for the parameters of the item itself, beside what stands for those around it.
    pub fn add_fresh(&mut self, subst: &mut Subst, item: ItemRef) {
        let count = self.db.arity(item) as u32;
        match self.table.fresh_many(count) {
            Some(first) => subst.add_vars(item, first, count),
            None => subst.add(item, self.fresh_args(item)),
        }
    }

    /// The type behind variables, with open numbers as what they become.
    pub fn known(&self, ty: &Ty) -> Ty {
        match self.table.shallow(ty) {
            Ty::Var(var) if self.table.kind(var) != Kind::Any => self.table.fallback(var),
            found => found,
        }
    }

    /// A lowered type in place: with its parameters replaced and its associated types looked up.
    pub fn instantiate(&mut self, ty: &Ty, subst: &Subst) -> Ty {
        let ty = subst.apply(ty);
        self.normalize(&ty)
    }

    pub fn instantiate_ref(&mut self, bound: &TraitRef, subst: &Subst) -> TraitRef {
        let bound = subst.apply_ref(bound);
        bound.map(Flags::PROJECTION, &mut |ty| Some(self.normalize(ty)))
    }

    /// The type with its associated types looked up as far as they are known.
    pub fn normalize(&mut self, ty: &Ty) -> Ty {
        ty.map(Flags::PROJECTION, &mut |part| match part {
            Ty::Projection(of) => {
                let self_ty = self.normalize(&of.self_ty);
                let args = of.args.map(Flags::PROJECTION, &mut |arg| self.normalize(arg));
                let of = Projection { trait_: of.trait_, args, self_ty, name: of.name };
                Some(self.project(&of).unwrap_or_else(|| Ty::Projection(One::new(of))))
            }
            _ => None,
        })
    }

    /// What an associated type is; `None` where it stays what it is: of a parameter, or not decided yet.
    pub fn project(&mut self, of: &Projection) -> Option<Ty> {
        self.deeper(|cx| cx.project_inner(of)).unwrap_or(Some(Ty::Unknown))
    }

    /// One level deeper, unless that is too deep.
    fn deeper<T>(&mut self, ask: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH || self.fuel == 0 {
            self.reach.limited = true;
            return None;
        }
        self.depth += 1;
        self.reach.depth = self.reach.depth.max(self.depth);
        let found = ask(self);
        self.depth -= 1;
        Some(found)
    }

    fn project_inner(&mut self, of: &Projection) -> Option<Ty> {
        let self_ty = self.known(&of.self_ty);
        match &self_ty {
            Ty::Var(_) => return None,
            Ty::Unknown => return Some(Ty::Unknown),
            _ => {}
        }
        match self.solve(of.trait_, &of.args, &self_ty) {
            Answer::Yes(Source::Impl(item, subst)) => Some(self.assoc_of_impl(item, &subst, of)),
            Answer::Yes(Source::Bound(bound)) => match bound.assoc.iter().find(|(name, _)| *name == of.name) {
                Some((_, ty)) => {
                    let ty = *ty;
                    Some(self.normalize(&ty))
                }
                None if self_ty.is_bounded() => None,
                None => Some(Ty::Unknown),
            },
            Answer::Yes(Source::Rule) => Some(self.assoc_by_rule(&self_ty, of.name)),
            Answer::Maybe if matches!(self_ty, Ty::Projection(_) | Ty::Param(..)) => None,
            // what the arguments are may still decide
            Answer::Maybe if self.has_open(&of.args) => None,
            Answer::No if matches!(self_ty, Ty::Projection(_) | Ty::Param(..)) => None,
            Answer::No | Answer::Maybe => Some(Ty::Unknown),
        }
    }

    /// Whether one of the arguments of a trait is not known yet.
    pub(super) fn has_open(&self, args: &[Ty]) -> bool {
        args.iter().any(|arg| matches!(self.table.shallow(arg), Ty::Var(_)))
    }

    fn assoc_of_impl(&mut self, item: ItemRef, subst: &Subst, of: &Projection) -> Ty {
        let Some(member) = self.db.names.own_member(item, of.name) else {
            let Some(declared) = self.db.names.declared_member(of.trait_, of.name) else { return Ty::Unknown };
            let subst = Subst::of_trait(of.trait_, of.args, of.self_ty);
            let ty = self.db.alias(declared);
            return self.instantiate(ty, &subst);
        };
        let ty = self.instantiate(self.db.alias(member), subst);
        let ty = self.table.resolve(&ty);
        if ty.flags().has(Flags::VAR) {
            self.bind_from_where(item, subst);
            let ty = self.table.resolve(&ty);
            return self.normalize(&ty);
        }
        ty
    }

    /// Parameters of an `impl` that only its where clauses decide: `B` of `F: FnMut(I::Item) -> B`.
    fn bind_from_where(&mut self, item: ItemRef, subst: &Subst) {
        let db = self.db;
        for (ty, bound) in db.predicates(item).iter().filter(|(_, bound)| !bound.assoc.is_empty()) {
            let self_ty = self.instantiate(ty, subst);
            let self_ty = self.known(&self_ty);
            let output = bound.assoc.iter().find(|(name, _)| *name == "Output").map(|(_, ty)| ty);
            if let (Some(parts), Some(output), true) = (fn_parts(&self_ty), output, self.is_fn_trait(bound.trait_)) {
                let output = self.instantiate(output, subst);
                let ret = parts.last().cloned().unwrap_or_default();
                self.table.unify(&output, &ret);
                continue;
            }
            self.bind_assoc(&subst.apply_ref(bound), &self_ty);
        }
    }

    /// Makes what a bound says of associated types true; `false` where it is not.
    pub fn bind_assoc(&mut self, bound: &TraitRef, self_ty: &Ty) -> bool {
        let mut fits = true;
        for (name, expected) in bound.assoc.iter() {
            let Some(trait_) = self.db.trait_with_assoc(bound.trait_, *name) else { continue };
            let args = if trait_ == bound.trait_ { bound.args } else { Args::default() };
            let of = Projection { trait_, args, self_ty: *self_ty, name: *name };
            let Some(found) = self.project(&of) else { continue };
            let expected = self.normalize(expected);
            match &expected {
                // `Item: Trait<Output = T>`
                Ty::Opaque(bounds) if !matches!(self.table.behind(&found), Ty::Opaque(_)) => {
                    fits &= bounds.iter().all(|bound| self.bound_holds(bound, &found));
                }
                _ => fits &= self.table.unify(&expected, &found),
            }
        }
        fits
    }

    fn assoc_by_rule(&mut self, self_ty: &Ty, name: Name) -> Ty {
        match (self_ty, name.as_str()) {
            (Ty::Async(output), "Output") => self.table.shallow(output),
            (_, "Output") => fn_parts(self_ty).and_then(<[Ty]>::last).cloned().unwrap_or_default(),
            _ => Ty::Unknown,
        }
    }

    pub fn is_fn_trait(&self, trait_: ItemRef) -> bool {
        let lang = self.db.lang();
        [lang.fn_, lang.fn_mut, lang.fn_once].contains(&Some(trait_))
    }

    pub fn is_async_fn_trait(&self, trait_: ItemRef) -> bool {
        let lang = self.db.lang();
        [lang.async_fn, lang.async_fn_mut, lang.async_fn_once].contains(&Some(trait_))
    }

    /// All that is known by bounds of a type, supertraits too.
    pub fn bounds_of(&mut self, ty: &Ty) -> Vec<TraitRef> {
        let mut found = match ty {
            Ty::Opaque(bounds) | Ty::Dyn(bounds) => bounds.to_vec(),
            Ty::Param(trait_, SELF) => {
                vec![TraitRef { trait_: *trait_, args: self.db.identity(*trait_), assoc: List::default() }]
            }
            Ty::Projection(of) => {
                let subst = Subst::of_trait(of.trait_, of.args, of.self_ty);
                let bounds = self.db.assoc_bounds(of.trait_, of.name);
                bounds.iter().map(|bound| subst.apply_ref(bound)).collect()
            }
            Ty::Param(..) => Vec::new(),
            _ => return Vec::new(),
        };
        if matches!(ty, Ty::Param(..) | Ty::Projection(_)) {
            let is_it = |of: &Ty| match (of, ty) {
                (Ty::Projection(a), Ty::Projection(b)) => a.is_like(b),
                _ => of == ty,
            };
            found.extend(self.env.iter().filter(|(of, _)| is_it(of)).map(|(_, bound)| *bound));
        }
        self.db.elaborate(found, ty)
    }

    /// Whether a type implements a trait; what has to be so for the answer stays unified. Without `args` any will do.
    pub fn solve(&mut self, trait_: ItemRef, args: &[Ty], self_ty: &Ty) -> Answer {
        self.deeper(|cx| cx.solve_closed(trait_, args, self_ty)).unwrap_or(Answer::Maybe)
    }

    pub(super) fn solve_open(&mut self, trait_: ItemRef, args: &[Ty], self_ty: &Ty) -> Answer {
        let ty = self.number_for(trait_, args, self_ty).unwrap_or_else(|| self.known(self_ty));
        if ty.is_unknown() {
            return Answer::Maybe;
        }
        if ty.is_bounded()
            && let Some(bound) = self.solve_by_bounds(trait_, args, &ty)
        {
            return Answer::Yes(Source::Bound(bound));
        }
        if self.holds_by_rule(trait_, &ty) {
            return if self.takes_other_count(args, &ty) { Answer::No } else { Answer::Yes(Source::Rule) };
        }
        self.solve_by_impls(trait_, args, &ty)
    }

    fn solve_by_bounds(&mut self, trait_: ItemRef, args: &[Ty], ty: &Ty) -> Option<TraitRef> {
        let mut bounds = self.bounds_of(ty);
        bounds.retain(|bound| bound.trait_ == trait_);
        // of `T: Iterator` and `T: Iterator<Item = u8>` the second says more
        bounds.sort_by_key(|bound| bound.assoc.is_empty());
        let fits = |cx: &mut Self, bound: &TraitRef| {
            bound.args.is_empty() || args.is_empty() || {
                let mark = cx.table.mark();
                let fits = bound.args.iter().zip(args).all(|(a, b)| cx.table.unify(a, b));
                if !fits {
                    cx.table.rollback(mark);
                }
                fits
            }
        };
        bounds.into_iter().find(|bound| fits(self, bound))
    }

    /// Whether something that can be called takes another number of arguments than a bound `Fn(A, B)` gives it.
    fn takes_other_count(&self, args: &[Ty], ty: &Ty) -> bool {
        let taken = fn_parts(ty).and_then(<[Ty]>::split_last).map(|(_, params)| params.len());
        match (args.first().map(|args| self.table.shallow(args)), taken) {
            (Some(Ty::Tuple(given)), Some(taken)) => given.len() != taken,
            _ => false,
        }
    }

    fn holds_by_rule(&self, trait_: ItemRef, ty: &Ty) -> bool {
        let lang = self.db.lang();
        let is = |of: Option<ItemRef>| of == Some(trait_);
        match ty {
            Ty::Async(_) => is(lang.future),
            Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(_) => {
                self.is_fn_trait(trait_) || self.is_async_fn_trait(trait_) || is(lang.clone) || is(lang.copy)
            }
            Ty::Builtin(name) => name.as_str() != "str" && lang.lenient.contains(&trait_),
            Ty::Ref(_, false) | Ty::Ptr(..) => is(lang.clone) || is(lang.copy),
            Ty::Tuple(_) | Ty::Array(_) => is(lang.clone),
            _ => false,
        }
    }

    fn solve_by_impls(&mut self, trait_: ItemRef, args: &[Ty], ty: &Ty) -> Answer {
        let db = self.db;
        let of_head = ty.head().into_iter().flat_map(|head| db.impls(trait_, Some(head)));
        let mut fitting: Vec<&'a ImplData> = of_head.filter(|data| !self.differs(data, args, ty)).collect();
        // std hands traits through references and boxes: `&mut I` is an iterator where `I` is one; so do others with theirs
        let asks_the_same = |item: ItemRef| db.predicates(item).iter().any(|(_, bound)| bound.trait_ == trait_);
        let hands_on = |data: &&ImplData| !data.derived && (db.names.is_std(data.item) || asks_the_same(data.item));
        if !fitting.is_empty() && self.is_for_any_target(trait_, args) {
            return Answer::Maybe;
        }
        if let [only] = fitting[..] {
            let mark = self.table.mark();
            let checked = hands_on(&only) && !db.names.is_test_only(only.item);
            if let Some(source) = self.only_source(only, args, ty, checked) {
                return Answer::Yes(source);
            }
            self.table.rollback(mark);
            fitting.clear();
        }
        fitting.retain(|data| self.tries(data, args, ty, false));
        if fitting.len() > 1 || fitting.iter().any(hands_on) {
            fitting.retain(|data| db.names.is_test_only(data.item) || self.tries(data, args, ty, true));
            if fitting.iter().any(|data| !db.names.is_test_only(data.item)) {
                fitting.retain(|data| !db.names.is_test_only(data.item));
            }
        }
        let is_shallow = self.wheres < MAX_WHERE;
        self.reach.limited |= fitting.is_empty() && !is_shallow;
        if fitting.is_empty() && is_shallow {
            for data in db.impls(trait_, None) {
                if !self.differs(data, args, ty) && self.tries(data, args, ty, true) {
                    fitting.push(data);
                }
            }
        }
        match fitting[..] {
            [] => Answer::No,
            [only] => self.source(only, args, ty).map_or(Answer::Maybe, Answer::Yes),
            _ => Answer::Maybe,
        }
    }

    /// Whether `T: Trait<U>` holds for whatever the open `U` turns out to be, as `Into` does: that a crate somewhere implements
    /// it for one `U` says nothing then.
    pub(super) fn is_for_any_target(&self, trait_: ItemRef, args: &[Ty]) -> bool {
        let db = self.db;
        matches!(args, [arg] if matches!(self.table.shallow(arg), Ty::Var(_)))
            && db.impls(trait_, None).any(|data| {
                let header = db.header(data.item);
                let of = header.trait_ref.as_ref().map(|of| &*of.args);
                matches!((of, &header.self_ty), (Some([to @ Ty::Param(..)]), from @ Ty::Param(..)) if to != from)
            })
    }

    /// What an implementation makes of a type that it fits.
    fn source(&mut self, data: &ImplData, args: &[Ty], ty: &Ty) -> Option<Source> {
        let subst = self.matches(data, args, ty, false)?;
        Some(if data.derived { Source::Rule } else { Source::Impl(data.item, subst) })
    }

    /// The same of the only one that comes into question; `checked` where its where clauses have to hold, of which nothing
    /// is kept but the answer.
    fn only_source(&mut self, data: &ImplData, args: &[Ty], ty: &Ty, checked: bool) -> Option<Source> {
        if !checked {
            return self.source(data, args, ty);
        }
        if self.fuel == 0 {
            self.reach.limited = true;
            return None;
        }
        self.fuel -= 1;
        let source = self.source(data, args, ty)?;
        let Source::Impl(item, subst) = &source else { return Some(source) };
        let mark = self.table.mark();
        let holds = self.where_holds(*item, subst);
        self.table.forget(mark);
        holds.then_some(source)
    }

    /// Whether an implementation fits, without keeping what that takes.
    fn tries(&mut self, data: &ImplData, args: &[Ty], ty: &Ty, checked: bool) -> bool {
        if self.fuel == 0 {
            self.reach.limited = true;
            return false;
        }
        self.fuel -= 1;
        let mark = self.table.mark();
        let fits = self.matches(data, args, ty, checked).is_some();
        self.table.forget(mark);
        fits
    }

    /// Whether an implementation can't fit, to be seen without trying it.
    pub(super) fn differs(&self, data: &ImplData, args: &[Ty], ty: &Ty) -> bool {
        if data.derived {
            return false;
        }
        let header = self.db.header(data.item);
        let given = header.trait_ref.iter().flat_map(|of| of.args.iter());
        self.table.differs(&header.self_ty, ty) || given.zip(args).any(|(of, to)| self.table.differs(of, to))
    }

    fn matches(&mut self, data: &ImplData, args: &[Ty], ty: &Ty, checked: bool) -> Option<Subst> {
        if data.derived {
            return Some(Subst::default());
        }
        let header = self.db.header(data.item);
        let subst = self.fresh_subst(data.item);
        let own = subst.apply(&header.self_ty);
        let own = if matches!(own, Ty::Projection(_)) { self.normalize(&own) } else { own };
        if own.is_unknown() && !matches!(own, Ty::Var(_)) || !self.table.unify(&own, ty) {
            return None;
        }
        if let Some(of) = header.trait_ref.as_ref().filter(|_| !args.is_empty()) {
            for (given, expected) in of.args.iter().zip(args) {
                let given = self.instantiate(given, &subst);
                if !self.table.unify(&given, expected) {
                    return None;
                }
            }
        }
        (!checked || self.where_holds(data.item, &subst)).then_some(subst)
    }

    /// Whether the where clauses of an item hold; what is not known holds.
    pub fn where_holds(&mut self, item: ItemRef, subst: &Subst) -> bool {
        if self.wheres >= MAX_WHERE {
            self.reach.limited = true;
            return true;
        }
        self.wheres += 1;
        self.reach.wheres = self.reach.wheres.max(self.wheres);
        let predicates = self.db.predicates(item);
        let holds = predicates.iter().all(|(ty, bound)| self.predicate_holds(ty, bound, subst));
        self.wheres -= 1;
        holds
    }

    fn predicate_holds(&mut self, ty: &Ty, bound: &TraitRef, subst: &Subst) -> bool {
        self.db.lang().markers.contains(&bound.trait_) || {
            let self_ty = self.instantiate(ty, subst);
            let bound = self.instantiate_ref(bound, subst);
            self.bound_holds(&bound, &self_ty)
        }
    }

    /// Whether a bound holds of a type; what is not known holds.
    fn bound_holds(&mut self, bound: &TraitRef, self_ty: &Ty) -> bool {
        let lang = self.db.lang();
        if lang.markers.contains(&bound.trait_) {
            return true;
        }
        match self.solve(bound.trait_, &bound.args, self_ty) {
            // a guard is no value to clone: `guard.to_owned()` means what is in it
            Answer::No if Some(bound.trait_) == lang.clone && self.deref_target(self_ty).is_some() => false,
            Answer::No => lang.lenient.contains(&bound.trait_),
            Answer::Maybe => true,
            Answer::Yes(_) => bound.assoc.is_empty() || self.bind_assoc(bound, self_ty),
        }
    }

    /// The bounds that hold in the body of an item.
    pub fn env_of(db: Db<'_>, owner: Option<ItemRef>) -> Predicates {
        let Some(owner) = owner else { return Predicates::default() };
        let mut all = db.predicates(owner).to_vec();
        if let Some(container) = db.container(owner) {
            all.extend(db.predicates(container).iter().cloned());
        }
        all.into()
    }
}
