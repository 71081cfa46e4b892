//! Which lock is taken while another is held, for whoever compares the orders of all bodies.
//!
//! Two tasks that take two locks in different orders wait for each other for ever. A lock is known by its *class*, as in
//! the lock validator of Linux: the field or static that it lies in, or the type that it guards. Locks of one class may be
//! many, so classes alone say what may happen; where both orders are of fields of the same value, it does.

use super::context::RegionId;
use super::effects::Targets;
use super::facts::BodyFacts;
use super::flow::{Alive, Flow, Origin};
use super::locks::{Key, Root, Step};
use super::world::World;
use crate::base::{Name, Span, TextRange};
use crate::hir::{BindingId, Expr, ExprId, ItemKind};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How many calls are followed.
const MAX_HOPS: u32 = 2;
/// More classes than this behind one call say nothing any more.
const MAX_BEHIND: usize = 16;

/// What kind of lock it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LockClass {
    /// A static.
    Static(ItemRef),
    /// A field of a struct.
    Field(ItemRef, Name),
    /// A local of a function.
    Local(ItemRef, BindingId),
    /// What guards a value of a type of the workspace, or one with a trait of it.
    Data(ItemRef),
}

/// A lock that is taken while another is held.
#[derive(Clone, Debug)]
pub struct LockOrder {
    /// The one that is held.
    pub held: LockClass,
    /// The one that is taken.
    pub wanted: LockClass,
    /// Whether others may read the first, and the second.
    pub shared: [bool; 2],
    /// Both are fields of the same value, or statics.
    siblings: bool,
    /// Their places.
    keys: Option<[Key; 2]>,
    /// Other locks that are held there.
    gates: Vec<LockClass>,
    /// Where the first is taken.
    pub first: Span,
    /// Where the second is: the name of the method.
    pub second: Span,
    /// The function that takes it, where it is not taken at once, and where it does.
    pub through: Option<(ItemRef, Span)>,
    /// Where it is so.
    pub function: Option<ItemRef>,
    /// In test code.
    pub test: bool,
}

/// A lock that a function takes, as its callers see it.
#[derive(Clone, Debug)]
pub(super) struct Behind {
    class: LockClass,
    shared: bool,
    at: Span,
    /// The place, where it is a static, or a part of `self`.
    own: Option<(Option<ItemRef>, Vec<Step>)>,
    dispatched: bool,
}

/// A lock that is taken at a call.
struct Wanted {
    class: LockClass,
    shared: bool,
    key: Option<Key>,
    through: Option<(ItemRef, Span)>,
    dispatched: bool,
}

/// A lock that is held at a call.
struct HeldLock {
    class: LockClass,
    shared: bool,
    key: Option<Key>,
    at: TextRange,
}

