//! `async-lint check`

use super::args::{Check, When};
use super::{Failure, configuration, fix, folders, print, problems, say, status};
use crate::base::Catalog;
use crate::driver::fix::Mended;
use crate::driver::{self, Job, Outcome};
use crate::emit::{self, Format, Options};
use crate::source;
use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use std::{env, fs};

/// More of them only wait for each other, and each needs a stack.
const MAX_THREADS: usize = 256;
/// The page of a rule as it is in the package of this version.
const RULE_URL: &str =
    concat!("https://docs.rs/crate/async-lint/", env!("CARGO_PKG_VERSION"), "/source/rules/{rule}.md");
/// Shorter runs show no progress.
const PATIENCE: Duration = Duration::from_millis(500);

/// Lints; returns the exit status.
pub fn run(check: &Check, matches: &ArgMatches) -> Result<u8, Failure> {
    let started = Instant::now();
    let current_dir = env::current_dir().map_err(|error| Failure::new(format!("no current folder: {error}")))?;
    for path in &check.paths {
        if !current_dir.join(path).exists() {
            return Err(Failure::new(format!("`{}` does not exist", path.display())));
        }
    }
    let rules = driver::catalog();
    let buffer = buffer(check, &current_dir)?;
    let asked = source::ask(&current_dir, &check.paths, buffer.as_deref());
    let found = configuration::settings(check, Some(matches), &current_dir, &asked, &rules)?;
    let buffer = asked.buffer().cloned();
    let texts = buffer.iter().map(|path| Ok((path.clone(), standard_input()?))).collect::<Result<_, Failure>>()?;
    let job = Job {
        paths: check.paths.clone(),
        asked: Some(asked),
        current_dir,
        buffer,
        texts,
        settings: found.settings,
        configuration: found.texts,
        threads: check.jobs.min(MAX_THREADS),
        cargo_home: folders::cargo_home().filter(|_| !check.no_deps),
        cache: folders::cache(check.cache_dir.clone()).filter(|_| !check.no_cache),
    };
    let doubts = found.doubts;
    if let Some(dir) = &check.cache_dir {
        folders::make(dir)?;
    }
    let task = fix::Task::of(check);
    task.is_allowed(check, &job)?;
    let run = |progress: driver::Progress<'_>| match &task {
        fix::Task::None => Mended::nothing(driver::run(&job, &rules, doubts, progress)),
        fix::Task::Mend(least) => driver::fix::mend(&job, &rules, &doubts, *least, progress),
        fix::Task::Ignore(reason) => driver::ignore::add(&job, &rules, &doubts, reason, progress),
    };
    let mut mended = with_progress(check, run);
    if mended.outcome.is_misused {
        return Err(problems::of_run(check, &mended.outcome));
    }
    fix::tell(check, &mended.notices);
    if check.diff {
        print(&fix::diff(&mended.files))?;
        return Ok(if mended.files.is_empty() || check.exit_zero { status::CLEAN } else { status::FINDINGS });
    }
    fix::write(check, &task, &mut mended)?;
    let mut outcome = mended.outcome;
    let for_people = Format::is_for_people(check.format);
    // before the time is known: files are the same for each run
    write_files(check, &outcome, &rules)?;
    outcome.report.summary.facts.elapsed = for_people.then(|| started.elapsed());
    let mut text = emit::render(check.format, &outcome.report, &outcome.files, &options(check, &rules, &outcome, true));
    if check.statistics && for_people {
        text += &emit::statistics(&outcome.report);
    }
    if check.verbose && for_people {
        text += &emit::details(&outcome.report);
    }
    print(&text)?;
    Ok(exit_status(check, &outcome))
}

fn exit_status(check: &Check, outcome: &Outcome) -> u8 {
    if outcome.has_internal_error {
        status::INTERNAL
    } else if outcome.is_empty {
        say(match outcome.is_all_excluded {
            true => "error: every Rust file here is excluded, by `--exclude` or by the configuration",
            false => "error: there is no Rust file here to look at; name a folder or a file that has one",
        });
        status::NOTHING
    } else if outcome.report.has_errors() && !check.exit_zero {
        status::FINDINGS
    } else if check.strict && outcome.report.has_broken_files() {
        status::UNPARSABLE
    } else {
        status::CLEAN
    }
}

/// The file that standard input holds.
fn buffer(check: &Check, current_dir: &Path) -> Result<Option<PathBuf>, Failure> {
    let Some(path) = &check.stdin_filename else { return Ok(None) };
    let path = current_dir.join(path);
    match path.is_dir() {
        true => Err(Failure::new(format!("`{}` is a folder; name the file that standard input holds", path.display()))),
        false => Ok(Some(path)),
    }
}

fn standard_input() -> Result<String, Failure> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failure::new(format!("standard input can't be read: {error}")))?;
    Ok(text)
}

fn write_files(check: &Check, outcome: &Outcome, rules: &Catalog) -> Result<(), Failure> {
    for (format, path) in &check.output {
        let text = emit::render(*format, &outcome.report, &outcome.files, &options(check, rules, outcome, false));
        fs::write(path, text)
            .map_err(|error| Failure::new(format!("`{}` can't be written: {error}", path.display())))?;
    }
    Ok(())
}

fn options<'a>(check: &Check, rules: &'a Catalog, outcome: &Outcome, to_terminal: bool) -> Options<'a> {
    let is_terminal = to_terminal && std::io::stdout().is_terminal();
    let color = to_terminal && has_color(check.color, is_terminal);
    let hyperlinks = match check.hyperlinks {
        When::Always => to_terminal,
        When::Never => false,
        When::Auto => is_terminal && color,
    };
    Options {
        color,
        hyperlinks,
        show_suppressed: check.show_suppressed,
        quiet: check.quiet,
        rule_url: Some(RULE_URL.to_owned()),
        root_uri: root_uri(&outcome.root),
        ..Options::new(rules)
    }
}

/// Whether to use colours.
pub fn has_color(when: When, is_terminal: bool) -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if is_set("NO_COLOR") => false,
        When::Auto => is_set("CLICOLOR_FORCE") || is_terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// The root as a URI, for code scanning to resolve relative paths by.
fn root_uri(root: &Path) -> Option<String> {
    let text = root.to_str()?.replace('\\', "/");
    let encoded: String = text.bytes().map(encode).collect();
    Some(format!("file://{}{}/", if encoded.starts_with('/') { "" } else { "/" }, encoded.trim_end_matches('/')))
}

fn encode(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    }
}

/// Shows on a terminal how far a long run is.
fn with_progress<T>(check: &Check, work: impl FnOnce(driver::Progress<'_>) -> T) -> T {
    let shows = !check.no_progress && !check.quiet && std::io::stderr().is_terminal();
    let (started, bar) = (Instant::now(), OnceLock::new());
    let done = work(&|stage, done, total| {
        if !shows || started.elapsed() < PATIENCE {
            return;
        }
        let bar: &ProgressBar = bar.get_or_init(new_bar);
        bar.set_message(match total {
            Some(total) => format!("{stage}: {done} of {total} files"),
            None if done > 0 => format!("{stage}: {done} files"),
            None => stage.to_owned(),
        });
        bar.tick();
    });
    if let Some(bar) = bar.get() {
        bar.finish_and_clear();
    }
    done
}

fn new_bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg}");
    ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}
