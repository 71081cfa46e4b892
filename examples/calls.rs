//! Says what every call of a workspace calls, a line each: path, line, byte of the line, kind of call, kind of code, name,
//! receiver, and then crate, container, trait and name of the function where it is known. See `tests/oracle/scip.py`.

use async_lint::driver::{self, Job};
use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let no_deps = args.iter().position(|arg| arg == "--no-deps").map(|at| args.remove(at)).is_some();
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| Some(std::path::PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let cargo_home = home.filter(|_| !no_deps);
    let current_dir = std::path::absolute(args.first().map_or(".", String::as_str))?;
    let job = Job { current_dir, cargo_home, ..Job::default() };
    let mut out = std::io::stdout().lock();
    for call in driver::calls(&job, &|_, _, _| {}) {
        let kind = if call.is_method { "method" } else { "path" };
        let code = match (call.is_test, call.is_async) {
            (true, _) => "test",
            (_, true) => "async",
            _ => "sync",
        };
        write!(out, "{}\t{}\t{}\t{kind}\t{code}\t{}\t{}", call.path, call.line, call.byte, call.name, call.receiver)?;
        match &call.callee {
            Some(of) => writeln!(out, "\t{}\t{}\t{}\t{}", of.krate, of.container, of.of_trait, of.name)?,
            None => writeln!(out)?,
        }
    }
    Ok(())
}
