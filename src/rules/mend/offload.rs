//! A blocking call handed to a thread where that is right.

use super::edits::edited;
use super::taken::{self, Piece, Taken};
use super::{fix, layout, lines, path, place};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Fix};
use crate::foreign::Runtime;
use crate::hir::{Expr, ExprId, MacroCall, MacroForm};

/// How a runtime runs a closure on a thread for it: the function, and what makes its answer the closure's own. A panic
/// goes on as it did.
const OFFLOADS: [(Runtime, &str, &[&str]); 5] = [
    (Runtime::Tokio, "tokio::task::spawn_blocking", &[".await", ".unwrap()"]),
    (Runtime::Actix, "tokio::task::spawn_blocking", &[".await", ".unwrap()"]),
    (Runtime::Actix, "actix_web::web::block", &[".await", ".unwrap()"]),
    (Runtime::AsyncStd, "async_std::task::spawn_blocking", &[".await"]),
    (Runtime::Smol, "smol::unblock", &[".await"]),
];

/// The function that runs a closure on a thread where the crate's code can reach it, and what makes of its answer the
/// closure's own.
pub fn to_thread(facts: &BodyFacts<'_>) -> Option<(&'static str, &'static [&'static str])> {
    let runtime = super::super::words::runtime(facts)?;
    let is_there = |path: &str| path::is_in_reach(facts, path) && path::missing_feature(facts, path).is_none();
    OFFLOADS.iter().find(|(of, path, _)| *of == runtime && is_there(path)).map(|(_, path, wait)| (*path, *wait))
}

/// What a fix says that hands something to a thread.
pub fn title(offload: &str) -> String {
    format!("run it in `{offload}`")
}

/// `call(..)` as `tokio::task::spawn_blocking(move || call(..)).await.unwrap()`. What the call is made of is moved where
/// nobody needs it afterwards, and cloned where it is.
pub fn wrapped(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let (offload, wait) = to_thread(facts)?;
    let whole = call.expr;
    if !matches!(facts.body.expr(whole), Expr::Call { .. } | Expr::MethodCall(_)) {
        return None;
    }
    place::awaits(facts, whole, &[])?;
    if !taken::can_be_given(facts, facts.types().expr_ty(whole)) || !can_run_elsewhere(facts, whole) {
        return None;
    }
    let taken = taken::by(facts, Piece::of(facts, whole)).ok()?;
    let text = edited(facts, facts.body.range(whole), &taken.edits);
    let place = layout::Place::at(facts, facts.body.range(whole).start).behind(offload);
    let closure = match itself(facts, whole) {
        Some(function) => function.to_owned(),
        None => closure(&taken, place, "", &text),
    };
    let edits = layout::chained(facts, whole, &format!("{offload}({closure})"), wait);
    Some(fix(title(offload), Applicability::Unsafe, edits))
}

/// A `move` closure as the argument of a call that stands at a place, which gives what `returns` says, with what it takes
/// along that is not there yet. A body that does not fit the line stands in a block.
pub fn closure(taken: &Taken, place: layout::Place<'_>, returns: &str, body: &str) -> String {
    let indent = place.indent;
    if taken.names.is_empty() {
        return bare(indent, returns, body, |text| place.fits_as_args(text));
    }
    let step = layout::step(indent);
    let names = taken.names.iter().map(|(name, from)| format!("{indent}{step}let {name} = {from};\n"));
    let (inner, body) = (format!("{indent}{step}"), lines::indented(body, step));
    let closure = bare(&inner, returns, &body, |text| layout::fits_below(&inner, text));
    format!("{{\n{}{inner}{closure}\n{indent}}}", names.collect::<String>())
}

fn bare(indent: &str, returns: &str, body: &str, fits: impl Fn(&str) -> bool) -> String {
    let line = format!("move || {body}");
    if returns.is_empty() && !body.contains('\n') && fits(&line) {
        return line;
    }
    let arrow = if returns.is_empty() { String::new() } else { format!("-> {returns} ") };
    let step = layout::step(indent);
    format!("move || {arrow}{{\n{indent}{step}{}\n{indent}}}", lines::indented(body, step))
}

/// A function that is called without arguments: it can be handed over itself.
fn itself<'f>(facts: &'f BodyFacts<'_>, whole: ExprId) -> Option<&'f str> {
    let Expr::Call { callee, args } = facts.body.expr(whole) else { return None };
    let is_plain =
        args.is_empty() && matches!(facts.body.expr(*callee), Expr::Path(_)) && path::is_plain(facts, *callee);
    is_plain.then(|| facts.text(facts.body.range(*callee)))
}

/// Whether an expression may be the body of a closure: it does not leave the function, nor wait as a task.
fn can_run_elsewhere(facts: &BodyFacts<'_>, whole: ExprId) -> bool {
    let region = facts.region_of(whole);
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, whole)).all(|(id, expr)| match expr {
        Expr::Await { .. } | Expr::Async { .. } | Expr::Yield(_) | Expr::Unknown => false,
        Expr::Try(_) | Expr::Return(_) | Expr::Break { .. } | Expr::Continue { .. } => facts.region_of(id) != region,
        Expr::Macro(of) => evaluates(of) && (!leaves(of) || facts.region_of(id) != region),
        Expr::Closure(of) => !of.is_async,
        _ => true,
    })
}

/// Whether a macro does nothing with its arguments that could not be done elsewhere.
pub fn evaluates(of: &MacroCall) -> bool {
    matches!(of.form, MacroForm::Format(_) | MacroForm::Vec(_) | MacroForm::Matches { .. })
}

/// Whether a macro returns an error from the function that it stands in.
pub fn leaves(of: &MacroCall) -> bool {
    of.path.last().is_some_and(|last| matches!(last.name.as_str(), "bail" | "ensure"))
}
