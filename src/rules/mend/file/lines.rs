//! The lines of a file, awaited one by one.

use super::change::{Change, Kind, mentions};
use super::source::{held, unwrapped};
use crate::base::{Applicability, Edit, TextRange};
use crate::hir::{BindMode, BindingId, Block, Expr, ExprId, Loop, LoopKind, MethodCall, Pat, PatId, StmtKind};
use crate::rules::mend::edits::{edited, indent_of_line, insert, replace};
use crate::rules::mend::place;

/// What is read, and how tokio reads the next of it, which gives a result of an option.
fn words(kind: Kind) -> Option<(&'static str, &'static str)> {
    match kind {
        Kind::Lines => Some(("lines", "next_line")),
        Kind::Segments => Some(("segments", "next_segment")),
        Kind::Entries => Some(("entries", "next_entry")),
        _ => None,
    }
}

impl Change<'_, '_> {
    /// `lines.next()`
    pub fn next(&mut self, call: ExprId, method: &MethodCall, kind: Kind) -> Option<()> {
        let facts = self.facts;
        self.at_most(place::awaits(facts, call, &[])?);
        let (_, name) = words(kind)?;
        let parent = facts.parent(call);
        // what is in it would have to be followed
        let only_asks = matches!(facts.body.expr(parent), Expr::MethodCall(then)
            if matches!(then.name.as_str(), "is_none" | "is_some"));
        (kind != Kind::Entries || only_asks).then_some(())?;
        let range = |end: ExprId| TextRange::new(method.name_range.start, facts.body.range(end).end);
        let edit = match facts.body.expr(parent) {
            _ if !self.kit.is_tokio() => {
                self.needs_stream = true;
                insert(facts, facts.body.range(call).end, ".await")
            }
            Expr::MethodCall(then) if then.receiver == call && then.name == "transpose" => {
                replace(facts, range(parent), format!("{name}().await"))
            }
            _ => replace(facts, range(call), format!("{name}().await.transpose()")),
        };
        self.edits.push(edit);
        Some(())
    }

    /// `for line in lines.map_while(Result::ok)`
    pub fn successes(&mut self, call: ExprId, method: &MethodCall, kind: Kind) -> Option<()> {
        let facts = self.facts;
        let is_of_results = match (&*method.args, method.name.as_str()) {
            ([], "flatten") => true,
            ([only], _) => is_ok(facts.text(facts.body.range(*only))),
            _ => false,
        };
        let parent = facts.parent(call);
        let Expr::Loop(looping) = facts.body.expr(parent) else { return None };
        let is_over = matches!(looping.kind, LoopKind::For { iter, .. } if iter == call);
        if method.name != "map_while" {
            // it goes on behind an error, which may come for ever
            self.at_most(Applicability::Unsafe);
        }
        (is_of_results && is_over).then(|| self.each(parent, method.receiver, kind, true)).flatten()
    }

    /// `for line in lines` as `while let Some(line) = lines.next_line().await?`
    pub fn each(&mut self, at: ExprId, lines: ExprId, kind: Kind, only_ok: bool) -> Option<()> {
        let facts = self.facts;
        let Expr::Loop(looping) = facts.body.expr(at) else { return None };
        let LoopKind::For { pat, iter } = looping.kind else { return None };
        let (name, next) = words(kind)?;
        self.at_most(place::awaits(facts, iter, &[])?);
        let whole = facts.body.range(iter);
        let name = match facts.body.expr(lines) {
            Expr::Local(local) => {
                self.make_mutable(*local);
                self.edits.retain(|edit| !whole.contains_range(edit.span.range));
                facts.body.binding(*local).name.to_string()
            }
            _ => self.named_before(at, lines, name)?,
        };
        if kind == Kind::Entries {
            self.entries(pat, only_ok)?;
        }
        let mut pat = facts.text(facts.body.pat_range(pat)).to_owned();
        let head = match self.kit.is_tokio() {
            false => {
                self.needs_stream = true;
                let pat = if only_ok { format!("Ok({pat})") } else { pat };
                format!("while let Some({pat}) = {name}.next().await")
            }
            true if only_ok => format!("while let Ok(Some({pat})) = {name}.{next}().await"),
            true => {
                let how = self.handled(at, looping, &mut pat).unwrap_or_else(|| ".transpose()".to_owned());
                format!("while let Some({pat}) = {name}.{next}().await{how}")
            }
        };
        self.edits.push(replace(facts, TextRange::new(looping.keyword.start, whole.end), head));
        Some(())
    }

    /// The place before the label of a loop that starts there.
    fn before_label(&self, start: u32, at: ExprId) -> u32 {
        let facts = self.facts;
        let Expr::Loop(looping) = facts.body.expr(at) else { return start };
        let Some(label) = looping.label else { return start };
        let text = &facts.world.files.get(facts.file).text[..start as usize];
        let before = text.trim_end().strip_suffix(':').map(str::trim_end);
        let before = before.and_then(|text| text.strip_suffix(label.as_str())?.strip_suffix('\''));
        before.map_or(start, |text| text.len() as u32)
    }

