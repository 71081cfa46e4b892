//! Clippy's own tests for guards across awaits, read from a checkout: `CLIPPY_DIR=path/to/rust-clippy`.

use super::common::{self, lint, temp::Temp};
use std::collections::BTreeSet;
use std::path::Path;

/// A test of Clippy's, the rule that must say the same, and what the configuration lists.
const CASES: [(&str, &str, &str); 3] = [
    ("tests/ui/await_holding_lock.rs", "lock_across_await", ""),
    ("tests/ui/await_holding_refcell_ref.rs", "refcell_across_await", ""),
    (
        "tests/ui-toml/await_holding_invalid_type/await_holding_invalid_type.rs",
        "lock_across_await",
        "guards = [\"std::string::String\", \"std::net::Ipv4Addr\"]\n",
    ),
];

/// The lines that Clippy reports. Where its own comment says that it errs (the guard is dropped before), it does not count.
fn expected(text: &str) -> BTreeSet<usize> {
    let known_error = text.lines().position(|line| line.contains("async fn dropped_before_await"));
    let marked = text.lines().enumerate().filter_map(|(index, line)| {
        let carets = line.trim_start().strip_prefix("//~")?;
        Some(index + 1 - (carets.len() - carets.trim_start_matches('^').len()))
    });
    marked.filter(|line| known_error.is_none_or(|start| *line <= start)).collect()
}

/// Without a checkout there is nothing to compare with.
#[test]
fn clippy_s_tests_pass() {
    let Ok(checkout) = std::env::var("CLIPPY_DIR") else { return };
    for (file, rule, config) in CASES {
        let text = common::read(&Path::new(&checkout).join(file));
        let dependencies = "[dependencies]\nparking_lot = \"*\"\n";
        let manifest = format!("[package]\nname = \"ui\"\nversion = \"0.1.0\"\nedition = \"2021\"\n{dependencies}");
        let temp = Temp::with(&[("Cargo.toml", &manifest), ("src/main.rs", &text), ("async-lint.toml", config)]);
        let linted = lint::folder(temp.path(), Vec::new());
        let found = linted.found("src/main.rs");
        let lines: BTreeSet<usize> = found.iter().filter(|one| one.rule == rule).map(|one| one.line).collect();
        let expected = expected(&text);
        assert!(expected.len() > 2, "{file}");
        assert_eq!(lines, expected, "{file}");
    }
}
