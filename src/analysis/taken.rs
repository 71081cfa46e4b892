//! What a function takes out of a place that it shares with others, under a lock: `std::mem::take(&mut *self.jobs.lock())`,
//! `self.worker.lock().take()`.
//!
//! Where nothing is in the place when it is made, it is there only if somebody has put it there since, and since it was
//! taken last, which a caller can't see: what is done with it is done now and then.

use super::callable::{Place, Source};
use super::facts::BodyFacts;
use crate::hir::{BindingId, Body, Expr, ExprId, MacroForm};
use crate::resolve::Def;

/// Methods that leave a place without what was in it.
const TAKES: [&str; 7] = ["take", "pop", "pop_front", "pop_back", "drain", "replace", "split_off"];

/// Functions of `std::mem` that do.
const OF_MEM: [&str; 3] = ["take", "replace", "swap"];

/// Methods that let one in at a time.
const LOCKS: [&str; 6] = ["lock", "write", "borrow_mut", "try_lock", "try_write", "upgradable_read"];

/// How many steps a value is followed through.
const MAX_STEPS: u32 = 16;

impl BodyFacts<'_> {
    /// Whether a value was taken out of a place that is locked for that, and has nothing in it when it is made.
    pub(super) fn is_taken_out(&self, value: ExprId) -> bool {
        let takes = |expr: &Expr| match expr {
            Expr::MethodCall(call) => TAKES.contains(&call.name.as_str()),
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

struct Taken<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    place: Place<'w>,
}

impl Taken<'_, '_> {
    fn is_out(&self, value: ExprId, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.facts.body.expr(value) {
            Expr::MethodCall(call) if TAKES.contains(&call.name.as_str()) && self.is_locked(call.receiver, left) => {
                true
            }
            Expr::Call { callee, args } if self.facts.is_of_mem(*callee) => {
                args.first().is_some_and(|from| self.is_locked(*from, left))
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
                [one, other] => is_it(one) && self.is_locked(other, left) || is_it(other) && self.is_locked(one, left),
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a place lies behind a lock, and nothing is put there where it is made.
    fn is_locked(&self, place: ExprId, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.facts.body.expr(place) {
            Expr::MethodCall(call) if LOCKS.contains(&call.name.as_str()) => self.starts_empty(call.receiver, left),
            Expr::Local(local) => self.from(*local).is_some_and(|of| self.is_locked(of, left)),
            _ => self.inner(place).is_some_and(|inner| self.is_locked(inner, left)),
        }
    }

    /// Whether a field or static that is locked holds nothing from the start. Fields are told by their names: where a literal
    /// of the file says otherwise, it may be another's.
    fn starts_empty(&self, lock: ExprId, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.facts.body.expr(lock) {
            Expr::Field { name, .. } => {
                let bodies = &self.facts.world.names.unit(self.facts.unit).hir.bodies;
                let fields = bodies.iter().flat_map(|body| {
                    let literals = body.exprs().filter_map(|(_, expr)| match expr {
                        Expr::Struct(literal) => Some(literal),
                        _ => None,
                    });
                    literals.flat_map(|literal| &literal.fields).map(move |field| (body, field))
                });
                fields.filter(|(_, field)| field.name == *name).all(|(body, field)| is_empty(body, field.expr))
            }
            Expr::Path(path) => match self.place.resolve(path) {
                Some(Def::Item(item)) => {
                    Place::of(self.facts.world, item).is_some_and(|of| is_empty(of.body, of.body.root))
                }
                _ => false,
            },
            Expr::Local(local) => self.from(*local).is_some_and(|of| self.starts_empty(of, left)),
            _ => self.inner(lock).is_some_and(|inner| self.starts_empty(inner, left)),
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

/// Whether something is made of nothing: `Mutex::new(None)`, `Arc::default()`, `Vec::new()`.
fn is_empty(body: &Body, made: ExprId) -> bool {
    match body.expr(made) {
        Expr::Call { callee, args } => {
            let is_variant = |name: &str| matches!(name, "Some" | "Ok");
            let is_path = matches!(body.expr(*callee), Expr::Path(path)
                if path.last().is_some_and(|last| !is_variant(last.name.as_str())));
            is_path && args.iter().all(|arg| is_empty(body, *arg))
        }
        Expr::Path(path) => path.last().is_some_and(|last| last.name == "None"),
        Expr::Array(items) => items.is_empty(),
        Expr::Macro(call) => matches!(call.form, MacroForm::Vec(items) if is_empty(body, items)),
        Expr::Block(block) => block.stmts.is_empty() && block.tail.is_some_and(|tail| is_empty(body, tail)),
        _ => false,
    }
}
