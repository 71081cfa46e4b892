//! Types, asked for by the text of expressions.
//!
//! A fixture is one file. `//^ TYPE` below a line says the type of the expression that starts above the caret and is the
//! longest of those that do; `//^^^ TYPE` of the one that is exactly as long. `//^^^ -> PATH` says which function the
//! method call whose name stands there, or the path call, calls; with `*` at the end it is dispatched. The real knowledge
//! of std and of the other crates comes with it.

mod calls;
mod generics;
mod locals;
mod macros;
mod patterns;

use super::*;
use crate::base::{FileId, Name, TextRange};
use crate::foreign::{self, STD_CRATES, SignatureFile, Signatures, StdIndex};
use crate::hir::{BodyOwner, Expr};
use crate::resolve::{CrateInput, Edition, FileInput};
use std::sync::{Arc, LazyLock};

static KNOWN: LazyLock<Vec<foreign::KnownCrate>> = LazyLock::new(|| foreign::load(|_| true, &[]));
static STD: LazyLock<[Signatures; 3]> =
    LazyLock::new(|| StdIndex::embedded().and_then(|index| index.crates()).expect("it is part of the binary"));

fn std_crate(name: &str, of: &Signatures) -> CrateInput {
    let file = |file: &SignatureFile| FileInput {
        file: None,
        hir: Arc::clone(&file.hir),
        modules: file.modules.iter().map(|(item, to)| (*item, *to as usize)).collect(),
    };
    CrateInput {
        name: Name::new(name),
        edition: Edition::NEWEST,
        known: true,
        beneath: None,
        is_test: false,
        files: of.files.iter().map(file).collect(),
        extern_prelude: Vec::new(),
        sees_common: false,
        features: Default::default(),
        flags: Default::default(),
    }
}

fn link(text: &str) -> Names {
    let (hir, error) = crate::syntax::parse_file(text);
    assert_eq!(error, None, "{text}");
    let std = KNOWN.len() + STD.len();
    let place = |(at, krate): (usize, &foreign::KnownCrate)| {
        (Name::new(krate.name), if krate.name == "std" { std } else { at + 1 })
    };
    let prelude: Vec<_> = KNOWN.iter().enumerate().map(place).collect();
    let input = |name: &str, known: bool, file: Option<FileId>, hir| CrateInput {
        name: Name::new(name),
        edition: Edition::NEWEST,
        known,
        beneath: (known && name == "std").then_some(std),
        is_test: false,
        files: vec![FileInput { file, hir, modules: Vec::new() }],
        extern_prelude: prelude.clone(),
        sees_common: false,
        features: Default::default(),
        flags: Default::default(),
    };
    let mut inputs = vec![input("test", false, Some(FileId(0)), Arc::new(hir))];
    inputs.extend(KNOWN.iter().map(|krate| input(krate.name, true, None, krate.hir.clone())));
    inputs.extend(STD_CRATES.iter().zip(&*STD).map(|(name, of)| std_crate(name, of)));
    Names::build(inputs)
}

/// A mark: where it points, how wide it is, and what it says.
struct Mark<'t> {
    at: TextRange,
    expected: &'t str,
}

fn marks(text: &str) -> Vec<Mark<'_>> {
    let (mut marks, mut start, mut above) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        match line.find("//^") {
            Some(column) => {
                let carets = &line[column + 2..];
                let width = carets.find(|c| c != '^').unwrap_or(carets.len());
                let from = above + column as u32 + 2;
                let at = TextRange::new(from, from + width as u32);
                marks.push(Mark { at, expected: carets[width..].trim() });
            }
            None => above = start,
        }
        start += line.len() as u32;
    }
    marks
}

/// Checks the marks of a fixture.
fn check(text: &str) {
    let names = link(text);
    let cache = Cache::new(&names);
    let unit = UnitId(0);
    let marks = marks(text);
    assert!(!marks.is_empty(), "a fixture without marks");
    let mut found: Vec<Option<String>> = marks.iter().map(|_| None).collect();
    for body in &names.unit(unit).hir.bodies {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(ItemRef { unit, item }),
            BodyOwner::AnonConst => None,
        };
        let inferred = infer(&names, &cache, unit, owner, body);
        for (mark, found) in marks.iter().zip(&mut found) {
            if let Some(answer) = answer(&names, body, &inferred, mark) {
                *found = Some(answer);
            }
        }
    }
    let mut wrong = Vec::new();
    for (mark, found) in marks.iter().zip(found) {
        let found = found.unwrap_or_else(|| "nothing stands there".to_owned());
        if found != mark.expected {
            let line = text[..mark.at.start as usize].matches('\n').count();
            let line = text.lines().nth(line).unwrap_or_default();
            wrong.push(format!("{}\n  expected {}\n  found    {found}", line.trim(), mark.expected));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn answer(names: &Names, body: &Body, inferred: &Inferred, mark: &Mark<'_>) -> Option<String> {
    if mark.expected.starts_with("->") {
        let call = body.exprs().find(|(_, expr)| match expr {
            Expr::MethodCall(call) => call.name_range == mark.at,
            Expr::Call { callee, .. } => body.range(*callee) == mark.at,
            _ => false,
        })?;
        let shown = inferred.callee.get(&call.0).map_or_else(
            || "-> -".to_owned(),
            |callee| {
                let item = names.item(callee.item);
                let trait_ = names.trait_of(callee.item).filter(|_| item.container.is_some());
                let of = trait_.map_or_else(String::new, |of| format!(" ({})", names.def_path(of)));
                format!("-> {}{of}{}", names.def_path(callee.item), if callee.dispatch { " *" } else { "" })
            },
        );
        return Some(shown);
    }
    let exact = mark.at.end - mark.at.start > 1;
    let here = body.exprs().filter(|(id, _)| {
        let range = body.range(*id);
        if exact { range == mark.at } else { range.start == mark.at.start }
    });
    let expr = here.max_by_key(|(id, _)| (body.range(*id).len(), std::cmp::Reverse(id.0)));
    if let Some((id, _)) = expr {
        return Some(inferred.expr_ty(id).display(names));
    }
    let is_binding = |pat: crate::hir::PatId| {
        let range = body.pat_range(pat);
        if exact { range == mark.at } else { range.start == mark.at.start }
    };
    let at = body.bindings.iter().position(|binding| is_binding(binding.pat))?;
    Some(inferred.binding[at].display(names))
}
