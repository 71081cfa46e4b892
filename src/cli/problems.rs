//! What ends a run before it begins, shown on the user's own text.

use super::args::Check;
use super::{Failure, check};
use crate::base::{Files, SourceFile};
use crate::config::{ConfigProblem, ConfigText};
use crate::driver::{self, Outcome};
use crate::emit::{self, Format, Options};
use crate::report::{Notice, Report};
use std::io::{self, IsTerminal as _};
use std::path::Path;

/// Mistakes in the settings.
pub fn in_settings(check: &Check, mistakes: Vec<ConfigProblem>, texts: &[ConfigText], current_dir: &Path) -> Failure {
    let mut files = Files::default();
    let mut problems = Vec::new();
    for mistake in mistakes {
        let text = texts.iter().find(|text| text.path == mistake.path);
        let path = Path::new(&mistake.path);
        let path = path.strip_prefix(current_dir).unwrap_or(path).to_string_lossy().into_owned();
        let file = text.map(|text| files.add(SourceFile::new(&path, text.text.clone())));
        problems.push(Notice::of_config(ConfigProblem { path, ..mistake }, file));
    }
    shown(check, problems, &files)
}

/// What a run could not do.
pub fn of_run(check: &Check, outcome: &Outcome) -> Failure {
    shown(check, outcome.report.problems.clone(), &outcome.files)
}

fn shown(check: &Check, problems: Vec<Notice>, files: &Files) -> Failure {
    let rules = driver::catalog();
    let format = if check.format == Format::Full { Format::Full } else { Format::Concise };
    let color = check::has_color(check.color, io::stderr().is_terminal());
    let options = Options { color, quiet: true, ..Options::new(&rules) };
    let report = Report { problems, ..Report::default() };
    Failure::shown(emit::render(format, &report, files, &options))
}
