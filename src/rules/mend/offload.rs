//! A blocking call handed to a thread where that is right.

use super::edits::edited;
use super::guard::holds_nothing;
use super::taken;
use super::{fix, layout, path, place, send};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Fix};
use crate::foreign::Runtime;
use crate::hir::{Expr, ExprId, MacroForm};

/// How a runtime runs a closure on a thread for it: the function, and what makes its answer the closure's own. A panic
/// goes on as it did.
const OFFLOADS: [(Runtime, &str, &[&str]); 5] = [
    (Runtime::Tokio, "tokio::task::spawn_blocking", &[".await", ".unwrap()"]),
    (Runtime::Actix, "tokio::task::spawn_blocking", &[".await", ".unwrap()"]),
    (Runtime::Actix, "actix_web::web::block", &[".await", ".unwrap()"]),
    (Runtime::AsyncStd, "async_std::task::spawn_blocking", &[".await"]),
    (Runtime::Smol, "smol::unblock", &[".await"]),
];

/// `call(..)` as `tokio::task::spawn_blocking(move || call(..)).await.unwrap()`. What the call is made of is moved where
/// nobody needs it afterwards, and cloned where it is.
pub fn wrapped(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let runtime = super::super::words::runtime(facts)?;
    let is_there = |path: &str| path::is_in_reach(facts, path) && path::missing_feature(facts, path).is_none();
    let (_, offload, wait) = OFFLOADS.iter().find(|(of, path, _)| *of == runtime && is_there(path))?;
    let whole = call.expr;
    if !matches!(facts.body.expr(whole), Expr::Call { .. } | Expr::MethodCall(_)) {
        return None;
    }
    place::awaits(facts, whole, &[])?;
    let ty = facts.types().expr_ty(whole);
    if !holds_nothing(facts, ty) || !send::can_move(facts, ty) || !can_run_elsewhere(facts, whole) {
        return None;
    }
    let taken = taken::by(facts, whole)?;
    let text = edited(facts, facts.body.range(whole), &taken.edits);
    let indent = super::edits::indent_of_line(facts, facts.body.range(whole).start);
    let step = layout::step(indent);
    let closure = if let Some(function) = itself(facts, whole) {
        function.to_owned()
    } else if taken.names.is_empty() {
        closure(&text, indent, step)
    } else {
        let names = taken.names.iter().map(|(name, from)| format!("{indent}{step}let {name} = {from};\n"));
        let text = layout::indented(&text, step);
        let closure = closure(&text, &format!("{indent}{step}"), step);
        format!("{{\n{}{indent}{step}{closure}\n{indent}}}", names.collect::<String>())
    };
    let edits = layout::chained(facts, whole, &format!("{offload}({closure})"), wait);
    Some(fix(format!("run it in `{offload}`"), Applicability::Unsafe, edits))
}

/// A function that is called without arguments: it can be handed over itself.
fn itself<'f>(facts: &'f BodyFacts<'_>, whole: ExprId) -> Option<&'f str> {
    let Expr::Call { callee, args } = facts.body.expr(whole) else { return None };
    let is_plain =
        args.is_empty() && matches!(facts.body.expr(*callee), Expr::Path(_)) && path::is_plain(facts, *callee);
    is_plain.then(|| facts.text(facts.body.range(*callee)))
}

/// A closure on a line with this indentation; what takes more than one line stands in a block.
fn closure(body: &str, indent: &str, step: &str) -> String {
    if body.contains('\n') {
        return format!("move || {{\n{indent}{step}{}\n{indent}}}", layout::indented(body, step));
    }
    format!("move || {body}")
}

/// Whether an expression may be the body of a closure: it does not leave the function, nor wait as a task.
fn can_run_elsewhere(facts: &BodyFacts<'_>, whole: ExprId) -> bool {
    let region = facts.region_of(whole);
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, whole)).all(|(id, expr)| match expr {
        Expr::Await { .. } | Expr::Async { .. } | Expr::Yield(_) | Expr::Unknown => false,
        Expr::Try(_) | Expr::Return(_) | Expr::Break { .. } | Expr::Continue { .. } => facts.region_of(id) != region,
        Expr::Macro(of) => matches!(of.form, MacroForm::Format(_) | MacroForm::Vec(_) | MacroForm::Matches { .. }),
        Expr::Closure(of) => !of.is_async,
        _ => true,
    })
}