impl BodyFacts<'_> {
    /// The locks that are taken while another is held, in the order of the text.
    pub fn lock_orders(&self) -> Vec<LockOrder> {
        let flow = &self.guards().flow;
        let mut found = Vec::new();
        for (call, alive) in &flow.at_calls {
            if self.region_of(*call) == RegionId::DEAD {
                continue;
            }
            let held: Vec<HeldLock> = alive.iter().filter_map(|alive| self.held_class(flow, *alive)).collect();
            if held.is_empty() {
                continue;
            }
            for wanted in self.wanted_at(*call) {
                found.extend(held.iter().filter_map(|held_one| self.order(held_one, &held, &wanted, *call)));
            }
        }
        found.sort_by_key(|order: &LockOrder| (order.second.range, order.first.range, order.held, order.wanted));
        found
    }

    fn order(&self, first: &HeldLock, held: &[HeldLock], wanted: &Wanted, call: ExprId) -> Option<LockOrder> {
        // the same again is for another question, unless a value at run time leads back to it; what is chosen then is
        // too open for an order, and what guards a trait's value is meant to lead to others of its kind
        let is_open = wanted.dispatched && matches!(first.class, LockClass::Data(_));
        if is_open || wanted.dispatched != (first.class == wanted.class) {
            return None;
        }
        let keys = first.key.clone().zip(wanted.key.clone()).map(|(first, second)| [first, second]);
        let siblings = keys.as_ref().is_some_and(|[first, second]| first.is_beside(second));
        let gates = held.iter().map(|held| held.class).filter(|class| ![first.class, wanted.class].contains(class));
        Some(LockOrder {
            held: first.class,
            wanted: wanted.class,
            shared: [first.shared, wanted.shared],
            siblings,
            keys,
            gates: gates.collect(),
            first: self.span(first.at),
            second: self.span(self.maker(call)),
            through: wanted.through,
            function: self.owner,
            test: self.test,
        })
    }

    fn held_class(&self, flow: &Flow, alive: Alive) -> Option<HeldLock> {
        let value = &flow.values[alive.value.0 as usize];
        let guard = self.guard_of(&value.ty)?;
        let Origin::Expr(made) = value.origin else {
            let class = self.class_of(&value.ty, None)?;
            let Origin::Binding(binding) = value.origin else { return None };
            let at = self.body.pat_range(self.body.binding(binding).pat);
            return Some(HeldLock { class, shared: guard.shared, key: None, at });
        };
        let call = match self.body.expr(made) {
            Expr::Await { expr, .. } => *expr,
            _ => made,
        };
        let receiver = match self.body.expr(call) {
            Expr::MethodCall(of) if self.direct_guard(call).is_some() => Some(of.receiver),
            _ => None,
        };
        let class = self.class_of(&value.ty, receiver)?;
        let key = receiver.and_then(|receiver| self.certain_key(receiver));
        Some(HeldLock { class, shared: guard.shared, key, at: self.maker(made) })
    }

    /// What a call that takes a lock at once gives, and whether others may read meanwhile.
    pub(super) fn direct_guard(&self, call: ExprId) -> Option<(bool, Ty)> {
        let item = self.called(call).filter(|item| self.world.is_known(*item))?;
        let guard = self.direct_lock(call, item).filter(|guard| !guard.map)?;
        let given = match self.body.expr(self.parent(call)) {
            Expr::Await { .. } => self.types().expr_ty(self.parent(call)),
            _ => self.types().expr_ty(call),
        };
        let mut found = None;
        given.any(&mut |part| {
            if part.adt() == Some(guard.ty) {
                found = Some(*part);
            }
            found.is_some()
        });
        found.map(|ty| (guard.shared, ty))
    }

    /// The class of a lock by the type of its guard, and by the place that it was taken of.
    pub(super) fn class_of(&self, guard: &Ty, receiver: Option<ExprId>) -> Option<LockClass> {
        let names = &self.world.names;
        let is_own = |item: &ItemRef| !self.world.is_known(*item);
        let data = guard.adt_args().iter().rev().find(|arg| !arg.is_unknown());
        let by_data = match data {
            Some(Ty::Adt(item, _)) => Some(*item).filter(is_own),
            Some(Ty::Dyn(bounds)) => bounds.iter().map(|bound| bound.trait_).find(is_own),
            Some(Ty::Param(declared, index)) => {
                names.param_bounds(*declared, *index, self.owner).into_iter().find(is_own)
            }
            _ => None,
        };
        match by_data {
            Some(item) => Some(LockClass::Data(item)),
            None => self.class_of_place(receiver?, 0).or_else(|| match self.certain_key(receiver?)? {
                Key { root: Root::Local(name), steps } if steps.is_empty() => Some(LockClass::Local(self.owner?, name)),
                _ => None,
            }),
        }
    }

    /// `self.state`, `CACHE`, and clones of handles of them.
    fn class_of_place(&self, expr: ExprId, depth: u32) -> Option<LockClass> {
        let key = self.certain_key(expr);
        if let Some(Key { root: Root::Static(item), steps }) = &key
            && steps.is_empty()
        {
            return Some(LockClass::Static(*item));
        }
        match self.body.expr(expr) {
            Expr::Field { base, name, .. } => {
                let ty = self.types().expr_ty(*base);
                let behind = types::autoderef(&self.world.names, &self.world.types, self.owner, ty);
                let has = |ty: &Ty| ty.adt().filter(|adt| !self.world.is_known(*adt) && self.is_field_of(*adt, *name));
                behind.iter().find_map(has).map(|adt| LockClass::Field(adt, *name))
            }
            Expr::Ref { expr, .. } | Expr::Unary { expr, .. } => self.class_of_place(*expr, depth),
            Expr::MethodCall(call) if call.args.is_empty() && self.is_handle(call.receiver) => {
                self.class_of_place(call.receiver, depth)
            }
            // `let state = self.state.clone()`
            Expr::Local(name) if depth < 4 => {
                let init = self.scope_of_name(*name)?.init?;
                self.class_of_place(init, depth + 1)
            }
            Expr::Call { args, .. } if args.len() == 1 && self.is_handle(args[0]) => {
                self.class_of_place(args[0], depth)
            }
            _ => None,
        }
    }

    fn is_field_of(&self, adt: ItemRef, name: Name) -> bool {
        let ItemKind::Adt(of) = &self.world.names.item(adt).kind else { return false };
        of.variants.iter().any(|variant| variant.fields.iter().any(|field| field.name == name))
    }

    /// The locks that a call takes, itself or in the bodies that it runs.
    fn wanted_at(&self, call: ExprId) -> Vec<Wanted> {
        if let Some((shared, guard)) = self.direct_guard(call) {
            let Expr::MethodCall(of) = self.body.expr(call) else { return Vec::new() };
            let class = self.class_of(&guard, Some(of.receiver));
            let key = self.certain_key(of.receiver);
            let wanted = class.map(|class| Wanted { class, shared, key, through: None, dispatched: false });
            return wanted.into_iter().collect();
        }
        let receiver = match self.body.expr(call) {
            Expr::MethodCall(of) => self.certain_key(of.receiver),
            _ => None,
        };
        let mut all = Vec::new();
        for (target, dispatched) in self.runs_at(call) {
            for behind in self.world.locks_behind(target, MAX_HOPS).iter() {
                let key = match (&behind.own, &receiver) {
                    (Some((Some(item), steps)), _) => Some(Key { root: Root::Static(*item), steps: steps.clone() }),
                    (Some((None, steps)), Some(receiver)) => Some(receiver.with(steps)),
                    _ => None,
                };
                let dispatched = dispatched || behind.dispatched;
                let through = Some((target, behind.at));
                all.push(Wanted { class: behind.class, shared: behind.shared, key, through, dispatched });
            }
        }
        all
    }

    /// The bodies of the workspace that a call runs to their end, and whether a value at run time chooses among them.
    fn runs_at(&self, call: ExprId) -> Vec<(ItemRef, bool)> {
        let Some(item) = self.called(call).filter(|item| !self.world.is_known(*item)) else { return Vec::new() };
        let is_lazy = matches!(self.types().expr_ty(call), Ty::Async(_) | Ty::Opaque(_));
        if is_lazy && !self.is_awaited(call) || self.is_in_join(call) {
            return Vec::new();
        }
        let targets = Targets::of(self.world, self, call, item);
        let dispatched = matches!(targets, Targets::Any(_)) || self.is_dispatched(call) == Some(true);
        targets.all().iter().map(|target| (*target, dispatched)).collect()
    }

    fn locks_of_body(&self, hops: u32) -> Vec<Behind> {
        let own = self.body.params.first().and_then(|param| self.self_of(*param));
        let mut all: Vec<Behind> = Vec::new();
        let mut add = |behind: Behind| {
            if all.len() < MAX_BEHIND && !all.iter().any(|had| had.class == behind.class && had.own == behind.own) {
                all.push(behind);
            }
        };
        for call in self.calls.iter().filter(|call| call.region == RegionId::ROOT) {
            let place = |key: Option<Key>| match key {
                Some(Key { root: Root::Static(item), steps }) => Some((Some(item), steps)),
                Some(Key { root: Root::Local(name), steps }) if Some(name) == own => Some((None, steps)),
                _ => None,
            };
            if let (Some((shared, guard)), Expr::MethodCall(of)) =
                (self.direct_guard(call.expr), self.body.expr(call.expr))
            {
                let Some(class) = self.class_of(&guard, Some(of.receiver)) else { continue };
                let own = place(self.certain_key(of.receiver));
                add(Behind { class, shared, at: self.span(call.range), own, dispatched: false });
                continue;
            }
            if hops == 0 {
                continue;
            }
            let receiver = match self.body.expr(call.expr) {
                Expr::MethodCall(of) => self.certain_key(of.receiver),
                _ => None,
            };
            for (target, dispatched) in self.runs_at(call.expr) {
                for behind in self.world.locks_behind(target, hops - 1).iter() {
                    let own = match (&behind.own, &receiver) {
                        (Some((Some(_), _)), _) => behind.own.clone(),
                        (Some((None, steps)), Some(receiver)) => place(Some(receiver.with(steps))),
                        _ => None,
                    };
                    let dispatched = dispatched || behind.dispatched;
                    add(Behind { at: self.span(call.range), own, dispatched, ..behind.clone() });
                }
            }
        }
        all
    }
}

