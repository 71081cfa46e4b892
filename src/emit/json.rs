//! `json`: one [`Document`]; `json-lines`: one [`Line`] a line. The fields are public: within a version they are only added to.

use super::place::{self, Place, clamped};
use super::{Options, words};
use crate::base::{Files, Level, Span};
use crate::report::{Notice, Report, Reported, Summary};
use serde::Serialize;

/// The version of the format.
pub const VERSION: u32 = 1;

/// The whole output.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    /// [`VERSION`].
    pub version: u32,
    /// Who wrote it.
    pub tool: Tool,
    /// What was found, ordered by path and place.
    pub findings: Vec<Found<'a>>,
    /// What hindered the run.
    pub problems: Vec<Problem<'a>>,
    /// The numbers.
    pub summary: Numbers<'a>,
}

/// One line of `json-lines`; `type` says which.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Line<'a> {
    /// The first line.
    Start {
        /// [`VERSION`].
        version: u32,
        /// Who wrote it.
        tool: Tool,
    },
    /// What hindered the run.
    Problem(Problem<'a>),
    /// What was found.
    Finding(Box<Found<'a>>),
    /// The last line.
    Summary(Numbers<'a>),
}

/// The program.
#[derive(Debug, Serialize)]
pub struct Tool {
    /// `async-lint`.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// A finding.
#[derive(Debug, Serialize)]
pub struct Found<'a> {
    /// The rule's id.
    pub rule: &'a str,
    /// The rule's group; empty if the rule is not known.
    pub group: &'a str,
    /// `error` or `warning`.
    pub level: &'static str,
    /// `certain`, `likely` or `possible`.
    pub confidence: &'static str,
    /// What is wrong, in one line.
    pub message: &'a str,
    /// Where.
    #[serde(flatten)]
    pub place: Where<'a>,
    /// What stands there, in a few words.
    pub label: &'a str,
    /// The enclosing function; empty outside functions.
    pub function: &'a str,
    /// Other places that make it wrong.
    pub labels: Vec<LabelAt<'a>>,
    /// The calls below the place, down to the leaf.
    pub chain: Vec<Call<'a>>,
    /// What to do.
    pub help: &'a [String],
    /// Why it is so.
    pub notes: &'a [String],
    /// Mends.
    pub fixes: Vec<Mend<'a>>,
    /// One-time work at the start of the program.
    pub once: bool,
    /// In test code.
    pub test: bool,
    /// `asyncLint/v1`, in which there is no line number.
    pub fingerprint: &'a str,
    /// What suppresses it; null where nothing does. Only with `--show-suppressed`.
    pub suppressed: Option<SuppressedAs<'a>>,
}

/// A range of a file.
#[derive(Debug, Serialize)]
pub struct Where<'a> {
    /// The file, relative to the root of the run where it lies below it, with forward slashes.
    pub path: &'a str,
    /// The first character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
}

/// A place in a file.
#[derive(Debug, Serialize)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// In bytes from the start of the file, from 0.
    pub offset: usize,
}

/// A text at a place.
#[derive(Debug, Serialize)]
pub struct LabelAt<'a> {
    /// The text.
    pub message: &'a str,
    /// Where.
    #[serde(flatten)]
    pub place: Where<'a>,
}

/// One call of a chain.
#[derive(Debug, Serialize)]
pub struct Call<'a> {
    /// What is called.
    pub callee: &'a str,
    /// Where.
    #[serde(flatten)]
    pub place: Where<'a>,
}

/// Edits that belong together.
#[derive(Debug, Serialize)]
pub struct Mend<'a> {
    /// What they do.
    pub title: &'a str,
    /// `safe`, `unsafe` or `display`.
    pub applicability: &'static str,
    /// Never overlapping.
    pub edits: Vec<Replacement<'a>>,
}

/// The replacement of a range.
#[derive(Debug, Serialize)]
pub struct Replacement<'a> {
    /// The new text.
    pub replacement: &'a str,
    /// What it replaces.
    #[serde(flatten)]
    pub place: Where<'a>,
}

/// What suppresses a finding.
#[derive(Debug, Serialize)]
pub struct SuppressedAs<'a> {
    /// `comment`, `attribute` or `baseline`.
    pub by: &'static str,
    /// Why.
    pub reason: Option<&'a str>,
    /// The comment or attribute.
    pub at: Option<Where<'a>>,
}

/// What hindered the run.
#[derive(Debug, Serialize)]
pub struct Problem<'a> {
    /// `unreadable-file`, `unparsable-file`, `manifest-problem`, `configuration-problem` or `run-problem`.
    pub kind: &'static str,
    /// `error` or `warning`.
    pub level: &'static str,
    /// What is wrong.
    pub message: &'a str,
    /// The file; empty where there is none.
    pub path: &'a str,
    /// Where in it, as far as it is known.
    pub at: Option<Where<'a>>,
    /// What to do.
    pub help: &'a [String],
}

