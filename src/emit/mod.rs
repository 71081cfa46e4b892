//! The formats: one file each, each a pure function from a report to text.

mod cargo;
mod checkstyle;
mod concise;
#[cfg(test)]
mod fixture;
mod full;
mod github;
mod graph;
mod gitlab;
pub mod json;
mod junit;
mod place;
mod rdjson;
mod sarif;
mod sources;
mod statistics;
#[cfg(test)]
mod tests;
mod words;
mod xml;

pub use graph::{GraphFormat, render_graph};
pub use sarif::line_hash::line_hashes;
pub use sarif::{MAX_RESULTS, MAX_STEPS};
pub use statistics::{details, statistics};
pub use words::summary_line;

use crate::base::spelling::nearest;
use crate::base::{Catalog, Files};
use crate::report::{Report, is_own_rule};
use std::fmt;
use std::str::FromStr;

/// How a report is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: the code, with labels.
    #[default]
    Full,
    /// One line a finding.
    Concise,
    /// One JSON document; see [`json`].
    Json,
    /// One JSON object a line; see [`json`].
    JsonLines,
    /// GitHub's workflow commands, which become annotations.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit's XML.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// Reviewdog's diagnostic format.
    Rdjson,
    /// rustc's JSON diagnostics, one a line, for rust-analyzer's `check.overrideCommand`.
    Cargo,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 11] = [
        Self::Full,
        Self::Concise,
        Self::Json,
        Self::JsonLines,
        Self::Github,
        Self::Gitlab,
        Self::Sarif,
        Self::Junit,
        Self::Checkstyle,
        Self::Rdjson,
        Self::Cargo,
    ];

    /// As users write it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Full => "full",
            Format::Concise => "concise",
            Format::Json => "json",
            Format::JsonLines => "json-lines",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Sarif => "sarif",
            Format::Junit => "junit",
            Format::Checkstyle => "checkstyle",
            Format::Rdjson => "rdjson",
            Format::Cargo => "cargo",
        }
    }

    /// Whether it is for people: colours, hyperlinks and tables have a place in it.
    pub fn is_for_people(self) -> bool {
        matches!(self, Format::Full | Format::Concise)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        if let Some(format) = Self::ALL.into_iter().find(|format| format.name() == word) {
            return Ok(format);
        }
        let names = Self::ALL.map(Self::name);
        Err(match nearest(word, names) {
            Some(near) => format!("unknown format `{word}`; did you mean `{near}`?"),
            None => format!("unknown format `{word}`; known formats: {}", names.join(", ")),
        })
    }
}

/// How a report is shown.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// All rules, for the formats that describe them.
    pub rules: &'a Catalog,
    /// ANSI colours (`full`, `concise`).
    pub color: bool,
    /// OSC 8 hyperlinks from rule ids to their pages (`full`, `concise`); needs [`Options::rule_url`].
    pub hyperlinks: bool,
    /// Suppressed findings are shown too.
    pub show_suppressed: bool,
    /// No summary at the end (`full`).
    pub quiet: bool,
    /// The page of a rule, with `{rule}` for its id.
    pub rule_url: Option<String>,
    /// The root of the run as a `file://` URI, where it may be told (SARIF's `originalUriBaseIds`).
    pub root_uri: Option<String>,
    /// SARIF's `automationDetails.id`, which tells apart several runs on one commit.
    pub category: Option<String>,
}

impl<'a> Options<'a> {
    /// No colours, nothing optional.
    pub fn new(rules: &'a Catalog) -> Self {
        Self {
            rules,
            color: false,
            hyperlinks: false,
            show_suppressed: false,
            quiet: false,
            rule_url: None,
            root_uri: None,
            category: None,
        }
    }

    /// The page of a rule; those about suppressions share one.
    fn url(&self, rule: &str) -> Option<String> {
        let page = if is_own_rule(rule) { "README" } else { rule };
        Some(self.rule_url.as_ref()?.replace("{rule}", page))
    }

    /// The name of a rule, as a link to its page where that is wanted.
    fn linked(&self, rule: &str) -> String {
        match self.url(rule).filter(|_| self.hyperlinks) {
            Some(url) => format!("\x1b]8;;{url}\x1b\\{rule}\x1b]8;;\x1b\\"),
            None => rule.to_owned(),
        }
    }
}

/// Writes a report down. The text ends with a line end unless it is empty.
pub fn render(format: Format, report: &Report, files: &Files, options: &Options<'_>) -> String {
    match format {
        Format::Full => full::emit(report, files, options),
        Format::Concise => concise::emit(report, files, options),
        Format::Json => json::emit(report, files, options),
        Format::JsonLines => json::emit_lines(report, files, options),
        Format::Github => github::emit(report, files, options),
        Format::Gitlab => gitlab::emit(report, files, options),
        Format::Sarif => sarif::emit(report, files, options),
        Format::Junit => junit::emit(report, files, options),
        Format::Checkstyle => checkstyle::emit(report, files, options),
        Format::Rdjson => rdjson::emit(report, files, options),
        Format::Cargo => cargo::emit(report, files, options),
    }
}
