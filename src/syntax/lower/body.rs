//! The arenas of the body under construction, and the local names in view.

use super::Lower;
use crate::base::{Name, TextRange};
use crate::hir::{self, BindMode, Binding, BindingId, Body, BodyId, BodyOwner, Expr, ExprId, Pat, PatId};
use crate::syntax::Parts;

/// See the module.
#[derive(Default)]
pub struct BodyBuilder {
    exprs: Vec<Expr>,
    expr_ranges: Vec<TextRange>,
    pats: Vec<Pat>,
    pat_ranges: Vec<TextRange>,
    bindings: Vec<Binding>,
    /// Of each, whether a macro has made its name up: code that the macro is given does not see it (the Reference, "Macros
    /// By Example", "Hygiene").
    made_up: Vec<bool>,
    /// Innermost last.
    locals: Vec<Local>,
    /// Names that the pattern under construction has bound: alternatives of an or-pattern bind each name once.
    pub in_pattern: Vec<(Name, BindingId)>,
}

enum Local {
    Binding(Name, BindingId),
    /// A block with items of these names, which hide the locals outside of it.
    Items(Box<[Name]>),
}

/// How much of a body there was before an expansion.
pub struct BodyMark {
    exprs: usize,
    pats: usize,
    bindings: usize,
    locals: usize,
}

impl BodyBuilder {
    /// Marks what there is, to come back to with [`BodyBuilder::back_to`].
    pub fn mark(&self) -> BodyMark {
        BodyMark {
            exprs: self.exprs.len(),
            pats: self.pats.len(),
            bindings: self.bindings.len(),
            locals: self.locals.len(),
        }
    }

    /// Forgets what came since.
    pub fn back_to(&mut self, mark: &BodyMark) {
        self.exprs.truncate(mark.exprs);
        self.expr_ranges.truncate(mark.exprs);
        self.pats.truncate(mark.pats);
        self.pat_ranges.truncate(mark.pats);
        self.bindings.truncate(mark.bindings);
        self.made_up.truncate(mark.bindings);
        self.locals.truncate(mark.locals);
    }

    /// Gives an expression another range.
    pub fn set_range(&mut self, id: ExprId, range: TextRange) {
        self.expr_ranges[id.0 as usize] = range;
    }

    /// Marks the names in view, to come back to with [`BodyBuilder::leave`].
    pub fn enter(&self) -> usize {
        self.locals.len()
    }

    /// Forgets the names that came since.
    pub fn leave(&mut self, mark: usize) {
        self.locals.truncate(mark);
    }

    /// The names of items in a block that has been entered.
    pub fn hide(&mut self, names: Box<[Name]>) {
        self.locals.push(Local::Items(names));
    }

    /// The local that a name means here; `made_up` where the name is one of a macro's tokens.
    pub fn local(&self, name: Name, made_up: bool) -> Option<BindingId> {
        for local in self.locals.iter().rev() {
            match local {
                Local::Binding(bound, id) if *bound == name && (made_up || !self.made_up[id.0 as usize]) => {
                    return Some(*id);
                }
                Local::Items(names) if names.contains(&name) => return None,
                _ => {}
            }
        }
        None
    }

    /// A name bound by the pattern `pat`, which is the next to be pushed; `made_up` as in [`BodyBuilder::local`].
    pub fn bind(&mut self, name: Name, made_up: bool, mode: BindMode) -> BindingId {
        let is_it = |bound: Name, id: BindingId| bound == name && self.made_up[id.0 as usize] == made_up;
        if let Some((_, id)) = self.in_pattern.iter().find(|(bound, id)| is_it(*bound, *id)) {
            return *id;
        }
        let id = BindingId(self.bindings.len() as u32);
        self.bindings.push(Binding { name, mode, pat: PatId(self.pats.len() as u32) });
        self.made_up.push(made_up);
        self.in_pattern.push((name, id));
        id
    }

