//! Edits of the file of a body.

use crate::analysis::BodyFacts;
use crate::base::{Edit, TextRange};
use crate::hir::{Expr, ExprId};

/// Puts a text in the place of a range.
pub fn replace(facts: &BodyFacts<'_>, range: TextRange, by: impl Into<String>) -> Edit {
    Edit { span: facts.span(range), replacement: by.into() }
}

/// Puts a text before an offset.
pub fn insert(facts: &BodyFacts<'_>, at: u32, text: impl Into<String>) -> Edit {
    replace(facts, TextRange::new(at, at), text)
}

/// Awaits an expression; in parentheses where `.await` would bind tighter than it.
pub fn await_it(facts: &BodyFacts<'_>, expr: ExprId) -> Vec<Edit> {
    let range = facts.body.range(expr);
    if binds_loosely(facts, expr) {
        vec![insert(facts, range.start, "("), insert(facts, range.end, ").await")]
    } else {
        vec![insert(facts, range.end, format!("{}.await", link(facts, expr)))]
    }
}

/// What stands before the dot of one more link behind an expression: nothing, or a new line where a chain of calls has a
/// line for each.
pub fn link(facts: &BodyFacts<'_>, expr: ExprId) -> String {
    let text = &facts.world.files.get(facts.file).text;
    let behind = &text[facts.body.range(expr).end as usize..];
    let next = behind.trim_start();
    let blank = &behind[..behind.len() - next.len()];
    if next.starts_with('.') && blank.contains('\n') && !next.starts_with("..") {
        return blank[blank.rfind('\n').unwrap_or_default()..].to_owned();
    }
    let Expr::MethodCall(call) = facts.body.expr(expr) else { return String::new() };
    let before = text[..call.name_range.start as usize].trim_end().trim_end_matches('.');
    let line = &before[before.rfind('\n').unwrap_or(before.len())..];
    if line.trim().is_empty() { line.to_owned() } else { String::new() }
}

/// The blanks at the start of the line of a place.
pub fn indent_of_line<'f>(facts: &'f BodyFacts<'_>, at: u32) -> &'f str {
    let text = &facts.world.files.get(facts.file).text;
    let line = &text[text[..at as usize].rfind('\n').map_or(0, |end| end + 1)..];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// Whether a postfix operator would take a part of the expression only.
pub fn binds_loosely(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    let is_loose = matches!(
        facts.body.expr(expr),
        Expr::Ref { .. }
            | Expr::Unary { .. }
            | Expr::Binary { .. }
            | Expr::Cast { .. }
            | Expr::Range { .. }
            | Expr::Assign { .. }
            | Expr::Closure(_)
            | Expr::Return(_)
            | Expr::Break { .. }
            | Expr::Let { .. }
    );
    is_loose && !facts.text(facts.body.range(expr)).starts_with('(')
}

/// The text of a range after edits within it that don't overlap.
pub fn edited(facts: &BodyFacts<'_>, range: TextRange, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span.range);
    let (mut text, mut at) = (String::new(), range.start);
    for edit in edits {
        text += facts.text(TextRange::new(at, edit.span.range.start));
        text += &edit.replacement;
        at = edit.span.range.end;
    }
    text + facts.text(TextRange::new(at, range.end))
}
