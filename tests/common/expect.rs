//! Expectations in comments of the code that is linted.
//!
//! `//~ rule` on the line; `//~^ rule` for the line above, `//~^^` for the one above that. Several rules are separated by
//! commas or blanks; `rule@warn` says how loud it must be, `rule@pedantic` that it is so doubtful that only `--pedantic` shows
//! it. `//~ todo: rule` is missed today, `//~ fp: rule` is reported
//! today and wrong. `problem` stands for what is not a finding: a file that can't be parsed. What follows ` -- ` says why.

use async_lint::base::{Catalog, Level};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The name that stands for problems.
pub const PROBLEM: &str = "problem";

/// What is expected of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It reports, and it is right.
    Report,
    /// It does not report, and should.
    Todo,
    /// It reports, and should not.
    False,
}

/// One rule at one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The line, from 1.
    pub line: usize,
    /// The rule.
    pub rule: String,
    /// How loud, where that is said.
    pub level: Option<Level>,
    /// Whether only `--pedantic` may show it.
    pub doubtful: bool,
    /// What is expected of it.
    pub kind: Kind,
}

/// What a file was found to have.
#[derive(Clone, Debug)]
pub struct Found {
    /// The line, from 1.
    pub line: usize,
    /// The rule, or [`PROBLEM`].
    pub rule: String,
    /// How loud.
    pub level: Level,
    /// Whether only `--pedantic` shows it.
    pub doubtful: bool,
    /// What it says.
    pub message: String,
}

/// How often a rule is right, silent and wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Right.
    pub right: usize,
    /// Missed.
    pub missed: usize,
    /// Wrong.
    pub wrong: usize,
}

/// Scores by rule.
pub type Scores = BTreeMap<String, Score>;

/// Reads the comments of a text.
pub fn parse(text: &str, rules: &Catalog) -> Result<Vec<Expectation>, String> {
    let mut all = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut markers = line.split("//~");
        markers.next();
        for marker in markers {
            parse_marker(index + 1, marker, rules, &mut all)
                .map_err(|message| format!("line {}: {message}", index + 1))?;
        }
    }
    Ok(all)
}

fn parse_marker(line: usize, marker: &str, rules: &Catalog, all: &mut Vec<Expectation>) -> Result<(), String> {
    let words = marker.trim_start_matches('^');
    let line = line.checked_sub(marker.len() - words.len()).filter(|line| *line > 0).ok_or("above the first line")?;
    let words = words.split(" -- ").next().unwrap_or_default().trim();
    let (kind, words) = match (words.strip_prefix("todo:"), words.strip_prefix("fp:")) {
        (Some(rest), _) => (Kind::Todo, rest),
        (_, Some(rest)) => (Kind::False, rest),
        _ => (Kind::Report, words),
    };
    let before = all.len();
    for word in words.split([' ', ',']).filter(|word| !word.is_empty()) {
        let (rule, level) = match word.split_once('@') {
            Some((rule, level)) => (rule, Some(level)),
            None => (word, None),
        };
        let doubtful = level == Some("pedantic");
        let level = match level.filter(|_| !doubtful) {
            Some(level) => Some(Level::parse(level).ok_or(format!("`{level}` is not a level"))?),
            None => None,
        };
        if rule != PROBLEM && rules.get(rule).is_none() {
            return Err(format!("there is no rule `{rule}`"));
        }
        all.push(Expectation { line, rule: rule.to_owned(), level, doubtful, kind });
    }
    if all.len() == before { Err("a marker without a rule".to_owned()) } else { Ok(()) }
}

/// Compares; each line of the answer is one thing that is not as expected.
pub fn compare(path: &str, expected: &[Expectation], found: &[Found], scores: &mut Scores) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut open: Vec<&Found> = found.iter().collect();
    for one in expected {
        let score = scores.entry(one.rule.clone()).or_default();
        let place = open.iter().position(|found| found.line == one.line && found.rule == one.rule);
        let found = place.map(|place| open.remove(place));
        match (one.kind, found) {
            (Kind::Report, Some(_)) => score.right += 1,
            (Kind::False, Some(_)) => score.wrong += 1,
            (Kind::Todo, None) => score.missed += 1,
            (Kind::Todo, Some(_)) => {
                wrong.push(format!("{path}:{}: `{}` is found now: promote the marker", one.line, one.rule))
            }
            (Kind::False, None) => {
                wrong.push(format!("{path}:{}: `{}` is silent now: remove the marker", one.line, one.rule))
            }
            (Kind::Report, None) => {
                wrong.push(format!("{path}:{}: expected `{}`, and it is silent", one.line, one.rule))
            }
        }
        if let Some(found) = found.filter(|found| one.doubtful && !found.doubtful) {
            wrong.push(format!("{path}:{}: `{}` is shown without `--pedantic`", found.line, found.rule));
        }
        if let (Some(level), Some(found)) = (one.level, found)
            && found.level != level
        {
            let (is, should) = (found.level.as_str(), level.as_str());
            wrong.push(format!("{path}:{}: `{}` is at {is}, expected at {should}", one.line, one.rule));
        }
    }
    wrong.extend(
        open.iter().map(|found| format!("{path}:{}: unexpected `{}`: {}", found.line, found.rule, found.message)),
    );
    wrong
}

/// A table for people.
pub fn scoreboard(scores: &Scores, rules: &Catalog) -> String {
    let mut text = format!("{:24}{:>6}{:>8}{:>7}\n", "rule", "true", "missed", "false");
    let mut sum = Score::default();
    for rule in rules.iter().map(|rule| rule.id).chain([PROBLEM]) {
        let score = scores.get(rule).copied().unwrap_or_default();
        let _ = writeln!(text, "{rule:24}{:>6}{:>8}{:>7}", score.right, score.missed, score.wrong);
        if rule != PROBLEM {
            sum.right += score.right;
            sum.missed += score.missed;
            sum.wrong += score.wrong;
        }
    }
    let _ = writeln!(text, "{:24}{:>6}{:>8}{:>7}", "all rules", sum.right, sum.missed, sum.wrong);
    text
}
