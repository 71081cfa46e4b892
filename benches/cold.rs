//! How long a cold run takes, beside what `syn::parse_file` alone takes for the same files on as many threads, and how
//! much memory. `cargo bench --bench cold -- PATH [THREADS] [ROUNDS]`; `benches/run.sh` gives it pinned crates.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people at a terminal")]

use async_lint::driver::{self, Job, Outcome};
use rayon::prelude::*;
use std::time::{Duration, Instant};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let path = args.first().map_or(".", String::as_str);
    let number = |at: usize, default: usize| args.get(at).map_or(default, |arg| arg.parse().unwrap());
    let (threads, rounds) = (number(1, 2), number(2, 5));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut last = None;
    let mut peak = 0;
    for _ in 0..rounds {
        let began = Instant::now();
        let outcome = lint(path, threads);
        ours.push(began.elapsed());
        // before the baseline adds to it
        peak = if peak == 0 { peak_memory() } else { peak };
        theirs.push(syn_alone(&outcome, threads));
        last = Some(outcome);
    }
    let files = last.unwrap().files;
    let lines: usize = files.iter().map(|(_, file)| file.text.lines().count()).sum();
    let (ours, theirs) = (median(ours), median(theirs));
    println!("{} files, {lines} lines, {threads} threads, median of {rounds}", files.len());
    println!("async-lint   {:8.3} s   {:.0} lines a second", ours.as_secs_f64(), lines as f64 / ours.as_secs_f64());
    println!("syn alone    {:8.3} s", theirs.as_secs_f64());
    println!("ratio        {:8.2}", ours.as_secs_f64() / theirs.as_secs_f64());
    println!("peak memory  {peak:8} MB");
}

fn lint(path: &str, threads: usize) -> Outcome {
    let current_dir = std::env::current_dir().unwrap();
    let job = Job { paths: vec![path.into()], current_dir, threads, ..Job::default() };
    driver::run(&job, &driver::catalog(), Vec::new(), &|_, _, _| {})
}

fn syn_alone(outcome: &Outcome, threads: usize) -> Duration {
    let stack = async_lint::syntax::STACK_SIZE;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(stack).build().unwrap();
    let texts: Vec<&str> = outcome.files.iter().map(|(_, file)| file.text.as_str()).collect();
    pool.install(|| {
        let began = Instant::now();
        let items: usize = texts.par_iter().map(|text| parse(text)).sum();
        assert!(items > 0);
        began.elapsed()
    })
}

fn parse(text: &str) -> usize {
    let items = syn::parse_file(text).map_or(0, |file| file.items.len());
    proc_macro2::extra::invalidate_current_thread_spans();
    items
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// In megabytes; 0 where the system does not say.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).map_or(0, |kilobytes| kilobytes / 1024)
}
