//! The suppressions of the files that were judged, and what each of them speaks for.

use super::judge::AskedFor;
use crate::analysis::World;
use crate::base::{Catalog, FileId, Finding, Pragma, PragmaKind, PragmaOrigin, SourceFile, Span, TextRange};
use crate::hir::{self, Expr, Meta, pragma};
use crate::report::MALFORMED_COMMENT;
use crate::resolve::{ItemRef, UnitId};

/// All suppressions in code that is judged; comments that can't be read become findings.
pub fn collect(world: &World, asked: &AskedFor, rules: &Catalog) -> (Vec<Pragma>, Vec<Finding>) {
    let (mut pragmas, mut findings) = (Vec::new(), Vec::new());
    let mut seen = vec![false; asked.covered.len()];
    for id in world.judged_units() {
        let unit = world.names.unit(id);
        let Some(file) = unit.file.filter(|file| asked.covers(*file)) else { continue };
        if std::mem::replace(&mut seen[file.0 as usize], true) {
            continue;
        }
        let source = world.files.get(file);
        let before = pragmas.len();
        for comment in &unit.hir.pragmas {
            match of_comment(&unit.hir, source, file, comment) {
                Ok(pragma) => pragmas.extend(pragma),
                Err(message) => {
                    findings.push(malformed(Span { file, range: comment.range }, message));
                }
            }
        }
        of_attributes(&unit.hir, file, rules, &mut pragmas);
        of_modules_around(world, id, file, rules, &mut pragmas);
        if !asked.tests && pragmas.len() > before {
            let tests = tests(world, file);
            let of_file: Vec<Pragma> = pragmas.drain(before..).filter(|pragma| !is_of_tests(pragma, &tests)).collect();
            pragmas.extend(of_file);
        }
    }
    (pragmas, findings)
}

/// The items of a file that are test code in all crates that it belongs to; all of the file where every item is.
fn tests(world: &World, file: FileId) -> Vec<TextRange> {
    let units: Vec<UnitId> = world.judged_units().filter(|unit| world.names.unit(*unit).file == Some(file)).collect();
    let items = units.first().into_iter().flat_map(|unit| world.names.unit(*unit).hir.items());
    let is_test = |item: hir::ItemId| units.iter().all(|unit| world.is_test(ItemRef { unit: *unit, item }));
    let (tests, others): (Vec<_>, Vec<_>) = items.partition(|(item, _)| is_test(*item));
    match (&tests[..], &others[..]) {
        ([_, ..], []) => vec![TextRange::new(0, u32::MAX)],
        _ => tests.iter().map(|(_, item)| item.range).collect(),
    }
}

/// Whether a suppression speaks for test code alone.
fn is_of_tests(pragma: &Pragma, tests: &[TextRange]) -> bool {
    let is_test = |range: &TextRange| tests.iter().any(|test| test.contains_range(*range));
    is_test(&pragma.range) || pragma.covers.iter().any(is_test)
}

/// A comment that does not say what its author meant.
pub fn malformed(span: Span, message: impl Into<String>) -> Finding {
    let mut finding = Finding::new(MALFORMED_COMMENT, span, message);
    finding.primary_label = "this comment does nothing".to_owned();
    finding
}

fn of_comment(
    hir: &hir::File,
    source: &SourceFile,
    file: FileId,
    comment: &hir::Pragma,
) -> Result<Option<Pragma>, String> {
    let (kind, rules) = match &comment.kind {
        pragma::PragmaKind::Allow(rules) => (PragmaKind::Allow, rules),
        pragma::PragmaKind::AllowFile(rules) => (PragmaKind::AllowFile, rules),
        pragma::PragmaKind::Expect(rules) => (PragmaKind::Expect, rules),
        pragma::PragmaKind::Malformed(message) => return Err(message.clone()),
        pragma::PragmaKind::Blocks(_) | pragma::PragmaKind::Offloads | pragma::PragmaKind::NeverBlocks => {
            return Ok(None);
        }
    };
    Ok(Some(Pragma {
        file,
        range: comment.range,
        kind,
        origin: PragmaOrigin::Comment,
        rules: rules.names.clone(),
        reason: rules.reason.clone(),
        covers: covers(hir, source, comment),
    }))
}

