//! Blocks and statements.

use super::Lower;
use super::item_expand::Expansion;
use crate::base::{Name, TextRange};
use crate::hir::{Attrs, BindingId, Block, BlockKind, CfgId, Expr, ExprId, ItemId, ScopeId, Stmt, StmtKind};
use crate::syntax::macro_input::{CfgIf, CfgSelect, Stmts};
use syn::spanned::Spanned as _;

/// What a block consists of.
struct Content {
    /// That of its items, where it has any.
    scope: Option<ScopeId>,
    /// Its items, which are lowered already.
    items: std::vec::IntoIter<ItemId>,
    stmts: Vec<Stmt>,
    /// Names that are bound under one `cfg` and another.
    alternatives: Vec<(Name, BindingId)>,
    tail: Option<ExprId>,
    tail_cfg: Option<CfgId>,
}

impl Lower<'_, '_> {
    /// `{ .. }` as an expression.
    pub fn block_expr(&mut self, block: &syn::Block, kind: BlockKind, label: Option<Name>) -> ExprId {
        let range = self.delimited(block.brace_token.span);
        self.statements(&block.stmts, kind, label, range)
    }

    /// Statements as a block expression.
    pub fn statements(
        &mut self,
        stmts: &[syn::Stmt],
        kind: BlockKind,
        label: Option<Name>,
        range: TextRange,
    ) -> ExprId {
        let mark = self.body.enter();
        let names = item_names(stmts);
        let scope = (!names.is_empty()).then(|| self.open_scope(None));
        let outer = self.scope;
        if let Some(scope) = scope {
            self.scope = scope;
            self.body.hide(names.into());
            // items are in view before the statement that they are
            stmts.iter().for_each(|stmt| self.block_item(stmt));
        }
        let items = scope.map(|scope| self.file.scope(scope).items.clone()).unwrap_or_default();
        let mut content = Content {
            scope,
            items: items.into_iter(),
            stmts: Vec::with_capacity(stmts.len()),
            alternatives: Vec::new(),
            tail: None,
            tail_cfg: None,
        };
        for (index, stmt) in stmts.iter().enumerate() {
            self.block_stmt(stmt, index + 1 == stmts.len(), &mut content);
        }
        self.scope = outer;
        self.body.leave(mark);
        let Content { stmts, tail, tail_cfg, scope, .. } = content;
        if let Some(tail) = tail {
            let range = self.range(tail);
            self.file.statements.push(range);
        }
        self.push(Expr::Block(Box::new(Block { kind, label, stmts: stmts.into(), tail, tail_cfg, scope })), range)
    }

    fn block_stmt(&mut self, stmt: &syn::Stmt, is_last: bool, into: &mut Content) {
        match stmt {
            syn::Stmt::Item(_) => into.stmts.extend(into.items.next().map(|item| self.item_stmt(item))),
            syn::Stmt::Expr(expr, None) if is_last => {
                into.tail_cfg = self.cfg_of(expr_attrs(expr));
                into.tail = Some(self.expr(expr));
            }
            syn::Stmt::Macro(call) if makes_statics(&call.mac) => {
                let syn::StmtMacro { attrs, mac, semi_token } = call.clone();
                let item = syn::ItemMacro { attrs, ident: None, mac, semi_token };
                self.items_of_block(vec![syn::Stmt::Item(syn::Item::Macro(item))], into);
            }
            syn::Stmt::Macro(call) if !is_cfg_if(&call.mac) => {
                let is_tail = is_last && call.semi_token.is_none();
                let is_open = self.is_expandable(&call.mac) && (is_tail || !self.is_settled(&call.mac));
                let is_expanded = is_open && self.expand_stmt(call, is_tail, into);
                match (is_expanded, is_tail) {
                    (true, _) => {}
                    (false, true) => {
                        into.tail_cfg = self.cfg_of(&call.attrs);
                        into.tail = Some(self.macro_call(&call.mac, true));
                    }
                    (false, false) => self.stmt(stmt, &mut into.stmts),
                }
            }
            syn::Stmt::Local(local) => {
                let stmt = self.let_stmt(local, &mut into.alternatives);
                into.stmts.push(stmt);
            }
            _ => self.stmt(stmt, &mut into.stmts),
        }
    }

