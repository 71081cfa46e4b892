//! How long `syn::parse_file` takes in a program that does nothing else, with the system's allocator. `cold` compares a run
//! with the same in a program that has the allocator of async-lint.
//!
//! `cargo bench --bench cold -- --files PATH | cargo bench --bench plain -- [THREADS]`; the first round of a process counts,
//! as a run has no other. `benches/run.sh` shows the median of several.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people at a terminal")]

mod alone;

fn main() {
    let threads = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(2);
    println!("{:.3}", alone::syn_alone(std::io::stdin().lines().map(Result::unwrap), threads));
}
