//! Answers that are kept: about types in which nothing is open. They hold in every body where nothing in the type belongs to
//! one item or body, else in this one.

use super::db::Traits;
use super::interned::{Flags, Part as _};
use super::method::Found;
use super::solve::{Answer, Cx, MAX_DEPTH, MAX_WHERE, Source};
use super::table::Kind;
use super::ty::{Args, Subst, Ty};
use crate::base::{Memo, Name};
use crate::resolve::ItemRef;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::cell::RefCell;
use std::hash::{BuildHasher as _, Hash};
use std::rc::Rc;

/// The largest type that is asked about so, in parts, where variables in it have to be looked behind.
const MAX_PARTS: u32 = 600;

/// Stands for a variable of an answer: who is given it gets a fresh one.
const OPEN: Ty = Ty::Var(u32::MAX);

/// What means something else in each item or body.
const OF_BODY: Flags = Flags::PARAM.and(Flags::PROJECTION).and(Flags::CLOSURE);

/// What an answer took: who is given a kept one pays the same, so that it does not matter who asked first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cost {
    fuel: u32,
    depth: u32,
    wheres: u32,
}

/// Which bounds were reached while an answer was found.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reach {
    /// The deepest levels.
    pub depth: u32,
    pub wheres: u32,
    /// Whether a limit cut something off.
    pub limited: bool,
}

/// A question, with the traits of the scope that declare such a method.
type MethodQuestion = (Ty, Name, Traits);

/// Whether a type implements a trait.
type Solved = (ItemRef, Args, Ty);

/// All that is kept for a run.
#[derive(Debug, Default)]
pub(super) struct Closed {
    solved: Memo<Solved, (Answer, Cost)>,
    derefs: Memo<Ty, (Option<Ty>, Cost)>,
    methods: Memo<MethodQuestion, (Option<Found>, Cost)>,
}

/// All that is kept for a body, which one thread looks at.
#[derive(Debug, Default)]
pub(super) struct ClosedHere {
    solved: Own<Solved, (Answer, Cost)>,
    derefs: Own<Ty, (Option<Ty>, Cost)>,
    methods: Own<MethodQuestion, (Option<Found>, Cost)>,
}

type Own<K, V> = RefCell<FxHashMap<K, V>>;

/// A table of answers.
trait Answers<K, V> {
    fn find(&self, key: &K) -> Option<V>;
    fn keep(&self, key: K, answer: V);
}

impl<K: Hash + Eq, V: Clone> Answers<K, V> for Memo<K, V> {
    fn find(&self, key: &K) -> Option<V> {
        self.get(key)
    }

    fn keep(&self, key: K, answer: V) {
        self.put(key, answer);
    }
}

impl<K: Hash + Eq, V: Clone> Answers<K, V> for Own<K, V> {
    fn find(&self, key: &K) -> Option<V> {
        self.borrow().get(key).cloned()
    }

    fn keep(&self, key: K, answer: V) {
        self.borrow_mut().insert(key, answer);
    }
}

/// Where an answer is kept.
enum Shelf<'a> {
    Run(&'a Closed),
    Body(Rc<ClosedHere>),
}

impl<'a> Cx<'a> {
    /// Whether a type implements a trait, from what is kept where that can be.
    pub(super) fn solve_closed(&mut self, trait_: ItemRef, args: &[Ty], self_ty: &Ty) -> Answer {
        let Some(ty) = self.closed(self_ty) else { return self.solve_open(trait_, args, self_ty) };
        let Some(args) = args.iter().map(|arg| self.closed(arg)).collect::<Option<Args>>() else {
            return self.solve_open(trait_, args, &ty);
        };
        let shelf = self.shelf(ty.flags().and(args.flags()));
        let ask = |cx: &mut Self| cx.solve_open(trait_, &args, &ty);
        let seal = |cx: &Self, answer: &Answer| match answer {
            Answer::Yes(Source::Impl(item, subst)) => Some(Answer::Yes(Source::Impl(*item, cx.sealed(&shelf, subst)?))),
            other => Some(other.clone()),
        };
        match self.keeping(shelf.solved(), (trait_, args, ty), ask, seal) {
            Answer::Yes(Source::Impl(item, subst)) => Answer::Yes(Source::Impl(item, self.opened_subst(subst))),
            other => other,
        }
    }

