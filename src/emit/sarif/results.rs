//! The `result`s.

use super::super::words::{self, sentence};
use super::super::{Options, place};
use super::line_hash::line_hashes;
use super::{MAX_STEPS, level, physical, region, uri};
use crate::base::{Applicability, FileId, Files, Finding, Fix, Span};
use crate::report::{Reported, Suppressed, SuppressedBy};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// GitHub takes no more related locations of a result.
const MAX_RELATED: usize = 1000;
/// In bytes; primary ranges are small, and what is not needs no copy in the log.
const MAX_SNIPPET: usize = 400;

/// All results; the hashes of a file's lines are computed once.
pub(super) fn all(kept: &[&Reported], files: &Files, options: &Options<'_>) -> Vec<Value> {
    let mut hashes: FxHashMap<FileId, Vec<String>> = FxHashMap::default();
    let one = |reported: &&Reported| {
        let file = reported.finding.span.file;
        let lines = hashes.entry(file).or_insert_with(|| line_hashes(&files.get(file).text));
        result(reported, lines, files, options)
    };
    kept.iter().map(one).collect()
}

fn result(reported: &Reported, line_hashes: &[String], files: &Files, options: &Options<'_>) -> Value {
    let finding = &reported.finding;
    let (message, related) = message(finding, files);
    let mut location = json!({ "physicalLocation": physical(files, finding.span) });
    let snippet = files.get(finding.span.file).text.get(place::clamped(files, finding.span)).unwrap_or_default();
    if (1..=MAX_SNIPPET).contains(&snippet.len()) {
        location["physicalLocation"]["region"]["snippet"] = json!({ "text": snippet });
    }
    if !finding.function.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": finding.function, "kind": "function" }]);
    }
    if !finding.primary_label.is_empty() {
        location["message"] = json!({ "text": finding.primary_label });
    }
    let mut result = json!({ "ruleId": finding.rule });
    if let Some(index) = options.rules.index_of(finding.rule) {
        result["ruleIndex"] = index.into();
    }
    result["level"] = level(reported.level).into();
    result["message"] = json!({ "text": message });
    let start_line = location["physicalLocation"]["region"]["startLine"].as_u64().unwrap_or(1) as usize;
    result["locations"] = json!([location]);
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    if !finding.chain.is_empty() {
        result["codeFlows"] = json!([code_flow(finding, files)]);
    }
    let fixes: Vec<Value> = finding.fixes.iter().filter_map(|one| fix(one, files)).collect();
    if !fixes.is_empty() {
        result["fixes"] = fixes.into();
    }
    if options.show_suppressed {
        result["suppressions"] = reported.suppressed.iter().map(|by| suppression(by, files)).collect();
    }
    result["partialFingerprints"] = json!({ "asyncLint/v1": reported.fingerprint });
    if let Some(hash) = line_hashes.get(start_line - 1) {
        result["partialFingerprints"]["primaryLocationLineHash"] = hash.as_str().into();
    }
    result["properties"] = json!({ "confidence": words::confidence(finding.confidence) });
    result
}

/// The message with links to the related locations, and these.
fn message(finding: &Finding, files: &Files) -> (String, Vec<Value>) {
    let mut related = Vec::new();
    let mut link = |span: Span, text: &str, said: String| {
        if related.len() >= MAX_RELATED {
            return text.to_owned();
        }
        let id = related.len() + 1;
        related.push(json!({ "id": id, "physicalLocation": physical(files, span), "message": { "text": said } }));
        format!("[{}]({id})", text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]"))
    };
    let calls: Vec<_> = finding
        .chain
        .iter()
        .map(|hop| link(hop.span, &format!("`{}`", hop.callee), format!("calls `{}`", hop.callee)))
        .collect();
    let labels: Vec<_> =
        finding.labels.iter().map(|label| link(label.span, &label.message, label.message.clone())).collect();
    let mut lines = vec![sentence(&finding.message)];
    if !calls.is_empty() {
        lines.push(format!("Calls: {}.", calls.join(" → ")));
    }
    if !labels.is_empty() {
        lines.push(format!("See: {}.", labels.join("; ")));
    }
    lines.extend(finding.help.iter().map(|help| format!("Help: {}", sentence(help))));
    lines.extend(finding.notes.iter().map(|note| format!("Note: {}", sentence(note))));
    (lines.join("\n"), related)
}

/// The calls from the async code down to the leaf.
fn code_flow(finding: &Finding, files: &Files) -> Value {
    let first = match finding.primary_label.is_empty() {
        true => "the call in async code",
        false => &finding.primary_label,
    };
    let hops = finding.chain.iter().map(|hop| (hop.span, format!("calls `{}`", hop.callee)));
    let last = finding.chain.len();
    let steps: Vec<_> = [(finding.span, first.to_owned())]
        .into_iter()
        .chain(hops)
        .take(MAX_STEPS)
        .enumerate()
        .map(|(depth, (span, text))| {
            json!({
                "location": { "physicalLocation": physical(files, span), "message": { "text": text } },
                "nestingLevel": depth,
                "importance": if depth == 0 || depth == last { "essential" } else { "important" },
            })
        })
        .collect();
    json!({ "threadFlows": [{ "locations": steps }] })
}

/// A fix that can be applied; what is only for show is in the help.
fn fix(fix: &Fix, files: &Files) -> Option<Value> {
    if fix.applicability == Applicability::Display || fix.edits.is_empty() {
        return None;
    }
    let mut changes: BTreeMap<FileId, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        changes.entry(edit.span.file).or_default().push(json!({
            "deletedRegion": region(files, edit.span),
            "insertedContent": { "text": edit.replacement },
        }));
    }
    let changes: Vec<_> = changes
        .into_iter()
        .map(|(file, replacements)| {
            json!({ "artifactLocation": uri::location(&files.get(file).path), "replacements": replacements })
        })
        .collect();
    Some(json!({
        "description": { "text": words::capital_sentence(&fix.title) },
        "artifactChanges": changes,
        "properties": { "applicability": words::applicability(fix.applicability) },
    }))
}

fn suppression(by: &Suppressed, files: &Files) -> Value {
    let kind = if by.by == SuppressedBy::Baseline { "external" } else { "inSource" };
    let mut suppression = json!({ "kind": kind, "status": "accepted" });
    if let Some(reason) = &by.reason {
        suppression["justification"] = reason.as_str().into();
    }
    if let Some(span) = by.span {
        suppression["location"] = json!({ "physicalLocation": physical(files, span) });
    }
    suppression
}
