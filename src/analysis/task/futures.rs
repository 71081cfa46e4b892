//! Which expressions make a future, and what becomes of it.

use crate::analysis::{BodyFacts, Callee, Fate};
use crate::hir::{Body, Expr, ExprId, ItemKind, MacroForm, Meta, StmtKind, TypeRef};
use crate::resolve::ItemRef;
use crate::types;

/// Functions on values whose closure's result is what they hold: `Option::map` of a closure that makes a future.
const MAPS: [&str; 9] =
    ["map", "map_err", "then", "and_then", "map_or", "map_or_else", "filter_map", "unwrap_or_else", "or_else"];
/// Methods between such a call and the end of a statement that change nothing.
const COLLECTS: [&str; 6] = ["collect", "count", "last", "max", "min", "unwrap"];

impl BodyFacts<'_> {
    /// Whether a call gives a future that does nothing until it is polled.
    pub fn makes_future(&self, call: ExprId) -> bool {
        match self.callee(call) {
            // a struct that is a future itself
            Some(Callee::Item(item)) if matches!(self.world.names.item(item).kind, ItemKind::Adt(_)) => {
                self.may_be_dropped(call) && types::implements_future(&self.world.names, &self.world.types, item)
            }
            Some(Callee::Item(item)) => {
                self.is_future_fn(item) || self.may_be_dropped(call) && self.must_be_polled(item)
            }
            Some(Callee::Variant) => false,
            // a closure, or a field that can be called
            None => {
                matches!(self.body.expr(call), Expr::Call { .. })
                    && self.may_be_dropped(call)
                    && self.gives_future(call)
            }
        }
    }

    /// Whether a function returns a future that does nothing until it is polled.
    pub fn is_future_fn(&self, item: ItemRef) -> bool {
        let world = self.world;
        let of = world.names.item(item);
        let ItemKind::Function(function) = &of.kind else { return false };
        let is_known = world.is_known(item);
        if is_known && (function.is_async || world.api(item).is_some_and(|api| api.lazy_future)) {
            return true;
        }
        if is_known && world.api(item).is_some() {
            return false;
        }
        if function.is_async {
            // an entry point is a sync function, whatever it looks like
            return !world.is_entry(item.unit, of);
        }
        let hir = &world.names.unit(item.unit).hir;
        let may_be = function.ret.is_some_and(|ret| match hir.ty(ret) {
            TypeRef::ImplTrait(_) => true,
            TypeRef::Path(path) => {
                path.last().is_some_and(|last| last.name == "Pin" || last.name.as_str().contains("Future"))
            }
            _ => false,
        });
        may_be && types::returns_future(&world.names, &world.types, item)
    }

    /// Whether `#[must_use]` says of a function, or of the struct that it returns, that nothing happens until it is polled.
    fn must_be_polled(&self, item: ItemRef) -> bool {
        let names = &self.world.names;
        names.item(item).attrs.metas.iter().any(Meta::says_to_poll)
            || types::returns_polled(names, &self.world.types, item)
    }

    /// Whether nothing has happened when a call has given its future. A function that returns `impl Future` may work
    /// before, and its future may be a mere receipt.
    pub fn is_lazy(&self, call: ExprId) -> bool {
        let Some(Callee::Item(item)) = self.callee(call) else { return false };
        let ItemKind::Function(function) = &self.world.names.item(item).kind else { return false };
        if function.is_async || self.world.api(item).is_some_and(|api| api.lazy_future) {
            return true;
        }
        if types::returns_polled(&self.world.names, &self.world.types, item) {
            return true;
        }
        let Some(body) = function.body else { return false };
        let body = self.world.names.unit(item.unit).hir.body(body);
        let Expr::Block(block) = body.expr(body.root) else { return false };
        block.tail.is_some_and(|tail| builds(body, tail))
            && block.stmts.iter().all(|stmt| match stmt.kind {
                StmtKind::Let { init: Some(init), otherwise: None, .. } => copies(body, init),
                StmtKind::Item(_) => true,
                _ => false,
            })
    }

    /// Whether the value of an expression is a future, by its type.
    pub fn gives_future(&self, expr: ExprId) -> bool {
        let world = self.world;
        types::is_future(&world.names, &world.types, self.owner, self.types().expr_ty(expr))
    }

    /// Whether a value is in a place where it would be dropped: only then its type is worth a question.
    fn may_be_dropped(&self, expr: ExprId) -> bool {
        self.future_fate(expr) != Fate::Used
    }

    /// What becomes of a future: also of one in a branch, or in what a closure gives.
    pub fn future_fate(&self, future: ExprId) -> Fate {
        let mut at = future;
        loop {
            let parent = self.parent(at);
            if parent == at {
                return Fate::Used;
            }
            if let Some(fate) = self.fate_in_tuple(parent, at) {
                return fate;
            }
            let is_value = match self.body.expr(parent) {
                Expr::Tuple(_) | Expr::Array(_) => true,
                Expr::Block(block) => block.tail == Some(at) || self.ends_block(block, at),
                Expr::If { condition, .. } => *condition != at,
                Expr::Match { scrutinee, .. } => *scrutinee != at,
                // `Box::pin(future)`, `Some(future)`, `vec![future]`
                Expr::Call { args, .. } => args.contains(&at) && self.only_wraps(parent),
                Expr::Macro(call) => matches!(call.form, MacroForm::Vec(_)),
                _ => false,
            };
            if is_value && !self.is_root_of_region(parent) {
                at = parent;
                continue;
            }
            if let Expr::Closure(closure) = self.body.expr(parent) {
                return if closure.is_async { Fate::Used } else { self.fate_by_closure(parent) };
            }
            if is_value
                && let Expr::Closure(closure) = self.body.expr(self.parent(parent))
                && !closure.is_async
            {
                return self.fate_by_closure(self.parent(parent));
            }
            return self.fate(at);
        }
    }

    /// What becomes of the futures that a function gives which is named as an argument: `.map(load)`.
    pub fn fate_of_handed(&self, path: ExprId) -> Fate {
        self.fate_by_closure(path)
    }

    /// Whether a call gives nothing but a box or variant of std around its argument.
    pub(in crate::analysis) fn only_wraps(&self, call: ExprId) -> bool {
        let Expr::Call { callee, .. } = self.body.expr(call) else { return false };
        match self.callee(call) {
            Some(Callee::Item(item)) => {
                self.world.names.is_at(item, &["std::boxed::Box::pin", "std::boxed::Box::new", "std::pin::Pin::new"])
            }
            Some(Callee::Variant) => match self.body.expr(*callee) {
                Expr::Path(path) => path.last().is_some_and(|last| matches!(last.name.as_str(), "Some" | "Ok" | "Err")),
                _ => false,
            },
            None => false,
        }
    }

    /// An expression without a semicolon, as the last statement.
    fn ends_block(&self, block: &crate::hir::Block, at: ExprId) -> bool {
        block.stmts.last().is_some_and(|stmt| matches!(stmt.kind, StmtKind::Expr { expr, semi: false } if expr == at))
    }

    /// Whether a block is the whole of a function, closure or async block: what it gives goes elsewhere.
    fn is_root_of_region(&self, block: ExprId) -> bool {
        let parent = self.parent(block);
        parent == block || matches!(self.body.expr(parent), Expr::Async { .. } | Expr::Closure(_))
    }

    /// What becomes of what a closure gives, where it is an argument of `map` and its like.
    fn fate_by_closure(&self, closure: ExprId) -> Fate {
        let mut call = self.parent(closure);
        let Expr::MethodCall(method) = self.body.expr(call) else { return Fate::Used };
        let is_known = matches!(self.callee(call), Some(Callee::Item(item)) if self.world.is_known(item));
        if !is_known || !MAPS.contains(&method.name.as_str()) || method.receiver == closure {
            return Fate::Used;
        }
        loop {
            let parent = self.parent(call);
            match self.body.expr(parent) {
                Expr::MethodCall(next) if next.receiver == call && COLLECTS.contains(&next.name.as_str()) => {
                    call = parent
                }
                _ => return self.fate(call),
            }
        }
    }
}

