//! Guards that are held together, taken in an order that others decide.

use super::context::RegionId;
use super::facts::BodyFacts;
use super::flow::{Alive, Flow, Origin};
use super::locks::{Key, Root};
use super::orders::LockClass;
use crate::base::TextRange;
use crate::hir::{BinaryOp, Expr, ExprId, LoopKind};
use crate::types::Ty;

/// Guards of one kind that are held together, taken in an order that others decide.
#[derive(Clone, Copy, Debug)]
pub struct Together {
    /// Where the second is taken.
    pub range: TextRange,
    /// Where the first is, or the keyword of the loop that takes them.
    pub first: TextRange,
    /// One for each turn of a loop.
    pub in_loop: bool,
}

impl BodyFacts<'_> {
    /// Guards of one kind that are held together where nothing says in which order they are taken: one for each item of a
    /// loop, or two locks that the function is given.
    pub fn held_together(&self) -> Vec<Together> {
        let flow = &self.guards().flow;
        let mut found = Vec::new();
        for (call, alive) in &flow.at_calls {
            let (Some((_, guard)), true) = (self.direct_guard(*call), self.region_of(*call) != RegionId::DEAD) else {
                found.extend(alive.iter().find_map(|alive| self.collected(flow, *alive, *call)));
                continue;
            };
            found.extend(alive.iter().find_map(|alive| {
                self.collected(flow, *alive, *call).or_else(|| self.given(flow, *alive, *call, &guard))
            }));
        }
        found.sort_by_key(|together: &Together| together.range);
        found
    }

    /// `for account in accounts { guards.push(account.lock().await) }`
    fn collected(&self, flow: &Flow, alive: Alive, call: ExprId) -> Option<Together> {
        let value = &flow.values[alive.value.0 as usize];
        let Origin::Expr(made) = value.origin else { return None };
        let is_same = made == call || matches!(self.body.expr(made), Expr::Await { expr, .. } if *expr == call);
        if !alive.old || !is_same || self.guard_of(&value.ty)?.shared {
            return None;
        }
        let looping = self.loop_of(call)?;
        let Expr::Loop(around) = self.body.expr(looping) else { return None };
        let LoopKind::For { iter, .. } = around.kind else { return None };
        let of_this_turn = self.body.exprs().any(|(id, expr)| match expr {
            Expr::Local(name) => {
                self.is_within(id, call)
                    && self.scope_of_name(*name).is_some_and(|scope| self.is_within(scope.within, looping))
            }
            _ => false,
        });
        let is_open = of_this_turn && !self.is_sorted(iter);
        is_open.then(|| Together { range: self.maker(call), first: around.keyword, in_loop: true })
    }

    /// `from.lock().await` and `to.lock().await` of two parameters.
    fn given(&self, flow: &Flow, alive: Alive, call: ExprId, guard: &Ty) -> Option<Together> {
        let value = &flow.values[alive.value.0 as usize];
        let Origin::Expr(made) = value.origin else { return None };
        let is_alike = value.ty == *guard && !self.guard_of(guard)?.shared;
        // two numbers are two things, two accounts are not
        let LockClass::Data(_) = self.class_of(guard, None)? else { return None };
        let key = |call: ExprId| match self.body.expr(call) {
            Expr::MethodCall(of) => self.certain_key(of.receiver),
            _ => None,
        };
        let first = match self.body.expr(made) {
            Expr::Await { expr, .. } => *expr,
            _ => made,
        };
        let (one, other) = (key(first)?, key(call)?);
        let is_given = |key: &Key| match key.root {
            Root::Local(name) => self.scope_of_name(name).is_some_and(|scope| scope.is_param),
            Root::Static(_) => false,
        };
        let is_open =
            is_alike && one.root != other.root && one.steps == other.steps && is_given(&one) && is_given(&other);
        // who compares the two has an order for them
        let names = [one.root, other.root];
        (is_open && !self.compares(names)).then(|| Together {
            range: self.maker(call),
            first: self.maker(made),
            in_loop: false,
        })
    }

    /// Whether some comparison has both names in it.
    fn compares(&self, roots: [Root; 2]) -> bool {
        let names = |side: ExprId, root: Root| {
            self.body.exprs().any(|(id, expr)| match expr {
                Expr::Local(name) => Root::Local(*name) == root && self.is_within(id, side),
                _ => false,
            })
        };
        self.body.exprs().any(|(id, expr)| match expr {
            Expr::Binary { op: BinaryOp::Compare, .. } => roots.iter().all(|root| names(id, *root)),
            Expr::MethodCall(call)
                if matches!(call.name.as_str(), "cmp" | "lt" | "le" | "gt" | "ge" | "partial_cmp") =>
            {
                roots.iter().all(|root| names(id, *root))
            }
            _ => false,
        })
    }

    /// Whether the items of a loop come in an order of their own.
    fn is_sorted(&self, iter: ExprId) -> bool {
        let root = self.root_of(iter);
        let by_type = |expr: ExprId| {
            let ty = self.types().expr_ty(expr).strip_refs();
            let item = ty.adt().and_then(|adt| self.world.names.item(adt).name);
            matches!(ty, Ty::Array(_))
                || item.is_some_and(|name| {
                    name.as_str().starts_with("BTree") || name.as_str().starts_with("Range") || name == "IndexMap"
                })
        };
        let names_order = |name: &str| name.contains("sort") || name == "dedup";
        self.body.exprs().any(|(id, expr)| match expr {
            Expr::MethodCall(call) if names_order(call.name.as_str()) => {
                self.is_within(id, iter) || root.is_some() && self.root_of(call.receiver) == root
            }
            Expr::Range { .. } | Expr::Array(_) => self.is_within(id, iter),
            _ => self.is_within(id, iter) && by_type(id),
        })
    }
}
