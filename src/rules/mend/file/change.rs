//! All that is done with a file, awaited.

use super::kit::{Kit, Need};
use super::source::{self, Held, Opened, unwrapped};
use crate::analysis::{BodyFacts, Callee, Fate};
use crate::base::{Applicability, Edit, TextRange};
use crate::hir::{BindingId, Expr, ExprId, LoopKind, MethodCall, Pat, StmtKind};
use crate::rules::mend::edits::{await_it, insert, link, replace};
use crate::rules::mend::{call, path, place, uses};
use std::collections::BTreeSet;

/// What is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A `File`.
    File,
    /// A `BufReader` around one.
    Reader,
    /// A `BufWriter` around one.
    Writer,
    /// What `lines()` gives.
    Lines,
    /// What `split(b)` gives.
    Segments,
    /// What is in a folder.
    Entries,
    /// One of that.
    Entry,
}
use Kind::{Entries, Entry, File, Lines, Reader, Segments, Writer};

/// What both runtimes' streams can do and std's, and what it is a part of.
const METHODS: [(&str, Option<Need>, &[Kind]); 18] = [
    ("read", Some(Need::Read), &[File, Reader]),
    ("read_exact", Some(Need::Read), &[File, Reader]),
    ("read_to_end", Some(Need::Read), &[File, Reader]),
    ("read_to_string", Some(Need::Read), &[File, Reader]),
    ("read_line", Some(Need::BufRead), &[Reader]),
    ("read_until", Some(Need::BufRead), &[Reader]),
    ("write", Some(Need::Write), &[File, Writer]),
    ("write_all", Some(Need::Write), &[File, Writer]),
    ("flush", Some(Need::Write), &[File, Writer]),
    ("seek", Some(Need::Seek), &[File, Reader, Writer]),
    ("rewind", Some(Need::Seek), &[File, Reader, Writer]),
    ("stream_position", Some(Need::Seek), &[File, Reader, Writer]),
    ("sync_all", None, &[File]),
    ("sync_data", None, &[File]),
    ("set_len", None, &[File]),
    ("metadata", None, &[File, Entry]),
    ("file_type", None, &[Entry]),
    ("set_permissions", None, &[File]),
];

/// What only tokio's have of it.
const ONLY_TOKIO: [&str; 3] = ["rewind", "stream_position", "create_new"];

/// The edits that await a file.
pub struct Change<'f, 'w> {
    pub facts: &'f BodyFacts<'w>,
    pub kit: &'static Kit,
    pub sure: Applicability,
    pub edits: Vec<Edit>,
    /// The traits that it takes.
    pub needs: BTreeSet<Need>,
    /// Whether it takes the trait of streams.
    pub needs_stream: bool,
    /// The last expression that writes, and whether all that was written is known to be there behind it.
    pub last_write: Option<(ExprId, bool)>,
}

impl<'f, 'w> Change<'f, 'w> {
    /// No change yet.
    pub fn new(facts: &'f BodyFacts<'w>, kit: &'static Kit) -> Self {
        let (edits, needs) = (Vec::new(), BTreeSet::new());
        Self { facts, kit, sure: kit.sure, edits, needs, needs_stream: false, last_write: None }
    }

    /// It is no surer than this.
    pub fn at_most(&mut self, sure: Applicability) {
        self.sure = self.sure.max(sure);
    }

    /// Awaits what takes these parts.
    pub fn wait(&mut self, expr: ExprId, parts: &[ExprId]) -> Option<()> {
        self.at_most(place::awaits(self.facts, expr, parts)?);
        self.edits.extend(await_it(self.facts, expr));
        Some(())
    }

    /// Brings the methods into reach.
    pub fn import(&mut self) -> Option<()> {
        let needs: Vec<&str> = self.needs.iter().map(|need| self.kit.name(*need)).collect();
        self.edits.extend(uses::methods_of(self.facts, self.kit.io, &needs)?);
        if let Some(module) = self.kit.stream.filter(|_| self.needs_stream) {
            self.edits.extend(uses::methods_of(self.facts, module, &["StreamExt"])?);
        }
        Some(())
    }

    /// Opens the runtime's file, or lists a folder with it.
    pub fn open(&mut self, opened: &Opened) -> Option<()> {
        let facts = self.facts;
        if opened.kind == Entries {
            return self.list(opened.maker);
        }
        let (callee, args) = match facts.body.expr(opened.maker) {
            Expr::Call { callee, args } => (*callee, args),
            Expr::MethodCall(method) => (options(facts, method.receiver)?, &method.args),
            _ => return None,
        };
        self.rename(callee, self.kit.fs)?;
        self.wait(opened.maker, args)
    }