    /// The names that the finished pattern binds.
    pub fn bound(&self) -> &[(Name, BindingId)] {
        &self.in_pattern
    }

    /// Brings the names of a finished pattern into view.
    pub fn show_pattern(&mut self) {
        let bound = std::mem::take(&mut self.in_pattern);
        self.locals.extend(bound.into_iter().map(|(name, id)| Local::Binding(name, id)));
    }
}

impl Lower<'_, '_> {
    /// Adds an expression to the present body.
    pub fn push(&mut self, expr: Expr, range: TextRange) -> ExprId {
        self.body.exprs.push(expr);
        self.body.expr_ranges.push(range);
        ExprId(self.body.exprs.len() as u32 - 1)
    }

    /// Adds a pattern to the present body.
    pub fn push_pat(&mut self, pat: Pat, range: TextRange) -> PatId {
        self.body.pats.push(pat);
        self.body.pat_ranges.push(range);
        PatId(self.body.pats.len() as u32 - 1)
    }

    /// The range of an expression of the present body.
    pub fn range(&self, expr: ExprId) -> TextRange {
        self.body.expr_ranges[expr.0 as usize]
    }

    /// The range of a pattern of the present body.
    pub fn body_pat_range(&self, pat: PatId) -> TextRange {
        self.body.pat_ranges[pat.0 as usize]
    }

    /// Where a pattern of the present body ends.
    pub fn body_pat_end(&self, pat: PatId) -> u32 {
        self.body_pat_range(pat).end
    }

    /// Builds a body of its own; `content` gives its parameters and its outermost expression. Locals of the body around
    /// it are out of view.
    pub fn new_body(&mut self, owner: BodyOwner, content: impl FnOnce(&mut Self) -> (Vec<PatId>, ExprId)) -> BodyId {
        let outer = std::mem::take(&mut self.body);
        let (params, root) = content(self);
        let mut built = std::mem::replace(&mut self.body, outer);
        built.exprs.shrink_to_fit();
        built.expr_ranges.shrink_to_fit();
        built.pats.shrink_to_fit();
        built.pat_ranges.shrink_to_fit();
        let id = BodyId(self.file.bodies.len() as u32);
        self.file.bodies.push(Body {
            owner,
            scope: self.scope,
            params: params.into(),
            root,
            exprs: built.exprs,
            expr_ranges: built.expr_ranges,
            pats: built.pats,
            pat_ranges: built.pat_ranges,
            bindings: built.bindings,
        });
        id
    }

    /// The body of a constant, static or anonymous constant.
    pub fn const_body(&mut self, owner: BodyOwner, value: &syn::Expr) -> BodyId {
        self.new_body(owner, |lower| (Vec::new(), lower.expr(value)))
    }

    /// The body of a constant or static, where bodies are wanted. It runs once, and its type is written: nothing that its
    /// macros expand to is worth to be known.
    pub fn initialiser(&mut self, id: hir::ItemId, value: &syn::Expr) -> Option<BodyId> {
        (self.parts == Parts::All).then(|| {
            let (expander, calls) = (self.expander.take(), self.file.body_macros.len());
            let body = self.const_body(BodyOwner::Item(id), value);
            self.expander = expander;
            self.file.body_macros.truncate(calls);
            body
        })
    }

    /// The length of an array, or another constant argument.
    pub fn constant(&mut self, value: &syn::Expr) -> hir::ArrayLen {
        match value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(int), .. }) => {
                int.base10_parse().map_or(hir::ArrayLen::Unknown, hir::ArrayLen::Literal)
            }
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Bool(is), .. }) => hir::ArrayLen::Literal(is.value.into()),
            syn::Expr::Lit(_) | syn::Expr::Infer(_) => hir::ArrayLen::Unknown,
            _ if self.parts != Parts::All => hir::ArrayLen::Unknown,
            _ => hir::ArrayLen::Body(self.const_body(BodyOwner::AnonConst, value)),
        }
    }
}