/// A comment behind code speaks for its line; one on a line of its own for the next line of code and for the statement or
/// item that starts there, or whose head it stands in.
fn covers(hir: &hir::File, source: &SourceFile, comment: &hir::Pragma) -> Vec<TextRange> {
    let lines = source.lines();
    let own = lines.line(comment.range.start);
    let line_range = |line: usize| {
        let is_last = line + 1 >= lines.line_count();
        let end = if is_last { source.text.len() as u32 } else { lines.line_start(line + 1) };
        TextRange::new(lines.line_start(line), end)
    };
    if comment.trailing {
        return vec![line_range(own)];
    }
    let is_code = |line: &usize| {
        let text = source.text.get(line_range(*line).to_usize()).unwrap_or_default().trim();
        !text.is_empty() && !text.starts_with("//")
    };
    let Some(next) = (own + 1..lines.line_count()).find(is_code) else { return Vec::new() };
    let mut covers = vec![line_range(next)];
    covers.extend(hir.statements.iter().filter(|range| lines.line(range.start) == next));
    let in_head =
        |item: &&hir::Item| item.range.start <= comment.range.start && comment.range.end <= item.name_range.start;
    covers.extend(hir.items.iter().filter(in_head).map(|item| item.range));
    covers
}

/// `#[allow(..)]` and `#[expect(..)]` of lints that say the same as a rule: at a file, its items and its statements.
fn of_attributes(hir: &hir::File, file: FileId, rules: &Catalog, pragmas: &mut Vec<Pragma>) {
    let everywhere = hir.attrs.metas.iter().map(|meta| (meta, None));
    let items = hir.items.iter().flat_map(|item| item.attrs.metas.iter().map(move |meta| (meta, Some(item.range))));
    let in_bodies = hir.bodies.iter().flat_map(|body| &body.exprs).filter_map(|expr| match expr {
        Expr::Block(block) => Some(block.stmts.iter()),
        _ => None,
    });
    let statements = in_bodies.flatten().filter_map(|stmt| Some((stmt.attrs.as_ref()?, Some(stmt.range))));
    let statements = statements.flat_map(|(attrs, range)| attrs.metas.iter().map(move |meta| (meta, range)));
    let all = everywhere.chain(items).chain(statements);
    pragmas.extend(all.filter_map(|(meta, range)| of_attribute(meta, file, PragmaOrigin::Attribute, range, rules)));
}

/// The same at the modules around a file, which hold for all that is in them (the Reference, "Lint check attributes").
fn of_modules_around(world: &World, unit: UnitId, file: FileId, rules: &Catalog, pragmas: &mut Vec<Pragma>) {
    let names = &world.names;
    let mut add = |unit: UnitId, metas: &[Meta]| {
        let Some(written) = names.unit(unit).file else { return };
        let origin = PragmaOrigin::Around(written);
        pragmas.extend(metas.iter().filter_map(|meta| of_attribute(meta, file, origin, None, rules)));
    };
    let mut at = names.unit(unit).module(hir::File::ROOT);
    while let Some(module) = at.map(|at| names.module(at)) {
        if let Some(decl) = module.decl {
            add(decl.unit, &names.item(decl).attrs.metas);
        }
        if let Some(around) = module.parent.map(|parent| names.module(parent).unit).filter(|unit| *unit != module.unit)
        {
            add(around, &names.unit(around).hir.attrs.metas);
        }
        at = module.parent;
    }
}

/// An attribute that names a lint which says the same as a rule; without a range it speaks for the whole file.
fn of_attribute(
    meta: &Meta,
    file: FileId,
    origin: PragmaOrigin,
    range: Option<TextRange>,
    rules: &Catalog,
) -> Option<Pragma> {
    if !meta.is("allow") && !meta.is("expect") {
        return None;
    }
    let names: Vec<_> = meta.args.iter().map(|lint| (path(lint), lint.range)).collect();
    let is_twin = |name: &str| rules.iter().any(|rule| rule.twins.iter().any(|twin| twin == name));
    if !names.iter().any(|(name, _)| is_twin(name)) {
        return None;
    }
    let reason = meta.args.iter().find(|arg| arg.is("reason"));
    Some(Pragma {
        file,
        range: meta.range,
        kind: if range.is_some() { PragmaKind::Allow } else { PragmaKind::AllowFile },
        origin,
        rules: names,
        reason: reason.and_then(|arg| arg.value.as_deref().map(str::to_owned)),
        covers: range.into_iter().collect(),
    })
}

fn path(meta: &Meta) -> String {
    meta.path.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("::")
}
