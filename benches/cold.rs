//! How long a cold run takes, beside what `syn::parse_file` alone takes for the same files on as many threads, and how
//! much memory. Every measurement has a process of its own: what the first one leaves warm would flatter the second.
//! The parser has async-lint's allocator here, which makes it a quarter faster than it is in a plain program: `plain`
//! measures that.
//!
//! `cargo bench --bench cold -- PATH [THREADS] [ROUNDS]`; `benches/run.sh` gives it pinned crates.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people at a terminal")]

use async_lint::driver::{self, Job, Outcome};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

mod alone;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words[..] {
        ["--ours", path, threads] => ours(path, threads.parse().unwrap()),
        ["--syn", threads] => {
            println!("{}", alone::syn_alone(std::io::stdin().lines().map(Result::unwrap), threads.parse().unwrap()));
        }
        ["--files", path] => print!("{}", child(&["--ours", path, "2"], "").splitn(3, '\n').nth(2).unwrap()),
        _ => {
            let path = words.first().copied().unwrap_or(".");
            let number = |at: usize, default: usize| words.get(at).map_or(default, |word| word.parse().unwrap());
            compare(path, number(1, 2), number(2, 5));
        }
    }
}

/// Measures both in turns, and prints the medians.
fn compare(path: &str, threads: usize, rounds: usize) {
    let threads_word = threads.to_string();
    let (mut ours, mut theirs, mut peak, mut counts) = (Vec::new(), Vec::new(), 0.0, String::new());
    for _ in 0..rounds {
        let said = child(&["--ours", path, &threads_word], "");
        let (numbers, rest) = said.split_once('\n').unwrap();
        let (files, paths) = rest.split_once('\n').unwrap();
        let numbers = parse_numbers(numbers);
        ours.push(numbers[0]);
        peak = numbers[1];
        counts = files.to_owned();
        theirs.push(parse_numbers(&child(&["--syn", &threads_word], paths))[0]);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("{counts}, {threads} threads, median of {rounds}");
    println!("async-lint   {ours:8.3} s");
    println!("syn alone    {theirs:8.3} s");
    println!("ratio        {:8.2}", ours / theirs);
    println!("peak memory  {peak:8} MB");
}

/// What this program prints when it is called so.
fn child(args: &[&str], input: &str) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let mut child = command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn parse_numbers(line: &str) -> Vec<f64> {
    line.split_whitespace().map(|word| word.parse().unwrap()).collect()
}

/// A run: seconds and megabytes, then how much that was, then the paths of the files.
fn ours(path: &str, threads: usize) {
    let current_dir = std::env::current_dir().unwrap();
    let job = Job { paths: vec![path.into()], current_dir, threads, ..Job::default() };
    let began = Instant::now();
    let Outcome { files, root, .. } = driver::run(&job, &driver::catalog(), Vec::new(), &|_, _, _| {});
    println!("{} {}", began.elapsed().as_secs_f64(), peak_memory());
    let lines: usize = files.iter().map(|(_, file)| file.text.lines().count()).sum();
    println!("{} files, {lines} lines", files.len());
    files.iter().for_each(|(_, file)| println!("{}", root.join(&file.path).display()));
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// In megabytes; 0 where the system does not say.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).map_or(0, |kilobytes| kilobytes / 1024)
}