    /// What a type dereferences to, from what is kept where that can be.
    pub(super) fn deref_target(&mut self, ty: &Ty) -> Option<Ty> {
        let Some(ty) = self.closed(ty) else { return self.deref_open(ty) };
        let shelf = self.shelf(ty.flags());
        let seal = |cx: &Self, found: &Option<Ty>| match found {
            Some(found) => Some(Some(cx.closed(found).filter(|ty| shelf.takes(ty.flags()))?)),
            None => Some(None),
        };
        self.keeping(shelf.derefs(), ty, |cx| cx.deref_open(&ty), seal)
    }

    /// What a method call means, from what is kept where that can be.
    pub(super) fn method(&mut self, receiver: &Ty, name: Name, traits: Traits) -> Option<Found> {
        let first = self.known(receiver);
        if first.is_unknown() {
            return None;
        }
        let Some(first) = self.closed(&first) else { return self.method_open(&first, name, &traits) };
        let shelf = self.shelf(first.flags());
        let ask = |cx: &mut Self| cx.method_open(&first, name, &traits);
        let seal = |cx: &Self, found: &Option<Found>| match found {
            Some(found) if found.open.is_some() => None,
            Some(found) => {
                let on = cx.closed(&found.on).filter(|ty| shelf.takes(ty.flags()))?;
                Some(Some(Found { subst: cx.sealed(&shelf, &found.subst)?, on, ..found.clone() }))
            }
            None => Some(None),
        };
        let found = self.keeping(shelf.methods(), (first, name, traits), ask, seal)?;
        Some(Found { subst: self.opened_subst(found.subst), ..found })
    }

