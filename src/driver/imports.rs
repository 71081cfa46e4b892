//! Imports that a fix leaves without use.

use crate::base::{Edit, FileId, Name, Span, TextRange};
use crate::hir::{Body, Expr, ExprId, File, Import, ImportName, Item, ItemKind, Literal, Visibility};
use crate::{report, syntax};
use rustc_hash::FxHashMap;

/// `new` without the imports whose names are mentioned in `old` and nowhere in `new`, outside of imports. To be sure of
/// that a name counts wherever it stands as a word, in strings too. `below` says whether modules below in other files may
/// use what is imported here.
pub fn without_unused(old: &str, new: String, below: &dyn Fn(&Import) -> bool) -> String {
    let (file, error) = syntax::parse_file(&new);
    if error.is_some() {
        return new;
    }
    let (before, after) = (syntax::mentions(old), syntax::mentions(&new));
    let count = |words: &syntax::Mentions, name: &str| words.get(name).copied().unwrap_or(0);
    let imports = imports(&file);
    let of_imports = |name: &str| {
        let ranges = imports.iter().map(|item| &new[item.range.to_usize()]);
        ranges.map(|text| syntax::mentions(text).get(name).copied().unwrap_or(0)).sum::<u32>()
    };
    let traits = Traits::new(old, &file, &after);
    let is_idle_here = |import: &Import| match import.name {
        ImportName::Named(name) if traits.is_named(import) => {
            count(&after, name.as_str()) == of_imports(name.as_str()) && traits.is_idle(import)
        }
        ImportName::Unnamed if traits.is_named(import) => traits.is_idle(import),
        ImportName::Named(name) => {
            let name = name.as_str();
            let left = count(&after, name);
            left < count(&before, name) && left == of_imports(name)
        }
        ImportName::Unnamed | ImportName::Glob => false,
    };
    let is_idle = |import: &Import| is_idle_here(import) && !below(import);
    let edits: Vec<Edit> = imports.iter().flat_map(|item| removed(&new, item, &is_idle)).collect();
    let edits = without_gaps(&new, edits);
    if edits.is_empty() { new } else { report::fix::apply(&new, &edits) }
}

/// Whether a file may use what a module above it imports: it looks upwards, and either names it or takes all that is there.
pub fn takes_from_above(text: &str, import: &Import) -> bool {
    let is_named = |name: Name| text.contains("super::") && text.contains(name.as_str());
    match import.name {
        // methods of a trait are called without its name
        _ if methods(import).is_some() && text.contains("super::*") => true,
        ImportName::Named(name) => is_named(name),
        ImportName::Unnamed | ImportName::Glob => text.contains("super::*"),
    }
}

/// Whether a file holds a module below that of another file, to judge by where it lies.
pub fn is_below(path: &str, above: &str) -> bool {
    let (around, name) = above.rsplit_once('/').unwrap_or(("", above));
    let is_root = matches!(name, "mod.rs" | "lib.rs" | "main.rs");
    let folder = if is_root { around } else { above.strip_suffix(".rs").unwrap_or(above) };
    path != above && (folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
}

/// The traits of std whose methods the runtimes' traits have too, and what else may call them.
const TRAITS: [(&str, &[&str]); 4] = [
    (
        "Read",
        &["read", "read_vectored", "read_to_end", "read_to_string", "read_exact", "by_ref", "bytes", "chain", "take"],
    ),
    ("Write", &["write", "write_vectored", "write_all", "write_fmt", "flush", "by_ref", "writeln"]),
    ("BufRead", &["read_line", "read_until", "skip_until", "fill_buf", "consume"]),
    ("Seek", &["seek", "rewind", "stream_position", "stream_len", "seek_relative"]),
];

/// Which of these traits a change leaves without a call: all calls of their methods are awaited.
struct Traits<'a> {
    words: &'a syntax::Mentions,
    /// Whether buffers of std became the runtime's, and no `lines()` of one of std's may be left.
    has_other_buffers: bool,
    before: FxHashMap<Name, u32>,
    now: FxHashMap<Name, u32>,
}

impl<'a> Traits<'a> {
    fn new(old: &str, new: &File, words: &'a syntax::Mentions) -> Self {
        let old = syntax::parse_file(old).0;
        let has_other_buffers = buffers(new) > buffers(&old) && new.bodies.iter().all(splits_no_other);
        Self { words, has_other_buffers, before: awaited(&old), now: awaited(new) }
    }

    fn is_named(&self, import: &Import) -> bool {
        methods(import).is_some()
    }