    /// Awaits what is asked of the entries of a folder.
    fn entries(&mut self, pat: PatId, only_ok: bool) -> Option<()> {
        let facts = self.facts;
        let Pat::Bind { binding, sub: None } = facts.body.pat(pat) else { return None };
        if only_ok {
            return self.named(*binding, Kind::Entry);
        }
        let mut uses = mentions(facts, *binding);
        let (only, None) = (uses.next()?, uses.next()) else { return None };
        self.held(held(facts, only)?, Kind::Entry)
    }

    fn make_mutable(&mut self, local: BindingId) {
        let facts = self.facts;
        let binding = facts.body.binding(local);
        if !matches!(binding.mode, BindMode::Move { mutable: true }) {
            self.edits.push(insert(facts, facts.body.pat_range(binding.pat).start, "mut "));
        }
    }

    /// `let mut lines = ..;` before the loop.
    fn named_before(&mut self, at: ExprId, lines: ExprId, name: &str) -> Option<String> {
        let facts = self.facts;
        let Expr::Block(block) = facts.body.expr(facts.parent(at)) else { return None };
        let is_taken = |name: &str| facts.body.bindings.iter().any(|binding| binding.name == name);
        let name = [name.to_owned(), format!("file_{name}")].into_iter().find(|name| !is_taken(name))?;
        let range = facts.body.range(lines);
        let is_within = |edit: &Edit| range.contains_range(edit.span.range);
        let (within, others) = std::mem::take(&mut self.edits).into_iter().partition::<Vec<_>, _>(is_within);
        self.edits = others;
        let text = edited(facts, range, &within);
        let place = self.before_label(start_of_statement(self, block, at), at);
        let indent = indent_of_line(facts, place);
        self.edits.push(insert(facts, place, format!("let mut {name} = {text};\n{indent}")));
        // it lives on behind the loop
        self.at_most(Applicability::Unsafe);
        Some(name)
    }

    /// What is done with an error, where the body first looks for one: that is done in the loop's head, and the body has
    /// the value.
    fn handled(&mut self, at: ExprId, looping: &Loop, pat: &mut String) -> Option<String> {
        let facts = self.facts;
        let LoopKind::For { pat: of, .. } = looping.kind else { return None };
        let Pat::Bind { binding, sub: None } = facts.body.pat(of) else { return None };
        let mut uses = mentions(facts, *binding);
        let (only, None) = (uses.next()?, uses.next()) else { return None };
        let whole = unwrapped(facts, only)?;
        let Expr::Block(body) = facts.body.expr(looping.body) else { return None };
        let (first, end) = (facts.body.range(only), facts.body.range(whole).end);
        let how = TextRange::new(first.end, end);
        let is_first = body.stmts.first().map_or(body.tail.is_some(), |stmt| stmt.range.contains(first.start));
        let is_direct = facts.region_of(only) == facts.region_of(at) && facts.loop_of(only) == Some(at);
        // a message about the line is made of what the body knows
        let is_plain = !facts.body.exprs().any(|(id, expr)| {
            let is_inner = |local: BindingId| {
                let known = facts.body.pat_range(facts.body.binding(local).pat);
                facts.body.range(at).contains_range(known) && !how.contains_range(known)
            };
            matches!(expr, Expr::Local(local) if how.contains_range(facts.body.range(id)) && is_inner(*local))
        });
        if !is_first || !is_direct || !is_plain || facts.text(how).contains('\n') {
            return None;
        }
        let stmt = body.stmts.first();
        match stmt.map(|stmt| (&stmt.kind, stmt.range)) {
            Some((StmtKind::Let { pat: named, ty: None, init: Some(init), otherwise: None }, range))
                if *init == whole =>
            {
                *pat = facts.text(facts.body.pat_range(*named)).to_owned();
                self.edits.push(replace(facts, lines_of(self, range), ""));
            }
            _ => self.edits.push(replace(facts, how, "")),
        }
        Some(facts.text(how).to_owned())
    }
}

/// `Result::ok`, `|entry| entry.ok()`
fn is_ok(text: &str) -> bool {
    let named = text.strip_prefix('|').and_then(|text| text.split_once('|'));
    let by_name = |(name, body): (&str, &str)| body.trim().strip_suffix(".ok()") == Some(name.trim());
    text.trim_start_matches("std::result::") == "Result::ok" || named.is_some_and(by_name)
}

/// Where the statement of an expression starts, its label before it.
fn start_of_statement(change: &Change<'_, '_>, block: &Block, at: ExprId) -> u32 {
    let start = change.facts.body.range(at).start;
    block.stmts.iter().find(|stmt| stmt.range.contains(start)).map_or(start, |stmt| stmt.range.start)
}

/// A statement with its line and the blank ones behind it, where nothing else stands in it.
fn lines_of(change: &Change<'_, '_>, range: TextRange) -> TextRange {
    let text = &change.facts.world.files.get(change.facts.file).text;
    let before = text[..range.start as usize].trim_end_matches([' ', '\t']).len();
    let behind = &text[range.end as usize..];
    let blank = &behind[..behind.len() - behind.trim_start().len()];
    match blank.rfind('\n') {
        Some(end) if text[..before].ends_with('\n') => TextRange::new(before as u32, range.end + end as u32 + 1),
        _ => TextRange::new(range.start, range.end + blank.trim_end_matches(['\n', '\r']).len() as u32),
    }
}
