//! `cargo`: rustc's JSON diagnostics, one a line, which rust-analyzer shows as squiggles and quick fixes.

use super::place::{self, Place, clamped};
use super::{Options, full, words};
use crate::base::{Applicability, Files, Fix, Span};
use crate::report::{Notice, Report, Reported};
use serde_json::{Value, json};

/// One object a line, in the form of `rustc --error-format=json`.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let notices = report.problems.iter().filter_map(|notice| of_notice(notice, files));
    let findings = place::findings(report, options).map(|reported| of_finding(reported, files, options));
    notices.chain(findings).map(|diagnostic| format!("{diagnostic}\n")).collect()
}

/// A problem at a place; the others have none that an editor could show.
fn of_notice(notice: &Notice, files: &Files) -> Option<Value> {
    let span = notice.span?;
    let help: Vec<_> = notice.help.iter().map(|help| child("help", help, vec![])).collect();
    Some(diagnostic(
        notice.kind.as_str(),
        words::severity(notice.level),
        &notice.message,
        vec![at(files, span, true, "")],
        help,
        None,
    ))
}

fn of_finding(reported: &Reported, files: &Files, options: &Options<'_>) -> Value {
    let finding = &reported.finding;
    let mut spans = vec![at(files, finding.span, true, &finding.primary_label)];
    spans.extend(finding.labels.iter().map(|label| at(files, label.span, false, &label.message)));
    spans.extend(finding.chain.iter().map(|hop| at(files, hop.span, false, &format!("calls `{}`", hop.callee))));
    let help = finding.help.iter().map(|help| child("help", help, vec![]));
    let fixes = finding.fixes.iter().map(|fix| of_fix(fix, files));
    let notes = finding.notes.iter().map(|note| child("note", note, vec![]));
    let children = help.chain(fixes).chain(notes).collect();
    let rendered = full::rendered(reported, files, options);
    let level = words::severity(reported.level);
    diagnostic(finding.rule, level, &finding.message, spans, children, Some(rendered))
}

fn diagnostic(
    code: &str,
    level: &str,
    message: &str,
    spans: Vec<Value>,
    children: Vec<Value>,
    rendered: Option<String>,
) -> Value {
    json!({
        "$message_type": "diagnostic",
        "message": message,
        "code": { "code": format!("async-lint::{code}"), "explanation": null },
        "level": level,
        "spans": spans,
        "children": children,
        "rendered": rendered,
    })
}

fn child(level: &str, message: &str, spans: Vec<Value>) -> Value {
    json!({ "message": message, "code": null, "level": level, "spans": spans, "children": [], "rendered": null })
}

/// A fix is a help with a replacement for each span.
fn of_fix(fix: &Fix, files: &Files) -> Value {
    let applicability = match fix.applicability {
        Applicability::Safe => "MachineApplicable",
        Applicability::Unsafe => "MaybeIncorrect",
        Applicability::Display => "Unspecified",
    };
    let spans = fix.edits.iter().map(|edit| {
        let mut span = at(files, edit.span, true, "");
        span["suggested_replacement"] = edit.replacement.as_str().into();
        span["suggestion_applicability"] = applicability.into();
        span
    });
    child("help", &fix.title, spans.collect())
}

fn at(files: &Files, span: Span, primary: bool, label: &str) -> Value {
    let (place, bytes) = (Place::of(files, span), clamped(files, span));
    let source = files.get(span.file);
    let lines = source.lines();
    let text: Vec<_> = (place.start.line..=place.end.line)
        .map(|line| {
            let start = lines.line_start(line as usize - 1) as usize;
            let text = source.text[start..].lines().next().unwrap_or_default().trim_start_matches('\u{feff}');
            let first = if line == place.start.line { place.start.column } else { 1 };
            let last = if line == place.end.line { place.end.column } else { text.chars().count() as u32 + 1 };
            json!({ "text": text, "highlight_start": first, "highlight_end": last })
        })
        .collect();
    json!({
        "file_name": place.path,
        "byte_start": bytes.start,
        "byte_end": bytes.end,
        "line_start": place.start.line,
        "line_end": place.end.line,
        "column_start": place.start.column,
        "column_end": place.end.column,
        "is_primary": primary,
        "text": text,
        "label": if label.is_empty() { Value::Null } else { label.into() },
        "suggested_replacement": null,
        "suggestion_applicability": null,
        "expansion": null,
    })
}
