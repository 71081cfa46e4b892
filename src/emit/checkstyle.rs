//! `checkstyle`: the XML that most CI servers read.

use super::place::{self, Place};
use super::xml::escape;
use super::{Options, words};
use crate::base::Files;
use crate::report::Report;

/// A `file` element for each path with an `error` for each finding.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    let error = |line: u32, column: u32, severity: &str, message: &str, source: &str| {
        format!(
            "    <error line=\"{line}\" column=\"{column}\" severity=\"{severity}\" message=\"{}\" source=\"async-lint.{source}\"/>\n",
            escape(message)
        )
    };
    for file in place::by_file(report, files, options) {
        out += &format!("  <file name=\"{}\">\n", escape(file.path));
        for notice in file.notices {
            let at = place::notice_line(files, notice);
            out += &error(at.line, at.column, words::severity(notice.level), &notice.message, notice.kind.as_str());
        }
        for reported in file.findings {
            let at = Place::of(files, reported.finding.span).start;
            let message = words::whole_message(&reported.finding, files);
            out += &error(at.line, at.column, words::severity(reported.level), &message, reported.finding.rule);
        }
        out += "  </file>\n";
    }
    out + "</checkstyle>\n"
}
