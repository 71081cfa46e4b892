//! A span of tracing that follows its task.

use super::edits::{indent_of_line, insert, replace};
use super::guard;
use super::{fix, uses};
use crate::analysis::BodyFacts;
use crate::base::{Applicability, Finding, Fix, TextRange};
use crate::hir::{BindingId, Block, Expr, ExprId, StmtKind};

/// `let _entered = span.enter(); ..` as `async { .. }.instrument(span).await`, with all that follows in the block.
pub fn instrumented(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let (guard, block, bound) = guard::binding_at(facts, finding.span.range)?;
    let stmt = &block.stmts[bound];
    let StmtKind::Let { init: Some(init), .. } = stmt.kind else { return None };
    let Expr::MethodCall(method) = facts.body.expr(init) else { return None };
    if !matches!(method.name.as_str(), "enter" | "entered") || !method.args.is_empty() {
        return None;
    }
    let end = block.tail.map(|tail| facts.body.range(tail).end).or_else(|| Some(block.stmts.last()?.range.end))?;
    let rest = TextRange::new(stmt.range.end, end);
    if rest.is_empty() || !may_be_a_block(facts, block, guard, rest) {
        return None;
    }
    let indent = indent_of_line(facts, stmt.range.start);
    let step = if indent.contains('\t') { "\t" } else { "    " };
    let mut edits = uses::methods_of(facts, "tracing", &["Instrument"])?;
    edits.push(replace(facts, stmt.range, "async {"));
    edits.extend(guard::moved_right(facts, rest, step));
    let span = span(facts, method.receiver, method.name == "enter", rest);
    let end_of_statement = if block.tail.is_none() { ";" } else { "" };
    let tail = format!("\n{indent}}}\n{indent}.instrument({span})\n{indent}.await{end_of_statement}");
    edits.push(insert(facts, end, tail));
    Some(fix("instrument the future with the span".to_owned(), Applicability::Unsafe, edits))
}

/// Whether what follows means the same in a block of its own: it does not mention the guard, and leaves nothing but the
/// block that it ends.
fn may_be_a_block(facts: &BodyFacts<'_>, block: &Block, guard: BindingId, rest: TextRange) -> bool {
    let of_block = |expr: &Expr| matches!(expr, Expr::Block(own) if std::ptr::eq(&**own, block));
    let Some(whole) = facts.body.exprs().find(|(_, expr)| of_block(expr)).map(|(id, _)| id) else { return false };
    let region = facts.region_of(whole);
    let is_whole_body = whole == facts.body.root
        || matches!(facts.body.expr(facts.parent(whole)), Expr::Async { body, .. } if *body == whole);
    let goes = |id: ExprId, expr: &Expr| match expr {
        Expr::Local(local) => *local == guard,
        Expr::Return(_) | Expr::Try(_) => facts.region_of(id) == region && !is_whole_body,
        Expr::Break { .. } | Expr::Continue { .. } => {
            facts.loop_of(id).is_none_or(|of| !rest.contains_range(facts.body.range(of)))
        }
        Expr::Yield(_) | Expr::Unknown => true,
        _ => false,
    };
    let has_item = block.stmts.iter().any(|stmt| matches!(stmt.kind, StmtKind::Item(_)));
    let mut inside = facts.body.exprs().filter(|(id, _)| rest.contains_range(facts.body.range(*id)));
    !has_item && !inside.any(|(id, expr)| goes(id, expr))
}

/// The span itself: a clone of it where it is needed again.
fn span(facts: &BodyFacts<'_>, span: ExprId, lent: bool, rest: TextRange) -> String {
    let text = facts.text(facts.body.range(span));
    let is_needed = match facts.body.expr(span) {
        Expr::Local(local) => {
            let is_ref = matches!(facts.types().binding_ty(*local), crate::types::Ty::Ref(..));
            let mut inside = facts.body.exprs().filter(|(id, _)| rest.contains_range(facts.body.range(*id)));
            let bound = facts.body.pat_range(facts.body.binding(*local).pat);
            let repeats = facts
                .ancestors(span)
                .any(|at| matches!(facts.body.expr(at), Expr::Loop(_)) && !facts.body.range(at).contains_range(bound));
            is_ref || repeats || inside.any(|(_, expr)| matches!(expr, Expr::Local(used) if used == local))
        }
        Expr::Field { .. } | Expr::Index { .. } => true,
        _ => false,
    };
    if lent && is_needed { format!("{text}.clone()") } else { text.to_owned() }
}
