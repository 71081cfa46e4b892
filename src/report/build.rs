//! Puts a report together.

use super::levels::{Hidden, Levels};
use super::suppress::Suppressions;
use super::{Facts, Notice, Report, Reported, Summary, Suppressed, SuppressedBy, fingerprint, own};
use crate::base::{ByFolder, Catalog, Confidence, Files, Finding, Level, Pragma, Span};
use crate::config::Settings;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::path::Path;

/// What a report is made of.
pub struct Input<'a> {
    /// What the rules found, in any order; what is found twice counts once.
    pub findings: Vec<Finding>,
    /// The suppressions in the code that was analysed; one in code that was not would be called unused.
    pub pragmas: &'a [Pragma],
    /// What hindered the run.
    pub problems: Vec<Notice>,
    /// All rules, [`own_rules`](super::own_rules) among them: see [`catalog`](super::catalog).
    pub rules: &'a Catalog,
    /// What the user wants.
    pub settings: &'a ByFolder<Settings>,
    /// What shown paths start from.
    pub root: &'a Path,
    /// The files of the run.
    pub files: &'a Files,
    /// Fingerprints of findings that are known already.
    pub baseline: Option<&'a FxHashSet<String>>,
    /// What the run knows of itself.
    pub facts: Facts,
}

/// Decides what is shown.
pub fn build(input: Input<'_>) -> Report {
    let Input { findings, pragmas, mut problems, rules, settings, root, files, baseline, facts } = input;
    let mut levels = Levels::new(rules, settings, root);
    let mut suppressions = Suppressions::new(pragmas, rules);
    let mut judged: Vec<(Finding, Option<Suppressed>)> = unique(findings)
        .into_iter()
        .map(|finding| {
            let suppressed = suppressions.of(&finding);
            (finding, suppressed)
        })
        .collect();
    for finding in own::findings(&suppressions, &mut levels, files) {
        let suppressed = suppressions.of(&finding);
        judged.push((finding, suppressed));
    }
    judged.sort_by(|(a, _), (b, _)| order(files, a).cmp(&order(files, b)));

    let mut summary = Summary { facts, ..Summary::default() };
    let fingerprints = fingerprint::all(judged.iter().map(|(finding, _)| finding), files);
    let mut shown = Vec::new();
    for ((finding, suppressed), fingerprint) in judged.into_iter().zip(fingerprints) {
        match levels.judge(&finding, &files.get(finding.span.file).path) {
            // A known finding counts as known, wherever else it may be hidden.
            Ok(level) => {
                let known = baseline.is_some_and(|known| known.contains(&fingerprint));
                let known = known.then_some(Suppressed { by: SuppressedBy::Baseline, span: None, reason: None });
                shown.push(Reported { finding, level, fingerprint, suppressed: suppressed.or(known) });
            }
            Err(_) if suppressed.is_some() => {}
            Err(Hidden::Pedantic) => summary.hidden_pedantic += 1,
            Err(Hidden::Test | Hidden::Allowed) => {}
        }
    }
    problems.sort_by(|a, b| (&a.path, a.span, &a.message).cmp(&(&b.path, b.span, &b.message)));
    problems.dedup();
    let mut report = Report { findings: shown, problems, summary };
    count(&mut report);
    report
}

fn count(report: &mut Report) {
    let summary = &mut report.summary;
    for reported in &report.findings {
        match (&reported.suppressed, reported.level) {
            (Some(_), _) => summary.suppressed += 1,
            (None, Level::Deny) => summary.errors += 1,
            (None, _) => summary.warnings += 1,
        }
        if reported.suppressed.is_none() && reported.is_fixable() {
            summary.fixable += 1;
        }
    }
}

/// The total order of reports.
fn order<'a>(files: &'a Files, finding: &'a Finding) -> (&'a str, u32, &'a str, &'a str, u32) {
    let path = files.get(finding.span.file).path.as_str();
    (path, finding.span.range.start, finding.rule, &finding.message, finding.span.range.end)
}

/// One finding for each rule and span: of several that which says most for showing it (a file can belong to a test
/// target and to a library).
fn unique(findings: Vec<Finding>) -> Vec<Finding> {
    let better = |finding: &Finding| -> (Reverse<bool>, Reverse<bool>, Confidence, Reverse<String>) {
        (Reverse(finding.test), Reverse(finding.once), finding.confidence, Reverse(finding.message.clone()))
    };
    let mut places: FxHashMap<(&'static str, Span), usize> = FxHashMap::default();
    let mut unique: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        match places.get(&(finding.rule, finding.span)) {
            Some(&index) if better(&finding) > better(&unique[index]) => unique[index] = finding,
            Some(_) => {}
            None => {
                places.insert((finding.rule, finding.span), unique.len());
                unique.push(finding);
            }
        }
    }
    unique
}
