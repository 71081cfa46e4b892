//! `concise`: one line a finding, `path:line:column: error[rule] message`.

use super::place::{self, Place};
use super::sources::one_line;
use super::{Options, words};
use crate::base::{Files, Level};
use crate::report::Report;

/// Problems first, then findings.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let mut out = String::new();
    let paint = |level: Level, text: &str| match (options.color, level) {
        (false, _) => text.to_owned(),
        (true, Level::Deny) => format!("\x1b[1;91m{text}\x1b[0m"),
        (true, _) => format!("\x1b[1;93m{text}\x1b[0m"),
    };
    for notice in &report.problems {
        let at = one_line(&place::of_notice(files, notice)).into_owned();
        let at = if at.is_empty() { at } else { at + ": " };
        out += &format!("{at}{}: {}\n", paint(notice.level, words::severity(notice.level)), one_line(&notice.message));
    }
    for reported in place::findings(report, options) {
        let finding = &reported.finding;
        let Place { path, start, .. } = Place::of(files, finding.span);
        let header =
            paint(reported.level, &format!("{}[{}]", words::severity(reported.level), options.linked(finding.rule)));
        let note = reported.suppressed.as_ref().map(|by| format!(" ({})", words::suppressed(by))).unwrap_or_default();
        let (path, message) = (one_line(path), one_line(&finding.message));
        out += &format!("{path}:{}:{}: {header} {message}{note}\n", start.line, start.column);
    }
    out
}
