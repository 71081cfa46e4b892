//! Files of std replaced by those of the runtime, with all that is done with them.

use super::edits::{await_it, indent_of_line, insert, link, replace};
use super::{fix, path, place, uses};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Edit, Fix, TextRange};
use crate::hir::{BindingId, Expr, ExprId, MacroForm, Pat, StmtKind};
use std::collections::BTreeSet;

/// What both files can do, and the trait that it takes.
const METHODS: [(&str, Option<&str>); 15] = [
    ("read", Some(READ)),
    ("read_exact", Some(READ)),
    ("read_to_end", Some(READ)),
    ("read_to_string", Some(READ)),
    ("write", Some(WRITE)),
    ("write_all", Some(WRITE)),
    ("flush", Some(WRITE)),
    ("seek", Some(SEEK)),
    ("rewind", Some(SEEK)),
    ("stream_position", Some(SEEK)),
    ("sync_all", None),
    ("sync_data", None),
    ("set_len", None),
    ("metadata", None),
    ("set_permissions", None),
];
const READ: &str = "AsyncReadExt";
const WRITE: &str = "AsyncWriteExt";
const SEEK: &str = "AsyncSeekExt";

/// What opens a file.
const OPENERS: [&str; 4] =
    ["std::fs::File::open", "std::fs::File::create", "std::fs::File::create_new", "std::fs::OpenOptions::open"];

/// Methods of results that pass on what is in them.
const ADAPTS: [&str; 6] = ["map_err", "context", "with_context", "wrap_err", "wrap_err_with", "inspect_err"];

/// `File::open(p)?` as `tokio::fs::File::open(p).await?`, and each use of it awaited. Where something is done with it that
/// only std's can do, it is made std's own again.
pub fn replaced(facts: &BodyFacts<'_>, call: &Call) -> Option<Fix> {
    let opened = opener(facts, call.expr).or_else(|| of_use(facts, call.expr))?;
    let needs = ["tokio::fs::File", "tokio::io::AsyncReadExt"];
    if needs.iter().any(|path| !path::is_in_reach(facts, path) || path::missing_feature(facts, path).is_some()) {
        return None;
    }
    let (sure, needs) = (Applicability::Safe, BTreeSet::new());
    let mut change = Change { facts, sure, edits: Vec::new(), needs, last_write: None };
    change.open(&opened)?;
    let at_start = change.edits.clone();
    if change.uses(&opened).and_then(|()| change.import()).is_some() {
        return Some(fix("use `tokio::fs::File`".to_owned(), change.sure, change.edits));
    }
    // what reads or writes is not helped by that
    if opened.maker != call.expr {
        return None;
    }
    let end = facts.body.range(opened.whole).end;
    let mut edits = at_start;
    edits.push(insert(facts, end, format!("{}.into_std().await", link(facts, opened.whole))));
    Some(fix("open it with `tokio::fs::File`".to_owned(), Applicability::Unsafe, edits))
}

/// Where a file comes from.
struct Opened {
    /// `File::open(p)`, `options.open(p)`
    maker: ExprId,
    /// The file itself: `File::open(p)?`
    whole: ExprId,
}

/// The file that a call opens.
fn opener(facts: &BodyFacts<'_>, maker: ExprId) -> Option<Opened> {
    let crate::analysis::Callee::Item(callee) = facts.callee(maker)? else { return None };
    if !facts.world.names.is_at(callee, &OPENERS) {
        return None;
    }
    Some(Opened { maker, whole: unwrapped(facts, maker)? })
}

/// What an expression of a result is when an error was handled.
fn unwrapped(facts: &BodyFacts<'_>, result: ExprId) -> Option<ExprId> {
    let mut at = result;
    loop {
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::Try(_) => return Some(parent),
            Expr::MethodCall(method) if method.receiver == at => match method.name.as_str() {
                "unwrap" | "expect" => return Some(parent),
                name if ADAPTS.contains(&name) => at = parent,
                _ => return None,
            },
            _ => return None,
        }
    }
}

/// The file that a method or macro uses.
fn of_use(facts: &BodyFacts<'_>, used: ExprId) -> Option<Opened> {
    let on = match facts.body.expr(used) {
        Expr::MethodCall(method) => method.receiver,
        Expr::Macro(call) => match &call.form {
            MacroForm::Format(args) => *args.first()?,
            _ => return None,
        },
        _ => return None,
    };
    let on = match facts.body.expr(on) {
        Expr::Ref { expr, .. } => *expr,
        _ => on,
    };
    let whole = match facts.body.expr(on) {
        Expr::Local(local) => facts.scope_of_name(*local)?.init?,
        _ => on,
    };
    let mut at = whole;
    loop {
        if let Some(opened) = opener(facts, at) {
            return (opened.whole == whole).then_some(opened);
        }
        at = match facts.body.expr(at) {
            Expr::Try(inner) => *inner,
            Expr::MethodCall(method) => method.receiver,
            _ => return None,
        };
    }
}

struct Change<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    sure: Applicability,
    edits: Vec<Edit>,
    /// The traits that it takes.
    needs: BTreeSet<&'static str>,
    /// The last expression that writes, and whether all that was written is known to be there behind it.
    last_write: Option<(ExprId, bool)>,
}

impl Change<'_, '_> {
    /// Awaits what takes these parts.
    fn wait(&mut self, expr: ExprId, parts: &[ExprId]) -> Option<()> {
        self.sure = self.sure.max(place::awaits(self.facts, expr, parts)?);
        self.edits.extend(await_it(self.facts, expr));
        Some(())
    }

    fn import(&mut self) -> Option<()> {
        let needs: Vec<&str> = self.needs.iter().copied().collect();
        self.edits.extend(uses::methods_of(self.facts, "tokio::io", &needs)?);
        Some(())
    }

