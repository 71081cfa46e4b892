//! `junit`: a failed test case for each finding.

use super::place::{self, Place};
use super::xml::escape;
use super::{Options, words};
use crate::base::Files;
use crate::report::Report;

/// A test suite for each file; one test that passes where there is nothing to say.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let groups = place::by_file(report, files, options);
    let failures: usize = groups.iter().map(|file| file.findings.len() + file.notices.len()).sum();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let tests = failures.max(1);
    out += &format!("<testsuites name=\"async-lint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n");
    if failures == 0 {
        out += "  <testsuite name=\"async-lint\" tests=\"1\" failures=\"0\" errors=\"0\">\n";
        out += "    <testcase name=\"no findings\" classname=\"async-lint\"/>\n  </testsuite>\n";
    }
    for file in groups {
        let (count, name) = (file.findings.len() + file.notices.len(), escape(file.path));
        out += &format!("  <testsuite name=\"{name}\" tests=\"{count}\" failures=\"{count}\" errors=\"0\">\n");
        let mut case = |rule: &str, line: u32, level: &str, message: &str, details: &str| {
            let (message, details) = (escape(message), escape(details).replace("&#10;", "\n"));
            out += &format!("    <testcase name=\"{rule}\" classname=\"{name}\" file=\"{name}\" line=\"{line}\">\n");
            out +=
                &format!("      <failure type=\"{level}\" message=\"{message}\">{name}:{line}: {details}</failure>\n");
            out += "    </testcase>\n";
        };
        for notice in file.notices {
            let line = place::notice_line(files, notice).line;
            case(notice.kind.as_str(), line, words::severity(notice.level), &notice.message, &notice.message);
        }
        for reported in file.findings {
            let finding = &reported.finding;
            let line = Place::of(files, finding.span).start.line;
            let details = words::whole_message(finding, files);
            case(finding.rule, line, words::severity(reported.level), &finding.message, &details);
        }
        out += "  </testsuite>\n";
    }
    out + "</testsuites>\n"
}
