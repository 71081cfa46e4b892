//! Decides what of the findings is shown and how loud: levels, suppressions, order, fingerprints; and which fixes are
//! applied. Pure.

mod build;
mod fingerprint;
pub mod fix;
mod levels;
mod own;
mod suppress;
#[cfg(test)]
mod tests;

pub use build::{Input, build};
pub use levels::{FileLevels, Hidden, Levels};
pub use own::{MALFORMED_COMMENT, MISSING_REASON, UNKNOWN_RULE, UNUSED_SUPPRESSION, catalog, is_own_rule, own_rules};

use crate::base::{Applicability, FileId, Finding, Level, Span};
use crate::config::ConfigProblem;
use std::time::Duration;

/// All that a run has to say, in its final order; what the emitters show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// What was found, ordered by path, place, rule and message. Suppressed findings are among them, hidden ones are not.
    pub findings: Vec<Reported>,
    /// What hindered the run, ordered by path and place.
    pub problems: Vec<Notice>,
    /// The numbers.
    pub summary: Summary,
}

impl Report {
    /// The findings that count.
    pub fn shown(&self) -> impl Iterator<Item = &Reported> {
        self.findings.iter().filter(|reported| reported.suppressed.is_none())
    }

    /// Whether the run fails: a finding at deny level that is not suppressed (`deny-warnings` has raised the others).
    pub fn has_errors(&self) -> bool {
        self.summary.errors > 0
    }

    /// Whether there was a file that could not be read or parsed.
    pub fn has_broken_files(&self) -> bool {
        self.problems.iter().any(|notice| matches!(notice.kind, NoticeKind::Unreadable | NoticeKind::Unparsable))
    }
}

/// A finding, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// What the rule said.
    pub finding: Finding,
    /// How loud it is: [`Level::Warn`] or [`Level::Deny`].
    pub level: Level,
    /// `asyncLint/v1`: made of rule, enclosing function, the text of its lines and an ordinal, of no line number.
    pub fingerprint: String,
    /// Why it is not shown by default.
    pub suppressed: Option<Suppressed>,
}

impl Reported {
    /// Whether `--fix` can mend it.
    pub fn is_fixable(&self) -> bool {
        self.finding.fixes.iter().any(|fix| fix.applicability == Applicability::Safe)
    }
}

/// What hides a finding that would be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppressed {
    /// What kind of thing.
    pub by: SuppressedBy,
    /// The comment or the attribute.
    pub span: Option<Span>,
    /// Why, in its author's words.
    pub reason: Option<String>,
}

/// What can hide a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuppressedBy {
    /// One of our comments.
    Comment,
    /// A lint attribute of a twin.
    Attribute,
    /// The baseline has it.
    Baseline,
}

impl SuppressedBy {
    /// For people and machines: `comment`, `attribute`, `baseline`.
    pub fn as_str(self) -> &'static str {
        match self {
            SuppressedBy::Comment => "comment",
            SuppressedBy::Attribute => "attribute",
            SuppressedBy::Baseline => "baseline",
        }
    }
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeKind {
    /// A file that could not be read.
    Unreadable,
    /// A file that could not be parsed.
    Unparsable,
    /// A manifest that is not understood.
    Manifest,
    /// A mistake in the configuration.
    Configuration,
    /// Anything else.
    Other,
}

impl NoticeKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Unreadable, Self::Unparsable, Self::Manifest, Self::Configuration, Self::Other];

    /// The name that machines see.
    pub fn as_str(self) -> &'static str {
        match self {
            NoticeKind::Unreadable => "unreadable-file",
            NoticeKind::Unparsable => "unparsable-file",
            NoticeKind::Manifest => "manifest-problem",
            NoticeKind::Configuration => "configuration-problem",
            NoticeKind::Other => "run-problem",
        }
    }
}

/// Something that hindered the run: not a finding, never its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The file, as it is shown; empty where there is none.
    pub path: String,
    /// Where in it, if the file is one of the run's.
    pub span: Option<Span>,
    /// What is wrong; lower case, no full stop.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
    /// [`Level::Deny`] for errors, [`Level::Warn`] for warnings.
    pub level: Level,
}

impl Notice {
    /// An error about a file.
    pub fn new(kind: NoticeKind, path: impl Into<String>, message: impl Into<String>) -> Self {
        let (path, message) = (path.into(), message.into());
        Self { kind, path, span: None, message, help: Vec::new(), level: Level::Deny }
    }

    /// A mistake in the configuration; `file` holds its text, if that is one of the run's files.
    pub fn of_config(problem: ConfigProblem, file: Option<FileId>) -> Self {
        Self {
            kind: NoticeKind::Configuration,
            path: problem.path,
            span: file.map(|file| Span { file, range: problem.range }),
            message: problem.message,
            help: problem.help.into_iter().collect(),
            level: problem.level,
        }
    }
}

/// What the run knows of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// How many files were analysed.
    pub files: usize,
    /// How many lines they have.
    pub lines: u64,
    /// How long it took, where that is to be shown.
    pub elapsed: Option<Duration>,
    /// How many calls were looked at.
    pub calls: u64,
    /// How many of them lead to code that is not known.
    pub unresolved_calls: u64,
    /// How many calls of methods types were asked about, outside of tests.
    pub method_calls: u64,
    /// How many of these lead to code that is not known.
    pub unresolved_methods: u64,
    /// Dependencies whose sources were not found.
    pub crates_without_source: Vec<String>,
}

/// The numbers of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// What the run knows of itself.
    pub facts: Facts,
    /// Shown findings at deny level.
    pub errors: usize,
    /// Shown findings at warn level.
    pub warnings: usize,
    /// Suppressed findings.
    pub suppressed: usize,
    /// Shown findings that `--fix` can mend.
    pub fixable: usize,
    /// Findings that `--pedantic` would show.
    pub hidden_pedantic: usize,
}
