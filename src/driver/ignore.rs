//! Writes suppressions above what is found.

use super::fix::{Mended, MendedFile, broken, counts, on_deep_stack};
use super::{Job, Outcome, Progress, run};
use crate::base::{Catalog, Edit, FileId, Level, SourceFile, Span, TextRange};
use crate::config::ConfigProblem;
use crate::report::{self, Notice, NoticeKind, fix};
use crate::syntax;
use std::collections::{BTreeMap, BTreeSet};

/// For each line that gets a comment the rules to name.
type Lines = BTreeMap<usize, BTreeSet<&'static str>>;

/// Puts a comment above each statement that something is found in. What is said of suppressions themselves stays.
pub fn add(job: &Job, rules: &Catalog, problems: &[ConfigProblem], reason: &str, progress: Progress<'_>) -> Mended {
    let run = |job: &Job| run(job, rules, problems.to_vec(), progress);
    let now = run(job);
    let own: BTreeSet<&str> = report::own_rules().iter().map(|rule| rule.id).collect();
    let broken = broken(&now.report);
    let mut found: BTreeMap<FileId, Vec<(u32, &'static str)>> = BTreeMap::new();
    for reported in now.report.shown().filter(|reported| !own.contains(reported.finding.rule)) {
        let finding = &reported.finding;
        found.entry(finding.span.file).or_default().push((finding.span.range.start, finding.rule));
    }
    found.retain(|file, _| !broken.contains(now.files.get(*file).path.as_str()));
    let files = found.iter().map(|(file, found)| with_comments(&now, *file, found, reason)).collect();
    proved(job, &now, &run, &own, files)
}

fn with_comments(now: &Outcome, file: FileId, found: &[(u32, &'static str)], reason: &str) -> MendedFile {
    let source = now.files.get(file);
    let statements = on_deep_stack(|| syntax::parse_file(&source.text).0.statements);
    let mut lines = Lines::new();
    for (offset, rule) in found {
        lines.entry(line_above(source, &statements, *offset)).or_default().insert(rule);
    }
    let edits: Vec<Edit> = lines.iter().map(|(line, rules)| comment(source, file, *line, rules, reason)).collect();
    MendedFile {
        path: now.root.join(&source.path),
        shown: source.path.clone(),
        new: fix::apply(&source.text, &edits),
        old: source.text.clone(),
        count: edits.len(),
    }
}

/// The line that the comment goes above: that of the place where a statement starts it, else the first of the innermost
/// statement around the place.
fn line_above(source: &SourceFile, statements: &[TextRange], offset: u32) -> usize {
    let lines = source.lines();
    let starts_line = |range: &&TextRange| {
        let line_start = lines.line_start(lines.line(range.start)) as usize;
        let before = source.text.get(line_start..range.start as usize).unwrap_or("x");
        before.trim_start_matches('\u{feff}').trim().is_empty()
    };
    let own = lines.line(offset);
    if statements.iter().filter(|range| lines.line(range.start) == own).any(|range| starts_line(&range)) {
        return own;
    }
    let around = statements.iter().filter(|range| range.contains(offset)).filter(starts_line);
    let innermost = around.min_by_key(|range| range.len());
    innermost.map_or(own, |range| lines.line(range.start))
}

fn comment(source: &SourceFile, file: FileId, line: usize, rules: &BTreeSet<&str>, reason: &str) -> Edit {
    let start = source.lines().line_start(line) as usize;
    // the byte order mark stays first
    let start = if source.text[start..].starts_with('\u{feff}') { start + '\u{feff}'.len_utf8() } else { start };
    let text = &source.text[start..];
    let indent = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
    let names: Vec<&str> = rules.iter().copied().collect();
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let comment = format!("{indent}// async-lint: allow({}) {reason}", names.join(", "));
    let span = Span { file, range: TextRange::new(start as u32, start as u32) };
    Edit { span, replacement: format!("{}\n", comment.trim_end()) }
}

/// The files as they would be, without those in which something would be found still, or a comment would do nothing.
fn proved(
    job: &Job,
    now: &Outcome,
    run: &dyn Fn(&Job) -> Outcome,
    own: &BTreeSet<&str>,
    mut files: Vec<MendedFile>,
) -> Mended {
    let (before, mut notices) = (counts(now), Vec::new());
    loop {
        let mut trial = job.clone();
        trial.texts.extend(files.iter().map(|file| (file.path.clone(), file.new.clone())));
        let then = run(&trial);
        let (after, broken) = (counts(&then), broken(&then.report));
        let is_loud = |key: &(&str, &'static str), count: usize| {
            !own.contains(key.1) || before.get(key).is_none_or(|before| *before < count)
        };
        let loud: BTreeSet<&str> =
            after.iter().filter(|(key, count)| is_loud(key, **count)).map(|((path, _), _)| *path).collect();
        let tried = files.len();
        files.retain(|file| {
            let path = file.shown.as_str();
            let is_good = !loud.contains(path) && !broken.contains(path);
            if !is_good {
                let message = "no comments are added: they would not silence all that is found here";
                notices.push(Notice { level: Level::Warn, ..Notice::new(NoticeKind::Other, path, message) });
            }
            is_good
        });
        if files.len() == tried {
            return Mended { outcome: then, files, notices };
        }
    }
}
