//! What becomes of a value.

use super::facts::BodyFacts;
use crate::hir::{BindingId, Block, Expr, ExprId, Pat, StmtKind};

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
                StmtKind::Let { pat, init: Some(init), .. } if init == expr => {
                    return match self.body.pat(pat) {
                        Pat::Wild => Fate::Dropped,
                        Pat::Bind { binding, sub: None } if !self.is_mentioned(*binding) => Fate::Unused,
                        _ => Fate::Used,
                    };
                }
                _ => {}
            }
        }
        Fate::Used
    }

    /// What a `let` gives a name to, where its pattern is that name only.
    pub(super) fn initializer(&self, local: BindingId) -> Option<ExprId> {
        self.body.exprs().find_map(|(_, expr)| {
            let Expr::Block(block) = expr else { return None };
            block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { pat, init: Some(init), .. } => match self.body.pat(pat) {
                    Pat::Bind { binding, sub: None } if *binding == local => Some(init),
                    _ => None,
                },
                _ => None,
            })
        })
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
