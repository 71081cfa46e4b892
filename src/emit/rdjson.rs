//! `rdjson`: the diagnostic format of reviewdog. Its columns count bytes.

use super::place::{self, clamped};
use super::{Options, words};
use crate::base::{Applicability, Files, Level, Span};
use crate::report::Report;
use serde_json::{Value, json};

/// One document.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let severity = |level| if level == Level::Deny { "ERROR" } else { "WARNING" };
    let problems = report.problems.iter().map(|notice| {
        let mut location = json!({ "path": notice.path });
        if let Some(span) = notice.span {
            location["range"] = range(files, span);
        }
        let code = json!({ "value": notice.kind.as_str() });
        json!({ "message": notice.message, "location": location, "severity": severity(notice.level), "code": code })
    });
    let findings = place::findings(report, options).map(|reported| {
        let finding = &reported.finding;
        let mut code = json!({ "value": finding.rule });
        if let Some(url) = options.url(finding.rule) {
            code["url"] = url.into();
        }
        let fix = finding.fixes.iter().find(|fix| fix.applicability != Applicability::Display);
        let edits = fix.into_iter().flat_map(|fix| &fix.edits).filter(|edit| edit.span.file == finding.span.file);
        let suggestions: Vec<_> =
            edits.map(|edit| json!({ "range": range(files, edit.span), "text": edit.replacement })).collect();
        let labels = finding.labels.iter().map(|label| (label.message.clone(), label.span));
        let hops = finding.chain.iter().map(|hop| (format!("calls `{}`", hop.callee), hop.span));
        let related: Vec<_> = hops
            .chain(labels)
            .map(|(message, span)| json!({ "message": message, "location": location(files, span) }))
            .collect();
        json!({
            "message": words::whole_message(finding, files),
            "location": location(files, finding.span),
            "severity": severity(reported.level),
            "code": code,
            "suggestions": suggestions,
            "related_locations": related,
        })
    });
    let diagnostics: Vec<Value> = problems.chain(findings).collect();
    let document = json!({ "source": { "name": "async-lint" }, "diagnostics": diagnostics });
    format!("{document:#}\n")
}

fn location(files: &Files, span: Span) -> Value {
    json!({ "path": files.get(span.file).path, "range": range(files, span) })
}

fn range(files: &Files, span: Span) -> Value {
    let lines = files.get(span.file).lines();
    let position = |offset: usize| {
        let line = lines.line(offset as u32);
        json!({ "line": line + 1, "column": offset - lines.line_start(line) as usize + 1 })
    };
    let range = clamped(files, span);
    json!({ "start": position(range.start), "end": position(range.end) })
}
