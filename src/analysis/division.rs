//! Where the expressions of a body stand: in which region, in which loop, and what never runs.

use super::context::{self, Context, Region, RegionId, RegionKind, Why};
use super::facts::BodyFacts;
use super::usage;
use crate::hir::{BinaryOp, CfgId, Expr, ExprId, LoopKind, MacroForm, Stmt, StmtKind};

/// The region and the loop of each expression.
#[derive(Debug)]
pub(super) enum Division {
    /// Nobody asked yet: as if nothing ran.
    Undone,
    /// Everything runs in the body's own region, and outside of loops.
    Whole,
    /// By [`ExprId`].
    Parts(Box<[(RegionId, Option<ExprId>)]>),
}

impl Division {
    pub(super) fn region_of(&self, expr: ExprId) -> RegionId {
        match self {
            Division::Undone => RegionId::DEAD,
            Division::Whole => RegionId::ROOT,
            Division::Parts(parts) => parts[expr.0 as usize].0,
        }
    }

    pub(super) fn loop_of(&self, expr: ExprId) -> Option<ExprId> {
        match self {
            Division::Undone | Division::Whole => None,
            Division::Parts(parts) => parts[expr.0 as usize].1,
        }
    }

    fn put_region(&mut self, expr: ExprId, region: RegionId) {
        if let Division::Parts(parts) = self {
            parts[expr.0 as usize].0 = region;
        }
    }

    fn put_loop(&mut self, expr: ExprId, looping: Option<ExprId>) {
        if let Division::Parts(parts) = self {
            parts[expr.0 as usize].1 = looping;
        }
    }
}

impl BodyFacts<'_> {
    /// Gives every expression its region and its loop, from the outside in: parents have greater ids than children.
    pub(super) fn divide(&mut self) {
        if self.is_whole() {
            self.division = Division::Whole;
            return;
        }
        let count = self.body.exprs.len();
        self.division = Division::Parts(vec![(RegionId::DEAD, None); count].into());
        self.division.put_region(self.body.root, RegionId::ROOT);
        for id in (0..count as u32).rev().map(ExprId) {
            let region = self.region_of(id);
            if region != RegionId::DEAD {
                self.divide_children(id, region);
            }
        }
    }

    /// Whether there is no region but the body, no loop, and nothing that never runs.
    fn is_whole(&self) -> bool {
        self.body.exprs.iter().all(|expr| match expr {
            Expr::Async { .. } | Expr::Closure(_) | Expr::Loop(_) => false,
            Expr::Macro(call) => !matches!(call.form, MacroForm::Stream { .. }),
            Expr::Block(block) => {
                let is_there = self.is_active(block.tail_cfg) && block.stmts.iter().all(|stmt| self.is_there(stmt));
                is_there && self.end_of(block).is_none()
            }
            Expr::Match { arms, .. } => arms.iter().all(|arm| arm.cfg.is_none()),
            Expr::If { condition, .. } => !self.never_holds(*condition),
            _ => true,
        })
    }

    fn divide_children(&mut self, id: ExprId, region: RegionId) {
        let body = self.body;
        let inside = self.open_region(id, region);
        let (region, around) = match inside {
            Some(inside) => (inside, None),
            None => (region, self.loop_of(id)),
        };
        body.for_each_child(id, |child| {
            self.division.put_region(child, region);
            self.division.put_loop(child, around);
        });
        match body.expr(id) {
            Expr::Loop(looping) => {
                self.division.put_loop(looping.body, Some(id));
                if let LoopKind::While(condition) = looping.kind {
                    self.division.put_loop(condition, Some(id));
                }
            }
            Expr::Block(block) => {
                let end = self.end_of(block);
                let is_off = |(at, stmt): &(usize, &Stmt)| end.is_some_and(|end| *at > end) || !self.is_there(stmt);
                let off: Vec<_> = block.stmts.iter().enumerate().filter(is_off).map(|(_, stmt)| &stmt.kind).collect();
                off.into_iter().for_each(|stmt| self.switch_off(stmt));
                if let Some(tail) = block.tail.filter(|_| end.is_some() || !self.is_active(block.tail_cfg)) {
                    self.division.put_region(tail, RegionId::DEAD);
                }
            }
            Expr::Match { arms, .. } => {
                for arm in arms.iter().filter(|arm| arm.cfg.is_some()) {
                    if !self.is_active(arm.cfg) {
                        self.division.put_region(arm.body, RegionId::DEAD);
                    }
                }
            }
            Expr::If { condition, then, .. } if self.never_holds(*condition) => {
                self.division.put_region(*then, RegionId::DEAD);
            }
            _ => {}
        }
    }

    /// Whether a condition is a `cfg!` of what is not in the program, alone or with others.
    fn never_holds(&self, condition: ExprId) -> bool {
        match self.body.expr(condition) {
            Expr::Macro(call) => matches!(call.form, MacroForm::Cfg(cfg) if !self.is_active(Some(cfg))),
            Expr::Binary { op: BinaryOp::And, lhs, rhs } => self.never_holds(*lhs) || self.never_holds(*rhs),
            _ => false,
        }
    }

    /// Whether the `cfg` of a statement leaves it in the program.
    pub(super) fn is_there(&self, stmt: &Stmt) -> bool {
        self.is_active(stmt.cfg())
    }

    /// Whether a `cfg` may leave something in the program.
    pub(super) fn is_active(&self, cfg: Option<CfgId>) -> bool {
        cfg.is_none() || self.world.names.unit(self.unit).has(cfg, self.test)
    }

    fn switch_off(&mut self, stmt: &StmtKind) {
        let parts = match stmt {
            StmtKind::Let { init, otherwise, .. } => [*init, *otherwise],
            StmtKind::Expr { expr, .. } => [Some(*expr), None],
            StmtKind::Item(_) => [None, None],
        };
        for part in parts.into_iter().flatten() {
            self.division.put_region(part, RegionId::DEAD);
        }
    }

    /// The region that an expression opens for its children.
    fn open_region(&mut self, id: ExprId, parent: RegionId) -> Option<RegionId> {
        let (kind, keyword) = match self.body.expr(id) {
            Expr::Async { keyword, .. } => (RegionKind::AsyncBlock, *keyword),
            Expr::Closure(closure) if closure.is_async => (RegionKind::AsyncClosure, closure.head),
            Expr::Closure(closure) => (RegionKind::Closure, closure.head),
            Expr::Macro(call) if matches!(call.form, MacroForm::Stream { .. }) => (RegionKind::Stream, call.path.range),
            _ => return None,
        };
        let in_loop = self.loop_back(id).is_some();
        let around = &self.regions[parent.0 as usize];
        let alone = around.alone && usage::of(self.world, self, id).is_inline();
        let (context, once) = match kind {
            RegionKind::Closure if self.asked == Some(id) => (Context::Sync, false),
            RegionKind::AsyncBlock => {
                let (context, once) = context::of_async_block(&usage::of(self.world, self, id), around, in_loop);
                (context, once || usage::fills_static(self.world, self, self.parent(id)))
            }
            RegionKind::Closure => {
                let (context, once) = context::of_closure(&usage::of(self.world, self, id), around, in_loop);
                (context, once || usage::fills_static(self.world, self, id))
            }
            RegionKind::AsyncClosure => (Context::Async(Why::AsyncClosure), usage::fills_static(self.world, self, id)),
            RegionKind::Stream | RegionKind::Root => (Context::Async(Why::Stream), false),
        };
        self.regions.push(Region { parent: Some(parent), kind, expr: Some(id), context, keyword, once, alone });
        Some(RegionId(self.regions.len() as u32 - 1))
    }
}
