//! Runs the whole program in this process, and holds what it says against the comments in the code.

use super::expect::{self, Found, PROBLEM, Scores};
use super::temp::Temp;
use super::{below, files_below, read};
use async_lint::base::{Catalog, Confidence, FileId, Span};
use async_lint::config::{self, Config, Settings};
use async_lint::driver::{self, Job, Outcome};
use async_lint::emit::{self, Format, Options};
use async_lint::foreign;
use async_lint::report::Report;
use std::path::{Path, PathBuf};

/// What was linted, and what was said of it.
pub struct Linted {
    /// What the run came to.
    pub outcome: Outcome,
    /// All rules.
    pub rules: Catalog,
    /// The folder that names are relative to.
    pub dir: PathBuf,
}

/// Everything on.
pub fn everything() -> Config {
    Config { pedantic: Some(true), include_tests: Some(true), ..Config::default() }
}

/// Lints a folder with its own `async-lint.toml`, everything on.
pub fn folder(dir: &Path, paths: Vec<PathBuf>) -> Linted {
    let rules = driver::catalog();
    let mut configs = vec![everything()];
    let own = dir.join("async-lint.toml");
    if own.is_file() {
        let (config, problems) = config::parse_file("async-lint.toml", &read(&own), &rules);
        assert!(problems.is_empty(), "{}: {problems:?}", own.display());
        configs.push(config);
    }
    let settings = Settings::merge(configs).into();
    let job = Job { paths, current_dir: dir.to_path_buf(), settings, ..Job::default() };
    let outcome = driver::run(&job, &rules, Vec::new(), &|_, _, _| {});
    assert!(!outcome.has_internal_error, "{}: {:?}", dir.display(), outcome.report.problems);
    Linted { outcome, rules, dir: dir.to_path_buf() }
}

/// Lints files by themselves, each as a crate of its own that all known crates are visible to. The edition is the newest,
/// unless the first line says `//@ edition: 2021`.
pub fn loose(files: &[(String, Vec<u8>)]) -> Vec<Linted> {
    let mut editions: Vec<&str> = files.iter().map(|(_, text)| edition(text)).collect();
    editions.sort_unstable();
    editions.dedup();
    editions
        .into_iter()
        .map(|year| loose_in_edition(year, files.iter().filter(|(_, text)| edition(text) == year)))
        .collect()
}

fn edition(text: &[u8]) -> &str {
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = std::str::from_utf8(line).unwrap_or_default();
    line.strip_prefix("//@ edition:").map_or("", str::trim)
}

fn loose_in_edition<'f>(edition: &str, files: impl Iterator<Item = &'f (String, Vec<u8>)>) -> Linted {
    let temp = Temp::new();
    if !edition.is_empty() {
        let dependencies: Vec<String> =
            foreign::names().filter(|name| *name != "std").map(|name| format!("{name} = \"*\"\n")).collect();
        let manifest = format!(
            "[package]\nname = \"loose\"\nedition = \"{edition}\"\nautobins = false\n[dependencies]\n{}",
            dependencies.concat()
        );
        temp.write("Cargo.toml", manifest);
    }
    let paths = files.map(|(name, text)| temp.write(name, text)).collect();
    folder(temp.path(), paths)
}

impl Linted {
    /// The files below the folder that were read, by name.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &str)> {
        self.outcome.files.iter().map(|(id, file)| (id, file.path.as_str()))
    }

    /// What was found in a file, problems too.
    pub fn found(&self, name: &str) -> Vec<Found> {
        let report = &self.outcome.report;
        let findings = report.shown().filter(|one| self.name(one.finding.span) == name).map(|one| Found {
            line: self.line(one.finding.span),
            rule: one.finding.rule.to_owned(),
            level: one.level,
            doubtful: one.finding.confidence == Confidence::Possible,
            message: one.finding.message.clone(),
        });
        let problems = report.problems.iter().filter(|notice| notice.path == name).map(|notice| Found {
            line: notice.span.map_or(1, |span| self.line(span)),
            rule: PROBLEM.to_owned(),
            level: notice.level,
            doubtful: false,
            message: notice.message.clone(),
        });
        findings.chain(problems).collect()
    }

    fn name(&self, span: Span) -> &str {
        &self.outcome.files.get(span.file).path
    }

    fn line(&self, span: Span) -> usize {
        self.outcome.files.get(span.file).line_col(span.range.start).line as usize
    }

    /// Holds what was said of a file against its comments.
    pub fn check(&self, name: &str, text: &str, scores: &mut Scores) -> Vec<String> {
        match expect::parse(text, &self.rules) {
            Ok(expected) => expect::compare(name, &expected, &self.found(name), scores),
            Err(message) => vec![format!("{name}: {message}")],
        }
    }

    /// Holds what was said of a whole folder against the comments in all its Rust files and manifests.
    pub fn check_folder(&self, scores: &mut Scores) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut names = Vec::new();
        for file in files_below(&self.dir, ".rs").into_iter().chain(files_below(&self.dir, "Cargo.toml")) {
            let name = below(&self.dir, &file);
            wrong.extend(self.check(&name, &read(&file), scores));
            names.push(name);
        }
        let elsewhere = self.outcome.report.problems.iter().filter(|notice| !names.contains(&notice.path));
        wrong.extend(elsewhere.map(|notice| format!("{}: unexpected problem: {}", notice.path, notice.message)));
        wrong
    }

    /// The `full` output for the files that `wanted` takes.
    pub fn full(&self, wanted: impl Fn(&str) -> bool) -> String {
        let report = &self.outcome.report;
        let part = Report {
            findings: report.findings.iter().filter(|one| wanted(self.name(one.finding.span))).cloned().collect(),
            problems: report.problems.iter().filter(|notice| wanted(&notice.path)).cloned().collect(),
            ..Report::default()
        };
        let options = Options { quiet: true, ..Options::new(&self.rules) };
        let text = emit::render(Format::Full, &part, &self.outcome.files, &options);
        if text.is_empty() { "(nothing)\n".to_owned() } else { text }
    }
}