    /// Puts the statements that a macro call expands to in its place. Items are those of the block around it. Statements
    /// that bind names of the call's own tokens stand beside the other statements, as these names are in view behind the
    /// call; the others get a block of their own, as the names that the macro makes up are its own (the Reference, "Macros
    /// By Example", "Hygiene").
    fn expand_stmt(&mut self, call: &syn::StmtMacro, is_tail: bool, into: &mut Content) -> bool {
        let (before, scope) = (into.stmts.len(), into.scope);
        let attrs = self.stmt_attrs(&call.attrs);
        let range = TextRange::new(self.at.start(call.mac.path.span()), self.macro_close(&call.mac));
        let expansion = self.expand(&call.mac, |lower, Stmts(mut stmts)| {
            let binds = |stmt: &syn::Stmt| match stmt {
                syn::Stmt::Local(local) => !lower.is_made_up(lower.at.range(local.pat.span())),
                _ => false,
            };
            let is_beside = attrs.is_none() && stmts.iter().any(binds);
            if attrs.is_none() && has_items(&stmts) {
                let (items, others) = stmts.into_iter().partition(|stmt| matches!(stmt, syn::Stmt::Item(_)));
                lower.items_of_block(items, into);
                stmts = others;
            }
            let is_alone = matches!(&*stmts, [] | [syn::Stmt::Expr(..) | syn::Stmt::Macro(_)]);
            if is_beside || attrs.is_none() && is_alone {
                for (index, stmt) in stmts.iter().enumerate() {
                    lower.block_stmt(stmt, is_tail && index + 1 == stmts.len(), into);
                }
                return;
            }
            let block = lower.statements(&stmts, BlockKind::Plain, None, range);
            match is_tail && attrs.is_none() {
                true => into.tail = Some(block),
                false => into.stmts.push(lower.expr_stmt(block, true, range.end, attrs)),
            }
        });
        if expansion != Expansion::Done {
            into.stmts.truncate(before);
            (into.tail, into.scope) = (None, scope);
        }
        expansion == Expansion::Done
    }

    /// Adds items that a macro made to those of the block that is being lowered.
    fn items_of_block(&mut self, items: Vec<syn::Stmt>, into: &mut Content) {
        let scope = *into.scope.get_or_insert_with(|| self.open_scope(None));
        self.scope = scope;
        self.body.hide(item_names(&items).into());
        let before = self.file.scope(scope).items.len();
        items.iter().for_each(|item| self.block_item(item));
        let added = self.file.scope(scope).items[before..].to_vec();
        into.stmts.extend(added.into_iter().map(|item| self.item_stmt(item)));
    }

    fn block_item(&mut self, stmt: &syn::Stmt) {
        if let syn::Stmt::Item(item) = stmt {
            let container = self.container.take();
            self.item(item);
            self.container = container;
        }
    }

    fn item_stmt(&self, item: crate::hir::ItemId) -> Stmt {
        Stmt { kind: StmtKind::Item(item), range: self.file.item(item).range, attrs: None }
    }

    fn stmt(&mut self, stmt: &syn::Stmt, into: &mut Vec<Stmt>) {
        match stmt {
            syn::Stmt::Expr(syn::Expr::Verbatim(_), Some(_)) => {} // a lone semicolon
            syn::Stmt::Expr(expr, semi) => {
                let attrs = self.stmt_attrs(expr_attrs(expr));
                let id = self.expr(expr);
                let end = semi.as_ref().map_or(self.range(id).end, |semi| self.at.end(semi.spans[0]));
                into.push(self.expr_stmt(id, semi.is_some(), end, attrs));
            }
            syn::Stmt::Macro(call) if is_cfg_if(&call.mac) => self.cfg_if_stmt(call, into),
            syn::Stmt::Macro(call) => {
                if let Some(lets) = pinned_lets(&call.mac) {
                    let lets = lets.0.iter().filter_map(|stmt| match stmt {
                        syn::Stmt::Local(local) => Some(local),
                        _ => None,
                    });
                    return lets.for_each(|local| into.push(self.let_stmt(local, &mut Vec::new())));
                }
                let attrs = self.stmt_attrs(&call.attrs);
                let id = self.macro_call(&call.mac, false);
                let end = call.semi_token.as_ref().map_or(self.range(id).end, |semi| self.at.end(semi.spans[0]));
                into.push(self.expr_stmt(id, true, end, attrs));
            }
            syn::Stmt::Local(_) | syn::Stmt::Item(_) => {}
        }
    }

    fn expr_stmt(&mut self, expr: ExprId, semi: bool, end: u32, attrs: Option<Box<Attrs>>) -> Stmt {
        let range = TextRange::new(self.range(expr).start, end);
        self.file.statements.push(range);
        Stmt { kind: StmtKind::Expr { expr, semi }, range, attrs }
    }

    /// The names of a `let` come into view behind it: its initialiser and its `else` don't see them.
    fn let_stmt(&mut self, local: &syn::Local, alternatives: &mut Vec<(Name, BindingId)>) -> Stmt {
        let attrs = self.stmt_attrs(&local.attrs);
        let ty = match &local.pat {
            syn::Pat::Type(typed) => Some(self.ty(&typed.ty)),
            _ => None,
        };
        let init = local.init.as_ref().map(|init| self.expr(&init.expr));
        let otherwise = local.init.as_ref().and_then(|init| init.diverge.as_ref()).map(|(_, branch)| self.expr(branch));
        let pat = match attrs.as_ref().and_then(|attrs| attrs.cfg) {
            Some(_) => self.alternative_pattern(&local.pat, alternatives),
            None => self.pattern(&local.pat),
        };
        let range = TextRange::new(self.at.start(local.let_token.span), self.at.end(local.semi_token.spans[0]));
        self.file.statements.push(range);
        Stmt { kind: StmtKind::Let { pat, ty, init, otherwise }, range, attrs }
    }

