//! The command line.

mod args;
mod check;
mod configuration;
mod explain;
mod fix;
mod folders;
mod graph;
mod problems;
mod show;

use crate::cache::Cache;
use args::{Cli, Command};
use clap::{CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::panic::catch_unwind;
use std::path::PathBuf;

/// Exit statuses; the same for every format.
pub mod status {
    /// Nothing at deny level.
    pub const CLEAN: u8 = 0;
    /// Findings at deny level.
    pub const FINDINGS: u8 = 1;
    /// Wrong usage or configuration.
    pub const USAGE: u8 = 2;
    /// Nothing to analyse.
    pub const NOTHING: u8 = 3;
    /// Some files could not be parsed, and `--strict`.
    pub const UNPARSABLE: u8 = 4;
    /// A bug of ours.
    pub const INTERNAL: u8 = 70;
}

/// Runs the program; returns its exit status.
pub fn run(args: impl Iterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.collect();
    catch_unwind(|| run_args(&args)).unwrap_or(status::INTERNAL)
}

fn run_args(args: &[OsString]) -> u8 {
    let matches = match Cli::command().try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => {
            if error.use_stderr() {
                drop(error.print());
                return status::USAGE;
            }
            return written(error.print()).map_or_else(|failure| fail(&failure), |()| status::CLEAN);
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => {
            drop(error.print());
            return status::USAGE;
        }
    };
    let done = match (cli.command, matches.subcommand()) {
        (Command::Check(check), Some((_, matches))) => check::run(&check, matches),
        (Command::Explain(explain), _) => explain::explain(&explain),
        (Command::Graph(graph), _) => graph::run(&graph),
        (Command::Rules(rules), _) => show::rules(rules.format),
        (Command::Clean { cache_dir }, _) => clean(cache_dir),
        (Command::Completions { shell }, _) => show::completions(shell),
        (Command::Check(_), None) => return status::USAGE,
    };
    done.unwrap_or_else(|failure| fail(&failure))
}

/// Why the run can't go on, as it is shown: always something the user can change.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// In a sentence.
    fn new(message: impl Into<String>) -> Self {
        Self(format!("error: {}", message.into()))
    }

    /// In a text that is finished.
    fn shown(text: String) -> Self {
        Self(text.trim_end().to_owned())
    }
}

/// `async-lint clean`
fn clean(asked: Option<PathBuf>) -> Result<u8, Failure> {
    let Some(dir) = folders::cache(asked) else { return Err(Failure::new("there is no folder to keep anything in")) };
    let removed = Cache::new(Some(dir.clone())).clean();
    let removed = removed.map_err(|error| Failure::new(format!("`{}` can't be cleaned: {error}", dir.display())))?;
    print(&format!("removed {removed} entries from {}\n", dir.display()))?;
    Ok(status::CLEAN)
}

fn fail(failure: &Failure) -> u8 {
    say(&failure.0);
    status::USAGE
}

/// Says something beside the output.
fn say(line: &str) {
    drop(writeln!(io::stderr(), "{line}"));
}

/// Writes to standard output.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    written(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// A reader that has gone away is no error of ours; a full disk would leave half a report that looks whole.
fn written(outcome: io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("standard output can't be written: {error}")))
        }
        _ => Ok(()),
    }
}