    fn open(&mut self, opened: &Opened) -> Option<()> {
        let facts = self.facts;
        let (callee, args) = match facts.body.expr(opened.maker) {
            Expr::Call { callee, args } => (*callee, args),
            Expr::MethodCall(method) => (options(facts, method.receiver)?, &method.args),
            _ => return None,
        };
        let Expr::Path(path) = facts.body.expr(callee) else { return None };
        let of = path.segments.len().checked_sub(2).map(|at| &path.segments[at])?;
        if !path::is_plain(facts, callee) {
            return None;
        }
        // by its own name, as it may be imported under another
        let item = facts.world.names.def_path(self.callee_of(callee)?);
        let ty = item.rsplit("::").nth(1)?;
        let range = TextRange::new(path.range.start, of.range.end);
        self.edits.push(replace(facts, range, format!("tokio::fs::{ty}")));
        self.wait(opened.maker, args)
    }

    fn callee_of(&self, path: ExprId) -> Option<crate::resolve::ItemRef> {
        match self.facts.callee(self.facts.parent(path))? {
            crate::analysis::Callee::Item(item) => Some(item),
            crate::analysis::Callee::Variant => None,
        }
    }

    /// Awaits all that is done with the file; `None` where something can't be.
    fn uses(&mut self, opened: &Opened) -> Option<()> {
        let facts = self.facts;
        let Some(local) = self.local(opened.whole) else { return self.use_of(opened.whole) };
        let region = facts.region_of(opened.whole);
        let mentions = facts.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if *used == local));
        let mut mentions: Vec<ExprId> = mentions.map(|(id, _)| id).collect();
        mentions.sort_by_key(|id| facts.body.range(*id));
        for at in mentions {
            if facts.region_of(at) != region {
                return None;
            }
            self.use_of(at)?;
        }
        match self.last_write {
            Some((write, false)) => self.flush(local, write),
            _ => Some(()),
        }
    }

    /// The name that a `let` gives the file.
    fn local(&self, whole: ExprId) -> Option<BindingId> {
        let Expr::Block(block) = self.facts.body.expr(self.facts.parent(whole)) else { return None };
        block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, ty: None, init: Some(init), otherwise: None } if init == whole => {
                match self.facts.body.pat(pat) {
                    Pat::Bind { binding, sub: None } => Some(*binding),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    fn use_of(&mut self, at: ExprId) -> Option<()> {
        let facts = self.facts;
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::MethodCall(method) if method.receiver == at => {
                let (name, needs) = METHODS.iter().find(|(name, _)| method.name == *name)?;
                // its answers differ
                if *name == "read_exact" && !is_statement(facts, unwrapped(facts, parent)?) {
                    return None;
                }
                self.needs.extend(needs);
                match *name {
                    "write" | "write_all" | "set_len" => {
                        self.last_write = Some((parent, false));
                        // another may see the file sooner or later than before
                        self.sure = self.sure.max(Applicability::Unsafe);
                    }
                    "flush" | "sync_all" | "sync_data" => self.last_write = Some((parent, true)),
                    _ => {}
                }
                self.wait(parent, &method.args)
            }
            Expr::Call { callee, .. } if *callee != at => {
                let Expr::Path(path) = facts.body.expr(*callee) else { return None };
                (path.as_name()? == "drop").then_some(())
            }
            Expr::Ref { .. } => self.written(facts.parent(parent), parent),
            Expr::Macro(_) => self.written(parent, at),
            _ => None,
        }
    }

    /// `write!(file, ..)` as `file.write_all(format!(..).as_bytes()).await`.
    fn written(&mut self, write: ExprId, file: ExprId) -> Option<()> {
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
        self.needs.insert(WRITE);
        self.sure = self.sure.max(place::awaits(facts, write, args)?);
        self.edits.push(replace(facts, whole, format!("{on}.write_all({bytes}).await")));
        self.last_write = Some((write, false));
        Some(())
    }

    /// What was written is there only when it was flushed, as the runtime writes behind one's back.
    fn flush(&mut self, local: BindingId, write: ExprId) -> Option<()> {
        let facts = self.facts;
        self.sure = self.sure.max(Applicability::Unsafe);
        let handled = unwrapped(facts, write)?;
        let how = facts.text(TextRange::new(facts.body.range(write).end, facts.body.range(handled).end));
        let scope = facts.scope_of_name(local)?.within;
        let Expr::Block(block) = facts.body.expr(scope) else { return None };
        let at = facts.body.range(write).start;
        let stmt = block.stmts.iter().find(|stmt| stmt.range.contains(at))?;
        let indent = indent_of_line(facts, stmt.range.start);
        let name = facts.body.binding(local).name;
        self.needs.insert(WRITE);
        let line = format!("\n{indent}{name}.flush().await{};", how.trim());
        self.edits.push(insert(facts, stmt.range.end, line));
        Some(())
    }
}

fn is_statement(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    facts.fate(expr) == crate::analysis::Fate::Dropped
}

/// The start of a chain `OpenOptions::new().read(true)`.
fn options(facts: &BodyFacts<'_>, mut at: ExprId) -> Option<ExprId> {
    const BUILDS: [&str; 6] = ["read", "write", "append", "truncate", "create", "create_new"];
    loop {
        match facts.body.expr(at) {
            Expr::MethodCall(method) if BUILDS.contains(&method.name.as_str()) => at = method.receiver,
            Expr::Call { callee, .. } => {
                let crate::analysis::Callee::Item(item) = facts.callee(at)? else { return None };
                return facts.world.names.is_at(item, &["std::fs::OpenOptions::new"]).then_some(*callee);
            }
            _ => return None,
        }
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
