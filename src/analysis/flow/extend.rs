//! Temporary lifetime extension (the Reference, "Destructors"): temporaries of a `let` that live as long as its block.

use crate::hir::{BindMode, Body, Expr, ExprId, MacroForm, Pat, PatId, UnaryOp};

/// Calls `keep` with each expression whose temporary lives as long as the block of the `let`.
pub(super) fn of_let(body: &Body, pat: PatId, init: ExprId, keep: &mut dyn FnMut(ExprId)) {
    if extends(body, pat) {
        operand(body, init, keep);
    }
    extending(body, init, keep);
}

/// An extending pattern: one that binds by `ref`.
fn extends(body: &Body, pat: PatId) -> bool {
    match body.pat(pat) {
        Pat::Bind { binding, sub } => {
            matches!(body.binding(*binding).mode, BindMode::Ref { .. }) || sub.is_some_and(|sub| extends(body, sub))
        }
        Pat::Tuple(pats) | Pat::TupleStruct(_, pats) | Pat::Slice(pats) | Pat::Or(pats) => {
            pats.iter().any(|pat| extends(body, *pat))
        }
        Pat::Struct(_, fields) => fields.iter().any(|(_, pat)| extends(body, *pat)),
        _ => false,
    }
}

/// An extending expression: the borrows in it are extended.
fn extending(body: &Body, id: ExprId, keep: &mut dyn FnMut(ExprId)) {
    match body.expr(id) {
        Expr::Ref { expr, .. } => {
            operand(body, *expr, keep);
            extending(body, *expr, keep);
        }
        Expr::Tuple(list) | Expr::Array(list) => list.iter().for_each(|item| extending(body, *item, keep)),
        Expr::Cast { expr, .. } => extending(body, *expr, keep),
        Expr::Struct(literal) => literal.fields.iter().for_each(|field| extending(body, field.expr, keep)),
        // since Rust 1.89 those of tuple structs and variants too
        Expr::Call { callee, args } if is_constructor(body, *callee) => {
            args.iter().for_each(|arg| extending(body, *arg, keep));
        }
        Expr::Block(block) => block.tail.iter().for_each(|tail| extending(body, *tail, keep)),
        Expr::If { then, otherwise: Some(otherwise), .. } => {
            extending(body, *then, keep);
            extending(body, *otherwise, keep);
        }
        Expr::Match { arms, .. } => arms.iter().for_each(|arm| extending(body, arm.body, keep)),
        Expr::Macro(call) => {
            if let MacroForm::Pin(list) = &call.form {
                list.iter().for_each(|item| operand(body, *item, keep));
            }
        }
        _ => {}
    }
}

/// By the convention of names.
fn is_constructor(body: &Body, callee: ExprId) -> bool {
    match body.expr(callee) {
        Expr::Path(path) => path.last().is_some_and(|last| last.name.as_str().starts_with(char::is_uppercase)),
        _ => false,
    }
}

/// The operand of an extending borrow, and what its place stands on.
fn operand(body: &Body, mut id: ExprId, keep: &mut dyn FnMut(ExprId)) {
    loop {
        keep(id);
        id = match body.expr(id) {
            Expr::Field { base, .. } | Expr::Index { base, .. } => *base,
            Expr::Unary { op: UnaryOp::Deref, expr } | Expr::Ref { expr, .. } => *expr,
            _ => return,
        };
    }
}
