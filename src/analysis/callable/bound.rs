//! How names are bound, and what is put into what they stand for.

use super::value::Place;
use crate::base::Name;
use crate::hir::{BindingId, Body, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, Path, StmtKind};

/// Where the value of a name comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'b> {
    /// A parameter of the function, by its place.
    Param(u32),
    /// This, or a part of it.
    Part(ExprId),
    /// A field that a pattern takes apart.
    Field(&'b Path, Name),
    /// A parameter of a closure that is an argument of this call.
    OfClosure(ExprId),
    /// Nobody knows.
    Unknown,
}

/// A way through a pattern to a name.
enum Way<'b> {
    /// Nothing of the workspace lies between.
    Plain,
    /// The innermost struct or variant around it, and the field.
    Field(&'b Path, Name),
}

/// Methods that put their last argument into what they are called on.
const PUTS: [&str; 13] = [
    "push",
    "push_back",
    "push_front",
    "insert",
    "set",
    "replace",
    "store",
    "swap",
    "or_insert",
    "get_or_insert",
    "extend",
    "append",
    "fill",
];
/// The same with what their closure gives.
const PUTS_RESULT: [&str; 5] =
    ["or_insert_with", "get_or_insert_with", "get_or_init", "resize_with", "get_mut_or_init"];

/// What is put where by an expression.
pub fn put(body: &Body, expr: ExprId) -> Option<(ExprId, ExprId)> {
    match body.expr(expr) {
        Expr::Assign { target, value } => Some((*target, *value)),
        Expr::MethodCall(call) => {
            let (name, arg) = (call.name.as_str(), *call.args.last()?);
            if PUTS.contains(&name) {
                return Some((call.receiver, arg));
            }
            match body.expr(arg) {
                Expr::Closure(closure) if PUTS_RESULT.contains(&name) => Some((call.receiver, closure.body)),
                _ => None,
            }
        }
        _ => None,
    }
}

impl<'w> Place<'w> {
    /// Whether a name is a parameter of the function.
    pub fn is_param(self, local: BindingId) -> bool {
        self.param(local).is_some()
    }

    /// The place of the parameter that a name is.
    pub fn param(self, local: BindingId) -> Option<u32> {
        let is_it = |pat: &PatId| matches!(self.body.pat(*pat), Pat::Bind { binding, .. } if *binding == local);
        self.body.params.iter().position(is_it).map(|place| place as u32)
    }

    /// Where the value of a name comes from.
    pub fn source(self, local: BindingId) -> Source<'w> {
        if let Some(place) = self.param(local) {
            return Source::Param(place);
        }
        let body = self.body;
        let through = |pat: PatId, of: ExprId| {
            self.way(pat, local).map(|way| match way {
                Way::Plain => Source::Part(of),
                Way::Field(path, field) => Source::Field(path, field),
            })
        };
        let at = |(_, expr): (ExprId, &'w Expr)| match expr {
            Expr::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { pat, init: Some(init), .. } => through(pat, init),
                _ => None,
            }),
            Expr::Let { pat, expr } => through(*pat, *expr),
            Expr::Match { scrutinee, arms } => arms.iter().find_map(|arm| through(arm.pat, *scrutinee)),
            Expr::Loop(looping) => match looping.kind {
                LoopKind::For { pat, iter } | LoopKind::ForAwait { pat, iter } => through(pat, iter),
                _ => None,
            },
            Expr::MethodCall(call) => call.args.iter().find_map(|arg| match body.expr(*arg) {
                Expr::Closure(closure) => closure.params.iter().find_map(|(pat, _)| through(*pat, call.receiver)),
                _ => None,
            }),
            _ => None,
        };
        // a closure is an argument of the call around it
        body.exprs()
            .find_map(|(id, expr)| {
                let source = at((id, expr))?;
                Some(match (source, expr) {
                    (Source::Part(_), Expr::MethodCall(_)) => Source::OfClosure(id),
                    _ => source,
                })
            })
            .unwrap_or(Source::Unknown)
    }

    /// The way through a pattern to a name that it binds.
    fn way(self, pat: PatId, local: BindingId) -> Option<Way<'w>> {
        let below = |path: &'w Path, field: Name, pat: PatId| {
            self.way(pat, local).map(|way| match way {
                Way::Plain if !is_std_variant(path) => Way::Field(path, field),
                way => way,
            })
        };
        match self.body.pat(pat) {
            Pat::Bind { binding, .. } if *binding == local => Some(Way::Plain),
            Pat::Bind { sub: Some(pat), .. } | Pat::Ref { pat, .. } => self.way(*pat, local),
            Pat::Tuple(pats) | Pat::Or(pats) | Pat::Slice(pats) => pats.iter().find_map(|pat| self.way(*pat, local)),
            Pat::TupleStruct(path, pats) => {
                let numbered = pats.iter().enumerate();
                numbered.into_iter().find_map(|(at, pat)| below(path, Name::new(&at.to_string()), *pat))
            }
            Pat::Struct(path, fields) => fields.iter().find_map(|(name, pat)| below(path, *name, *pat)),
            _ => None,
        }
    }

    /// What is put into a local after its binding.
    pub fn put_into(self, local: BindingId) -> impl Iterator<Item = ExprId> {
        let body = self.body;
        let puts = body.exprs().filter_map(move |(id, _)| put(body, id));
        puts.filter(move |(target, _)| root(body, *target) == Some(local)).map(|(_, value)| value)
    }
}

/// The local in which what a chain of methods and dereferences leads to lies, and no field of it.
fn root(body: &Body, expr: ExprId) -> Option<BindingId> {
    match body.expr(expr) {
        Expr::Local(local) => Some(*local),
        _ => root(body, behind(body, expr)?),
    }
}

/// What a place is reached through: `x` of `*x`, `x[i]`, `x.lock()`, `x?`.
pub fn behind(body: &Body, expr: ExprId) -> Option<ExprId> {
    match body.expr(expr) {
        Expr::Unary { expr, .. } | Expr::Ref { expr, .. } | Expr::Try(expr) | Expr::Await { expr, .. } => Some(*expr),
        Expr::Index { base, .. } => Some(*base),
        Expr::MethodCall(call) => Some(call.receiver),
        Expr::Macro(call) => match &call.form {
            MacroForm::Vec(inner) => Some(*inner),
            _ => None,
        },
        _ => None,
    }
}

/// `Some(..)`, `Ok(..)`, `Err(..)`
fn is_std_variant(path: &Path) -> bool {
    path.last().is_some_and(|last| matches!(last.name.as_str(), "Some" | "Ok" | "Err"))
}
