//! A guard that is dropped before the task sleeps.

use super::edits::insert;
use super::{fix, lines};
use crate::analysis::BodyFacts;
use crate::base::{Applicability, Edit, Finding, Fix, Name, TextRange};
use crate::hir::{BindingId, Block, Expr, ExprId, GenericParamKind, MacroForm, Pat, PatId, Stmt, StmtKind};
use crate::resolve::ItemRef;
use crate::types::Ty;

/// The guard's life ends above the statement with the first `.await` behind which nobody needs it: with a block around
/// what it is needed for, or with `drop(guard)` where a name that is bound in between is needed longer.
pub fn ended_before(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let (guard, block, bound) = binding_at(facts, finding.span.range)?;
    let first = first_wait(facts, block, bound)?;
    if is_mentioned(facts, guard, first.start) || is_borrowed_from(facts, block, bound, guard, first.start) {
        return None;
    }
    let inside = || block.stmts.iter().skip(bound).take_while(|stmt| stmt.range.start < first.start);
    let mut escapes = false;
    for stmt in inside() {
        match stmt.kind {
            StmtKind::Let { pat, .. } => {
                let names = facts.body.bound_names(pat);
                escapes |= names.into_iter().any(|name| is_mentioned(facts, name, first.start));
            }
            // it may be needed behind
            StmtKind::Item(_) => escapes = true,
            StmtKind::Expr { .. } => {}
        }
    }
    let last = inside().last()?.range;
    let name = facts.body.binding(guard).name;
    let in_block =
        (!escapes).then(|| in_block(facts, TextRange::new(block.stmts[bound].range.start, last.end))).flatten();
    if let Some(edits) = in_block {
        return Some(fix(format!("end `{name}` before the `.await` with a block"), Applicability::Unsafe, edits));
    }
    Some(dropped(facts, name, first.start, "the `.await`"))
}

fn dropped(facts: &BodyFacts<'_>, name: Name, at: u32, before: &str) -> Fix {
    let separator = indent(facts, at).map_or(" ".to_owned(), |indent| format!("\n{indent}"));
    let edit = insert(facts, at, format!("drop({name});{separator}"));
    fix(format!("add `drop({name})` before {before}"), Applicability::Unsafe, vec![edit])
}

/// A guard that nobody needs any more is dropped above the statement that takes its lock again.
pub fn ended_before_next(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let (first, again) = (finding.labels.first()?.span.range, finding.span.range);
    facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        let bound = block.stmts.iter().position(|stmt| {
            matches!(stmt.kind, StmtKind::Let { otherwise: None, .. }) && stmt.range.contains_range(first)
        })?;
        let StmtKind::Let { pat, .. } = block.stmts[bound].kind else { return None };
        let Pat::Bind { binding, sub: None } = *facts.body.pat(pat) else { return None };
        let tail = block.tail.map(|tail| facts.body.range(tail));
        let mut behind = block.stmts.iter().skip(bound + 1).map(|stmt| stmt.range).chain(tail);
        let at = behind.find(|range| range.contains_range(again))?.start;
        let is_guard = facts.types().binding_ty(binding).adt().is_some_and(|item| facts.world.guard(item).is_some());
        let is_idle = !is_mentioned(facts, binding, at) && !is_borrowed_from(facts, block, bound, binding, at);
        let name = facts.body.binding(binding).name;
        (is_guard && is_idle).then(|| dropped(facts, name, at, "it is locked again"))
    })
}

/// What stands before a place on its line, if that is blank.
fn indent<'f>(facts: &'f BodyFacts<'_>, at: u32) -> Option<&'f str> {
    let text = &facts.world.files.get(facts.file).text[..at as usize];
    let line = &text[text.rfind('\n').map_or(0, |at| at + 1)..];
    line.trim().is_empty().then_some(line)
}

/// A block around statements, whose lines move to the right.
fn in_block(facts: &BodyFacts<'_>, range: TextRange) -> Option<Vec<Edit>> {
    let indent = indent(facts, range.start)?;
    let step = if indent.contains('\t') { "\t" } else { "    " };
    let mut edits = vec![insert(facts, range.start, format!("{{\n{indent}{step}"))];
    edits.extend(moved_right(facts, range, step));
    edits.push(insert(facts, range.end, format!("\n{indent}}}")));
    Some(edits)
}

