//! `asyncLint/v1`: what a finding is known by from one run to the next, however the lines around it move.

use crate::base::{Files, Finding, Span};
use rustc_hash::FxHashMap;

/// The fingerprints of findings that stand in the order of the report.
pub(super) fn all<'a>(findings: impl Iterator<Item = &'a Finding>, files: &Files) -> Vec<String> {
    let mut seen: FxHashMap<(&str, &str, String), u32> = FxHashMap::default();
    findings
        .map(|finding| {
            let text = normalised_lines(files, finding.span);
            let ordinal = seen.entry((finding.rule, &finding.function, text.clone())).or_default();
            *ordinal += 1;
            let hash = [finding.rule, &finding.function, &text, &ordinal.to_string()].into_iter().fold(OFFSET, fnv);
            format!("{hash:016x}")
        })
        .collect()
}

/// The whole lines of a span with every run of whitespace as one space.
fn normalised_lines(files: &Files, span: Span) -> String {
    let file = files.get(span.file);
    let lines = file.lines();
    let start = lines.line_start(lines.line(span.range.start)) as usize;
    let last = lines.line(span.range.end);
    let end = if last + 1 < lines.line_count() { lines.line_start(last + 1) as usize } else { file.text.len() };
    let text = file.text.get(start..end).unwrap_or_default();
    text.trim_start_matches('\u{feff}').split_whitespace().collect::<Vec<_>>().join(" ")
}

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over a text and the byte 0xff, which no text has. Baselines depend on it: it must not change.
fn fnv(hash: u64, text: &str) -> u64 {
    text.bytes().chain([0xff]).fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{SourceFile, TextRange};

    fn of(text: &str, starts: &[usize]) -> Vec<String> {
        let mut files = Files::default();
        let file = files.add(SourceFile::new("a.rs", text));
        let findings: Vec<_> = starts
            .iter()
            .map(|&at| Finding::new("r", Span { file, range: TextRange::new(at as u32, at as u32 + 1) }, "m"))
            .collect();
        all(findings.iter(), &files)
    }

    #[test]
    fn lines_may_move_and_be_indented_anew() {
        let before = of("fn f() {\n    a();\n    b();\n    a();\n}\n", &[13, 22, 31]);
        let after = of("\u{feff}// new\r\nfn f() {\r\n\ta();\r\n  b();\r\n a();}\r\n", &[23, 31, 37]);
        assert_eq!(before[1], after[1]);
        assert_eq!(before[0], after[0]);
        assert_ne!(before[0], before[2]);
        assert_ne!(before[2], after[2]);
        assert_eq!(of("a", &[0]), ["52efd64d5ce17583"]);
    }
}
