//! Which guards are alive at which points: as programs record it when they run, and as async-lint says.

use super::common::{lint, temp::Temp};
use super::generate::{self, Program};
use async_lint::base::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Points with the guards that are alive there; `-` says that the point was reached.
pub type Verdict = BTreeSet<(u32, char)>;

/// The programs' surroundings.
const RUNTIME: &str = include_str!("runtime.rs");

/// Reads what a run printed.
pub fn parse(text: &str) -> Verdict {
    let line = |line: &str| {
        let (point, guard) = line.split_once(' ')?;
        Some((point.parse().ok()?, guard.chars().next()?))
    };
    text.lines().filter_map(line).collect()
}

/// Writes a package of programs.
fn package(edition: &str, programs: &[Program]) -> Temp {
    let manifest = format!("[package]\nname = \"flow\"\nversion = \"0.1.0\"\nedition = \"{edition}\"\n");
    let temp = Temp::new();
    temp.write("Cargo.toml", manifest);
    temp.write("async-lint.toml", "guards = [\"flow::runtime::GuardA\", \"flow::runtime::GuardB\"]\n");
    temp.write("src/runtime.rs", RUNTIME);
    temp.write("src/main.rs", generate::file(programs));
    temp
}

/// Compiles and runs programs. Those that rustc refuses (the generator knows little of borrows) are left out.
pub fn ran(edition: &str, mut programs: Vec<Program>) -> (Vec<Program>, Verdict) {
    for _ in 0..8 {
        let temp = package(edition, &programs);
        let main = temp.path().join("src/main.rs");
        let program = temp.path().join("program");
        let mut rustc = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
        rustc.args(["--edition", edition, "--error-format", "short", "-Awarnings", "-Cdebuginfo=0", "-o"]);
        let output = rustc.arg(&program).arg(&main).output().expect("rustc runs");
        if output.status.success() {
            let output = Command::new(&program).output().expect("it was compiled");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            return (programs, parse(&String::from_utf8_lossy(&output.stdout)));
        }
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let refused = refused(&main, &errors);
        assert!(!refused.is_empty(), "{errors}");
        programs.retain(|program| !refused.contains(&program.number));
    }
    panic!("rustc refuses more and more programs");
}

/// The programs that errors stand in.
fn refused(main: &Path, errors: &str) -> BTreeSet<usize> {
    let text = super::common::read(main);
    let mut number = 0;
    let owners: Vec<usize> = text
        .lines()
        .map(|line| {
            if let Some(rest) = line.strip_prefix("async fn p") {
                number = rest.split('(').next().and_then(|digits| digits.parse().ok()).unwrap_or(0);
            }
            number
        })
        .collect();
    let line = |error: &str| {
        let (_, rest) = error.split_once("main.rs:")?;
        rest.split(':').next()?.parse::<usize>().ok()
    };
    let lines = errors.lines().filter(|error| error.contains("error")).filter_map(line);
    lines.filter_map(|line| owners.get(line - 1).copied()).collect()
}

/// What async-lint says of programs.
pub fn linted(edition: &str, programs: &[Program]) -> Verdict {
    let temp = package(edition, programs);
    let linted = lint::folder(temp.path(), Vec::new());
    assert!(linted.outcome.report.problems.is_empty(), "{:?}", linted.outcome.report.problems);
    let files = &linted.outcome.files;
    let mut said = Verdict::new();
    let mut points: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let line = |span: Span| files.get(span.file).line_col(span.range.start).line;
    let text = generate::file(programs);
    for (index, line) in text.lines().enumerate() {
        let numbers = line.split("// P").skip(1).filter_map(|rest| rest.split_whitespace().next()?.parse::<u32>().ok());
        points.entry(index as u32 + 1).or_default().extend(numbers);
    }
    for shown in linted.outcome.report.shown().filter(|shown| shown.finding.rule == "lock_across_await") {
        let finding = &shown.finding;
        let guard = if finding.message.contains("GuardA") { 'A' } else { 'B' };
        for label in finding.labels.iter().filter(|label| !label.message.contains("dropped")) {
            let is_main = files.get(label.span.file).path.ends_with("main.rs");
            let at = points.get(&line(label.span)).filter(|_| is_main);
            said.extend(at.into_iter().flatten().map(|point| (*point, guard)));
        }
    }
    said
}