/// Two orders that are each other's inverse.
#[derive(Clone, Copy, Debug)]
pub struct Inversion<'o> {
    /// One of them.
    pub one: &'o LockOrder,
    /// The other.
    pub other: &'o LockOrder,
    /// Both are about the same two locks, and neither is only read.
    pub same: bool,
}

/// For each order that others invert, the likeliest of those.
pub fn inversions(orders: &[LockOrder]) -> Vec<Inversion<'_>> {
    let mut by_classes: FxHashMap<(LockClass, LockClass), Vec<&LockOrder>> = FxHashMap::default();
    for order in orders {
        by_classes.entry((order.held, order.wanted)).or_default().push(order);
    }
    let mut found = Vec::new();
    for one in orders.iter().filter(|one| one.held != one.wanted) {
        let Some(others) = by_classes.get(&(one.wanted, one.held)) else { continue };
        let candidates = others.iter().filter(|other| (one.test || !other.test) && !one.is_gated_with(other));
        let best = candidates.map(|other| Inversion { one, other, same: one.is_of_same(other) });
        found.extend(best.reduce(|best, next| if next.same && !best.same { next } else { best }));
    }
    found
}

impl LockOrder {
    /// Whether a third lock keeps the two apart.
    fn is_gated_with(&self, other: &Self) -> bool {
        self.gates.iter().any(|gate| other.gates.contains(gate))
    }

