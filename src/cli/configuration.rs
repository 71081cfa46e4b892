//! The settings of a run: from files, from `--config`, from the other arguments.

use super::Failure;
use super::args::Check;
use crate::base::{Catalog, Level, SourceFile};
use crate::config::{self, Config, ConfigProblem, Features, LevelAction, LevelChange, LevelLayer, Settings};
use crate::report::{Notice, NoticeKind};
use clap::ArgMatches;
use std::fs;
use std::path::{Path, PathBuf};

/// The file that is looked for.
const FILE: &str = "async-lint.toml";

/// Settings, and what is doubtful in them. Mistakes end the run: nobody wants a gate that ignores its configuration.
pub fn settings(
    check: &Check,
    matches: &ArgMatches,
    current_dir: &Path,
    rules: &Catalog,
) -> Result<(Settings, Vec<Notice>), Failure> {
    let mut reader = Reader { rules, configs: Vec::new(), warnings: Vec::new() };
    let (files, values): (Vec<&String>, Vec<&String>) = check.config.iter().partition(|given| !given.contains('='));
    if files.is_empty() && !check.isolated {
        reader.search(&start(check, current_dir))?;
    }
    for file in files {
        reader.file(&current_dir.join(file))?;
    }
    for value in values {
        let (config, problems, text) = config::parse_argument(value, rules);
        reader.add(config, problems, &text)?;
    }
    reader.configs.push(arguments(check, matches, rules)?);
    Ok((Settings::merge(reader.configs), reader.warnings))
}

/// The settings that the files around the paths of a run make.
pub fn found(check: &Check, current_dir: &Path, rules: &Catalog) -> Result<Settings, Failure> {
    let mut reader = Reader { rules, configs: Vec::new(), warnings: Vec::new() };
    reader.search(&start(check, current_dir))?;
    Ok(Settings::merge(reader.configs))
}

/// The search goes upwards from the first path.
fn start(check: &Check, current_dir: &Path) -> PathBuf {
    let first = check.paths.first().or(check.stdin_filename.as_ref());
    first.map_or_else(|| current_dir.to_path_buf(), |path| current_dir.join(path))
}

struct Reader<'a> {
    rules: &'a Catalog,
    /// The weakest first.
    configs: Vec<Config>,
    warnings: Vec<Notice>,
}

impl Reader<'_> {
    /// The nearest `async-lint.toml` upwards; else the nearest manifest that speaks of us.
    fn search(&mut self, start: &Path) -> Result<(), Failure> {
        for folder in start.ancestors() {
            let own = folder.join(FILE);
            if own.is_file() {
                return self.file(&own);
            }
            let manifest = folder.join("Cargo.toml");
            if let Ok(text) = fs::read_to_string(&manifest)
                && let Some((config, problems)) = config::parse_manifest(&manifest.to_string_lossy(), &text, self.rules)
            {
                return self.add(config, problems, &text);
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<(), Failure> {
        let shown = path.to_string_lossy();
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::new(format!("the configuration `{shown}` can't be read: {error}")))?;
        if path.file_name().is_some_and(|name| name == "Cargo.toml") {
            let found = config::parse_manifest(&shown, &text, self.rules);
            let (config, problems) =
                found.ok_or_else(|| Failure::new(format!("`{shown}` has no table for async-lint")))?;
            return self.add(config, problems, &text);
        }
        let (config, problems) = config::parse_file(&shown, &text, self.rules);
        self.add(config, problems, &text)
    }

    fn add(&mut self, config: Config, problems: Vec<ConfigProblem>, text: &str) -> Result<(), Failure> {
        self.configs.push(config);
        let (errors, warnings): (Vec<_>, Vec<_>) =
            problems.into_iter().partition(|problem| problem.level == Level::Deny);
        if let Some(error) = errors.into_iter().next() {
            return Err(Failure::new(located(&error, text)));
        }
        for problem in warnings {
            let message = located(&problem, text);
            let help = problem.help.into_iter().collect();
            self.warnings.push(Notice {
                level: Level::Warn,
                help,
                ..Notice::new(NoticeKind::Configuration, String::new(), message)
            });
        }
        Ok(())
    }
}

fn located(problem: &ConfigProblem, text: &str) -> String {
    let at = SourceFile::new(&problem.path, text).line_col(problem.range.start);
    let help = problem.help.as_ref().map_or_else(String::new, |help| format!("\n  help: {help}"));
    format!("{}:{}:{}: {}{help}", problem.path, at.line, at.column, problem.message)
}

/// What the arguments say.
fn arguments(check: &Check, matches: &ArgMatches, rules: &Catalog) -> Result<Config, Failure> {
    let named = !check.features.is_empty() || check.no_default_features || check.all_features;
    let features =
        Features { all: check.all_features, no_default: check.no_default_features, named: check.features.clone() };
    let switch = |on: bool| on.then_some(true);
    Ok(Config {
        levels: LevelLayer { changes: level_changes(matches, rules)?, overrides: Vec::new() },
        exclude: check.exclude.iter().map(|glob| glob.as_str().into()).collect(),
        features: named.then_some(features),
        include_tests: switch(check.include_tests),
        include_examples: switch(check.include_examples),
        pedantic: switch(check.pedantic),
        deny_warnings: switch(check.deny_warnings),
        ..Config::default()
    })
}

/// `-A`, `-W`, `-D`, `--select` and `--ignore` in the order in which they were given.
fn level_changes(matches: &ArgMatches, rules: &Catalog) -> Result<Vec<LevelChange>, Failure> {
    let actions = [
        ("select", LevelAction::Select),
        ("ignore", LevelAction::Ignore),
        ("allow", LevelAction::Set(Level::Allow)),
        ("warn", LevelAction::Set(Level::Warn)),
        ("deny", LevelAction::Set(Level::Deny)),
    ];
    let mut changes = Vec::new();
    for (argument, action) in actions {
        let places = matches.indices_of(argument).into_iter().flatten();
        let names = matches.get_many::<String>(argument).into_iter().flatten();
        changes.extend(places.zip(names).map(|(place, name)| (place, LevelChange { name: name.clone(), action })));
    }
    changes.sort_by_key(|(place, _)| *place);
    let changes: Vec<LevelChange> = changes.into_iter().map(|(_, change)| change).collect();
    match changes.iter().find_map(|change| change.problem(rules)) {
        Some(problem) => Err(Failure::new(problem)),
        None => Ok(changes),
    }
}
