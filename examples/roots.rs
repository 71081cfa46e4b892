//! Says what each piece of a workspace's async code does to the thread that polls it, a line each: path, line, function,
//! what makes it async, `test` or `production`, and then `LINE:EFFECT:LEAF:HOPS` for each call, with what is said against it
//! (`possible`, `once`, `cheap`). At the end the counts.
//!
//!     cargo run --example roots -- [--no-deps] [WORKSPACE]

use async_lint::driver::{self, AsyncRoot, Job};
use std::collections::BTreeMap;
use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let no_deps = args.iter().position(|arg| arg == "--no-deps").map(|at| args.remove(at)).is_some();
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| Some(std::path::PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let current_dir = std::path::absolute(args.first().map_or(".", String::as_str))?;
    let job = Job { current_dir, cargo_home: home.filter(|_| !no_deps), ..Job::default() };
    let roots = driver::roots(&job, &|_, _, _| {});
    let mut out = std::io::stdout().lock();
    for root in &roots {
        let code = if root.is_test { "test" } else { "production" };
        write!(out, "{}\t{}\t{}\t{}\t{code}", root.path, root.line, root.function, root.kind)?;
        for reach in &root.reached {
            write!(out, "\t{}:{}:{}:{}", reach.line, reach.effect, reach.leaf, reach.hops)?;
            let said = [(reach.is_possible, "possible"), (reach.is_once, "once"), (reach.is_cheap, "cheap")];
            said.iter().filter(|(holds, _)| *holds).try_for_each(|(_, word)| write!(out, ":{word}"))?;
        }
        writeln!(out)?;
    }
    let production: Vec<&AsyncRoot> = roots.iter().filter(|root| !root.is_test).collect();
    let reaching = production.iter().filter(|root| !root.reached.is_empty()).count();
    writeln!(out, "# {} pieces of async code in production, {reaching} reach what blocks", production.len())?;
    let mut by_effect: BTreeMap<&str, usize> = BTreeMap::new();
    for root in &production {
        let mut effects: Vec<&str> = root.reached.iter().map(|reach| reach.effect).collect();
        effects.sort_unstable();
        effects.dedup();
        effects.into_iter().for_each(|effect| *by_effect.entry(effect).or_default() += 1);
    }
    by_effect.iter().try_for_each(|(effect, count)| writeln!(out, "# {count:6} {effect}"))?;
    Ok(())
}