    fn is_idle(&self, import: &Import) -> bool {
        let count = |calls: &FxHashMap<Name, u32>, name: &str| calls.get(&Name::new(name)).copied().unwrap_or(0);
        let methods = methods(import).unwrap_or_default();
        if methods.contains(&"read_line") && !self.has_other_buffers {
            return false;
        }
        let all = |name: &&&str| self.words.get(**name).copied().unwrap_or(0) == count(&self.now, name);
        let is_fewer = methods.iter().any(|name| count(&self.now, name) > count(&self.before, name));
        (is_fewer || methods.contains(&"read_line")) && methods.iter().filter(all).count() == methods.len()
    }
}

fn methods(import: &Import) -> Option<&'static [&'static str]> {
    let [krate, module, name] = &*import.segments else { return None };
    let is_io = *krate == "std" && *module == "io";
    TRAITS.iter().find(|(of, _)| is_io && *name == *of).map(|(_, methods)| *methods)
}

/// How often a file puts a buffer of a runtime before something.
fn buffers(file: &File) -> usize {
    let count = |body: &Body| body.exprs().filter(|(id, _)| is_other_buffer(body, *id)).count();
    file.bodies.iter().map(count).sum()
}

/// `tokio::io::BufReader::new(..)`
fn is_other_buffer(body: &Body, expr: ExprId) -> bool {
    let Expr::Call { callee, .. } = body.expr(expr) else { return false };
    let Expr::Path(path) = body.expr(*callee) else { return false };
    match &*path.segments {
        [krate, io, of, _] => of.name == "BufReader" && io.name == "io" && krate.name != "std",
        _ => false,
    }
}

/// Whether each `lines()` is that of a runtime's buffer, and each `split` that of a buffer or of a text.
fn splits_no_other(body: &Body) -> bool {
    body.exprs().all(|(_, expr)| {
        let Expr::MethodCall(call) = expr else { return true };
        let is_of_text = match (call.name.as_str(), &*call.args) {
            ("lines", []) => matches!(body.expr(call.receiver), Expr::Literal(_)),
            ("split", [by]) => !matches!(body.expr(*by), Expr::Literal(Literal::Byte) | Expr::Local(_) | Expr::Path(_)),
            _ => true,
        };
        is_of_text
            || match body.expr(call.receiver) {
                Expr::Local(local) => body.initializer(*local).is_some_and(|init| is_other_buffer(body, init)),
                _ => is_other_buffer(body, call.receiver),
            }
    })
}

/// How often the methods of a name are called and awaited.
fn awaited(file: &File) -> FxHashMap<Name, u32> {
    let mut found = FxHashMap::default();
    for body in &file.bodies {
        for (_, expr) in body.exprs() {
            if let Expr::Await { expr, .. } = expr
                && let Expr::MethodCall(call) = body.expr(*expr)
            {
                *found.entry(call.name).or_default() += 1;
            }
        }
    }
    found
}

/// The private `use` items without attributes, but for a `#[cfg]`: what is named nowhere is so whatever holds.
fn imports(file: &File) -> Vec<&Item> {
    let is_plain = |item: &&Item| {
        let is_bare = item.attrs.metas.iter().all(|meta| meta.is("cfg"));
        matches!(item.kind, ItemKind::Use(_)) && item.vis == Visibility::Inherited && is_bare
    };
    file.items.iter().filter(is_plain).collect()
}

/// The edits that remove the idle leaves of a `use`.
fn removed(text: &str, item: &Item, is_idle: &dyn Fn(&Import) -> bool) -> Vec<Edit> {
    let ItemKind::Use(leaves) = &item.kind else { return Vec::new() };
    let edit = |range: TextRange, replacement: &str| Edit {
        span: Span { file: FileId(0), range },
        replacement: replacement.to_owned(),
    };
    let idle: Vec<&Import> = leaves.iter().filter(|leaf| is_idle(leaf)).collect();
    let left = leaves.len() - idle.len();
    match idle.as_slice() {
        [] => Vec::new(),
        _ if left == 0 => vec![edit(with_line(text, item.range), "")],
        _ => match only_group(text, item) {
            // one name needs no group
            Some(group) if left == 1 => {
                let last = leaves.iter().find(|leaf| !is_idle(leaf)).map(|leaf| element(text, leaf.range));
                match last.map(|range| text[range.to_usize()].trim()) {
                    // `use a::{self}` is `use a`
                    Some("self") if text[..group.start as usize].ends_with("::") => {
                        vec![edit(TextRange::new(group.start - 2, group.end), "")]
                    }
                    Some(last) if last != "self" => vec![edit(group, last)],
                    _ => Vec::new(),
                }
            }
            _ => idle.iter().map(|leaf| edit(with_comma(text, element(text, leaf.range)), "")).collect(),
        },
    }
}

