//! `sarif`: SARIF 2.1.0, complete by GitHub code scanning's list.

pub(super) mod line_hash;
mod results;
mod rules;
mod uri;

use super::Options;
use super::place::{self, Place};
use super::words::{self, capital_sentence};
use crate::base::{Files, Level, Span};
use crate::report::{Notice, NoticeKind, Report, Reported};
use serde_json::{Value, json};
use std::cmp::Reverse;

/// GitHub takes no more results of a run.
pub const MAX_RESULTS: usize = 25_000;
/// GitHub takes no more locations of a result's code flow.
pub const MAX_STEPS: usize = 10_000;

/// What a notification says when results are left out; its place among the descriptors is behind the notices' kinds.
const CUT: &str = "results-cut";

/// One log with one run.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let all: Vec<&Reported> = place::findings(report, options).collect();
    let total = all.len();
    let kept = loudest(all, MAX_RESULTS);
    let mut execution: Vec<Value> =
        notices(report, |kind| kind != NoticeKind::Configuration).map(|notice| notification(notice, files)).collect();
    execution.extend(cut(total, kept.len()));
    let configuration: Vec<Value> =
        notices(report, |kind| kind == NoticeKind::Configuration).map(|notice| notification(notice, files)).collect();
    let run = json!({
        "tool": { "driver": driver(options) },
        "automationDetails": { "id": format!("{}/", options.category.as_deref().unwrap_or("async-lint").trim_end_matches('/')) },
        "originalUriBaseIds": { uri::ROOT: root(options) },
        "columnKind": "unicodeCodePoints",
        "language": "en-US",
        "invocations": [{
            "executionSuccessful": true,
            "toolExecutionNotifications": execution,
            "toolConfigurationNotifications": configuration,
        }],
        "results": results::all(&kept, files, options),
    });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    format!("{log:#}\n")
}

/// At most `limit` findings, of the loudest level first, in their order.
fn loudest(all: Vec<&Reported>, limit: usize) -> Vec<&Reported> {
    if all.len() <= limit {
        return all;
    }
    let mut numbered: Vec<(usize, &Reported)> = all.into_iter().enumerate().collect();
    numbered.sort_by_key(|(index, reported)| (reported.suppressed.is_some(), Reverse(reported.level), *index));
    numbered.truncate(limit);
    numbered.sort_by_key(|(index, _)| *index);
    numbered.into_iter().map(|(_, reported)| reported).collect()
}

fn driver(options: &Options<'_>) -> Value {
    let kinds = NoticeKind::ALL.map(|kind| (kind.as_str(), about(kind)));
    let descriptors: Vec<_> = kinds
        .into_iter()
        .chain([(CUT, "There are more results than GitHub takes; the loudest are shown.")])
        .map(|(id, text)| {
            json!({
                "id": id,
                "name": rules::pascal_case(id),
                "shortDescription": { "text": text },
                "fullDescription": { "text": text },
                "help": { "text": text },
            })
        })
        .collect();
    let mut driver = json!({
        "name": "async-lint",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "shortDescription": { "text": "Finds the pitfalls of async Rust without compiling." },
        "rules": rules::all(options),
        "notifications": descriptors,
    });
    let documentation = concat!("https://docs.rs/", env!("CARGO_PKG_NAME"));
    let homes = [env!("CARGO_PKG_HOMEPAGE"), env!("CARGO_PKG_REPOSITORY"), documentation];
    driver["informationUri"] = homes.into_iter().find(|url| !url.is_empty()).into();
    driver
}

fn about(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Unreadable => "A file could not be read; the analysis goes on without it.",
        NoticeKind::Unparsable => "A file could not be parsed; the analysis goes on without what is not understood.",
        NoticeKind::Manifest => "A manifest was not understood; the analysis guesses what it says.",
        NoticeKind::Configuration => "The configuration has a mistake; what is wrong in it is ignored.",
        NoticeKind::Other => "Something hindered the run.",
    }
}

fn root(options: &Options<'_>) -> Value {
    let mut root = json!({ "description": { "text": "The root of the run." } });
    if let Some(uri) = &options.root_uri {
        root["uri"] = format!("{}/", uri.trim_end_matches('/')).into();
    }
    root
}

fn notices(report: &Report, wanted: impl Fn(NoticeKind) -> bool) -> impl Iterator<Item = &Notice> {
    report.problems.iter().filter(move |notice| wanted(notice.kind))
}

fn notification(notice: &Notice, files: &Files) -> Value {
    let index = NoticeKind::ALL.iter().position(|kind| *kind == notice.kind);
    let sentences: Vec<_> =
        [&notice.message].into_iter().chain(&notice.help).map(|text| capital_sentence(text)).collect();
    let mut notification = json!({
        "descriptor": { "id": notice.kind.as_str(), "index": index },
        "level": level(notice.level),
        "message": { "text": sentences.join(" ") },
    });
    if let Some(span) = notice.span {
        notification["locations"] = json!([{ "physicalLocation": physical(files, span) }]);
    } else if !notice.path.is_empty() {
        notification["locations"] =
            json!([{ "physicalLocation": { "artifactLocation": uri::location(&notice.path) } }]);
    }
    notification
}

fn cut(total: usize, kept: usize) -> Option<Value> {
    let text = format!("The first {kept} of {total} results are shown, errors before warnings: GitHub takes no more.");
    (kept < total).then(|| {
        let descriptor = json!({ "id": CUT, "index": NoticeKind::ALL.len() });
        json!({ "descriptor": descriptor, "level": "warning", "message": { "text": text } })
    })
}

fn level(level: Level) -> &'static str {
    words::severity(level)
}

/// A span as a `physicalLocation`.
fn physical(files: &Files, span: Span) -> Value {
    json!({ "artifactLocation": uri::location(&files.get(span.file).path), "region": region(files, span) })
}

/// A span as a `region`, in lines and characters and in bytes.
fn region(files: &Files, span: Span) -> Value {
    let (place, bytes) = (Place::of(files, span), place::clamped(files, span));
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
        "byteOffset": bytes.start,
        "byteLength": bytes.len(),
    })
}
