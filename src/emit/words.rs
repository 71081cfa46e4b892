//! Sentences that several formats share.

use super::place::Place;
use crate::base::{Applicability, Confidence, Files, Finding, Level};
use crate::report::{Report, Suppressed};

/// `error` or `warning`.
pub(super) fn severity(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Allow => "note",
    }
}

pub(super) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "likely",
        Confidence::Possible => "possible",
    }
}

pub(super) fn applicability(applicability: Applicability) -> &'static str {
    match applicability {
        Applicability::Safe => "safe",
        Applicability::Unsafe => "unsafe",
        Applicability::Display => "display",
    }
}

/// `1 error`, `2 errors`.
pub(super) fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

/// The calls below the primary range in one line, with their places: "`a` (src/a.rs:3) → `b` (src/b.rs:7)".
pub(super) fn chain(finding: &Finding, files: &Files) -> Option<String> {
    let hop = |hop: &crate::base::Hop| {
        let place = Place::of(files, hop.span);
        format!("`{}` ({}:{})", hop.callee, place.path, place.start.line)
    };
    let hops: Vec<_> = finding.chain.iter().map(hop).collect();
    (!hops.is_empty()).then(|| hops.join(" → "))
}

/// Message, chain and help in one text of several lines, for formats that have but one field.
pub(super) fn whole_message(finding: &Finding, files: &Files) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend(chain(finding, files).map(|chain| format!("calls: {chain}")));
    lines.extend(finding.help.iter().map(|help| format!("help: {help}")));
    lines.join("\n")
}

/// "suppressed by a comment: reason".
pub(super) fn suppressed(suppressed: &Suppressed) -> String {
    let by = match suppressed.by {
        crate::report::SuppressedBy::Comment => "a comment",
        crate::report::SuppressedBy::Attribute => "an attribute",
        crate::report::SuppressedBy::Baseline => "the baseline",
    };
    match &suppressed.reason {
        Some(reason) => format!("suppressed by {by}: {reason}"),
        None => format!("suppressed by {by}"),
    }
}

/// The last line of a run: `3 errors, 2 warnings in 41 files (0.3 s)`.
pub fn summary_line(report: &Report) -> String {
    let summary = &report.summary;
    let mut parts = Vec::new();
    for (count, word) in [(summary.errors, "error"), (summary.warnings, "warning")] {
        if count > 0 {
            parts.push(counted(count, word));
        }
    }
    if parts.is_empty() {
        parts.push("no findings".into());
    }
    if summary.suppressed > 0 {
        parts.push(format!("{} suppressed", summary.suppressed));
    }
    let mut line = format!("{} in {}", parts.join(", "), counted(summary.facts.files, "file"));
    if let Some(elapsed) = summary.facts.elapsed {
        let seconds = elapsed.as_secs_f64();
        line += &if seconds < 0.1 { format!(" ({seconds:.2} s)") } else { format!(" ({seconds:.1} s)") };
    }
    if summary.fixable > 0 {
        line += &format!("; `--fix` mends {}", summary.fixable);
    }
    let missing = summary.facts.crates_without_source.len();
    if missing > 0 {
        let crates = if missing == 1 { "1 dependency".into() } else { format!("{missing} dependencies") };
        line += &format!("; {crates} without sources (`cargo fetch` gets them)");
    }
    let broken = report.problems.iter().filter(|notice| notice.level == Level::Deny).count();
    if broken > 0 {
        line += &format!("; {} with files or settings", counted(broken, "problem"));
    }
    line
}

/// A sentence: a full stop at its end, if it has no mark of its own.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// A sentence that starts with a capital letter.
pub(super) fn capital_sentence(text: &str) -> String {
    let sentence = sentence(text);
    let mut chars = sentence.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
