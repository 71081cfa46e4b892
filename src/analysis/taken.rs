//! What a function takes out of a place that it shares with others, under a lock: `std::mem::take(&mut *self.jobs.lock())`,
//! `self.worker.lock().take()`.
//!
//! Where nothing is in the place when it is made ([`filled`]), it is there only if somebody has put it there since, and
//! since it was taken last, which a caller can't see: what is done with it is done now and then.

use super::callable::{Place, Source};
use super::facts::BodyFacts;
use super::filled::{self, Part};
use crate::base::Name;
use crate::hir::{BindingId, Expr, ExprId};
use crate::resolve::Def;

/// Methods without arguments that leave a place without what was in it.
const TAKES: [&str; 5] = ["take", "pop", "pop_front", "pop_back", "split_off"];

/// The same with arguments.
const TAKES_WITH: [&str; 3] = ["drain", "replace", "split_off"];

/// Functions of `std::mem` that do.
const OF_MEM: [&str; 3] = ["take", "replace", "swap"];

/// Methods that let one in at a time.
const LOCKS: [&str; 6] = ["lock", "write", "borrow_mut", "try_lock", "try_write", "upgradable_read"];

/// Methods that give the same place.
const SAME: [&str; 4] = ["as_ref", "borrow", "clone", "deref"];

/// Methods that fill a place with what their closure gives, and give that.
const FILLS: [&str; 3] = ["get_or_init", "get_or_insert_with", "or_insert_with"];

/// How many steps a value is followed through.
const MAX_STEPS: u32 = 16;

impl BodyFacts<'_> {
    /// Whether a value was taken out of a place that is locked for that, and has nothing in it when it is made.
    pub(super) fn is_taken_out(&self, value: ExprId) -> bool {
        let takes = |expr: &Expr| match expr {
            Expr::MethodCall(call) => is_taking(call.name, call.args.len()),
            Expr::Call { callee, .. } => self.is_of_mem(*callee),
            _ => false,
        };
        let Some(owner) = self.owner.filter(|_| self.body.exprs().any(|(_, expr)| takes(expr))) else { return false };
        let place = Place { world: self.world, unit: self.unit, owner, body: self.body };
        Taken { facts: self, place }.is_out(value, MAX_STEPS)
    }

    /// Whether a function is one of `std::mem` that takes.
    fn is_of_mem(&self, callee: ExprId) -> bool {
        let Expr::Path(path) = self.body.expr(callee) else { return false };
        let mut names = path.segments.iter().rev().map(|segment| segment.name.as_str());
        names.next().is_some_and(|last| OF_MEM.contains(&last)) && names.next().is_none_or(|of| of == "mem")
    }
}

fn is_taking(method: Name, args: usize) -> bool {
    let methods: &[&str] = if args == 0 { &TAKES } else { &TAKES_WITH };
    methods.contains(&method.as_str())
}

struct Taken<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    place: Place<'w>,
}

impl Taken<'_, '_> {
    fn is_out(&self, value: ExprId, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.facts.body.expr(value) {
            Expr::MethodCall(call)
                if is_taking(call.name, call.args.len()) && self.is_locked(call.receiver, None, left) =>
            {
                true
            }
            Expr::Call { callee, args } if self.facts.is_of_mem(*callee) => {
                args.first().is_some_and(|from| self.is_locked(*from, None, left))
            }
            Expr::Local(local) => {
                self.is_swapped(*local, left) || self.from(*local).is_some_and(|of| self.is_out(of, left))
            }
            Expr::Block(block) => block.tail.is_some_and(|tail| self.is_out(tail, left)),
            _ => self.inner(value).is_some_and(|inner| self.is_out(inner, left)),
        }
    }

    /// `std::mem::swap(&mut local, &mut *place.lock())`
    fn is_swapped(&self, local: BindingId, left: u32) -> bool {
        let is_it = |arg: ExprId| match self.facts.body.expr(arg) {
            Expr::Ref { expr, .. } => matches!(self.facts.body.expr(*expr), Expr::Local(of) if *of == local),
            _ => false,
        };
        self.facts.body.exprs().any(|(_, expr)| match expr {
            Expr::Call { callee, args } if self.facts.is_of_mem(*callee) => match args[..] {
                [one, other] => {
                    is_it(one) && self.is_locked(other, None, left) || is_it(other) && self.is_locked(one, None, left)
                }
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a place, or a field of it, lies behind a lock, and nothing is put there where it is made.
    fn is_locked(&self, place: ExprId, field: Option<Name>, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.facts.body.expr(place) {
            Expr::MethodCall(call) if LOCKS.contains(&call.name.as_str()) => {
                self.starts_empty(call.receiver, field, left)
            }
            Expr::Field { base, name, .. } if field.is_none() => self.is_locked(*base, Some(*name), left),
            Expr::Local(local) => self.from(*local).is_some_and(|of| self.is_locked(of, field, left)),
            _ => self.inner(place).is_some_and(|inner| self.is_locked(inner, field, left)),
        }
    }

    /// Whether a field or static that is locked, or a field of what is in there, holds nothing from the start, and nothing
    /// was put there in this body.
    fn starts_empty(&self, lock: ExprId, within: Option<Name>, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        let world = self.facts.world;
        match self.facts.body.expr(lock) {
            Expr::Field { base, name, .. } => {
                let part = |adt| Part { adt, field: *name, within };
                match self.place.type_of(*base) {
                    Some(Def::Item(adt)) => {
                        !filled::puts(self.place, part(adt), false) && world.starts_empty(part(adt))
                    }
                    _ => false,
                }
            }
            Expr::Path(path) => match self.place.resolve(path) {
                Some(Def::Item(item)) => {
                    Place::of(world, item).is_some_and(|of| filled::is_empty(of, of.body.root, within))
                }
                _ => false,
            },
            Expr::Local(local) => self.from(*local).is_some_and(|of| self.starts_empty(of, within, left)),
            Expr::MethodCall(call) if SAME.contains(&call.name.as_str()) => {
                self.starts_empty(call.receiver, within, left)
            }
            Expr::MethodCall(call) if FILLS.contains(&call.name.as_str()) => {
                call.args.last().is_some_and(|by| filled::is_empty(self.place, *by, within))
            }
            Expr::Ref { expr, .. } | Expr::Unary { expr, .. } => self.starts_empty(*expr, within, left),
            _ => false,
        }
    }

    /// What an expression is a part of, or is made of.
    fn inner(&self, of: ExprId) -> Option<ExprId> {
        match self.facts.body.expr(of) {
            Expr::MethodCall(call) => Some(call.receiver),
            Expr::Field { base, .. } | Expr::Index { base, .. } => Some(*base),
            Expr::Ref { expr, .. } | Expr::Unary { expr, .. } | Expr::Try(expr) => Some(*expr),
            _ => None,
        }
    }

    /// What a name stands for, or for a part of what.
    fn from(&self, local: BindingId) -> Option<ExprId> {
        match self.place.source(local) {
            Source::Part(of) => Some(of),
            Source::OfClosure(call) => self.inner(call),
            _ => None,
        }
    }
}