/// One more step of indentation for each line that starts in a range, but for those in strings.
pub fn moved_right<'f>(facts: &'f BodyFacts<'_>, range: TextRange, step: &'f str) -> impl Iterator<Item = Edit> + 'f {
    let text = facts.text(range);
    let starts = lines::starts(text).into_iter().filter(|at| !text[*at..].starts_with(['\n', '\r']));
    starts.map(move |at| insert(facts, range.start + at as u32, step))
}

/// Whether a name is, or may be, mentioned from a place on.
fn is_mentioned(facts: &BodyFacts<'_>, name: BindingId, from: u32) -> bool {
    facts.body.exprs().any(|(id, expr)| {
        let is_it = match expr {
            Expr::Local(local) => *local == name,
            Expr::Macro(call) => matches!(call.form, MacroForm::Unknown | MacroForm::Block(_)),
            _ => false,
        };
        is_it && facts.body.range(id).start >= from
    })
}

/// The guard that a `let` at this range binds, the block of the `let` and its place in it.
pub fn binding_at<'f>(facts: &'f BodyFacts<'_>, range: TextRange) -> Option<(BindingId, &'f Block, usize)> {
    facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        let place = block
            .stmts
            .iter()
            .position(|stmt| matches!(stmt.kind, StmtKind::Let { pat, .. } if facts.body.pat_range(pat) == range))?;
        let StmtKind::Let { pat, otherwise: None, .. } = block.stmts[place].kind else { return None };
        match facts.body.pat(pat) {
            Pat::Bind { binding, sub: None } => Some((*binding, &**block, place)),
            _ => None,
        }
    })
}

/// The first statement, or the tail, behind the `let` in its own block that awaits.
fn first_wait(facts: &BodyFacts<'_>, block: &Block, bound: usize) -> Option<TextRange> {
    let tail = block.tail.map(|tail| facts.body.range(tail));
    let ranges = block.stmts.iter().skip(bound + 1).map(|stmt| stmt.range).chain(tail);
    let waits = |range: &TextRange| {
        facts.body.exprs().any(|(_, expr)| match expr {
            Expr::Await { keyword, .. } => range.contains_range(*keyword),
            Expr::Macro(call) => {
                matches!(call.form, MacroForm::Select(_) | MacroForm::Join { .. })
                    && range.contains_range(call.path.range)
            }
            _ => false,
        })
    };
    ranges.into_iter().find(waits)
}

/// Whether something that is bound between the guard and its end may borrow from it: what is made with it and is not
/// known to be a value of its own.
fn is_borrowed_from(facts: &BodyFacts<'_>, block: &Block, bound: usize, guard: BindingId, end: u32) -> bool {
    let mentions = |within: ExprId| {
        facts
            .body
            .exprs()
            .any(|(id, expr)| matches!(expr, Expr::Local(local) if *local == guard) && facts.is_within(id, within))
    };
    let borrows = |stmt: &&Stmt| match stmt.kind {
        StmtKind::Let { pat, init: Some(init), .. } => mentions(init) && !is_owned(facts, pat),
        StmtKind::Expr { expr, .. } => matches!(facts.body.expr(expr), Expr::Assign { value, .. } if mentions(*value)),
        _ => false,
    };
    block.stmts.iter().skip(bound + 1).take_while(|stmt| stmt.range.start < end).any(|stmt| borrows(&stmt))
}

fn is_owned(facts: &BodyFacts<'_>, pat: PatId) -> bool {
    let mut owned = true;
    let names = facts.body.bound_names(pat);
    owned &= names.into_iter().all(|binding| holds_nothing(facts, facts.types().binding_ty(binding)));
    owned
}

/// Whether a type can't hold a reference into something local.
pub fn holds_nothing(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    let borrows = |item: ItemRef| {
        let generics = facts.world.names.generics(item);
        generics.is_some_and(|of| of.params.iter().any(|param| matches!(param.kind, GenericParamKind::Lifetime)))
    };
    match ty {
        Ty::Builtin(_) | Ty::Never => true,
        Ty::Adt(item, args) => {
            !borrows(*item)
                && facts.world.guard(*item).is_none()
                && facts.world.type_args(*item, args).all(|arg| holds_nothing(facts, arg))
        }
        Ty::Tuple(args) => args.iter().all(|arg| holds_nothing(facts, arg)),
        Ty::Array(inner) => holds_nothing(facts, inner),
        Ty::Dyn(_) => true,
        _ => false,
    }
}
