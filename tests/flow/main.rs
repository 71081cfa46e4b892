//! The flow of guards against programs that run.
//!
//! Programs are generated and compiled with rustc, and run with all combinations of their flags; what they record, which
//! guards are alive at which await, is the verdict. `FLOW_PROGRAMS=1000` makes more of them than a test usually does,
//! `FLOW_SEED=7` other ones, and `FLOW_SAMPLE=write` records the fixed sample anew.
#![allow(clippy::print_stdout, reason = "it says how many programs it compared")]

#[path = "../common/mod.rs"]
mod common;
mod clippy;
mod generate;
mod verdict;

use generate::Program;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use verdict::{Verdict, linted, ran};

/// Programs of the sample in an edition.
const SAMPLE: usize = 60;
/// Programs that a test makes in an edition, where nobody asks for more.
const FEW: usize = 40;

/// The number in a variable of the environment.
fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Points of the sample where a guard is said to be alive by way of a path that no run takes: which arm of a `match` runs
/// depends there on how often a loop before it turned.
const NO_RUN_TAKES: [(u32, char); 1] = [(4204, 'A')];

/// How two verdicts differ, by points that were reached.
struct Difference {
    points: usize,
    programs: usize,
    missed: BTreeSet<(u32, char)>,
    wrong: BTreeSet<(u32, char)>,
}

fn compare(truth: &Verdict, said: &Verdict) -> Difference {
    let reached: BTreeSet<u32> = truth.iter().map(|(point, _)| *point).collect();
    let alive: Verdict = truth.iter().copied().filter(|(_, guard)| *guard != '-').collect();
    let missed: BTreeSet<(u32, char)> = alive.difference(said).copied().collect();
    let wrong = said.difference(&alive).copied().filter(|(point, _)| reached.contains(point)).collect();
    let programs: BTreeSet<u32> = reached.iter().map(|point| point / 100).collect();
    Difference { points: reached.len(), programs: programs.len(), missed, wrong }
}

/// Generated programs agree with what is said of them.
fn agree(edition: &str) {
    let (seed, count) = (number("FLOW_SEED", 1), number("FLOW_PROGRAMS", FEW));
    let (programs, truth) = ran(edition, generate::programs(seed as u64, 1, count));
    assert!(programs.len() * 10 >= count * 8, "only {} of {count} programs compile", programs.len());
    let said = linted(edition, &programs);
    let found = compare(&truth, &said);
    let differ: BTreeSet<u32> = found.missed.iter().chain(&found.wrong).map(|(point, _)| point / 100).collect();
    let list = list(&programs, &found, &differ);
    println!(
        "edition {edition}: {} programs, {} points; missed {}, wrong {}, in {} programs",
        found.programs,
        found.points,
        found.missed.len(),
        found.wrong.len(),
        differ.len()
    );
    assert!(differ.len() * 100 <= programs.len(), "the verdicts differ in {} programs:\n{list}", differ.len());
}

fn list(programs: &[Program], found: &Difference, differ: &BTreeSet<u32>) -> String {
    let mut text = String::new();
    for program in programs.iter().filter(|program| differ.contains(&(program.number as u32))) {
        let of = |set: &BTreeSet<(u32, char)>| {
            let own = set.iter().filter(|(point, _)| *point as usize / 100 == program.number);
            own.map(|(point, guard)| format!(" P{point}:{guard}")).collect::<String>()
        };
        let _ = writeln!(text, "missed:{} wrong:{}\n{}", of(&found.missed), of(&found.wrong), program.text);
    }
    text
}

#[test]
fn generated_programs_agree_in_2021() {
    agree("2021");
}

#[test]
fn generated_programs_agree_in_2024() {
    agree("2024");
}

fn sample(edition: &str, ending: &str) -> PathBuf {
    common::root().join(format!("tests/data/flow/{edition}.{ending}"))
}

/// The programs of a file, each from its head to the next.
fn split(text: &str) -> Vec<Program> {
    let parts = text.split("async fn p").skip(1);
    let program = |part: &str| {
        let number = part.split('(').next().and_then(|digits| digits.parse().ok()).expect("a number behind `p`");
        Program { number, text: format!("async fn p{part}") }
    };
    parts.map(program).collect()
}

fn sample_agrees(edition: &str) {
    if std::env::var("FLOW_SAMPLE").is_ok_and(|word| word == "write") {
        let (programs, truth) = ran(edition, generate::programs(20_241, 1, SAMPLE));
        let text: String = programs.iter().map(|program| program.text.as_str()).collect();
        std::fs::write(sample(edition, "txt"), text).expect("the folder is there");
        let lines: String = truth.iter().map(|(point, guard)| format!("{point} {guard}\n")).collect();
        std::fs::write(sample(edition, "verdict"), lines).expect("the folder is there");
    }
    let programs = split(&common::read(&sample(edition, "txt")));
    assert!(programs.len() >= 40, "only {} programs", programs.len());
    let truth = verdict::parse(&common::read(&sample(edition, "verdict")));
    let mut found = compare(&truth, &linted(edition, &programs));
    found.wrong.retain(|known| !NO_RUN_TAKES.contains(known));
    let differ: BTreeSet<u32> = found.missed.iter().chain(&found.wrong).map(|(point, _)| point / 100).collect();
    assert!(differ.is_empty(), "{}", list(&programs, &found, &differ));
}

#[test]
fn the_sample_agrees_in_2021() {
    sample_agrees("2021");
}

#[test]
fn the_sample_agrees_in_2024() {
    sample_agrees("2024");
}
