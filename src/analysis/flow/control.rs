//! Blocks, branches, loops and jumps (the Reference, "Destructors", "Scopes of temporaries").

use super::state::{Holder, Parts, Place, State};
use super::walk::{ScopeKind, Target, Walker};
use crate::base::{Edition, Name};
use crate::hir::{Arm, BinaryOp, Block, Body, Expr, ExprId, Loop, LoopKind, PatId, Stmt, StmtKind, UnaryOp};

/// Loops settle after two or three turns; more is a bug that must not hang.
const MAX_TURNS: u32 = 8;

impl Walker<'_, '_> {
    pub(super) fn control(&mut self, id: ExprId) -> Parts {
        let body = self.body;
        match body.expr(id) {
            Expr::Block(block) => self.block(id, block),
            Expr::If { condition, then, otherwise } => self.if_(*condition, *then, *otherwise),
            Expr::Match { scrutinee, arms } => self.match_(*scrutinee, arms),
            Expr::Loop(looping) => self.looping(id, looping),
            Expr::Break { label, expr } => {
                let parts = expr.map(|expr| self.value(expr)).unwrap_or_default();
                self.leave(*label, parts);
                Parts::new()
            }
            Expr::Continue { label } => {
                self.next_turn(*label);
                Parts::new()
            }
            Expr::Return(value) => {
                value.iter().for_each(|value| drop(self.value(*value)));
                self.stop();
                Parts::new()
            }
            Expr::Yield(value) => {
                value.iter().for_each(|value| drop(self.value(*value)));
                self.sleep(id, body.range(id));
                Parts::new()
            }
            Expr::Await { expr, keyword } => {
                let used = self.value(*expr);
                self.sleep(id, *keyword);
                self.made(id, used)
            }
            Expr::TryBlock(inner) => self.value(*inner),
            // a `let` outside of a condition is an error
            Expr::Let { expr, .. } => self.value(*expr),
            _ => Parts::new(),
        }
    }

