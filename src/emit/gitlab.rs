//! `gitlab`: a code quality report.

use super::place::{self, Place};
use super::{Options, words};
use crate::base::{Files, Level};
use crate::report::Report;
use serde_json::{Value, json};

/// An array of issues, each with a fingerprint of its own.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let severity = |level| if level == Level::Deny { "major" } else { "minor" };
    let problems = report.problems.iter().map(|notice| {
        let line = place::notice_line(files, notice).line;
        json!({
            "description": notice.message,
            "check_name": notice.kind.as_str(),
            "fingerprint": format!("{}:{}:{line}:{}", notice.kind.as_str(), notice.path, notice.message),
            "severity": severity(notice.level),
            "location": { "path": notice.path, "lines": { "begin": line, "end": line } },
        })
    });
    let findings = place::findings(report, options).map(|reported| {
        let place = Place::of(files, reported.finding.span);
        json!({
            "description": words::whole_message(&reported.finding, files),
            "check_name": reported.finding.rule,
            "fingerprint": reported.fingerprint,
            "severity": severity(reported.level),
            "location": { "path": place.path, "lines": { "begin": place.start.line, "end": place.end.line } },
        })
    });
    format!("{:#}\n", Value::Array(problems.chain(findings).collect()))
}
