//! Control flow: blocks, conditions, loops, closures.

use super::Lower;
use crate::base::TextRange;
use crate::hir::{Arm, BlockKind, Closure, Expr, ExprId, Loop, LoopKind};
use proc_macro2::Span;

impl Lower<'_, '_> {
    /// The expressions that open scopes or leave them, and macros.
    pub fn control(&mut self, expr: &syn::Expr) -> ExprId {
        match expr {
            syn::Expr::Block(block) => {
                let label = block.label.as_ref().map(|label| self.lifetime(&label.name));
                self.block_expr(&block.block, BlockKind::Plain, label)
            }
            syn::Expr::Unsafe(block) => {
                let id = self.block_expr(&block.block, BlockKind::Unsafe, None);
                self.with_keyword(id, block.unsafe_token.span)
            }
            syn::Expr::Const(block) => {
                let id = self.block_expr(&block.block, BlockKind::Const, None);
                self.with_keyword(id, block.const_token.span)
            }
            syn::Expr::TryBlock(block) => {
                let body = self.block_expr(&block.block, BlockKind::Plain, None);
                let range = self.since(block.try_token.span, self.range(body).end);
                self.push(Expr::TryBlock(body), range)
            }
            syn::Expr::Async(block) => {
                let body = self.block_expr(&block.block, BlockKind::Plain, None);
                let keyword = self.at.range(block.async_token.span);
                let range = keyword.cover(self.range(body));
                self.push(Expr::Async { body, is_move: block.capture.is_some(), keyword }, range)
            }
            syn::Expr::Closure(closure) => self.closure(closure),
            syn::Expr::If(conditional) => self.if_expr(conditional),
            syn::Expr::Let(condition) => {
                let scrutinee = self.expr(&condition.expr);
                let pat = self.pattern(&condition.pat);
                let range = self.since(condition.let_token.span, self.range(scrutinee).end);
                self.push(Expr::Let { pat, expr: scrutinee }, range)
            }
            syn::Expr::Match(matching) => self.match_expr(matching),
            syn::Expr::Loop(_) | syn::Expr::While(_) | syn::Expr::ForLoop(_) => self.loop_expr(expr),
            syn::Expr::Break(_) | syn::Expr::Continue(_) | syn::Expr::Return(_) | syn::Expr::Yield(_) => {
                self.jump(expr)
            }
            syn::Expr::Macro(call) => self.macro_expr(&call.mac),
            _ => self.push(Expr::Unknown, TextRange::default()),
        }
    }

    /// From a keyword to a byte.
    fn since(&self, keyword: Span, end: u32) -> TextRange {
        TextRange::new(self.at.start(keyword), end)
    }

    fn with_keyword(&mut self, id: ExprId, keyword: Span) -> ExprId {
        let range = self.since(keyword, self.range(id).end);
        self.widen(id, range);
        id
    }

    fn closure(&mut self, closure: &syn::ExprClosure) -> ExprId {
        let mark = self.body.enter();
        let mut params = Vec::with_capacity(closure.inputs.len());
        for input in &closure.inputs {
            let ty = match input {
                syn::Pat::Type(typed) => Some(self.ty(&typed.ty)),
                _ => None,
            };
            params.push((self.pattern(input), ty));
        }
        let ret = self.ret(&closure.output);
        let body = self.expr(&closure.body);
        self.body.leave(mark);
        let first = closure.asyncness.as_ref().map(|token| token.span);
        let first = first.or(closure.capture.as_ref().map(|token| token.span));
        let start = self.at.start(first.unwrap_or(closure.inputs_begin.spans[0]));
        let head = TextRange::new(start, self.at.end(closure.inputs_end.spans[0]));
        let range = head.cover(self.range(body));
        let (is_async, is_move) = (closure.asyncness.is_some(), closure.capture.is_some());
        self.push(Expr::Closure(Box::new(Closure { params: params.into(), ret, body, is_async, is_move, head })), range)
    }

