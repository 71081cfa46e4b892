//! `--statistics`: how often each rule fired.

use super::words;
use crate::base::Level;
use crate::report::Report;
use std::collections::BTreeMap;

/// A table of the shown findings: how many, how loud at most, how many `--fix` mends, the rule; the most frequent first.
pub fn statistics(report: &Report) -> String {
    let mut rows: BTreeMap<&str, (usize, Level, usize)> = BTreeMap::new();
    for reported in report.shown() {
        let row = rows.entry(reported.finding.rule).or_insert((0, Level::Allow, 0));
        *row = (row.0 + 1, row.1.max(reported.level), row.2 + usize::from(reported.is_fixable()));
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by(|(a, x), (b, y)| y.0.cmp(&x.0).then(a.cmp(b)));
    let width = rows.first().map_or(1, |(_, (count, ..))| count.to_string().len());
    let line = |(rule, (count, level, fixable)): (&str, (usize, Level, usize))| {
        let fixable = if fixable > 0 { format!("  ({fixable} fixable)") } else { String::new() };
        format!("{count:>width$}  {:<7}  {rule}{fixable}\n", words::severity(level))
    };
    rows.into_iter().map(line).collect()
}

/// What a run says of itself when it is asked to: how much it understood, and what it had no sources of.
pub fn details(report: &Report) -> String {
    let facts = &report.summary.facts;
    let share = |known: u64, all: u64| match all {
        0 => String::new(),
        _ => format!(" ({:.1} %)", 100.0 * known as f64 / all as f64),
    };
    let line = |what: &str, all: u64, open: u64| {
        format!("{what}: {} of {all} are known{}\n", all - open, share(all - open, all))
    };
    let mut text = line("calls by path", facts.calls, facts.unresolved_calls);
    text += &line("calls of methods in async code", facts.method_calls, facts.unresolved_methods);
    if !facts.crates_without_source.is_empty() {
        text += &format!("without sources: {}\n", facts.crates_without_source.join(", "));
    }
    text
}