    /// Where answers about a type with these parts are kept.
    fn shelf(&mut self, of: Flags) -> Shelf<'a> {
        match of.has(OF_BODY) {
            true => Shelf::Body(Rc::clone(self.closed.get_or_insert_default())),
            false => Shelf::Run(&self.db.cache.closed),
        }
    }

    /// The kept answer, or what `ask` finds: kept where no limit cut it off and `seal` leaves nothing open.
    fn keeping<K: Hash, V: Clone>(
        &mut self,
        answers: &dyn Answers<K, (V, Cost)>,
        key: K,
        ask: impl FnOnce(&mut Self) -> V,
        seal: impl FnOnce(&Self, &V) -> Option<V>,
    ) -> V {
        let question = self.paid.as_ref().map(|_| FxBuildHasher.hash_one(&key));
        if let Some((found, cost)) = answers.find(&key)
            && self.pays(question, cost)
        {
            return found;
        }
        let fuel = self.fuel;
        let here = Reach { depth: self.depth, wheres: self.wheres, limited: false };
        let around = std::mem::replace(&mut self.reach, here);
        let paid = self.paid.replace(Vec::new());
        let found = ask(self);
        self.paid = paid;
        let inside = std::mem::replace(&mut self.reach, around);
        self.reach(inside);
        if !inside.limited
            && fuel >= self.fuel
            && let Some(sealed) = seal(self, &found)
        {
            let (depth, wheres) = (inside.depth - here.depth, inside.wheres - here.wheres);
            answers.keep(key, (sealed.clone(), Cost { fuel: fuel - self.fuel, depth, wheres }));
            self.note_paid(question);
            // who asks first gets what others will get
            return sealed;
        }
        found
    }

    /// Pays what an answer took, unless that would have met a limit. Who asks again on the way to one answer pays no more
    /// than for asking: what `Chain<A, B>` gives is what `A` gives and `B` gives, and each may be such a chain.
    fn pays(&mut self, question: Option<u64>, cost: Cost) -> bool {
        let (depth, wheres) = (self.depth + cost.depth, self.wheres + cost.wheres);
        let is_paid = question.is_some_and(|question| self.paid.as_ref().is_some_and(|paid| paid.contains(&question)));
        let fuel = if is_paid { cost.fuel.min(1) } else { cost.fuel };
        let can = self.fuel > fuel && depth < MAX_DEPTH && wheres < MAX_WHERE;
        if can {
            self.fuel -= fuel;
            self.reach(Reach { depth, wheres, limited: false });
            self.note_paid(question.filter(|_| !is_paid));
        }
        can
    }

    fn note_paid(&mut self, question: Option<u64>) {
        if let Some(paid) = &mut self.paid {
            paid.extend(question);
        }
    }

    /// Notes how deep it went.
    pub(super) fn reach(&mut self, to: Reach) {
        let reach = &mut self.reach;
        *reach = Reach {
            depth: reach.depth.max(to.depth),
            wheres: reach.wheres.max(to.wheres),
            limited: reach.limited || to.limited,
        };
    }

    /// The type with its variables replaced, where none is open.
    pub(super) fn closed(&self, ty: &Ty) -> Option<Ty> {
        if !ty.flags().has(Flags::VAR) {
            return Some(*ty);
        }
        self.is_closed(ty, &mut 0).then(|| self.table.resolve(ty))
    }

    fn is_closed(&self, ty: &Ty, parts: &mut u32) -> bool {
        !ty.any(&mut |part| {
            *parts += 1;
            match part {
                Ty::Var(_) => {
                    let behind = self.table.behind(part);
                    matches!(behind, Ty::Var(_)) || !self.is_closed(behind, parts)
                }
                _ => *parts > MAX_PARTS,
            }
        })
    }

    /// What stands for parameters, to be kept: parameters about which nothing was found are left open, each for itself.
    fn sealed(&self, shelf: &Shelf<'_>, subst: &Subst) -> Option<Subst> {
        let mut open: Vec<u32> = Vec::new();
        subst.try_map(&mut |param, ty| match *self.table.behind(&ty) {
            Ty::Var(_) if !self.db.is_type_param(param) => Some(Ty::Unknown),
            Ty::Var(var) => {
                let is_own = self.table.kind(var) == Kind::Any && !open.contains(&var);
                open.push(var);
                is_own.then_some(OPEN)
            }
            _ => self.closed(&ty).filter(|ty| shelf.takes(ty.flags())),
        })
    }

    /// The same as somebody gets it.
    fn opened_subst(&mut self, subst: Subst) -> Subst {
        let mut open = |_, ty: Ty| Some(if ty == OPEN { self.fresh() } else { ty });
        if subst.is_closed() { subst } else { subst.try_map(&mut open).unwrap_or(subst) }
    }
}

impl Shelf<'_> {
    fn solved(&self) -> &dyn Answers<Solved, (Answer, Cost)> {
        match self {
            Shelf::Run(closed) => &closed.solved,
            Shelf::Body(closed) => &closed.solved,
        }
    }

    fn derefs(&self) -> &dyn Answers<Ty, (Option<Ty>, Cost)> {
        match self {
            Shelf::Run(closed) => &closed.derefs,
            Shelf::Body(closed) => &closed.derefs,
        }
    }

    fn methods(&self) -> &dyn Answers<MethodQuestion, (Option<Found>, Cost)> {
        match self {
            Shelf::Run(closed) => &closed.methods,
            Shelf::Body(closed) => &closed.methods,
        }
    }

    /// Whether a type with these parts means the same wherever the answer is used.
    fn takes(&self, of: Flags) -> bool {
        matches!(self, Shelf::Body(_)) || !of.has(OF_BODY)
    }
}
