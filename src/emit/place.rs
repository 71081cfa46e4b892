//! Where something is, in the words of people.

use super::Options;
use crate::base::{Files, LineCol, Span};
use crate::report::{Notice, Report, Reported};
use std::ops::Range;

/// A span with its path and its lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub path: &'a str,
    pub start: LineCol,
    /// One past the last character.
    pub end: LineCol,
}

impl<'a> Place<'a> {
    pub fn of(files: &'a Files, span: Span) -> Self {
        let file = files.get(span.file);
        let range = clamped(files, span);
        let (start, end) = (file.line_col(range.start as u32), file.line_col(range.end as u32));
        Self { path: &file.path, start, end }
    }
}

/// The bytes of a span, within the text, behind a byte order mark and on the borders of characters.
pub(super) fn clamped(files: &Files, span: Span) -> Range<usize> {
    let text = &files.get(span.file).text;
    let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let on_border = |offset: u32| {
        let mut offset = (offset as usize).clamp(first, text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    on_border(span.range.start)..on_border(span.range.end)
}

/// The findings that the options ask for.
pub(super) fn findings<'a>(report: &'a Report, options: &Options<'_>) -> impl Iterator<Item = &'a Reported> {
    let all = options.show_suppressed;
    report.findings.iter().filter(move |reported| all || reported.suppressed.is_none())
}

/// `path:line:column` of a notice, as far as it is known.
pub(super) fn of_notice(files: &Files, notice: &Notice) -> String {
    match notice.span {
        Some(span) => {
            let place = Place::of(files, span);
            format!("{}:{}:{}", place.path, place.start.line, place.start.column)
        }
        None => notice.path.clone(),
    }
}

/// The line of a notice, or the first one.
pub(super) fn notice_line(files: &Files, notice: &Notice) -> LineCol {
    notice.span.map_or(LineCol { line: 1, column: 1 }, |span| Place::of(files, span).start)
}

/// Findings and notices of one file, for the formats that group by files.
pub(super) struct OfFile<'a> {
    pub path: &'a str,
    pub findings: Vec<&'a Reported>,
    pub notices: Vec<&'a Notice>,
}

/// What is to be shown, by file, in the order of the paths.
pub(super) fn by_file<'a>(report: &'a Report, files: &'a Files, options: &Options<'_>) -> Vec<OfFile<'a>> {
    let mut grouped: std::collections::BTreeMap<&str, OfFile<'a>> = std::collections::BTreeMap::new();
    let empty = |path| OfFile { path, findings: Vec::new(), notices: Vec::new() };
    for reported in findings(report, options) {
        let path = files.get(reported.finding.span.file).path.as_str();
        grouped.entry(path).or_insert_with(|| empty(path)).findings.push(reported);
    }
    for notice in &report.problems {
        grouped.entry(&notice.path).or_insert_with(|| empty(&notice.path)).notices.push(notice);
    }
    grouped.into_values().collect()
}
