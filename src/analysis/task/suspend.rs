//! What a suspended task keeps: values that are alive across an await (rustc's `coroutine` transform: what is used later
//! or was borrowed, and still has its storage).

use crate::analysis::{BodyFacts, Callee, RegionId, RegionKind};
use crate::base::{Edition, TextRange};
use crate::hir::{BinaryOp, BindingId, Expr, ExprId, ItemKind, LoopKind, MacroForm, SelfParam, StmtKind, UnaryOp};
use crate::types::{Autos, Ty};

use super::captures::{How, Use};

/// A place where a region waits.
#[derive(Clone, Debug)]
pub struct Wait {
    /// The expression.
    pub expr: ExprId,
    /// `await`, or the macro's name.
    pub keyword: TextRange,
    /// The futures that it waits for.
    pub futures: Vec<ExprId>,
}

impl BodyFacts<'_> {
    /// The places where a region waits, in the order of the text.
    pub fn waits(&self, region: RegionId) -> Vec<Wait> {
        let mut waits: Vec<Wait> = Vec::new();
        for (id, expr) in self.body.exprs() {
            if self.region_of(id) != region {
                continue;
            }
            let (keyword, futures) = match expr {
                Expr::Await { expr, keyword } => (*keyword, vec![*expr]),
                Expr::Macro(call) => match &call.form {
                    MacroForm::Select(select) => (call.path.range, select.arms.iter().map(|arm| arm.future).collect()),
                    MacroForm::Join { futures, .. } => (call.path.range, futures.to_vec()),
                    _ => continue,
                },
                Expr::Loop(looping) if matches!(looping.kind, LoopKind::ForAwait { .. }) => {
                    (looping.keyword, Vec::new())
                }
                _ => continue,
            };
            waits.push(Wait { expr: id, keyword, futures });
        }
        waits.sort_unstable_by_key(|wait| wait.keyword);
        waits
    }

    /// The first of these waits across which a name of their region is alive.
    pub fn kept_across<'a>(&self, binding: BindingId, waits: &'a [Wait], autos: &mut Autos<'_>) -> Option<&'a Wait> {
        let scope = self.scope_of_name(binding)?;
        let uses = self.uses_in(binding, scope.region);
        let ty = self.types().binding_ty(binding);
        let drops = autos.needs_drop(ty) == Some(true);
        waits.iter().find(|wait| {
            wait.keyword.start >= scope.after
                && self.is_within(wait.expr, scope.within)
                && self.is_alive(scope.within, &uses, drops, wait, autos)
        })
    }

    /// All mentions of a name.
    fn uses_in(&self, binding: BindingId, region: RegionId) -> Vec<Use> {
        let mentions = self.body.exprs().filter(|(id, expr)| {
            matches!(expr, Expr::Local(local) if *local == binding) && self.region_of(*id) != RegionId::DEAD
        });
        mentions.filter_map(|(id, _)| self.use_of(id, binding, region)).collect()
    }

    fn is_alive(&self, scope: ExprId, uses: &[Use], drops: bool, wait: &Wait, autos: &mut Autos<'_>) -> bool {
        let (mut borrowed, mut moved, mut partly, mut later) = (false, false, false, false);
        let round = self.outermost_loop(wait.expr, scope);
        for found in uses {
            let at = self.body.range(found.at);
            let is_before = at.start < wait.keyword.start;
            let comes_again = round.is_some_and(|round| self.is_within(found.at, round));
            later |= !is_before || comes_again;
            if !is_before && !comes_again {
                continue;
            }
            match found.how {
                _ if found.moved => moved |= is_before && self.comes_always(found.at, wait.expr, scope),
                How::Ref | How::RefMut => borrowed |= !found.through_ref,
                How::Value if found.place == found.at => {
                    let is_copy = autos.is_copy(self.types().expr_ty(found.at));
                    moved |= is_before && is_copy != Some(true) && self.comes_always(found.at, wait.expr, scope);
                    moved |=
                        is_before && is_copy != Some(true) && self.moves_in_all_branches(uses, found.at, wait, scope);
                }
                // who knows: perhaps it is moved
                How::Unknown => moved |= is_before,
                // what is left of it is dropped, if that needs it
                How::Value => partly |= is_before && autos.is_copy(self.types().expr_ty(found.place)) != Some(true),
                How::Pattern(_) => partly |= is_before,
            }
        }
        borrowed || !moved && (later || drops && !partly)
    }

    /// Whether a mention stands in one branch of many, and each of the others has one too.
    fn moves_in_all_branches(&self, uses: &[Use], at: ExprId, wait: &Wait, scope: ExprId) -> bool {
        let has = |branch: &ExprId| {
            uses.iter()
                .any(|found| found.how == How::Value && found.place == found.at && self.is_within(found.at, *branch))
        };
        let mut around =
            self.ancestors(at).take_while(|around| *around != scope && !self.is_within(wait.expr, *around));
        around.any(|around| match self.body.expr(around) {
            Expr::If { then, otherwise: Some(otherwise), .. } => has(then) && has(otherwise),
            Expr::Match { arms, .. } => arms.iter().all(|arm| has(&arm.body)),
            _ => false,
        })
    }

    /// The outermost loop around an expression in the scope.
    fn outermost_loop(&self, expr: ExprId, scope: ExprId) -> Option<ExprId> {
        if expr == scope {
            return None;
        }
        let around = self.ancestors(expr).take_while(|at| *at != scope);
        around.filter(|at| matches!(self.body.expr(*at), Expr::Loop(_))).last()
    }

    /// Whether what stands at `first` has happened whenever `then` does: no branch, loop or closure lies around it that is
    /// not around `then` too.
    fn comes_always(&self, first: ExprId, then: ExprId, scope: ExprId) -> bool {
        let mut below = first;
        for around in self.ancestors(first) {
            if below == scope || self.is_within(then, around) && !self.is_conditional(around, below) {
                if below == scope {
                    return true;
                }
                below = around;
                continue;
            }
            if self.is_conditional(around, below) && !self.is_within(then, below) {
                return false;
            }
            below = around;
        }
        true
    }

    /// Whether a part of an expression does not always run where the whole does.
    fn is_conditional(&self, whole: ExprId, part: ExprId) -> bool {
        match self.body.expr(whole) {
            Expr::If { condition, .. } => *condition != part,
            Expr::Match { scrutinee, .. } => *scrutinee != part,
            Expr::Loop(looping) => match looping.kind {
                LoopKind::For { iter, .. } | LoopKind::ForAwait { iter, .. } => iter != part,
                LoopKind::While(_) => true,
                LoopKind::Loop => false,
            },
            Expr::Binary { op: BinaryOp::And | BinaryOp::Or, rhs, .. } => *rhs == part,
            Expr::Closure(_) => true,
            Expr::Macro(call) => matches!(call.form, MacroForm::Select(_)),
            Expr::Block(block) => block.stmts.iter().any(|stmt| match stmt.kind {
                StmtKind::Let { otherwise, .. } => otherwise == Some(part),
                _ => false,
            }),
            _ => false,
        }
    }

    /// Whether the value of an expression is an rvalue that is borrowed, and alive while its region waits.
    pub fn is_temporary_kept(&self, id: ExprId, wait: &Wait) -> bool {
        self.comes_before(id, wait) && self.is_borrowed_temporary(id) && self.lives_to(id, wait)
    }

    /// Whether an expression is a part, computed before, of one that waits in a later part.
    pub fn is_operand_kept(&self, id: ExprId, wait: &Wait) -> bool {
        self.comes_before(id, wait) && self.is_operand_beside(id, wait)
    }

    fn comes_before(&self, id: ExprId, wait: &Wait) -> bool {
        self.body.range(id).end <= wait.keyword.start
    }

    /// Whether an expression names a place, and makes no value of its own.
    pub fn is_place(&self, expr: ExprId) -> bool {
        match self.body.expr(expr) {
            Expr::Local(_) | Expr::Path(_) | Expr::Index { .. } | Expr::Unary { .. } | Expr::Literal(_) => true,
            Expr::Field { base, .. } => self.is_place(*base),
            _ => false,
        }
    }

    /// `&value()`, `value().method_that_borrows()`.
    fn is_borrowed_temporary(&self, id: ExprId) -> bool {
        let parent = self.parent(id);
        match self.body.expr(parent) {
            Expr::Ref { raw, .. } => !raw,
            Expr::MethodCall(call) if call.receiver == id => {
                let Some(Callee::Item(item)) = self.callee(parent) else { return false };
                let ItemKind::Function(function) = &self.world.names.item(item).kind else { return false };
                let is_ref = matches!(self.types().expr_ty(id), Ty::Ref(..));
                let is_behind = self.types().callee.get(&parent).is_some_and(|callee| {
                    // `Rc::new(1).pow(2)`: found on what the pointer points to, through `Deref::deref`
                    self.is_pointer(id) && *callee.receiver.strip_refs() != *self.types().expr_ty(id)
                });
                is_behind || !is_ref && matches!(function.self_param, Some(SelfParam::Ref | SelfParam::RefMut))
            }
            Expr::Unary { op: UnaryOp::Deref, .. } => self.is_pointer(id),
            _ => false,
        }
    }

    /// Whether a value is of a type that is behind `Deref`: what is done with the target borrows it. A `Box` is taken apart.
    fn is_pointer(&self, id: ExprId) -> bool {
        matches!(self.types().expr_ty(id), Ty::Adt(item, _) if !self.world.names.is_at(*item, &["std::boxed::Box"]))
    }

    /// Whether the temporaries of an expression live while the region waits (the Reference, "Temporary scopes").
    fn lives_to(&self, id: ExprId, wait: &Wait) -> bool {
        let is_2024 = {
            let names = &self.world.names;
            names.krate(names.unit(self.unit).krate).edition >= Edition::E2024
        };
        let mut below = id;
        for around in self.ancestors(id) {
            let ends = match self.body.expr(around) {
                Expr::Block(block) => block.tail != Some(below) || is_2024,
                Expr::If { condition, otherwise, .. } => {
                    let is_let = matches!(self.body.expr(*condition), Expr::Let { .. });
                    if *condition == below && is_let {
                        let in_else = otherwise.is_some_and(|other| self.is_within(wait.expr, other));
                        if is_2024 && in_else {
                            return false;
                        }
                        false
                    } else {
                        true
                    }
                }
                Expr::Loop(looping) => {
                    !matches!(looping.kind, LoopKind::For { .. })
                        && !matches!(looping.kind, LoopKind::While(condition) if matches!(self.body.expr(condition), Expr::Let { .. }))
                }
                Expr::Match { scrutinee, .. } => *scrutinee != below,
                Expr::Binary { op: BinaryOp::And | BinaryOp::Or, .. } => true,
                Expr::Closure(_) | Expr::Async { .. } => true,
                _ => false,
            };
            if ends {
                // a `while let` keeps them for its body
                return self.is_within(wait.expr, below);
            }
            below = around;
            if let Expr::Loop(_) = self.body.expr(around) {
                return self.is_within(wait.expr, around);
            }
        }
        self.is_within(wait.expr, below)
    }

    /// Whether the wait stands in a later operand of the expression that this value is an operand of.
    fn is_operand_beside(&self, id: ExprId, wait: &Wait) -> bool {
        let parent = self.parent(id);
        let collects = matches!(
            self.body.expr(parent),
            Expr::Call { .. } | Expr::MethodCall(_) | Expr::Tuple(_) | Expr::Array(_) | Expr::Struct(_)
        );
        collects && parent != wait.expr && self.is_within(wait.expr, parent) && !self.is_within(wait.expr, id)
    }

    /// The regions that an executor polls.
    pub fn is_polled(&self, region: RegionId) -> bool {
        matches!(self.region(region).kind, RegionKind::AsyncBlock | RegionKind::AsyncClosure | RegionKind::Stream)
    }
}
