//! Guards that a task holds while it sleeps.

use super::facts::BodyFacts;
use super::flow::{Crossing, Flow, Origin};
use super::locks;
use crate::base::TextRange;
use crate::foreign::{BlockClass, GuardKind};
use crate::hir::{BindingId, Expr, ExprId};
use crate::resolve::ItemRef;
use crate::types;

/// A guard that lives across an await.
#[derive(Clone, Debug)]
pub struct Held {
    /// The name that holds it, where it is not a temporary.
    pub binding: Option<BindingId>,
    /// Where it is bound, or what makes it.
    pub range: TextRange,
    /// What it holds.
    pub kind: GuardKind,
    /// Its type.
    pub ty: ItemRef,
    /// The awaits that it lives across, in the order of the text; at least one.
    pub awaits: Vec<TextRange>,
    /// Where it ends at last.
    pub end: Option<TextRange>,
}

/// What is known of the guards of a body.
#[derive(Debug, Default)]
pub(super) struct Guards {
    held: Vec<Held>,
    pub(super) flow: Flow,
}

impl BodyFacts<'_> {
    /// The guards that live across an await, in the order of the text.
    pub fn held_guards(&self) -> &[Held] {
        &self.guards().held
    }

    pub(super) fn guards(&self) -> &Guards {
        self.guards.get_or_init(|| {
            if !self.sleeps() && !self.may_lock_twice() {
                return Guards::default();
            }
            let is_guard = |ty: &crate::types::Ty| ty.adt().is_some_and(|item| self.world.guard(item).is_some());
            // a guard borrows its lock
            let flow = self.flow(&is_guard, self.world.memo.guards.clone(), true);
            Guards { held: self.held(&flow.crossings), flow }
        })
    }

    /// One for each place where a guard is bound or made.
    fn held(&self, crossings: &[Crossing]) -> Vec<Held> {
        let mut all: Vec<Held> = Vec::new();
        for crossing in crossings {
            let Some(ty) = crossing.ty.adt() else { continue };
            let Some(kind) = self.world.guard(ty) else { continue };
            if kind == GuardKind::RefCell && self.is_of_own_lock(crossing.origin) {
                continue;
            }
            let range = match (crossing.binding, crossing.origin) {
                (Some(binding), _) | (None, Origin::Binding(binding)) => {
                    self.body.pat_range(self.body.binding(binding).pat)
                }
                (None, Origin::Expr(made)) => self.maker(made),
            };
            let awaits = crossing.sleeps.iter().map(|sleep| sleep.range);
            match all.iter_mut().find(|held| held.kind == kind && held.range == range) {
                Some(held) => {
                    held.awaits.extend(awaits);
                    held.awaits.sort_unstable();
                    held.awaits.dedup();
                    held.end = held.end.max(crossing.end);
                }
                None => {
                    let (binding, awaits) = (crossing.binding, awaits.collect());
                    all.push(Held { binding, range, kind, ty, awaits, end: crossing.end });
                }
            }
        }
        all.sort_by_key(|held| held.range);
        all
    }

    /// Whether a borrow lies in the guard of a lock that the project made: it is waited for, and does something of its own at
    /// its end. Whoever else wants it waits, and does not meet the borrow.
    fn is_of_own_lock(&self, origin: Origin) -> bool {
        let Origin::Expr(made) = origin else { return false };
        if !matches!(self.body.expr(made), Expr::Await { .. }) {
            return false;
        }
        let world = self.world;
        let ends_itself =
            |item: ItemRef| world.guard(item).is_none() && types::has_drop(&world.names, &world.types, item);
        self.types().expr[made.0 as usize].any(&mut |part| part.adt().is_some_and(ends_itself))
    }

    /// The small range of what makes a value: the name of the function that is called.
    pub(super) fn maker(&self, made: ExprId) -> TextRange {
        match self.body.expr(made) {
            Expr::MethodCall(call) => call.name_range,
            Expr::Call { callee, .. } => self.body.range(*callee),
            Expr::Await { expr, .. } | Expr::Try(expr) => self.maker(*expr),
            Expr::Macro(call) => call.path.range,
            _ => self.body.range(made),
        }
    }

    /// Whether the body may take a lock while it has one: it has two calls that may.
    pub(super) fn may_lock_twice(&self) -> bool {
        let (mut locks, mut calls) = (0, 0);
        let krate = self.world.names.unit(self.unit).krate;
        for (_, expr) in self.body.exprs() {
            match expr {
                Expr::MethodCall(call) => {
                    let is_lock = self.world.is_lock_method(call.name, krate);
                    locks += u32::from(is_lock);
                    calls += u32::from(is_lock || locks::is_place(self.body, call.receiver));
                }
                Expr::Call { callee, .. } if self.may_call_workspace(*callee) => calls += 1,
                _ => {}
            }
        }
        locks > 0 && calls > 1
    }

    /// Whether a path may lead to a function, to judge by its name.
    fn may_call_workspace(&self, callee: ExprId) -> bool {
        let Expr::Path(path) = self.body.expr(callee) else { return false };
        path.last().is_some_and(|last| last.name.as_str().starts_with(|c: char| c.is_lowercase() || c == '_'))
    }

    /// Whether a function waits for a lock of threads.
    pub(super) fn is_lock(&self, function: ItemRef) -> bool {
        let blocks = self.world.api(function).and_then(|api| api.blocks.as_ref());
        blocks.is_some_and(|blocks| blocks.class == BlockClass::Lock)
    }
}