/// The braces of a `use` that has one pair of them.
fn only_group(text: &str, item: &Item) -> Option<TextRange> {
    let code = &text[item.range.to_usize()];
    let (open, close) = (code.find('{')?, code.rfind('}')?);
    let is_only = code.matches('{').count() == 1 && !code.contains("//") && !code.contains("/*");
    is_only.then(|| TextRange::new(item.range.start + open as u32, item.range.start + close as u32 + 1))
}

/// A leaf with the path before it, up to the comma or bracket of its group.
fn element(text: &str, leaf: TextRange) -> TextRange {
    let before = &text[..leaf.start as usize];
    let path = before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '#'));
    TextRange::new(path.len() as u32, leaf.end)
}

/// An element of a group with the comma that its absence makes needless, and the blanks between.
fn with_comma(text: &str, element: TextRange) -> TextRange {
    let behind = &text[element.end as usize..];
    let rest = behind.trim_start();
    if let Some(rest) = rest.strip_prefix(',') {
        if rest.trim_start().starts_with('}') {
            let before = text[..element.start as usize].trim_end();
            return TextRange::new(before.len() as u32, (text.len() - rest.len()) as u32);
        }
        let gap = rest.len() - rest.trim_start().len();
        return TextRange::new(element.start, (text.len() - rest.len() + gap) as u32);
    }
    let before = text[..element.start as usize].trim_end();
    match before.strip_suffix(',') {
        Some(before) => TextRange::new(before.len() as u32, element.end),
        None => element,
    }
}

/// Lines that go together as one edit, with the blank line behind them where there is another before.
fn without_gaps(text: &str, edits: Vec<Edit>) -> Vec<Edit> {
    let mut merged: Vec<Edit> = Vec::new();
    for edit in edits {
        match merged.last_mut() {
            Some(last)
                if edit.replacement.is_empty()
                    && last.replacement.is_empty()
                    && last.span.range.end == edit.span.range.start =>
            {
                last.span.range.end = edit.span.range.end;
            }
            _ => merged.push(edit),
        }
    }
    for edit in merged.iter_mut().filter(|edit| edit.replacement.is_empty()) {
        let (before, behind) = (&text[..edit.span.range.start as usize], &text[edit.span.range.end as usize..]);
        let is_blank_before =
            before.trim_end_matches([' ', '\t']).is_empty() || before.replace('\r', "").ends_with("\n\n");
        let blank = ["\n", "\r\n"].into_iter().find(|blank| behind.starts_with(blank)).map_or(0, str::len);
        if is_blank_before {
            edit.span.range.end += blank as u32;
        }
    }
    merged
}