    fn stmt_attrs(&mut self, attrs: &[syn::Attribute]) -> Option<Box<Attrs>> {
        if attrs.is_empty() {
            return None;
        }
        let attrs = self.attrs(attrs);
        (attrs.cfg.is_some() || !attrs.metas.is_empty()).then(|| Box::new(attrs))
    }

    /// `cfg_if!` or `cfg_select!` among statements: a block per branch, each under its predicate.
    fn cfg_if_stmt(&mut self, call: &syn::StmtMacro, into: &mut Vec<Stmt>) {
        let range = TextRange::new(self.at.start(call.mac.bang_token.spans[0]), self.macro_close(&call.mac));
        let branches = call.mac.parse_body::<CfgIf<Stmts>>();
        let branches = branches.or_else(|_| call.mac.parse_body::<CfgSelect<Stmts>>().map(|CfgSelect(of)| of));
        let Ok(branches) = branches else {
            let id = self.macro_call(&call.mac, false);
            let stmt = self.expr_stmt(id, true, range.end, None);
            return into.push(stmt);
        };
        let mut before = Vec::new();
        for (attrs, stmts) in branches.0 {
            let cfg = self.branch_cfg(&attrs, &mut before);
            let block = self.statements(&stmts.0, BlockKind::Plain, None, range);
            let attrs = Attrs { cfg, ..Attrs::default() };
            into.push(Stmt { kind: StmtKind::Expr { expr: block, semi: false }, range, attrs: Some(Box::new(attrs)) });
        }
    }

    /// Gives an expression a wider range: parentheses and keywords around it.
    pub fn widen(&mut self, id: ExprId, range: TextRange) {
        self.body.set_range(id, range);
    }
}

fn is_cfg_if(mac: &syn::Macro) -> bool {
    mac.path.segments.last().is_some_and(|last| last.ident == "cfg_if" || last.ident == "cfg_select")
}

/// `thread_local! { .. }` and `lazy_static! { .. }` in a block.
fn makes_statics(mac: &syn::Macro) -> bool {
    mac.path.segments.last().is_some_and(|last| last.ident == "thread_local" || last.ident == "lazy_static")
}

/// `tokio::pin! { let a = ..; }`: what it binds is in view behind it.
fn pinned_lets(mac: &syn::Macro) -> Option<Stmts> {
    mac.path.segments.last().filter(|last| last.ident == "pin")?;
    let stmts: Stmts = mac.parse_body().ok()?;
    let all_lets = !stmts.0.is_empty() && stmts.0.iter().all(|stmt| matches!(stmt, syn::Stmt::Local(_)));
    all_lets.then_some(stmts)
}

fn has_items(stmts: &[syn::Stmt]) -> bool {
    stmts.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_)))
}

/// The names that the items among some statements give, in any namespace of values; an empty list where there is no item.
fn item_names(stmts: &[syn::Stmt]) -> Vec<Name> {
    let mut names = Vec::new();
    for stmt in stmts {
        let syn::Stmt::Item(item) = stmt else { continue };
        match item {
            syn::Item::Fn(item) => names.push(ident_name(&item.sig.ident)),
            syn::Item::Const(item) => names.push(ident_name(&item.ident)),
            syn::Item::Static(item) => names.push(ident_name(&item.ident)),
            syn::Item::Struct(item) => names.push(ident_name(&item.ident)),
            syn::Item::Use(item) => use_names(&item.tree, &mut names),
            _ => names.push(Name::new("")),
        }
    }
    names
}

fn use_names(tree: &syn::UseTree, names: &mut Vec<Name>) {
    match tree {
        syn::UseTree::Path(path) => use_names(&path.tree, names),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| use_names(tree, names)),
        syn::UseTree::Name(name) => names.push(ident_name(&name.ident)),
        syn::UseTree::Rename(rename) => names.push(ident_name(&rename.rename)),
        syn::UseTree::Glob(_) => names.push(Name::new("")),
    }
}

fn ident_name(ident: &syn::Ident) -> Name {
    super::with_text(ident, Name::new)
}

/// The attributes of an expression statement, of the kinds of expressions that carry one in practice.
fn expr_attrs(expr: &syn::Expr) -> &[syn::Attribute] {
    match expr {
        syn::Expr::Block(expr) => &expr.attrs,
        syn::Expr::Unsafe(expr) => &expr.attrs,
        syn::Expr::If(expr) => &expr.attrs,
        syn::Expr::Match(expr) => &expr.attrs,
        syn::Expr::Loop(expr) => &expr.attrs,
        syn::Expr::While(expr) => &expr.attrs,
        syn::Expr::ForLoop(expr) => &expr.attrs,
        syn::Expr::Call(expr) => &expr.attrs,
        syn::Expr::MethodCall(expr) => &expr.attrs,
        syn::Expr::Assign(expr) => &expr.attrs,
        syn::Expr::Await(expr) => &expr.attrs,
        syn::Expr::Try(expr) => &expr.attrs,
        syn::Expr::Return(expr) => &expr.attrs,
        syn::Expr::Macro(expr) => &expr.attrs,
        syn::Expr::Binary(expr) => &expr.attrs,
        syn::Expr::Path(expr) => &expr.attrs,
        _ => &[],
    }
}
