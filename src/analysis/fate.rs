//! What becomes of a value.

use super::facts::BodyFacts;
use crate::hir::{BindingId, Block, Expr, ExprId, Pat, PatId, StmtKind};

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A statement makes it and drops it, or `let _ =` does.
    Dropped,
    /// It is bound to a name that is never mentioned again.
    Unused,
    /// Anything else.
    Used,
}

impl BodyFacts<'_> {
    /// What becomes of the value of an expression.
    pub fn fate(&self, expr: ExprId) -> Fate {
        let parent = self.parent(expr);
        match self.body.expr(parent) {
            Expr::Block(block) if parent != expr => self.fate_in_block(block, expr),
            Expr::Assign { target, value } if *value == expr && matches!(self.body.expr(*target), Expr::Underscore) => {
                Fate::Dropped
            }
            _ => Fate::Used,
        }
    }

    fn fate_in_block(&self, block: &Block, expr: ExprId) -> Fate {
        for stmt in &block.stmts {
            match stmt.kind {
                StmtKind::Expr { expr: whole, semi: true } if whole == expr => return Fate::Dropped,
                StmtKind::Let { pat, init: Some(init), .. } if init == expr => return self.fate_by_pattern(pat),
                _ => {}
            }
        }
        Fate::Used
    }

    fn fate_by_pattern(&self, pat: PatId) -> Fate {
        match self.body.pat(pat) {
            Pat::Wild => Fate::Dropped,
            Pat::Bind { binding, sub: None } if !self.is_mentioned(*binding) => Fate::Unused,
            _ => Fate::Used,
        }
    }

    /// Whether nothing is done with what a pattern gets.
    pub fn is_dropped_by(&self, pat: PatId) -> bool {
        self.fate_by_pattern(pat) != Fate::Used
    }

    /// What becomes of a part of a tuple: `let (first, second) = (load(1), load(2));`
    pub(super) fn fate_in_tuple(&self, tuple: ExprId, part: ExprId) -> Option<Fate> {
        let (Expr::Tuple(parts), Expr::Block(block)) = (self.body.expr(tuple), self.body.expr(self.parent(tuple)))
        else {
            return None;
        };
        let pat = block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: Some(init), .. } if init == tuple => Some(pat),
            _ => None,
        })?;
        let Pat::Tuple(pats) = self.body.pat(pat) else { return None };
        let is_rest = pats.iter().any(|pat| matches!(self.body.pat(*pat), Pat::Rest));
        let at = parts.iter().position(|other| *other == part).filter(|_| !is_rest)?;
        pats.get(at).map(|pat| self.fate_by_pattern(*pat))
    }

    /// What a `let` gives a name to, where its pattern is that name only.
    pub fn initializer(&self, local: BindingId) -> Option<ExprId> {
        self.initializers.get_or_init(|| self.body.lets().collect()).get(&local).copied()
    }

    /// Whether a local is mentioned after its binding. Where a macro's input was not understood it may be.
    fn is_mentioned(&self, local: BindingId) -> bool {
        use crate::hir::MacroForm;
        self.body.exprs().any(|(_, expr)| match expr {
            Expr::Local(used) => *used == local,
            Expr::Macro(call) => matches!(call.form, MacroForm::Unknown),
            _ => false,
        })
    }
}
