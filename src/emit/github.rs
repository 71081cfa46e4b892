//! `github`: workflow commands, which GitHub Actions turns into annotations.

use super::place::{self, Place};
use super::{Options, words};
use crate::base::Files;
use crate::report::Report;

/// `::error file=..,line=..,endLine=..,col=..,endColumn=..,title=..::message`.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let mut out = String::new();
    for notice in &report.problems {
        let line = place::notice_line(files, notice).line;
        let (level, path) = (words::severity(notice.level), property(&notice.path));
        let message = [std::slice::from_ref(&notice.message), &notice.help].concat().join("\n");
        let title = property(notice.kind.as_str());
        out += &format!("::{level} file={path},line={line},title={title}::{}\n", data(&message));
    }
    for reported in place::findings(report, options) {
        let finding = &reported.finding;
        let place = Place::of(files, finding.span);
        // Columns are for annotations within one line.
        let columns = match place.start.line == place.end.line {
            true => format!(",col={},endColumn={}", place.start.column, place.end.column),
            false => String::new(),
        };
        out += &format!(
            "::{} file={},line={},endLine={}{columns},title={}::{}\n",
            words::severity(reported.level),
            property(place.path),
            place.start.line,
            place.end.line,
            property(finding.rule),
            data(&words::whole_message(finding, files)),
        );
    }
    out
}

/// The escaping of messages.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escaping of properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