    /// Whether two tasks certainly wait for each other there: the locks are the same, and who has one keeps the other out.
    fn is_of_same(&self, other: &Self) -> bool {
        let both_read = self.shared[0] && other.shared[1] || self.shared[1] && other.shared[0];
        let swapped = |[first, second]: &[Key; 2]| [second.clone(), first.clone()];
        let are_same = self.siblings && other.siblings
            || self.function == other.function && self.keys.is_some() && self.keys == other.keys.as_ref().map(swapped);
        are_same && !both_read
    }
}

impl Key {
    /// Another field of the same value, or another static.
    fn is_beside(&self, other: &Self) -> bool {
        match (self.root, other.root, self.steps.split_last(), other.steps.split_last()) {
            (Root::Static(_), Root::Static(_), None, None) => true,
            (one, two, Some((_, of_one)), Some((_, of_two))) => one == two && of_one == of_two,
            _ => false,
        }
    }

    /// A part of the place.
    fn with(&self, steps: &[Step]) -> Self {
        let mut key = self.clone();
        key.steps.extend(steps.iter().copied());
        key
    }
}

impl World {
    /// The locks that a call of a function of the workspace takes, so many calls deep.
    fn locks_behind(&self, function: ItemRef, hops: u32) -> Arc<[Behind]> {
        self.memo.behind.get_or((function, hops), || {
            let ItemKind::Function(of) = &self.names.item(function).kind else { return Arc::default() };
            let Some(body) = of.body else { return Arc::default() };
            let body = self.names.unit(function.unit).hir.body(body);
            let krate = self.names.crate_of(function);
            // what neither locks nor calls is not worth its types
            let may = body.exprs().any(|(_, expr)| match expr {
                Expr::MethodCall(call) => hops > 0 || self.is_lock_method(call.name, krate),
                Expr::Call { .. } => hops > 0,
                _ => false,
            });
            let facts = may.then(|| BodyFacts::of_function(self, function)).flatten();
            facts.map(|facts| facts.locks_of_body(hops)).unwrap_or_default().into()
        })
    }
}
