//! The suppressions of the files that were judged, and what each of them speaks for.

use crate::analysis::World;
use crate::base::{Catalog, FileId, Pragma, PragmaKind, PragmaOrigin, SourceFile, Span, TextRange};
use crate::hir::{self, Expr, Meta, pragma};
use crate::report::{Notice, NoticeKind};

/// All suppressions; comments that can't be read become problems.
pub fn collect(world: &World, covered: &[bool], rules: &Catalog, problems: &mut Vec<Notice>) -> Vec<Pragma> {
    let mut pragmas = Vec::new();
    let mut seen = vec![false; covered.len()];
    for unit in world.judged_units() {
        let unit = world.names.unit(unit);
        let Some(file) = unit.file.filter(|file| covered[file.0 as usize]) else { continue };
        if std::mem::replace(&mut seen[file.0 as usize], true) {
            continue;
        }
        let source = world.files.get(file);
        for comment in &unit.hir.pragmas {
            match of_comment(&unit.hir, source, file, comment) {
                Ok(pragma) => pragmas.extend(pragma),
                Err(message) => {
                    let span = Some(Span { file, range: comment.range });
                    problems.push(Notice { span, ..Notice::new(NoticeKind::Other, &source.path, message) });
                }
            }
        }
        of_attributes(&unit.hir, file, rules, &mut pragmas);
    }
    pragmas
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

/// `#[allow(..)]` and `#[expect(..)]` of lints that say the same as a rule.
fn of_attributes(hir: &hir::File, file: FileId, rules: &Catalog, pragmas: &mut Vec<Pragma>) {
    let everywhere = hir.attrs.metas.iter().map(|meta| (meta, None));
    let items = hir.items.iter().flat_map(|item| item.attrs.metas.iter().map(move |meta| (meta, Some(item.range))));
    let in_bodies = hir.bodies.iter().flat_map(|body| &body.exprs).filter_map(|expr| match expr {
        Expr::Block(block) => Some(block.stmts.iter()),
        _ => None,
    });
    let statements = in_bodies.flatten().filter_map(|stmt| Some((stmt.attrs.as_ref()?, Some(stmt.range))));
    let statements = statements.flat_map(|(attrs, range)| attrs.metas.iter().map(move |meta| (meta, range)));
    for (meta, range) in everywhere.chain(items).chain(statements) {
        if !meta.is("allow") && !meta.is("expect") {
            continue;
        }
        let names: Vec<_> = meta.args.iter().map(|lint| (path(lint), lint.range)).collect();
        let is_twin = |name: &str| rules.iter().any(|rule| rule.twins.iter().any(|twin| twin == name));
        if names.iter().any(|(name, _)| is_twin(name)) {
            pragmas.push(Pragma {
                file,
                range: meta.range,
                kind: if range.is_some() { PragmaKind::Allow } else { PragmaKind::AllowFile },
                origin: PragmaOrigin::Attribute,
                rules: names,
                reason: meta
                    .args
                    .iter()
                    .find(|arg| arg.is("reason"))
                    .and_then(|arg| arg.value.as_deref().map(str::to_owned)),
                covers: range.into_iter().collect(),
            });
        }
    }
}

fn path(meta: &Meta) -> String {
    meta.path.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("::")
}
