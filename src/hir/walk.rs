//! Walking bodies.

use super::{BindingId, Body, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, Select, StmtKind};

impl Body {
    /// Calls `visit` with each child of an expression, in the order in which they are evaluated or stand in the text.
    pub fn for_each_child(&self, id: ExprId, mut visit: impl FnMut(ExprId)) {
        each_child(self.expr(id), &mut visit);
    }

    /// The parent of each expression; the root is its own.
    pub fn parents(&self) -> Vec<ExprId> {
        let mut parents = vec![self.root; self.exprs.len()];
        for (id, expr) in self.exprs() {
            each_child(expr, &mut |child| parents[child.0 as usize] = id);
        }
        parents
    }

    /// The names that a pattern binds, in the order of the text; an or-pattern gives each once for every alternative.
    pub fn bound_names(&self, pat: PatId) -> Vec<BindingId> {
        let mut names = Vec::new();
        self.add_bound_names(pat, &mut names);
        names
    }

    fn add_bound_names(&self, pat: PatId, names: &mut Vec<BindingId>) {
        match self.pat(pat) {
            Pat::Bind { binding, sub } => {
                names.push(*binding);
                sub.iter().for_each(|sub| self.add_bound_names(*sub, names));
            }
            Pat::Tuple(pats) | Pat::TupleStruct(_, pats) | Pat::Slice(pats) | Pat::Or(pats) => {
                pats.iter().for_each(|pat| self.add_bound_names(*pat, names));
            }
            Pat::Struct(_, fields) => fields.iter().for_each(|(_, pat)| self.add_bound_names(*pat, names)),
            Pat::Ref { pat, .. } => self.add_bound_names(*pat, names),
            _ => {}
        }
    }
}

impl Expr {
    /// Whether the code around can sleep here: at an await, a `yield`, a macro that awaits its futures, the head of a
    /// `for await` loop.
    pub fn is_suspension_point(&self) -> bool {
        match self {
            Expr::Await { .. } | Expr::Yield(_) => true,
            Expr::Macro(call) => matches!(call.form, MacroForm::Select(_) | MacroForm::Join { .. }),
            Expr::Loop(looping) => matches!(looping.kind, LoopKind::ForAwait { .. }),
            _ => false,
        }
    }

    /// The same, or a macro call of which nobody knows whether it does.
    pub fn may_suspend(&self) -> bool {
        self.is_suspension_point() || matches!(self, Expr::Macro(call) if matches!(call.form, MacroForm::Unknown))
    }
}

fn each_child(expr: &Expr, visit: &mut impl FnMut(ExprId)) {
    match expr {
        Expr::Unknown
        | Expr::Literal(_)
        | Expr::Local(_)
        | Expr::Path(_)
        | Expr::Continue { .. }
        | Expr::Underscore
        | Expr::Return(None)
        | Expr::Yield(None)
        | Expr::Break { expr: None, .. } => {}
        Expr::Call { callee, args } => {
            visit(*callee);
            args.iter().for_each(|arg| visit(*arg));
        }
        Expr::MethodCall(call) => {
            visit(call.receiver);
            call.args.iter().for_each(|arg| visit(*arg));
        }
        Expr::Index { base: lhs, index: rhs } | Expr::Binary { lhs, rhs, .. } => {
            visit(*lhs);
            visit(*rhs);
        }
        Expr::Assign { target, value } => {
            visit(*value);
            visit(*target);
        }
        Expr::Field { base: expr, .. }
        | Expr::Unary { expr, .. }
        | Expr::Ref { expr, .. }
        | Expr::Cast { expr, .. }
        | Expr::Async { body: expr, .. }
        | Expr::Let { expr, .. }
        | Expr::Break { expr: Some(expr), .. }
        | Expr::Return(Some(expr))
        | Expr::Yield(Some(expr))
        | Expr::Await { expr, .. }
        | Expr::Try(expr)
        | Expr::TryBlock(expr) => visit(*expr),
        Expr::Range { start, end, .. } => start.iter().chain(end).for_each(|bound| visit(*bound)),
        Expr::Tuple(list) | Expr::Array(list) => list.iter().for_each(|item| visit(*item)),
        Expr::Repeat { value, len, .. } => {
            visit(*value);
            visit(*len);
        }
        Expr::Struct(literal) => {
            literal.fields.iter().for_each(|field| visit(field.expr));
            literal.base.iter().for_each(|base| visit(*base));
        }
        Expr::Closure(closure) => visit(closure.body),
        Expr::Block(_) | Expr::If { .. } | Expr::Match { .. } | Expr::Loop(_) => each_nested(expr, visit),
        Expr::Macro(call) => each_in_macro(&call.form, visit),
    }
}

fn each_nested(expr: &Expr, visit: &mut impl FnMut(ExprId)) {
    match expr {
        Expr::Block(block) => {
            for stmt in &block.stmts {
                match stmt.kind {
                    StmtKind::Let { init, otherwise, .. } => {
                        init.iter().chain(&otherwise).for_each(|part| visit(*part));
                    }
                    StmtKind::Expr { expr, .. } => visit(expr),
                    StmtKind::Item(_) => {}
                }
            }
            block.tail.iter().for_each(|tail| visit(*tail));
        }
        Expr::If { condition, then, otherwise } => {
            visit(*condition);
            visit(*then);
            otherwise.iter().for_each(|branch| visit(*branch));
        }
        Expr::Match { scrutinee, arms } => {
            visit(*scrutinee);
            for arm in arms {
                arm.guard.iter().for_each(|guard| visit(*guard));
                visit(arm.body);
            }
        }
        Expr::Loop(looping) => {
            match looping.kind {
                LoopKind::Loop => {}
                LoopKind::While(condition) => visit(condition),
                LoopKind::For { iter, .. } | LoopKind::ForAwait { iter, .. } => visit(iter),
            }
            visit(looping.body);
        }
        _ => {}
    }
}

fn each_in_macro(form: &MacroForm, visit: &mut impl FnMut(ExprId)) {
    match form {
        MacroForm::Select(select) => each_in_select(select, visit),
        MacroForm::Join { futures: list, .. }
        | MacroForm::Format(list)
        | MacroForm::Pin(list)
        | MacroForm::Exprs(list) => list.iter().for_each(|item| visit(*item)),
        MacroForm::Matches { scrutinee, guard, .. } => {
            visit(*scrutinee);
            guard.iter().for_each(|guard| visit(*guard));
        }
        MacroForm::Vec(inner) | MacroForm::Stream { body: inner, .. } | MacroForm::Block(inner) => visit(*inner),
        MacroForm::Cfg(_) | MacroForm::Unknown => {}
    }
}

fn each_in_select(select: &Select, visit: &mut impl FnMut(ExprId)) {
    for arm in &select.arms {
        arm.guard.iter().for_each(|guard| visit(*guard));
        visit(arm.future);
    }
    select.arms.iter().for_each(|arm| visit(arm.handler));
    select.otherwise.iter().for_each(|otherwise| visit(*otherwise));
}