/// An item with its line, where it has one of its own.
fn with_line(text: &str, range: TextRange) -> TextRange {
    let before = text[..range.start as usize].trim_end_matches([' ', '\t']);
    let behind = &text[range.end as usize..];
    let line_end = behind.find(|c| !matches!(c, ' ' | '\t' | '\r')).filter(|at| behind[*at..].starts_with('\n'));
    match line_end {
        Some(at) if before.is_empty() || before.ends_with(['\n', '\u{feff}']) => {
            TextRange::new(before.len() as u32, range.end + at as u32 + 1)
        }
        _ => range,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_below, takes_from_above};
    use crate::hir::Import;

    fn without_unused(old: &str, new: String) -> String {
        super::without_unused(old, new, &|_| false)
    }

    #[test]
    fn what_nobody_names_any_more_goes() {
        let body = "\nfn f() { sleep(); fs::read(); thread::spawn(); }\n";
        let mended = "\nfn f() { fs::read(); }\n";
        let left = |imports: &str| without_unused(&format!("{imports}{body}"), format!("{imports}{mended}"));
        for (imports, expected) in [
            ("use std::thread;\nuse std::fs;\n", "use std::fs;\n"),
            ("use std::{fs, thread};\n", "use std::fs;\n"),
            ("use std::{fs, io, thread::sleep};\n", "use std::{fs, io};\n"),
            ("use std::{thread::sleep, fs, io};\n", "use std::{fs, io};\n"),
            ("use std::{\n    fs,\n    io,\n    thread,\n};\n", "use std::{\n    fs,\n    io,\n};\n"),
            ("use std::thread::{self, sleep};\n", ""),
            ("pub use std::thread;\n", "pub use std::thread;\n"),
            ("#[cfg(unix)]\nuse std::thread;\n", ""),
            ("use std::fs;\n#[cfg(unix)]\nuse std::{io, thread};\n", "use std::fs;\n#[cfg(unix)]\nuse std::io;\n"),
            ("#[cfg(unix)]\nuse std::thread;\n#[cfg(windows)]\nuse other::thread;\nuse std::fs;\n", "use std::fs;\n"),
            ("#[allow(unused)]\nuse std::thread;\n", "#[allow(unused)]\nuse std::thread;\n"),
            ("use std::thread as t;\n", "use std::thread as t;\n"),
        ] {
            // where all imports go, the blank line behind them does
            let behind = if expected.is_empty() { mended.trim_start() } else { mended };
            assert_eq!(left(imports), format!("{expected}{behind}"), "{imports}");
        }
        let among = "mod a;\n\nuse std::thread;\nuse std::thread::sleep;\n";
        assert_eq!(left(among), format!("mod a;\n{mended}"));
    }

    #[test]
    fn traits_go_whose_methods_are_all_awaited() {
        let left = |imports: &str, rest: &str| {
            let old = format!("{imports}async fn f() {{ a.read_to_end(b)?; a.write_all(b)?; }}\n{rest}");
            let new = format!("{imports}async fn f() {{ a.read_to_end(b).await?; a.write_all(b).await?; }}\n{rest}");
            without_unused(&old, new).lines().next().unwrap_or_default().to_owned()
        };
        let both = "use std::io::{self, Read as _, Write};\n";
        assert_eq!(left(both, ""), "use std::io;");
        assert_eq!(left(both, "fn g() { c.flush(); }"), "use std::io::{self, Write};");
        assert_eq!(left(both, "fn g() { c.bytes(); writeln!(c, \"a\"); }"), both.trim_end());
        assert_eq!(left(both, "fn g(c: &mut dyn Write) {}"), "use std::io::{self, Write};");
        assert_eq!(left("use other::Read;\n", ""), "use other::Read;");
    }

    #[test]
    fn buffers_of_another_crate_take_its_trait() {
        let left = |rest: &str| {
            let imports = "use std::io::BufRead;\n";
            let text = |read: &str, path: &str| {
                format!("{imports}async fn f() {{ let a = {path}::new(b); for l in a.lines() {{}} {read}; {rest} }}\n")
            };
            let (old, new) =
                (text("c.read_line(d)", "BufReader"), text("c.read_line(d).await", "tokio::io::BufReader"));
            !without_unused(&old, new).contains("use std")
        };
        assert!(left(""));
        assert!(left("x.split(',');"));
        for rest in ["x.lines();", "x.split(b',');", "x.read_line(y);", "BufReader::new(x).lines();"] {
            assert!(!left(rest), "{rest}");
        }
    }

    #[test]
    fn names_behind_a_crate_are_no_use_of_an_import() {
        let old = "use std::fs::File;\nfn f() { File::open() }\n";
        let new = "use std::fs::File;\nfn f() { tokio::fs::File::open() }\n";
        assert_eq!(without_unused(old, new.to_owned()), "fn f() { tokio::fs::File::open() }\n");
        let other = "use std::fs::File;\nfn f() { tokio::fs::File::open() }\nmod a { use super::File; }\n";
        assert_eq!(without_unused(old, other.to_owned()), other);
    }

    #[test]
    fn what_was_not_used_before_is_left_alone() {
        let old = "use std::io::Read;\nuse std::thread;\nfn f() { thread::sleep(d) }\nfn g() { thread::yield_now() }\n";
        let new = "use std::io::Read;\nuse std::thread;\nfn f() { sleep(d).await }\nfn g() { thread::yield_now() }\n";
        assert_eq!(without_unused(old, new.to_owned()), new);
    }

    #[test]
    fn what_modules_below_use_stays() {
        let (old, new) = (
            "use std::fs;\nmod sub;\nfn f() { fs::read(); }\n",
            "use std::fs;\nmod sub;\nfn f() { tokio::fs::read(); }\n",
        );
        let left = |below: &str| {
            super::without_unused(old, new.to_owned(), &|import: &Import| takes_from_above(below, import))
        };
        assert_eq!(left("use super::*; fn g() { fs::write(); }"), new);
        assert_eq!(left("use super::fs;"), new);
        assert!(!left("use super::*; fn g() {}").contains("use std"));
        assert!(!left("use std::fs; fn g() { fs::write(); }").contains("use std"));
    }

    #[test]
    fn files_below_lie_in_the_folder_of_the_module() {
        for (path, above, is) in [
            ("src/a/b.rs", "src/a.rs", true),
            ("src/a/b.rs", "src/a/mod.rs", true),
            ("src/a/b.rs", "src/lib.rs", true),
            ("a/b.rs", "main.rs", true),
            ("src/ab.rs", "src/a.rs", false),
            ("src/do/a.rs", "src/domain.rs", false),
            ("src/a.rs", "src/a.rs", false),
            ("other/src/a.rs", "src/lib.rs", false),
        ] {
            assert_eq!(is_below(path, above), is, "{path} below {above}");
        }
    }
}
