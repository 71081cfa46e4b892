//! Blocks, branches, loops, `?` and `.await`.

use super::{Breakable, Infer};
use crate::base::Name;
use crate::hir::{Arm, Block, CfgId, Expr, ExprId, Loop, LoopKind, Stmt, StmtKind};
use crate::types::interned::One;
use crate::types::ty::{Args, LITERALS, Projection, Ty};

impl Infer<'_> {
    pub(super) fn control(&mut self, id: ExprId, expr: &Expr, expected: &Ty) -> Ty {
        match expr {
            Expr::Block(block) => self.block(block, expected),
            Expr::Async { body, .. } => self.async_block(*body, expected),
            Expr::If { condition, then, otherwise } => {
                self.expr(*condition);
                let then = self.expr_expecting(*then, expected);
                match otherwise {
                    Some(otherwise) => {
                        let otherwise = self.expr_expecting(*otherwise, expected);
                        self.join(then, otherwise)
                    }
                    None => Ty::unit(),
                }
            }
            Expr::Let { pat, expr } => {
                let ty = self.expr(*expr);
                self.pattern(*pat, &ty);
                LITERALS.bool
            }
            Expr::Match { scrutinee, arms } => self.match_(*scrutinee, arms, expected),
            Expr::Loop(looping) => self.looping(looping),
            Expr::Break { label, expr } => {
                let ty = expr.map_or_else(Ty::unit, |expr| self.expr(expr));
                self.leave(*label, &ty);
                Ty::Never
            }
            Expr::Return(value) => {
                let expected = self.returns.last().cloned().unwrap_or_default();
                let ty = value.map_or_else(Ty::unit, |value| self.expr_expecting(value, &expected));
                self.coerce(&expected, &ty);
                Ty::Never
            }
            Expr::Yield(value) => {
                if let Some(value) = value {
                    self.expr(*value);
                }
                Ty::unit()
            }
            Expr::Await { expr, .. } => {
                let ty = self.expr(*expr);
                self.output_of(&ty)
            }
            Expr::Try(inner) => {
                let ty = self.expr(*inner);
                self.tried(&ty)
            }
            Expr::TryBlock(body) => {
                self.expr(*body);
                Ty::Unknown
            }
            Expr::Continue { .. } => Ty::Never,
            _ => {
                self.body.for_each_child(id, |child| {
                    self.expr(child);
                });
                Ty::Unknown
            }
        }
    }

    /// What two branches come to.
    pub(super) fn join(&mut self, one: Ty, other: Ty) -> Ty {
        let (a, b) = (self.cx.table.shallow(&one), self.cx.table.shallow(&other));
        match (&a, &b) {
            (Ty::Never | Ty::Unknown, _) => b,
            (_, Ty::Never | Ty::Unknown) => a,
            _ => {
                self.coerce(&a, &b);
                a
            }
        }
    }

    fn block(&mut self, block: &Block, expected: &Ty) -> Ty {
        let around = self.scope;
        if let Some(scope) = block.scope {
            self.scope = scope;
        }
        let labelled = block.label.is_some();
        if labelled {
            let ty = self.fresh();
            self.breaks.push(Breakable { label: block.label, ty, is_loop: false });
        }
        let mut diverges = false;
        let (first_value, mut value) = (first_value(block), None);
        for (at, stmt) in block.stmts.iter().enumerate() {
            let cfg = stmt.cfg();
            if self.is_off(cfg) {
                continue;
            }
            match stmt.kind {
                StmtKind::Let { pat, ty, init, otherwise } => self.let_(pat, ty, init, otherwise),
                StmtKind::Expr { expr, .. } if at >= first_value => {
                    value = Some(self.expr_expecting(expr, expected));
                }
                StmtKind::Expr { expr, .. } => {
                    let ty = self.expr(expr);
                    self.pins(expr);
                    diverges |= matches!(self.cx.table.behind(&ty), Ty::Never);
                }
                StmtKind::Item(_) => {}
            }
        }
        let ty = match (block.tail.filter(|_| !self.is_off(block.tail_cfg)), value) {
            (Some(tail), _) => self.expr_expecting(tail, expected),
            (None, Some(value)) => value,
            (None, None) if diverges => Ty::Never,
            (None, None) => Ty::unit(),
        };
        self.scope = around;
        match self.breaks.pop_if(|_| labelled) {
            Some(own) => self.join(ty, own.ty),
            None => ty,
        }
    }

    /// Whether a `cfg` takes code away, from the program or, outside of tests, for them.
    fn is_off(&self, cfg: Option<CfgId>) -> bool {
        let names = self.cx.db.names;
        let in_test = || self.owner.is_some_and(|owner| names.is_test_only(owner));
        cfg.is_some() && !names.unit(self.unit).has(cfg, in_test())
    }

    fn let_(
        &mut self,
        pat: crate::hir::PatId,
        ty: Option<crate::hir::TypeId>,
        init: Option<ExprId>,
        otherwise: Option<ExprId>,
    ) {
        let written = ty.map(|ty| self.written(ty));
        let found = match (&written, init) {
            (Some(written), Some(init)) => {
                let found = self.expr_expecting(init, written);
                self.coerce(written, &found);
                *written
            }
            (Some(written), None) => *written,
            (None, Some(init)) => self.expr(init),
            (None, None) => self.fresh(),
        };
        let found = if matches!(found, Ty::Never) { Ty::Unknown } else { found };
        if let Some(otherwise) = otherwise {
            self.expr(otherwise);
        }
        self.pattern(pat, &found);
    }

    fn async_block(&mut self, body: ExprId, expected: &Ty) -> Ty {
        let output = match self.cx.table.shallow(expected) {
            Ty::Async(output) => *output,
            _ => Ty::Unknown,
        };
        let ret = self.fresh();
        self.returns.push(ret);
        let breaks = std::mem::take(&mut self.breaks);
        let found = self.expr_expecting(body, &output);
        self.breaks = breaks;
        self.returns.pop();
        self.coerce(&ret, &found);
        Ty::Async(One::new(ret))
    }

    fn match_(&mut self, scrutinee: ExprId, arms: &[Arm], expected: &Ty) -> Ty {
        let scrutinee = self.expr(scrutinee);
        let mut result = Ty::Never;
        for arm in arms {
            if self.is_off(arm.cfg) {
                continue;
            }
            self.pattern(arm.pat, &scrutinee);
            if let Some(guard) = arm.guard {
                self.expr(guard);
            }
            let ty = self.expr_expecting(arm.body, expected);
            result = self.join(result, ty);
        }
        result
    }

    fn looping(&mut self, looping: &Loop) -> Ty {
        match looping.kind {
            LoopKind::Loop => {}
            LoopKind::While(condition) => {
                self.expr(condition);
            }
            LoopKind::For { pat, iter } => {
                let iter = self.expr(iter);
                self.note_open(&iter);
                let item = self.item_of(&iter);
                self.pattern(pat, &item);
            }
            LoopKind::ForAwait { pat, iter } => {
                self.expr(iter);
                let item = self.fresh();
                self.pattern(pat, &item);
            }
        }
        let ty = match looping.kind {
            LoopKind::Loop => self.fresh(),
            _ => Ty::unit(),
        };
        self.breaks.push(Breakable { label: looping.label, ty, is_loop: true });
        self.expr(looping.body);
        self.breaks.pop();
        match self.cx.table.shallow(&ty) {
            // a loop that nobody leaves, or of which it is not known with what
            Ty::Var(_) => Ty::Never,
            found => found,
        }
    }

    fn leave(&mut self, label: Option<Name>, ty: &Ty) {
        let target = self.breaks.iter().rev().find(|at| match label {
            Some(label) => at.label == Some(label),
            None => at.is_loop,
        });
        if let Some(target) = target {
            let expected = target.ty;
            self.coerce(&expected, ty);
        }
    }

    /// `IntoIterator::Item`
    fn item_of(&mut self, ty: &Ty) -> Ty {
        self.assoc_of(self.cx.db.lang().into_iterator, ty, "Item")
    }

    /// What awaiting gives: `Future::Output`, or that of `IntoFuture`.
    pub(super) fn output_of(&mut self, ty: &Ty) -> Ty {
        let ty = self.cx.table.shallow(ty);
        if let Ty::Async(output) = &ty {
            return **output;
        }
        if matches!(ty, Ty::Var(_)) {
            self.solve_pending();
            self.note_open(&ty);
        }
        match self.assoc_of(self.cx.db.lang().future, &ty, "Output") {
            Ty::Unknown => self.assoc_of(self.cx.db.lang().into_future, &ty, "Output"),
            found => found,
        }
    }

    fn assoc_of(&mut self, trait_: Option<crate::resolve::ItemRef>, ty: &Ty, name: &str) -> Ty {
        let Some(trait_) = trait_ else { return Ty::Unknown };
        let of = Projection { trait_, args: Args::default(), self_ty: *ty, name: Name::new(name) };
        self.cx.fuel = crate::types::solve::FUEL;
        match self.cx.project(&of) {
            Some(found) => found,
            None if matches!(self.cx.known(ty), Ty::Var(_)) => Ty::Unknown,
            None => Ty::Projection(One::new(of)),
        }
    }

    /// What `?` gives (the Reference, "The try propagation expression").
    pub(super) fn tried(&mut self, ty: &Ty) -> Ty {
        if matches!(self.cx.table.behind(ty), Ty::Var(_)) {
            self.solve_pending();
        }
        let ty = self.cx.table.shallow(ty);
        let lang = self.cx.db.lang();
        match &ty {
            Ty::Adt(item, args) if Some(*item) == lang.option || Some(*item) == lang.result => {
                args.first().cloned().unwrap_or_default()
            }
            Ty::Adt(..) => self.assoc_of(lang.try_, &ty, "Output"),
            Ty::Var(_) => {
                self.note_open(&ty);
                Ty::Unknown
            }
            _ => Ty::Unknown,
        }
    }
}

/// The first of the statements of which one is the value of the block, as they are the ends of it under one `cfg` and
/// another: `#[cfg(unix)] { .. } #[cfg(windows)] { .. }`.
fn first_value(block: &Block) -> usize {
    let may_end = |stmt: &&Stmt| matches!(stmt.kind, StmtKind::Expr { semi: false, .. }) && stmt.cfg().is_some();
    match block.tail {
        Some(_) if block.tail_cfg.is_none() => block.stmts.len(),
        _ => block.stmts.len() - block.stmts.iter().rev().take_while(may_end).count(),
    }
}
