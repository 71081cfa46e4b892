//! Tasks and threads that own what they use.

use super::edits::{indent_of_line, insert};
use super::{fix, guard, taken};
use crate::analysis::BodyFacts;
use crate::analysis::task::Spawned;
use crate::base::{Applicability, Finding, Fix};
use crate::hir::{Expr, ExprId};

/// `move` for what a task borrows, and clones of what is needed behind it or was only lent.
pub fn owning(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let call = facts.calls.iter().find(|call| call.range == finding.span.range)?;
    let args = match facts.body.expr(call.expr) {
        Expr::Call { args, .. } => args,
        Expr::MethodCall(method) => &method.args,
        _ => return None,
    };
    let arg = *args.iter().find(|arg| facts.borrowed_by(**arg).is_some())?;
    let Spawned::Region(region) = facts.spawned(arg) else { return None };
    // one that is made elsewhere is not looked at
    if facts.region(region).expr != Some(arg) {
        return None;
    }
    let whole = facts.body.range(arg);
    let taken = taken::by(facts, taken::Piece::of(facts, arg)).ok()?;
    let mut edits = taken.edits;
    edits.extend(moving(facts, arg).map(|at| insert(facts, at.0, at.1)));
    if taken.names.is_empty() {
        return Some(fix("move what it uses into it".to_owned(), Applicability::Unsafe, edits));
    }
    let indent = indent_of_line(facts, whole.start);
    let step = if indent.contains('\t') { "\t" } else { "    " };
    let names = taken.names.iter().map(|(name, from)| format!("{indent}{step}let {name} = {from};\n"));
    let before = format!("{{\n{}{indent}{step}", names.collect::<String>());
    // one edit where the closure's `move` stands at its start
    match edits.iter_mut().find(|edit| edit.span.range.is_empty() && edit.span.range.start == whole.start) {
        Some(edit) => edit.replacement.insert_str(0, &before),
        None => edits.push(insert(facts, whole.start, before)),
    }
    edits.extend(guard::moved_right(facts, whole, step));
    edits.push(insert(facts, whole.end, format!("\n{indent}}}")));
    let names: Vec<String> = taken.names.iter().map(|(name, _)| format!("`{name}`")).collect();
    Some(fix(format!("clone {} for it", names.join(", ")), Applicability::Unsafe, edits))
}

/// Where the `move` of a closure or block is missing.
fn moving(facts: &BodyFacts<'_>, arg: ExprId) -> Option<(u32, &'static str)> {
    match facts.body.expr(arg) {
        Expr::Async { is_move: false, keyword, .. } => Some((keyword.end, " move")),
        Expr::Closure(closure) if !closure.is_move && closure.is_async => {
            Some((closure.head.start + "async".len() as u32, " move"))
        }
        Expr::Closure(closure) if !closure.is_move => Some((closure.head.start, "move ")),
        _ => None,
    }
}

/// `spawn(future).await.unwrap()` as `future.await`.
pub fn awaited_at_once(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let call = facts.calls.iter().find(|call| call.range == finding.span.range)?;
    let Expr::Call { args, .. } = facts.body.expr(call.expr) else { return None };
    let [future] = **args else { return None };
    let wait = facts.parent(call.expr);
    // the tasks of these give what the future gives
    let callee = facts.world.names.def_path(call.callee);
    let is_plain = ["async_std::", "smol::", "async_executor::"].iter().any(|krate| callee.starts_with(krate));
    let handled = if is_plain { wait } else { facts.parent(wait) };
    let is_handled = is_plain
        || match facts.body.expr(handled) {
            Expr::Try(_) => true,
            Expr::MethodCall(method) => method.receiver == wait && matches!(method.name.as_str(), "unwrap" | "expect"),
            _ => false,
        };
    if !is_handled || !matches!(facts.body.expr(wait), Expr::Await { .. }) {
        return None;
    }
    let (whole, inside) = (facts.body.range(handled), facts.body.range(future));
    super::place::awaits(facts, handled, &[future])?;
    let (open, close) = if super::edits::binds_loosely(facts, future) { ("(", ").await") } else { ("", ".await") };
    let edits = vec![
        super::edits::replace(facts, crate::base::TextRange::new(whole.start, inside.start), open),
        super::edits::replace(facts, crate::base::TextRange::new(inside.end, whole.end), close),
    ];
    // a panic in it is one of the caller now, and it ends with the caller
    Some(fix("await the future itself".to_owned(), Applicability::Unsafe, edits))
}