/// Whether an expression is a future's code and nothing else: an async block, perhaps in a box.
fn builds(body: &Body, expr: ExprId) -> bool {
    match body.expr(expr) {
        Expr::Async { .. } => true,
        Expr::Call { callee, args } => {
            let is_pin =
                matches!(body.expr(*callee), Expr::Path(path) if path.last().is_some_and(|last| last.name == "pin"));
            is_pin && args.iter().all(|arg| builds(body, *arg))
        }
        Expr::MethodCall(call) => {
            matches!(call.name.as_str(), "boxed" | "boxed_local" | "instrument") && builds(body, call.receiver)
        }
        _ => false,
    }
}

/// Whether an expression only copies or borrows what is there.
fn copies(body: &Body, expr: ExprId) -> bool {
    match body.expr(expr) {
        Expr::Local(_) | Expr::Path(_) | Expr::Literal(_) => true,
        Expr::Field { base: expr, .. } | Expr::Ref { expr, .. } | Expr::Unary { expr, .. } => copies(body, *expr),
        Expr::MethodCall(call) => {
            let is_copy = matches!(
                call.name.as_str(),
                "clone" | "to_owned" | "to_string" | "to_vec" | "into" | "as_ref" | "cloned"
            );
            is_copy && copies(body, call.receiver)
        }
        Expr::Call { callee, args } => {
            let is_clone =
                matches!(body.expr(*callee), Expr::Path(path) if path.last().is_some_and(|last| last.name == "clone"));
            is_clone && args.iter().all(|arg| copies(body, *arg))
        }
        _ => false,
    }
}
