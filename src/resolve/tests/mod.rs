//! Marked-up source in, what its paths mean out.
//!
//! A fixture is several crates in one text:
//! `//- crate NAME [edition=2018] [known] [test] [beneath=NAME] [deps=a,alias:b] [features=x]`
//! opens a crate and its root file, `//- file a/b.rs` another file of it. `//= EXPECTED` at the end of a line lists what
//! all paths of that line mean, in the order of the text, with `-` for what has no answer: values and patterns as
//! `resolve_value` has them, types as `resolve` with the rest in parentheses, macros, and the leaves of a `use`.

mod cfgs;
mod imports;
mod paths;
mod traits;

use super::*;
use crate::base::TextRange;
use crate::hir::{Body, BodyOwner, Expr, ImportName, ItemKind, Pat, Path, TypeRef};

/// A small std.
pub(super) const STD: &str = r#"
//- crate std edition=2021 known
pub mod prelude {
    pub mod v1 {
        pub use crate::option::Option::{self, None, Some};
        pub use crate::default::Default;
        pub use crate::clone::Clone;
        pub use crate::string::String;
        pub use crate::vec::Vec;
    }
    pub mod rust_2015 { pub use super::v1::*; }
    pub mod rust_2018 { pub use super::v1::*; }
    pub mod rust_2021 { pub use super::v1::*; pub use crate::convert::TryFrom; }
}
pub mod option { pub enum Option<T> { None, Some(T) } impl<T> Option<T> { pub fn take(&mut self) -> Option<T>; } }
pub mod default { pub trait Default { fn default() -> Self; } }
pub mod clone { pub trait Clone { fn clone(&self) -> Self; } }
pub mod convert { pub trait TryFrom<T> { fn try_from(value: T) -> Self; } }
pub mod string { pub struct String; impl String { pub fn new() -> String; } }
pub mod vec { pub struct Vec<T>; impl<T> Vec<T> { pub fn new() -> Self; } }
pub mod fs {
    pub struct File;
    impl File { pub fn open(path: &str) -> File; }
    impl crate::io::Read for File { fn read(&mut self) -> usize; }
    pub fn read(path: &str) -> Vec<u8>;
}
pub mod io { pub trait Read { fn read(&mut self) -> usize; fn bytes(self); } pub mod prelude { pub use super::Read; } }
pub mod thread { pub fn sleep(d: u64); pub fn spawn(); }
pub mod time { pub struct Duration; impl Duration { pub fn from_secs(n: u64) -> Self; } }
pub mod str { pub fn from_utf8(v: &[u8]); }
impl str { pub fn parse(&self); }
impl u32 { pub const MAX: u32 = 0; }
pub mod u32 { pub const MIN: u32 = 0; }
#[macro_export] macro_rules! println { () => {} }
#[macro_export] macro_rules! vec { () => {} }
"#;

struct Draft {
    input: CrateInput,
    deps: Vec<(String, String)>,
    beneath: Option<String>,
    files: Vec<(Vec<String>, String)>,
}

/// The crates of a fixture, and the text of every unit.
pub(super) fn link(fixture: &str) -> (Names, Vec<String>) {
    let (inputs, texts) = inputs(fixture, |_| {});
    (Names::build(inputs), texts)
}

/// The same, where the known crates are a base that was packed and unpacked, and on which others lay before.
fn link_on_base(fixture: &str) -> (Names, Vec<String>) {
    let (mut base, texts) = inputs(fixture, |drafts| drafts.sort_by_key(|draft| !draft.input.known));
    let top = base.split_off(base.iter().take_while(|input| input.known).count());
    let mut names = Names::link(base);
    names.seal();
    let mut packed = b"before".to_vec();
    packed.extend(names.pack().expect("it can be packed"));
    let mut names = Names::unpack(packed, 6).expect("it is whole");
    names.lay(top.clone());
    names.find_impls();
    names.lift();
    names.lay(top);
    names.find_impls();
    (names, texts)
}

fn inputs(fixture: &str, arrange: fn(&mut Vec<Draft>)) -> (Vec<CrateInput>, Vec<String>) {
    let mut drafts: Vec<Draft> = Vec::new();
    for line in fixture.lines() {
        if let Some(head) = line.strip_prefix("//- crate ") {
            drafts.push(draft(head));
        } else if let Some(path) = line.strip_prefix("//- file ") {
            let path = path.trim().trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            drafts.last_mut().expect("a crate").files.push((path, String::new()));
        } else if let Some((_, text)) = drafts.last_mut().and_then(|draft| draft.files.last_mut()) {
            text.push_str(line);
            text.push('\n');
        }
    }
    arrange(&mut drafts);
    let names: Vec<Name> = drafts.iter().map(|draft| draft.input.name).collect();
    let mut texts = Vec::new();
    let inputs = drafts.into_iter().map(|mut draft| {
        let place = |name: &String| {
            names.iter().position(|known| known.as_str() == name.as_str()).expect("a crate of the fixture")
        };
        draft.input.beneath = draft.beneath.as_ref().map(&place);
        draft.input.extern_prelude = draft.deps.iter().map(|(alias, name)| (Name::new(alias), place(name))).collect();
        for (path, text) in &draft.files {
            let (hir, error) = crate::syntax::parse_file(text);
            assert_eq!(error, None, "{text}");
            let modules = links(&hir, path, &draft.files);
            draft.input.files.push(FileInput { file: Some(FileId(texts.len() as u32)), hir: Arc::new(hir), modules });
            texts.push(text.clone());
        }
        draft.input
    });
    (inputs.collect(), texts)
}