/// The numbers of the run.
#[derive(Debug, Serialize)]
pub struct Numbers<'a> {
    /// Files that were analysed.
    pub files: usize,
    /// Their lines.
    pub lines: u64,
    /// Findings at deny level.
    pub errors: usize,
    /// Findings at warn level.
    pub warnings: usize,
    /// Suppressed findings.
    pub suppressed: usize,
    /// Findings that `--fix` mends.
    pub fixable: usize,
    /// Findings that `--pedantic` would show.
    pub hidden_pedantic: usize,
    /// Calls that were looked at.
    pub calls: u64,
    /// Calls into code that is not known.
    pub unresolved_calls: u64,
    /// Dependencies whose sources were not found.
    pub crates_without_source: &'a [String],
    /// How long the run took; null where that is not told.
    pub seconds: Option<f64>,
}

const TOOL: Tool = Tool { name: "async-lint", version: env!("CARGO_PKG_VERSION") };

/// One document.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let document = Document {
        version: VERSION,
        tool: TOOL,
        findings: place::findings(report, options).map(|reported| found(reported, files, options)).collect(),
        problems: report.problems.iter().map(|notice| problem(notice, files)).collect(),
        summary: numbers(&report.summary),
    };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// One object a line.
pub(super) fn emit_lines(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let start = Line::Start { version: VERSION, tool: TOOL };
    let problems = report.problems.iter().map(|notice| Line::Problem(problem(notice, files)));
    let findings =
        place::findings(report, options).map(|reported| Line::Finding(Box::new(found(reported, files, options))));
    let lines = [start].into_iter().chain(problems).chain(findings).chain([Line::Summary(numbers(&report.summary))]);
    lines.map(|line| serde_json::to_string(&line).unwrap_or_default() + "\n").collect()
}

fn found<'a>(reported: &'a Reported, files: &'a Files, options: &Options<'a>) -> Found<'a> {
    let finding = &reported.finding;
    let label = |label: &'a crate::base::Label| LabelAt { message: &label.message, place: at(files, label.span) };
    let call = |hop: &'a crate::base::Hop| Call { callee: &hop.callee, place: at(files, hop.span) };
    let edit =
        |edit: &'a crate::base::Edit| Replacement { replacement: &edit.replacement, place: at(files, edit.span) };
    let mend = |fix: &'a crate::base::Fix| Mend {
        title: &fix.title,
        applicability: words::applicability(fix.applicability),
        edits: fix.edits.iter().map(edit).collect(),
    };
    Found {
        rule: finding.rule,
        group: options.rules.get(finding.rule).map_or("", |rule| rule.group),
        level: words::severity(reported.level),
        confidence: words::confidence(finding.confidence),
        message: &finding.message,
        place: at(files, finding.span),
        label: &finding.primary_label,
        function: &finding.function,
        labels: finding.labels.iter().map(label).collect(),
        chain: finding.chain.iter().map(call).collect(),
        help: &finding.help,
        notes: &finding.notes,
        fixes: finding.fixes.iter().map(mend).collect(),
        once: finding.once,
        test: finding.test,
        fingerprint: &reported.fingerprint,
        suppressed: reported.suppressed.as_ref().map(|suppressed| SuppressedAs {
            by: suppressed.by.as_str(),
            reason: suppressed.reason.as_deref(),
            at: suppressed.span.map(|span| at(files, span)),
        }),
    }
}

fn problem<'a>(notice: &'a Notice, files: &'a Files) -> Problem<'a> {
    Problem {
        kind: notice.kind.as_str(),
        level: match notice.level {
            Level::Deny => "error",
            _ => "warning",
        },
        message: &notice.message,
        path: &notice.path,
        at: notice.span.map(|span| at(files, span)),
        help: &notice.help,
    }
}

fn numbers(summary: &Summary) -> Numbers<'_> {
    Numbers {
        files: summary.facts.files,
        lines: summary.facts.lines,
        errors: summary.errors,
        warnings: summary.warnings,
        suppressed: summary.suppressed,
        fixable: summary.fixable,
        hidden_pedantic: summary.hidden_pedantic,
        calls: summary.facts.calls,
        unresolved_calls: summary.facts.unresolved_calls,
        crates_without_source: &summary.facts.crates_without_source,
        seconds: summary.facts.elapsed.map(|elapsed| elapsed.as_secs_f64()),
    }
}

fn at(files: &Files, span: Span) -> Where<'_> {
    let (place, range) = (Place::of(files, span), clamped(files, span));
    let position = |at: crate::base::LineCol, offset| Position { line: at.line, column: at.column, offset };
    Where { path: place.path, start: position(place.start, range.start), end: position(place.end, range.end) }
}
