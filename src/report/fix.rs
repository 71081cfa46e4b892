//! Which fixes are applied, and what a text is after them.

use super::{Report, Reported};
use crate::base::{Applicability, Edit, FileId, Fix};
use std::collections::BTreeMap;

/// A fix, and what it mends.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'r> {
    /// What it mends.
    pub reported: &'r Reported,
    /// The fix.
    pub fix: &'r Fix,
}

/// For each file the fixes that can be applied at once: of each finding that counts the first fix that is at least as
/// sure as `least` and that `is_out` does not refuse, in the order of the report, as far as they don't meet.
pub fn choose<'r>(
    report: &'r Report,
    least: Applicability,
    is_out: impl Fn(Chosen<'r>) -> bool,
) -> BTreeMap<FileId, Vec<Chosen<'r>>> {
    let mut chosen: BTreeMap<FileId, Vec<Chosen<'r>>> = BTreeMap::new();
    for reported in report.shown() {
        let file = reported.finding.span.file;
        let is_here = |fix: &&Fix| !fix.edits.is_empty() && fix.edits.iter().all(|edit| edit.span.file == file);
        let fixes = reported.finding.fixes.iter().filter(|fix| fix.applicability <= least).filter(is_here);
        let mut fixes = fixes.map(|fix| Chosen { reported, fix }).filter(|one| !is_out(*one));
        let Some(first) = fixes.next() else { continue };
        let others = chosen.entry(file).or_default();
        if others.iter().all(|other| go_together(first.fix, other.fix)) {
            others.push(first);
        }
    }
    chosen.retain(|_, fixes| !fixes.is_empty());
    chosen
}

/// Whether two fixes don't meet. An edit that both have is made once: that is how two fixes add one import.
fn go_together(one: &Fix, other: &Fix) -> bool {
    one.edits.iter().all(|a| other.edits.iter().all(|b| a == b || is_apart(a, b)))
}

/// Whether there is text between two edits, or both replace some and only touch.
fn is_apart(a: &Edit, b: &Edit) -> bool {
    let (a, b) = (a.span.range, b.span.range);
    let inserts = a.is_empty() || b.is_empty();
    a.end < b.start || b.end < a.start || !inserts && (a.end == b.start || b.end == a.start)
}

/// A text after edits that don't overlap. What is inserted gets the line ends of the text.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| (edit.span.range, &edit.replacement));
    edits.dedup();
    let has_crlf = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    let (mut result, mut done) = (String::with_capacity(text.len() + 64), 0);
    for edit in edits {
        let range = edit.span.range.to_usize();
        let Some(kept) = text.get(done..range.start).filter(|_| text.is_char_boundary(range.end)) else { continue };
        result += kept;
        if has_crlf {
            result += &edit.replacement.replace("\r\n", "\n").replace('\n', "\r\n");
        } else {
            result += &edit.replacement;
        }
        done = range.end;
    }
    result += &text[done..];
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Finding, Level, Span, TextRange};

    fn edit(start: u32, end: u32, replacement: &str) -> Edit {
        Edit { span: Span { file: FileId(0), range: TextRange::new(start, end) }, replacement: replacement.to_owned() }
    }

    fn fix(applicability: Applicability, edits: &[Edit]) -> Fix {
        Fix { title: String::new(), applicability, edits: edits.to_vec() }
    }

    fn report(fixes: Vec<Vec<Fix>>) -> Report {
        let findings = fixes.into_iter().enumerate().map(|(at, fixes)| {
            let span = Span { file: FileId(0), range: TextRange::new(at as u32, at as u32) };
            let finding = Finding { fixes, ..Finding::new("rule", span, "message") };
            Reported { finding, level: Level::Warn, fingerprint: at.to_string(), suppressed: None }
        });
        Report { findings: findings.collect(), ..Report::default() }
    }

    /// The findings whose fixes are chosen, by their places.
    fn chosen(report: &Report, least: Applicability) -> Vec<u32> {
        let chosen = choose(report, least, |_| false);
        chosen.values().flatten().map(|one| one.reported.finding.span.range.start).collect()
    }

    #[test]
    fn the_first_that_is_sure_enough_is_chosen() {
        use Applicability::{Display, Safe, Unsafe};
        let report = report(vec![
            vec![fix(Display, &[edit(0, 1, "a")]), fix(Unsafe, &[edit(0, 2, "b")]), fix(Safe, &[edit(0, 3, "c")])],
            vec![fix(Unsafe, &[edit(5, 6, "d")])],
            vec![fix(Safe, &[])],
        ]);
        let text = |least| {
            let chosen = choose(&report, least, |_| false);
            apply("0123456789", chosen.values().flatten().flat_map(|one| &one.fix.edits))
        };
        assert_eq!(text(Safe), "c3456789");
        assert_eq!(text(Unsafe), "b234d6789");
    }

    #[test]
    fn fixes_that_meet_wait_for_the_next_round() {
        fn both(edits: [&[Edit]; 2]) -> bool {
            let report = report(edits.map(|edits| vec![fix(Applicability::Safe, edits)]).to_vec());
            chosen(&report, Applicability::Safe).len() == 2
        }
        let import = || edit(0, 0, "use a;\n");
        assert!(both([&[import(), edit(3, 4, "x")], &[import(), edit(5, 6, "y")]]), "one import for both");
        assert!(!both([&[import(), edit(3, 4, "x")], &[edit(0, 0, "use b;\n"), edit(5, 6, "y")]]), "in which order?");
        assert!(!both([&[edit(3, 6, "x")], &[edit(5, 8, "y")]]), "they overlap");
        assert!(!both([&[edit(3, 6, "x")], &[edit(6, 6, "y")]]), "an insertion at the edge");
        assert!(both([&[edit(3, 6, "x")], &[edit(6, 7, "y")]]), "they only touch");
        assert!(both([&[edit(3, 4, "x"), edit(9, 9, "y")], &[edit(5, 6, "z")]]), "one inside the other");
    }

    #[test]
    fn line_ends_and_marks_are_kept() {
        let text = "\u{feff}use a;\r\nfn f() {}\r\n";
        assert_eq!(apply(text, [&edit(3, 3, "use b;\n")]), "\u{feff}use b;\r\nuse a;\r\nfn f() {}\r\n");
        assert_eq!(apply("a\nb", [&edit(1, 1, "\n"), &edit(0, 1, "c")]), "c\n\nb");
        assert_eq!(apply("same", [&edit(9, 12, "x"), &edit(0, 0, "")]), "same");
    }
}