fn draft(head: &str) -> Draft {
    let mut words = head.split_whitespace();
    let mut input = CrateInput {
        name: Name::new(words.next().expect("a name")),
        edition: Edition::E2021,
        known: false,
        beneath: None,
        is_test: false,
        files: Vec::new(),
        extern_prelude: Vec::new(),
        sees_common: false,
        features: Default::default(),
        flags: Default::default(),
    };
    let (mut deps, mut beneath) = (Vec::new(), None);
    for word in words {
        match word.split_once('=').unwrap_or((word, "")) {
            ("known", _) => input.known = true,
            ("test", _) => input.is_test = true,
            ("beneath", name) => beneath = Some(name.to_owned()),
            ("edition", "2015") => input.edition = Edition::E2015,
            ("edition", "2018") => input.edition = Edition::E2018,
            ("features", list) => input.features = list.split(',').map(Box::from).collect(),
            ("deps", list) => {
                let pair = |dep: &str| {
                    let (alias, name) = dep.split_once(':').unwrap_or((dep, dep));
                    (alias.to_owned(), name.to_owned())
                };
                deps = list.split(',').map(pair).collect();
            }
            ("edition", _) => {}
            (other, _) => panic!("{other} says nothing about a crate"),
        }
    }
    Draft { input, deps, beneath, files: vec![(Vec::new(), String::new())] }
}

/// `mod x;` leads to the file whose path is that of the module.
fn links(hir: &hir::File, path: &[String], files: &[(Vec<String>, String)]) -> Vec<(ItemId, usize)> {
    let target = |(id, item): (ItemId, &hir::Item)| {
        let mut way = vec![match &item.kind {
            ItemKind::Module(module) if module.inline.is_none() => {
                module.path_attr.as_deref().unwrap_or(item.name?.as_str()).trim_end_matches(".rs").to_owned()
            }
            _ => return None,
        }];
        let mut scope = item.scope;
        while let Some(parent) = hir.scope(scope).parent {
            way.extend(hir.scope(scope).module.and_then(|of| hir.item(of).name).map(|name| name.to_string()));
            scope = parent;
        }
        way.extend(path.iter().rev().cloned());
        way.reverse();
        Some((id, files.iter().position(|(known, _)| *known == way)?))
    };
    hir.items().filter_map(target).collect()
}

/// Checks the marks of a fixture; the small std comes with it.
pub(super) fn check(fixture: &str) {
    let fixture = format!("{STD}\n{fixture}");
    check_marks(link(&fixture));
    check_marks(link_on_base(&fixture));
}

fn check_marks((names, texts): (Names, Vec<String>)) {
    let mut wrong = Vec::new();
    let mut marks = 0;
    // a base is kept without bodies and ranges
    for (id, unit) in names.units().filter(|(_, unit)| unit.krate.0 as usize >= names.base_crates()) {
        let text = &texts[id.0 as usize];
        let mut found = answers(&names, id, &unit.hir);
        found.sort();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let range = TextRange::new(start, start + line.len() as u32);
            start = range.end;
            let Some((code, expected)) = line.split_once("//=") else { continue };
            let here: Vec<&str> =
                found.iter().filter(|(at, _)| range.contains(*at)).map(|(_, answer)| answer.as_str()).collect();
            marks += 1;
            if here.join(", ") != expected.trim() {
                wrong.push(format!("{}\n  expected {}\n  found    {}", code.trim(), expected.trim(), here.join(", ")));
            }
        }
    }
    assert!(marks > 0, "a fixture without marks");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn answers(names: &Names, unit: UnitId, hir: &hir::File) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    let show = |def: Option<Def>| def.map_or_else(|| "-".to_owned(), |def| names.def_path(def));
    for body in &hir.bodies {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(item),
            BodyOwner::AnonConst => None,
        };
        for (path, ns) in body_paths(body) {
            let def = match ns {
                Namespace::Values => names.resolve_value(unit, owner, path),
                Namespace::Types => names.resolve_struct(unit, owner, path),
                Namespace::Macros => {
                    names.resolve(unit, owner, path, ns).filter(|found| found.rest == 0).map(|found| found.def)
                }
            };
            found.push((path.range.start, show(def)));
        }
    }
    for ty in &hir.types {
        let TypeRef::Path(path) = ty else { continue };
        let around = hir.items().filter(|(_, item)| item.range.contains_range(path.range));
        let owner = around.min_by_key(|(_, item)| item.range.len()).map(|(id, _)| id);
        let answer = match names.resolve(unit, owner, path, Namespace::Types) {
            Some(Resolution { def, rest: 0 }) => show(Some(def)),
            Some(Resolution { def, rest }) => format!("{}({rest})", show(Some(def))),
            None => "-".to_owned(),
        };
        found.push((path.range.start, answer));
    }
    for item in &hir.items {
        let ItemKind::Use(leaves) = &item.kind else { continue };
        for leaf in leaves {
            let ImportName::Named(name) = leaf.name else { continue };
            let meaning = |ns| names.resolve_names(unit, item.scope, hir::Anchor::Plain, &[name], ns);
            let def = Namespace::ALL.into_iter().find_map(meaning).map(|found| found.def);
            found.push((leaf.range.start, show(def)));
        }
    }
    found
}

fn body_paths(body: &Body) -> impl Iterator<Item = (&Path, Namespace)> {
    let exprs = body.exprs.iter().filter_map(|expr| match expr {
        Expr::Path(path) => Some((&**path, Namespace::Values)),
        Expr::Struct(init) => Some((&init.path, Namespace::Types)),
        Expr::Macro(call) => Some((&call.path, Namespace::Macros)),
        _ => None,
    });
    let pats = body.pats.iter().filter_map(|pat| match pat {
        Pat::Path(path) | Pat::TupleStruct(path, _) => Some((&**path, Namespace::Values)),
        Pat::Struct(path, _) => Some((&**path, Namespace::Types)),
        _ => None,
    });
    exprs.chain(pats)
}