    /// `fs::read_dir(p)`, `p.read_dir()`
    fn list(&mut self, maker: ExprId) -> Option<()> {
        let facts = self.facts;
        let by = format!("{}::read_dir", self.kit.fs);
        // async-std's entries have paths of its own
        if !path::is_in_reach(facts, &by) || self.kit.has_own_paths() {
            return None;
        }
        match facts.body.expr(maker) {
            Expr::Call { callee, args } if path::is_plain(facts, *callee) => {
                self.edits.push(replace(facts, facts.body.range(*callee), by));
                self.wait(maker, args)
            }
            Expr::MethodCall(method) => {
                let (borrow, _) = call::receiver(facts, method.receiver);
                let (whole, on) = (facts.body.range(maker), facts.body.range(method.receiver));
                self.at_most(place::awaits(facts, maker, &[method.receiver])?);
                self.edits.push(insert(facts, whole.start, format!("{by}({borrow}")));
                let link = link(facts, maker);
                self.edits.push(replace(facts, TextRange::new(on.end, whole.end), format!("){link}.await")));
                Some(())
            }
            _ => None,
        }
    }

    /// `File::open`, `BufReader::new` of another module.
    fn rename(&mut self, callee: ExprId, module: &str) -> Option<()> {
        let facts = self.facts;
        let Expr::Path(path) = facts.body.expr(callee) else { return None };
        let of = path.segments.len().checked_sub(2).map(|at| &path.segments[at])?;
        let Callee::Item(item) = facts.callee(facts.parent(callee))? else { return None };
        let name = facts.world.names.item(item).name?;
        if !path::is_plain(facts, callee) || !self.has(name.as_str()) {
            return None;
        }
        // by its own name, as it may be imported under another
        let item = facts.world.names.def_path(item);
        let ty = item.rsplit("::").nth(1)?;
        self.edits.push(replace(facts, TextRange::new(path.range.start, of.range.end), format!("{module}::{ty}")));
        Some(())
    }

    fn has(&self, name: &str) -> bool {
        self.kit.is_tokio() || !ONLY_TOKIO.contains(&name)
    }

    /// Awaits all that is done with a file; `None` where something can't be.
    pub fn all_of(&mut self, opened: &Opened) -> Option<()> {
        self.held(opened.held, opened.kind)
    }

    /// The same for what is in a result.
    pub fn held(&mut self, held: Held, kind: Kind) -> Option<()> {
        match held {
            Held::Value(whole) => self.value(whole, kind),
            Held::Bound(local) => self.named(local, kind),
        }
    }

    /// The same for the value of an expression.
    pub fn value(&mut self, at: ExprId, kind: Kind) -> Option<()> {
        let facts = self.facts;
        match self.local(at) {
            Some(local) => self.named(local, kind),
            // it is opened for its own sake
            None if matches!(facts.body.expr(facts.parent(at)), Expr::Block(_)) && facts.fate(at) == Fate::Dropped => {
                Some(())
            }
            None => {
                self.use_of(at, kind)?;
                // nobody could see it to its end
                let is_left = matches!(kind, File | Writer) && matches!(self.last_write, Some((_, false)));
                (!is_left).then_some(())
            }
        }
    }

    pub fn named(&mut self, local: BindingId, kind: Kind) -> Option<()> {
        let facts = self.facts;
        let region = facts.scope_of_name(local)?.region;
        let mut mentions: Vec<ExprId> = mentions(facts, local).collect();
        mentions.sort_by_key(|id| facts.body.range(*id));
        let outer = self.last_write.take();
        for at in mentions {
            if facts.region_of(at) != region {
                return None;
            }
            self.use_of(at, kind)?;
        }
        match std::mem::replace(&mut self.last_write, outer) {
            Some((write, is_done)) if kind == Writer => {
                (!self.leaves_behind(local, write)).then_some(())?;
                if is_done { Some(()) } else { self.flush(local, write) }
            }
            Some((write, false)) => self.flush(local, write),
            _ => Some(()),
        }
    }

    /// Whether the scope of a writer may be left on another way than to its end or by an error: what is in its buffer then
    /// would be lost.
    fn leaves_behind(&self, writer: BindingId, write: ExprId) -> bool {
        let facts = self.facts;
        let Some(scope) = facts.scope_of_name(writer) else { return true };
        let end = facts.body.range(write).start;
        let leaves = |id: ExprId, expr: &Expr| match expr {
            Expr::Return(value) => value.is_none_or(|value| !is_err(facts, value)),
            Expr::Break { .. } | Expr::Continue { .. } => facts.loop_of(id) == facts.loop_of(scope.within),
            _ => false,
        };
        facts.body.exprs().any(|(id, expr)| {
            let at = facts.body.range(id).start;
            scope.after <= at && at < end && facts.region_of(id) == scope.region && leaves(id, expr)
        })
    }