    fn if_expr(&mut self, conditional: &syn::ExprIf) -> ExprId {
        let mark = self.body.enter();
        let condition = self.expr(&conditional.cond);
        let then = self.block_expr(&conditional.then_branch, BlockKind::Plain, None);
        self.body.leave(mark);
        let otherwise = conditional.else_branch.as_ref().map(|(_, branch)| self.expr(branch));
        let end = self.range(otherwise.unwrap_or(then)).end;
        let range = self.since(conditional.if_token.span, end);
        self.push(Expr::If { condition, then, otherwise }, range)
    }

    fn match_expr(&mut self, matching: &syn::ExprMatch) -> ExprId {
        let scrutinee = self.expr(&matching.expr);
        let mut arms = Vec::with_capacity(matching.arms.len());
        for arm in &matching.arms {
            let mark = self.body.enter();
            let pat = self.pattern(&arm.pat);
            let guard = match &arm.pat {
                syn::Pat::Guard(guarded) => Some(self.expr(&guarded.guard)),
                _ => None,
            };
            let body = self.expr(&arm.body);
            self.body.leave(mark);
            let range = self.body_pat_range(pat).cover(self.range(body));
            self.file.statements.push(range);
            arms.push(Arm { pat, guard, body, cfg: self.cfg_of(&arm.attrs) });
        }
        let range = self.since(matching.match_token.span, self.at.close(&matching.brace_token.span));
        self.push(Expr::Match { scrutinee, arms: arms.into() }, range)
    }

    fn loop_expr(&mut self, expr: &syn::Expr) -> ExprId {
        let mark = self.body.enter();
        let (kind, block, keyword, label) = match expr {
            syn::Expr::While(looping) => {
                let condition = self.expr(&looping.cond);
                (LoopKind::While(condition), &looping.body, looping.while_token.span, &looping.label)
            }
            syn::Expr::ForLoop(looping) => {
                let iter = self.expr(&looping.expr);
                let pat = self.pattern(&looping.pat);
                let is_awaited = self.at.is_followed_by(looping.for_token.span, "await");
                let kind = if is_awaited { LoopKind::ForAwait { pat, iter } } else { LoopKind::For { pat, iter } };
                (kind, &looping.body, looping.for_token.span, &looping.label)
            }
            syn::Expr::Loop(looping) => (LoopKind::Loop, &looping.body, looping.loop_token.span, &looping.label),
            _ => return self.push(Expr::Unknown, TextRange::default()),
        };
        let body = self.block_expr(block, BlockKind::Plain, None);
        self.body.leave(mark);
        let label = label.as_ref().map(|label| self.lifetime(&label.name));
        let keyword = self.at.range(keyword);
        let range = keyword.cover(self.range(body));
        self.push(Expr::Loop(Box::new(Loop { kind, body, label, keyword })), range)
    }

    fn jump(&mut self, expr: &syn::Expr) -> ExprId {
        let (keyword, label, value) = match expr {
            syn::Expr::Break(jump) => (jump.break_token.span, &jump.label, &jump.expr),
            syn::Expr::Continue(jump) => (jump.continue_token.span, &jump.label, &None),
            syn::Expr::Return(jump) => (jump.return_token.span, &None, &jump.expr),
            syn::Expr::Yield(jump) => (jump.yield_token.span, &None, &jump.expr),
            _ => return self.push(Expr::Unknown, TextRange::default()),
        };
        let value = value.as_ref().map(|value| self.expr(value));
        let mut range = self.at.range(keyword);
        if let Some(label) = label {
            range = range.cover(self.ident_range(&label.ident));
        }
        if let Some(value) = value {
            range = range.cover(self.range(value));
        }
        let label = label.as_ref().map(|label| self.lifetime(label));
        let lowered = match expr {
            syn::Expr::Break(_) => Expr::Break { label, expr: value },
            syn::Expr::Continue(_) => Expr::Continue { label },
            syn::Expr::Return(_) => Expr::Return(value),
            _ => Expr::Yield(value),
        };
        self.push(lowered, range)
    }
}