    fn block(&mut self, id: ExprId, block: &Block) -> Parts {
        if block.label.is_some() {
            self.push_target(block.label, false);
        }
        let parts = self.scoped(ScopeKind::Names, self.end_of(id), |walker| {
            block.stmts.iter().for_each(|stmt| walker.statement(stmt));
            match block.tail {
                Some(tail) if walker.edition >= Edition::E2024 => walker.terminating(tail),
                Some(tail) => walker.value(tail),
                None => Parts::new(),
            }
        });
        match block.label {
            Some(_) => self.pop_target(parts),
            None => parts,
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt.kind {
            StmtKind::Let { pat, init: Some(init), otherwise, .. } => self.let_(stmt, pat, init, otherwise),
            StmtKind::Let { pat, init: None, .. } => self.declare_names(pat),
            StmtKind::Expr { expr, .. } => {
                let parts = self.in_statement(stmt.range, |walker| walker.value(expr));
                self.gone(&parts, expr);
            }
            StmtKind::Item(_) => {}
        }
    }

    fn let_(&mut self, stmt: &Stmt, pat: PatId, init: ExprId, otherwise: Option<ExprId>) {
        if self.facts.region_of(init) == crate::analysis::context::RegionId::DEAD {
            return;
        }
        let block = self.scopes.len().saturating_sub(1);
        let (body, extended) = (self.body, &mut self.extended);
        super::extend::of_let(body, pat, init, &mut |id| {
            extended.insert(id, block);
        });
        let depth = self.open(ScopeKind::Temps, super::walk::last_byte(stmt.range));
        let place = self.scrutinee(init);
        let mut failed = otherwise.map(|_| self.state.clone());
        if let Some(failed) = &mut failed {
            self.with_state(failed, |walker| walker.prune_rest(&[pat], init, place.as_ref()));
            self.prune(pat, init, place.as_ref());
        }
        // what has a type by the `let` alone came from somewhere
        let unknown = self.types.expr_ty(init).is_unknown();
        self.bind(pat, place.as_ref(), unknown);
        let temporaries = self.close(depth);
        if let (Some(mut failed), Some(otherwise)) = (failed, otherwise) {
            failed.drop_all(&temporaries);
            self.with_state(&mut failed, |walker| drop(walker.terminating(otherwise)));
            self.state.join(failed);
        }
    }

    /// Runs a part of the walk on another state.
    pub(super) fn with_state(&mut self, state: &mut State, part: impl FnOnce(&mut Self)) {
        std::mem::swap(&mut self.state, state);
        part(self);
        std::mem::swap(&mut self.state, state);
    }

    fn if_(&mut self, condition: ExprId, then: ExprId, otherwise: Option<ExprId>) -> Parts {
        let end = self.end_of(then);
        let has_let = has_let(self.body, condition);
        let depth = self.scopes.len();
        // in 2024 the temporaries of `if let` end before `else`
        if has_let && self.edition >= Edition::E2024 {
            self.open(ScopeKind::Temps, end);
        }
        self.open(ScopeKind::Names, end);
        let mut falses = State::unreachable();
        self.condition(condition, &mut falses);
        let mut parts = self.terminating(then);
        let ended = self.close(depth);
        falses.drop_all(&ended);
        let taken = std::mem::replace(&mut self.state, falses);
        if let Some(otherwise) = otherwise {
            parts.extend(self.terminating(otherwise));
        }
        self.state.join(taken);
        parts
    }

    /// Evaluates a condition; the paths on which it is false come together in `falses`, and the walk goes on where it is
    /// true.
    pub(super) fn condition(&mut self, id: ExprId, falses: &mut State) {
        match self.body.expr(id) {
            Expr::Binary { op: BinaryOp::And, lhs, rhs } => {
                self.condition(*lhs, falses);
                self.condition(*rhs, falses);
            }
            Expr::Let { pat, expr } => {
                let place = self.scrutinee(*expr);
                let mut failed = self.state.clone();
                self.with_state(&mut failed, |walker| walker.prune_rest(&[*pat], *expr, place.as_ref()));
                falses.join(failed);
                self.prune(*pat, *expr, place.as_ref());
                self.bind(*pat, place.as_ref(), false);
            }
            Expr::Literal(crate::hir::Literal::Bool(true)) => {}
            _ => {
                self.terminating(id);
                let mut failed = self.state.clone();
                if let Some((place, when)) = self.asks_for_none(id, true) {
                    if when { &mut self.state } else { &mut failed }.take(&place);
                }
                falses.join(failed);
            }
        }
    }

    /// `x.is_none()`, `x.is_some()`, `!x.is_some()`: the place, and whether it is empty where the condition is true.
    fn asks_for_none(&self, id: ExprId, when: bool) -> Option<(Place, bool)> {
        match self.body.expr(id) {
            Expr::Unary { op: UnaryOp::Not, expr } => self.asks_for_none(*expr, !when),
            Expr::MethodCall(call) if call.name == "is_none" || call.name == "is_some" => {
                let callee = self.types.callee.get(&id)?;
                let is_own = callee.receiver.adt() == self.types.expr_ty(call.receiver).adt();
                let place = self.quiet_place(call.receiver).filter(|_| is_own && self.is_std(callee.item))?;
                Some((place, when == (call.name == "is_none")))
            }
            _ => None,
        }
    }

    fn match_(&mut self, scrutinee: ExprId, arms: &[Arm]) -> Parts {
        let place = self.scrutinee(scrutinee);
        let mut parts = Parts::new();
        let mut after = State::unreachable();
        let mut before = std::mem::take(&mut self.state);
        let mut seen = Vec::new();
        for arm in arms {
            if self.facts.region_of(arm.body) == crate::analysis::context::RegionId::DEAD {
                continue;
            }
            self.state = before.clone();
            self.scoped(ScopeKind::Names, self.end_of(arm.body), |walker| {
                walker.prune_rest(&seen, scrutinee, place.as_ref());
                walker.prune(arm.pat, scrutinee, place.as_ref());
                walker.bind(arm.pat, place.as_ref(), false);
                if let Some(guard) = arm.guard {
                    let mut falses = State::unreachable();
                    walker.condition(guard, &mut falses);
                }
                parts.extend(walker.terminating(arm.body));
            });
            after.join(std::mem::take(&mut self.state));
            if arm.guard.is_none() {
                seen.push(arm.pat);
            }
        }
        if arms.is_empty() {
            before = State::unreachable();
            after = before;
        }
        self.state = after;
        parts
    }

    fn looping(&mut self, id: ExprId, looping: &Loop) -> Parts {
        let end = self.end_of(id);
        self.scoped(ScopeKind::Temps, end, |walker| {
            let items = match looping.kind {
                LoopKind::For { pat, iter } | LoopKind::ForAwait { pat, iter } => {
                    let parts = walker.value(iter);
                    walker.wait(iter, parts);
                    Some((pat, iter))
                }
                _ => None,
            };
            walker.push_target(looping.label, true);
            let mut entry = walker.state.clone();
            let mut exits = State::unreachable();
            for _ in 0..MAX_TURNS {
                walker.state = entry.clone();
                walker.turn(id, looping, items, &mut exits);
                let mut round = std::mem::take(&mut walker.state);
                if let Some(target) = walker.targets.last_mut() {
                    round.join(std::mem::take(&mut target.continues));
                }
                let round = round.aged();
                if entry.covers(&round) {
                    break;
                }
                entry.join(round);
            }
            walker.state = exits;
            walker.pop_target(Parts::new())
        })
    }

    /// One turn of a loop.
    fn turn(&mut self, id: ExprId, looping: &Loop, items: Option<(PatId, ExprId)>, exits: &mut State) {
        let end = self.end_of(looping.body);
        let depth = self.open(ScopeKind::Temps, end);
        self.open(ScopeKind::Names, end);
        match (looping.kind, items) {
            (LoopKind::While(condition), _) => {
                let mut falses = State::unreachable();
                self.condition(condition, &mut falses);
                falses.drop_all(&self.holders_above(depth));
                exits.join(falses);
            }
            (LoopKind::For { .. } | LoopKind::ForAwait { .. }, Some((pat, iter))) => {
                if matches!(looping.kind, LoopKind::ForAwait { .. }) {
                    self.sleep(id, looping.keyword);
                }
                exits.join(self.state.clone());
                self.bind_item(pat, iter);
            }
            _ => {}
        }
        let parts = self.terminating(looping.body);
        self.gone(&parts, looping.body);
        self.close(depth);
    }

    pub(super) fn push_target(&mut self, label: Option<Name>, is_loop: bool) {
        self.targets.push(Target {
            label,
            is_loop,
            depth: self.scopes.len(),
            breaks: State::unreachable(),
            parts: Parts::new(),
            continues: State::unreachable(),
        });
    }

    /// The end of a loop or labelled block: what left it early joins.
    pub(super) fn pop_target(&mut self, mut parts: Parts) -> Parts {
        if let Some(target) = self.targets.pop() {
            self.state.join(target.breaks);
            parts.extend(target.parts);
        }
        parts
    }

    fn target(&self, label: Option<Name>) -> Option<usize> {
        self.targets.iter().rposition(|target| match label {
            Some(label) => target.label == Some(label),
            None => target.is_loop,
        })
    }

    fn leave(&mut self, label: Option<Name>, parts: Parts) {
        let mut state = std::mem::take(&mut self.state);
        let Some(at) = self.target(label) else { return };
        state.drop_all(&self.holders_above(self.targets[at].depth));
        let target = &mut self.targets[at];
        if state.reachable {
            target.parts.extend(parts);
        }
        target.breaks.join(state);
    }

    fn next_turn(&mut self, label: Option<Name>) {
        let mut state = std::mem::take(&mut self.state);
        let Some(at) = self.target(label) else { return };
        state.drop_all(&self.holders_above(self.targets[at].depth));
        self.targets[at].continues.join(state);
    }

    /// An item of an iteration: it may be one of the values that the iterator holds.
    fn bind_item(&mut self, pat: PatId, iter: ExprId) {
        let place = Place::of(Holder::Operand(iter));
        let before = self.state.look(&place);
        self.bind(pat, Some(&place), before.is_empty());
        // the iterator may have more of them
        self.state.put(&place, before);
    }
}

/// Whether there is a `let` in a condition.
fn has_let(body: &Body, condition: ExprId) -> bool {
    match body.expr(condition) {
        Expr::Let { .. } => true,
        Expr::Binary { op: BinaryOp::And, lhs, rhs } => has_let(body, *lhs) || has_let(body, *rhs),
        _ => false,
    }
}