    /// The name that a `let` gives a value.
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

    fn use_of(&mut self, at: ExprId, kind: Kind) -> Option<()> {
        let facts = self.facts;
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::MethodCall(method) if method.receiver == at => self.method(parent, method, kind),
            Expr::Call { callee, .. } if *callee != at => self.passed(parent, *callee, kind),
            Expr::Ref { mutable: true, .. } if is_call(facts, facts.parent(parent)) && kind == File => {
                let call = facts.parent(parent);
                let Expr::Call { callee, .. } = facts.body.expr(call) else { return None };
                self.buffered(call, *callee)
            }
            Expr::Ref { .. } => self.written(facts.parent(parent), parent),
            Expr::Macro(_) => self.written(parent, at),
            Expr::Loop(looping) => {
                let LoopKind::For { iter, .. } = looping.kind else { return None };
                (iter == at).then(|| self.each(parent, at, kind, false)).flatten()
            }
            _ => None,
        }
    }

    fn method(&mut self, call: ExprId, method: &MethodCall, kind: Kind) -> Option<()> {
        let facts = self.facts;
        match (method.name.as_str(), kind) {
            ("lines", Reader) => {
                self.needs.insert(Need::BufRead);
                return self.value(call, Lines);
            }
            ("split", Reader) => {
                self.needs.insert(Need::BufRead);
                return self.value(call, Segments);
            }
            ("next", Lines | Segments | Entries) => return self.next(call, method, kind),
            ("map_while" | "flatten" | "filter_map", Lines | Segments | Entries) => {
                return self.successes(call, method, kind);
            }
            ("path" | "file_name", Entry) => return Some(()),
            _ => {}
        }
        let (name, need, _) = METHODS.iter().find(|(name, _, of)| method.name == *name && of.contains(&kind))?;
        // its answers differ
        if *name == "read_exact" && self.kit.is_tokio() && facts.fate(unwrapped(facts, call)?) != Fate::Dropped {
            return None;
        }
        if !self.has(name) {
            return None;
        }
        self.needs.extend(need);
        match *name {
            "write" | "write_all" | "set_len" => {
                self.last_write = Some((call, false));
                // another may see the file sooner or later than before
                self.at_most(Applicability::Unsafe);
            }
            "flush" | "sync_all" | "sync_data" => self.last_write = Some((call, true)),
            _ => {}
        }
        self.wait(call, &method.args)
    }

    /// A function that takes the value.
    fn passed(&mut self, call: ExprId, callee: ExprId, kind: Kind) -> Option<()> {
        let Expr::Path(path) = self.facts.body.expr(callee) else { return None };
        if path.as_name().is_some_and(|name| name == "drop") {
            return Some(());
        }
        if kind == File { self.buffered(call, callee) } else { None }
    }

    /// `BufReader::new(file)`
    fn buffered(&mut self, call: ExprId, callee: ExprId) -> Option<()> {
        let facts = self.facts;
        let Callee::Item(item) = facts.callee(call)? else { return None };
        if !facts.world.names.is_at(item, &source::BUFFERS) {
            return None;
        }
        let is_reader = facts.world.names.def_path(item).contains("Reader");
        self.rename(callee, self.kit.io)?;
        self.value(call, if is_reader { Reader } else { Writer })
    }
}

/// `Err(..)`
fn is_err(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    let Expr::Call { callee, .. } = facts.body.expr(expr) else { return false };
    matches!(facts.body.expr(*callee), Expr::Path(path) if path.last().is_some_and(|last| last.name == "Err"))
}

fn is_call(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    matches!(facts.body.expr(expr), Expr::Call { .. })
}

/// The expressions that name a local.
pub fn mentions<'f>(facts: &'f BodyFacts<'_>, local: BindingId) -> impl Iterator<Item = ExprId> + 'f {
    facts.body.exprs().filter(move |(_, expr)| matches!(expr, Expr::Local(used) if *used == local)).map(|(id, _)| id)
}

/// The start of a chain `OpenOptions::new().read(true)`.
fn options(facts: &BodyFacts<'_>, mut at: ExprId) -> Option<ExprId> {
    const BUILDS: [&str; 6] = ["read", "write", "append", "truncate", "create", "create_new"];
    loop {
        match facts.body.expr(at) {
            Expr::MethodCall(method) if BUILDS.contains(&method.name.as_str()) => at = method.receiver,
            Expr::Call { callee, .. } => {
                let Callee::Item(item) = facts.callee(at)? else { return None };
                return facts.world.names.is_at(item, &["std::fs::OpenOptions::new"]).then_some(*callee);
            }
            _ => return None,
        }
    }
}
