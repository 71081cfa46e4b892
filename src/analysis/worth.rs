//! Which bodies are worth the time that their types take.

use super::facts::{BodyFacts, Callee};
use crate::hir::{Bound, Expr, ExprId, ItemKind, LoopKind, MacroForm, Pat, PatId, Path, StmtKind, TypeRef};

impl BodyFacts<'_> {
    /// Whether there is a call whose callee types may know.
    pub(super) fn has_open_calls(&self) -> bool {
        self.body.exprs().any(|(id, expr)| match expr {
            Expr::MethodCall(_) => true,
            Expr::Call { .. } => self.is_open(id),
            Expr::Loop(looping) => matches!(looping.kind, LoopKind::For { .. }),
            Expr::Macro(call) => matches!(call.form, MacroForm::Format(_)),
            _ => false,
        })
    }

    /// Whether the types of a body are worth their time: there is a method call that some rule may ask about.
    pub(super) fn needs_types(&self) -> bool {
        let mut is_async = self.regions[0].is_async() || self.is_drop() || self.hands_on_polled();
        let (mut calls, mut operators, mut loops) = (false, false, false);
        for (id, expr) in self.body.exprs() {
            match expr {
                Expr::Call { callee, args } => {
                    calls |= self.is_open(id);
                    // what is spawned may be the future of a method
                    loops |= !args.is_empty() && self.is_named_spawn(*callee);
                }
                // operators of the workspace's own types are calls, too
                Expr::Binary { .. } | Expr::Index { .. } | Expr::Unary { .. } => operators = true,
                Expr::Async { .. } => is_async = true,
                Expr::Closure(closure) => is_async |= closure.is_async,
                Expr::Macro(call) => match &call.form {
                    MacroForm::Stream { .. } => is_async = true,
                    MacroForm::Format(_) => calls |= is_write(&call.path),
                    _ => {}
                },
                // only what asks again and again spins
                Expr::Loop(looping) => match looping.kind {
                    LoopKind::For { .. } => calls = true,
                    _ => loops = true,
                },
                Expr::Block(block) => loops |= block.stmts.iter().any(|stmt| self.may_drop_future(&stmt.kind)),
                Expr::MethodCall(call) => {
                    calls = true;
                    // threads that are made one by one
                    loops |= call.name.as_str().starts_with("spawn");
                }
                _ => {}
            }
        }
        calls && (is_async || loops) || operators && is_async
    }

    /// Whether a statement may make a future with a method and forget it, to judge by names.
    fn may_drop_future(&self, stmt: &StmtKind) -> bool {
        let made = match stmt {
            StmtKind::Expr { expr, semi: true } => *expr,
            StmtKind::Let { pat, init: Some(init), .. } if self.forgets(*pat) => *init,
            _ => return false,
        };
        matches!(self.body.expr(made), Expr::MethodCall(call) if self.world.is_async_method(call.name))
    }

    /// `_`, `_name`
    fn forgets(&self, pat: PatId) -> bool {
        match self.body.pat(pat) {
            Pat::Wild => true,
            Pat::Bind { binding, .. } => self.body.binding(*binding).name.as_str().starts_with('_'),
            _ => false,
        }
    }

    fn is_named_spawn(&self, callee: ExprId) -> bool {
        let Expr::Path(path) = self.body.expr(callee) else { return false };
        path.last().is_some_and(|last| last.name.as_str().starts_with("spawn"))
    }

    /// Whether names leave open what a call calls: nothing, or whose implementation of a trait's function.
    fn is_open(&self, call: ExprId) -> bool {
        let names = &self.world.names;
        match self.callee(call) {
            Some(Callee::Item(item)) => names.item(item).container.is_some() && names.trait_of(item).is_some(),
            Some(Callee::Variant) => false,
            None => true,
        }
    }

    fn is_drop(&self) -> bool {
        self.owner.and_then(|owner| self.world.names.item(owner).name).is_some_and(|name| name == "drop")
    }

    /// Whether the function returns a stream or a future, to judge by names: closures in what it is made of run in tasks.
    fn hands_on_polled(&self) -> bool {
        let Some(ItemKind::Function(function)) = self.owner.map(|owner| &self.world.names.item(owner).kind) else {
            return false;
        };
        let named =
            |path: &Path| path.last().is_some_and(|last| POLLED.iter().any(|word| last.name.as_str().ends_with(word)));
        let ret = function.ret.map(|ret| self.world.names.unit(self.unit).hir.ty(ret));
        match ret {
            Some(TypeRef::ImplTrait(bounds)) => {
                bounds.iter().any(|bound| matches!(bound, Bound::Trait(path) if named(path)))
            }
            Some(TypeRef::Path(path)) => named(path),
            _ => false,
        }
    }
}

/// How the names of types and traits end that are polled.
const POLLED: [&str; 3] = ["Stream", "Future", "Pin"];

/// `write!` and `writeln!` call a method of what they write to.
fn is_write(path: &Path) -> bool {
    path.last().is_some_and(|last| last.name == "write" || last.name == "writeln")
}
