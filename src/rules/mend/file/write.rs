//! What is written to a file, and seen to its end.

use super::change::Change;
use super::kit::Need;
use super::source::unwrapped;
use crate::base::{Applicability, TextRange};
use crate::hir::{BindingId, Expr, ExprId, MacroForm};
use crate::rules::mend::edits::{indent_of_line, insert, replace};
use crate::rules::mend::place;

impl Change<'_, '_> {
    /// `write!(file, ..)` as `file.write_all(format!(..).as_bytes()).await`.
    pub fn written(&mut self, write: ExprId, file: ExprId) -> Option<()> {
        let facts = self.facts;
        let Expr::Macro(call) = facts.body.expr(write) else { return None };
        let MacroForm::Format(args) = &call.form else { return None };
        let name = call.path.last().filter(|last| matches!(last.name.as_str(), "write" | "writeln"))?.name;
        if args.first() != Some(&file) {
            return None;
        }
        let (whole, file) = (facts.body.range(write), facts.body.range(file));
        // up to the closing bracket of the macro
        let rest = facts.text(TextRange::new(file.end, whole.end - 1)).trim();
        let rest = rest.trim_start_matches(',').trim_end_matches(',').trim();
        let text = if name == "writeln" { with_line_end(rest)? } else { rest.to_owned() };
        let bytes = match text.contains(['{', '}']) || !is_literal(&text) || !text.is_ascii() {
            true => format!("format!({text}).as_bytes()"),
            false => format!("b{text}"),
        };
        let on = facts.text(file).trim_start_matches("&mut ");
        self.needs.insert(Need::Write);
        self.at_most(place::awaits(facts, write, args)?);
        self.edits.push(replace(facts, whole, format!("{on}.write_all({bytes}).await")));
        self.last_write = Some((write, false));
        Some(())
    }

    /// What was written is there only when it was flushed, as the runtime writes behind one's back.
    pub fn flush(&mut self, local: BindingId, write: ExprId) -> Option<()> {
        let facts = self.facts;
        self.at_most(Applicability::Unsafe);
        let handled = unwrapped(facts, write)?;
        let how = TextRange::new(facts.body.range(write).end, facts.body.range(handled).end);
        let scope = facts.scope_of_name(local)?.within;
        let Expr::Block(block) = facts.body.expr(scope) else { return None };
        let at = facts.body.range(write).start;
        let stmt = block.stmts.iter().find(|stmt| stmt.range.contains(at))?;
        // a message made of what only that statement knows
        let is_inner = |local: BindingId| {
            let known = facts.body.pat_range(facts.body.binding(local).pat);
            stmt.range.contains_range(known) && !how.contains_range(known)
        };
        let knows = |id: ExprId, expr: &Expr| matches!(expr, Expr::Local(of) if how.contains_range(facts.body.range(id)) && is_inner(*of));
        if facts.body.exprs().any(|(id, expr)| knows(id, expr)) {
            return None;
        }
        let indent = indent_of_line(facts, stmt.range.start);
        let name = facts.body.binding(local).name;
        self.needs.insert(Need::Write);
        let line = format!("\n{indent}{name}.flush().await{};", facts.text(how).trim());
        self.edits.push(insert(facts, stmt.range.end, line));
        Some(())
    }
}

/// Whether a text is one plain string.
fn is_literal(text: &str) -> bool {
    string_end(text) == Some(text.len())
}

/// The end of the string that a text starts with.
fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    let inside = text.strip_prefix('"')?;
    inside.char_indices().find_map(|(at, c)| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends.then_some(at + 2)
    })
}

/// The arguments of `writeln!` for `write!`.
fn with_line_end(args: &str) -> Option<String> {
    if args.is_empty() {
        return Some("\"\\n\"".to_owned());
    }
    let end = string_end(args)?;
    Some(format!("{}\\n{}", &args[..end - 1], &args[end - 1..]))
}
