//! Where control leaves: statements behind a `return`, and loops that are not taken another time.
//!
//! Both follow from the form of a body alone. A statement *ends* where control never comes to what stands behind it (the
//! Reference, "Divergence"). In the sense of compilers only what leads back to its head belongs to a loop (Aho, Lam, Sethi,
//! Ullman, "Natural loops"): `if found { return close(file).await }` runs once, however often the loop around it turns.

use super::facts::{BodyFacts, Callee};
use crate::base::Name;
use crate::hir::{Block, Expr, ExprId, ItemKind, Loop, LoopKind, MacroForm, StmtKind, TypeRef};

/// Macros that never come back: they panic, or they return.
const ENDS: [&str; 5] = ["panic", "todo", "unimplemented", "unreachable", "bail"];

/// What is left where control ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// The function, closure or async block.
    Body,
    /// The loop with this label; the innermost one.
    Loop(Option<Name>),
    /// Nothing: the next round of a loop begins, or of another one.
    Round,
}

impl BodyFacts<'_> {
    /// The statement of a block behind which nothing runs. Only where that is plain to see: it is asked of each block of
    /// each body.
    pub(super) fn end_of(&self, block: &Block) -> Option<usize> {
        block.stmts.iter().position(|stmt| match stmt.kind {
            StmtKind::Expr { expr, .. } => self.plainly_ends(expr) && self.is_there(stmt),
            _ => false,
        })
    }

    fn plainly_ends(&self, expr: ExprId) -> bool {
        match self.body.expr(expr) {
            Expr::Return(_) | Expr::Break { .. } | Expr::Continue { .. } => true,
            Expr::Macro(_) | Expr::Call { .. } => self.exit(expr).is_some(),
            _ => false,
        }
    }

    /// The loops around an expression that bring control to it again, from the innermost outwards, those around the
    /// closure or async block that it stands in too.
    pub fn loops_back(&self, expr: ExprId) -> impl Iterator<Item = ExprId> {
        let (mut below, mut left) = (expr, None);
        self.ancestors(expr).filter(move |around| {
            let comes_back = match self.body.expr(*around) {
                // what stands in it leaves it and no more
                Expr::Async { .. } | Expr::Closure(_) => {
                    left = None;
                    false
                }
                Expr::Loop(looping) => self.turns(looping, below, &mut left),
                _ => {
                    left = left.or_else(|| self.exit_behind(*around, below));
                    false
                }
            };
            below = *around;
            comes_back
        })
    }

    /// The innermost loop around an expression in its own region that brings control to it again.
    pub fn loop_back(&self, expr: ExprId) -> Option<ExprId> {
        self.loop_of(expr)?;
        let region = self.region_of(expr);
        self.loops_back(expr).next().filter(|looping| self.region_of(*looping) == region)
    }

    /// Whether a loop brings control to a part of it again, and what is left outside of it.
    fn turns(&self, looping: &Loop, part: ExprId, left: &mut Option<Exit>) -> bool {
        let is_head = match looping.kind {
            LoopKind::For { iter, .. } | LoopKind::ForAwait { iter, .. } => iter == part,
            LoopKind::Loop | LoopKind::While(_) => false,
        };
        match *left {
            _ if is_head => false,
            Some(Exit::Body) => false,
            Some(Exit::Loop(label)) if label.is_none() || label == looping.label => {
                *left = None;
                false
            }
            Some(Exit::Loop(_)) => false,
            Some(Exit::Round) | None => {
                *left = None;
                true
            }
        }
    }

    /// How control goes on from a part of an expression, where that is certain and no step of the usual way.
    fn exit_behind(&self, around: ExprId, part: ExprId) -> Option<Exit> {
        match self.body.expr(around) {
            Expr::Return(_) => Some(Exit::Body),
            Expr::Break { label, .. } => Some(Exit::Loop(*label)),
            Expr::Block(block) => {
                let parts = |kind: &StmtKind| match *kind {
                    StmtKind::Let { init, otherwise, .. } => [init, otherwise],
                    StmtKind::Expr { expr, .. } => [Some(expr), None],
                    StmtKind::Item(_) => [None, None],
                };
                let at = block.stmts.iter().position(|stmt| parts(&stmt.kind).contains(&Some(part)))?;
                let [_, otherwise] = parts(&block.stmts[at].kind);
                let may = otherwise.is_some_and(|otherwise| otherwise != part && self.may_go_round(otherwise));
                if may { Some(Exit::Round) } else { self.exit_of_statements(block, at + 1) }
            }
            _ => {
                let mut may = false;
                self.body.for_each_child(around, |child| may = may || child != part && self.may_go_round(child));
                may.then_some(Exit::Round)
            }
        }
    }

    /// How the statements of a block from one on end, where they do. One way back to the head of a loop is enough.
    fn exit_of_statements(&self, block: &Block, from: usize) -> Option<Exit> {
        let parts = block.stmts[from..].iter().map(|stmt| match stmt.kind {
            _ if !self.is_there(stmt) => (None, None),
            StmtKind::Let { init, otherwise, .. } => (init, otherwise),
            StmtKind::Expr { expr, .. } => (Some(expr), None),
            StmtKind::Item(_) => (None, None),
        });
        for (part, otherwise) in parts.chain([(block.tail, None)]) {
            if part.into_iter().chain(otherwise).any(|part| self.may_go_round(part)) {
                return Some(Exit::Round);
            }
            if let Some(exit) = part.and_then(|part| self.exit(part)) {
                return Some(exit);
            }
        }
        None
    }

    /// Where control goes from an expression that never lets it through to what stands behind.
    fn exit(&self, expr: ExprId) -> Option<Exit> {
        match self.body.expr(expr) {
            Expr::Return(_) => Some(Exit::Body),
            Expr::Break { label, .. } => Some(Exit::Loop(*label)),
            Expr::Continue { .. } => Some(Exit::Round),
            Expr::Macro(call) => {
                let ends = |name: Name| ENDS.contains(&name.as_str());
                call.path.last().is_some_and(|last| ends(last.name)).then_some(Exit::Body)
            }
            Expr::Call { .. } => self.never_returns(expr).then_some(Exit::Body),
            Expr::Block(block) if block.label.is_none() => self.exit_of_statements(block, 0),
            Expr::If { then, otherwise: Some(otherwise), .. } => join(self.exit(*then)?, self.exit(*otherwise)?),
            Expr::Match { arms, .. } => {
                let mut exits = arms.iter().map(|arm| self.exit(arm.body));
                let first = exits.next()??;
                exits.try_fold(first, |exit, next| join(exit, next?))
            }
            _ => None,
        }
    }

    /// Whether a function's signature says that it never returns: `process::exit`.
    fn never_returns(&self, call: ExprId) -> bool {
        let Some(Callee::Item(item)) = self.callee(call) else { return false };
        let unit = self.world.names.unit(item.unit);
        match &unit.hir.item(item.item).kind {
            ItemKind::Function(of) => {
                of.ret.is_some_and(|ret| matches!(unit.hir.ty(ret), TypeRef::Never)) && !of.is_async
            }
            _ => false,
        }
    }

    /// Whether a `continue` stands in an expression, or what nobody can read.
    fn may_go_round(&self, expr: ExprId) -> bool {
        let mut found = match self.body.expr(expr) {
            Expr::Continue { .. } => true,
            Expr::Macro(call) => matches!(call.form, MacroForm::Unknown),
            Expr::Closure(_) | Expr::Async { .. } => return false,
            _ => false,
        };
        self.body.for_each_child(expr, |child| found = found || self.may_go_round(child));
        found
    }
}

/// Two ways out of an expression that leave the same.
fn join(one: Exit, other: Exit) -> Option<Exit> {
    match (one, other) {
        (one, other) if one == other => Some(one),
        // the rest of the round is passed over in any case, and another one may come
        (Exit::Round, _) | (_, Exit::Round) => Some(Exit::Round),
        (Exit::Body, Exit::Loop(label)) | (Exit::Loop(label), Exit::Body) => Some(Exit::Loop(label)),
        _ => None,
    }
}
