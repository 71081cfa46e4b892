//! The settings of a run: from files, from `--config`, from the other arguments.
//!
//! What holds for a package is said by the nearest `async-lint.toml` or `Cargo.toml` with a table for us, upwards from its
//! folder; the table of its own manifest lies on top of what holds for its workspace. So the same code has the same
//! settings wherever the program is started, and whatever else is looked at with it.

use super::args::Check;
use super::{Failure, problems};
use crate::base::{ByFolder, Catalog, Level};
use crate::config::{
    self, Config, ConfigProblem, ConfigText, Features, LevelAction, LevelChange, LevelLayer, Located, Settings,
};
use crate::source::{self, Asked, Place};
use clap::ArgMatches;
use rustc_hash::FxHashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The file that is looked for.
const FILE: &str = "async-lint.toml";

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The settings, by folder.
    pub settings: ByFolder<Settings>,
    /// What is doubtful in them.
    pub doubts: Vec<ConfigProblem>,
    /// The texts that say so.
    pub texts: Vec<ConfigText>,
}

/// Settings, and what is doubtful in them. Mistakes end the run: nobody wants a gate that ignores its configuration.
/// `matches` are the arguments in their order, where there are any.
pub fn settings(
    check: &Check,
    matches: Option<&ArgMatches>,
    current_dir: &Path,
    asked: &Asked,
    rules: &Catalog,
) -> Result<Found, Failure> {
    let mut reader = Reader { rules, read: Vec::new(), known: FxHashMap::default(), found: Found::default() };
    let (files, values): (Vec<&String>, Vec<&String>) = check.config.iter().partition(|given| !given.contains('='));
    let mut on_top = Vec::new();
    let mut by_place = Vec::new();
    let mut elsewhere = Vec::new();
    if files.is_empty() && !check.isolated {
        elsewhere = reader.around(&start(check, current_dir))?;
        by_place = reader.of_places(&asked.places())?;
    }
    for file in files {
        let named = reader.file(&current_dir.join(file), true)?;
        // it may lie anywhere, and speaks of what is here
        named.iter().for_each(|at| reader.read[*at].start_from(current_dir));
        on_top.extend(named);
    }
    for value in values {
        let (config, problems, text) = config::parse_argument(value, rules);
        on_top.push(reader.add(config, problems, ConfigText { path: "--config".to_owned(), text }));
    }
    reader.refuse_mistakes(check, current_dir)?;
    reader.doubt_globs();
    let arguments = arguments(check, matches, rules)?;
    let merged = |below: &[usize]| {
        let configs = below.iter().chain(&on_top).map(|at| reader.read[*at].clone());
        Settings::merge(configs.chain([arguments.clone()]))
    };
    let mut settings = ByFolder::from(merged(&elsewhere));
    for (folder, configs) in by_place {
        settings.put(folder, merged(&configs));
    }
    Ok(Found { settings, ..reader.found })
}

/// Where to look for what holds for files that lie in no place: upwards from the first path.
fn start(check: &Check, current_dir: &Path) -> PathBuf {
    let first = check.paths.first().or(check.stdin_filename.as_ref());
    first.map_or_else(|| current_dir.to_path_buf(), |path| current_dir.join(path))
}

/// What a file or a manifest says: which of the [`Reader::read`].
#[derive(Clone, Copy, Default)]
struct Said {
    /// To all below: an `async-lint.toml`, or `[workspace.metadata.async-lint]`.
    to_all: Option<usize>,
    /// To the package of the manifest: `[package.metadata.async-lint]`.
    to_package: Option<usize>,
}

struct Reader<'a> {
    rules: &'a Catalog,
    read: Vec<Config>,
    /// What was read in a folder.
    known: FxHashMap<PathBuf, Said>,
    found: Found,
}

impl Reader<'_> {
    fn of_places(&mut self, places: &[Place]) -> Result<Vec<(PathBuf, Vec<usize>)>, Failure> {
        let mut found = Vec::new();
        for place in places {
            let own = self.folder(&place.dir)?;
            let mut configs = self.around(&place.dir)?;
            if let (true, Some(workspace)) = (configs.is_empty(), &place.workspace) {
                configs = self.around(workspace)?;
            }
            configs.extend(own.to_package);
            found.push((place.dir.clone(), configs));
            // files that a member takes from beside its own folder
            if let Some(root) = place.workspace.as_ref().filter(|root| places.iter().all(|place| place.dir != **root)) {
                found.push((root.clone(), self.around(root)?));
            }
        }
        Ok(found)
    }

    /// What the nearest folder upwards says to all below it.
    fn around(&mut self, start: &Path) -> Result<Vec<usize>, Failure> {
        for folder in start.ancestors() {
            if let Some(config) = self.folder(folder)?.to_all {
                return Ok(vec![config]);
            }
        }
        Ok(Vec::new())
    }

    /// What is said in a folder: by its `async-lint.toml`, else by its manifest.
    fn folder(&mut self, folder: &Path) -> Result<Said, Failure> {
        if let Some(known) = self.known.get(folder) {
            return Ok(*known);
        }
        let own = folder.join(FILE);
        let said = match fs::symlink_metadata(&own).is_ok() {
            true => Said { to_all: self.file(&own, false)?.pop(), to_package: None },
            false => self.manifest(&folder.join("Cargo.toml")).unwrap_or_default(),
        };
        self.known.insert(folder.to_path_buf(), said);
        Ok(said)
    }

    /// The tables of a manifest, if it can be read and has any.
    fn manifest(&mut self, path: &Path) -> Option<Said> {
        let text = fs::read_to_string(path).ok()?;
        let shown = path.to_string_lossy();
        let mut said = Said::default();
        for (section, place) in [("workspace", &mut said.to_all), ("package", &mut said.to_package)] {
            if let Some((config, problems)) = config::parse_manifest(&shown, &text, section, self.rules) {
                *place = Some(self.add(config, problems, ConfigText { path: shown.to_string(), text: text.clone() }));
            }
        }
        Some(said)
    }

    /// A file that is named or found. One that is there and can't be read is a mistake: it was meant to count.
    fn file(&mut self, path: &Path, is_named: bool) -> Result<Vec<usize>, Failure> {
        let shown = path.to_string_lossy();
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::new(format!("the configuration `{shown}` can't be read: {error}")))?;
        if is_named && path.file_name().is_some_and(|name| name == "Cargo.toml") {
            let said = self.manifest(path).unwrap_or_default();
            let configs: Vec<usize> = said.to_all.into_iter().chain(said.to_package).collect();
            return match configs.is_empty() {
                true => Err(Failure::new(format!("`{shown}` has no table for async-lint"))),
                false => Ok(configs),
            };
        }
        let (config, problems) = config::parse_file(&shown, &text, self.rules);
        Ok(vec![self.add(config, problems, ConfigText { path: shown.to_string(), text })])
    }

    fn add(&mut self, config: Config, problems: Vec<ConfigProblem>, text: ConfigText) -> usize {
        self.read.push(config);
        self.found.texts.push(text);
        self.found.doubts.extend(problems);
        self.read.len() - 1
    }

    /// Globs that match nothing have done so since they were written, or since something was renamed.
    fn doubt_globs(&mut self) {
        let in_files = |glob: &Located| !glob.folder().as_os_str().is_empty();
        let globs: Vec<_> = self.read.iter().flat_map(Config::globs).filter(|(_, glob)| in_files(glob)).collect();
        let unmatched = source::unmatched(globs.iter().map(|(_, glob)| *glob));
        let doubts = globs.iter().filter(|(_, glob)| unmatched.iter().any(|of| std::ptr::eq(*of, *glob)));
        self.found.doubts.extend(doubts.map(|(key, glob)| glob.matches_nothing(key)));
    }

    fn refuse_mistakes(&self, check: &Check, current_dir: &Path) -> Result<(), Failure> {
        let mistakes: Vec<ConfigProblem> =
            self.found.doubts.iter().filter(|problem| problem.level == Level::Deny).cloned().collect();
        match mistakes.is_empty() {
            true => Ok(()),
            false => Err(problems::in_settings(check, mistakes, &self.found.texts, current_dir)),
        }
    }
}

/// What the arguments say.
fn arguments(check: &Check, matches: Option<&ArgMatches>, rules: &Catalog) -> Result<Config, Failure> {
    let named = !check.features.is_empty() || check.no_default_features || check.all_features;
    let features = Features {
        all: check.all_features,
        no_default: check.no_default_features,
        named: check.features.iter().map(|feature| feature.as_str().into()).collect(),
    };
    let switch = |on: bool| on.then_some(true);
    for glob in &check.exclude {
        if let Some(problem) = config::globs::problem(glob) {
            return Err(Failure::new(format!("`{glob}` after `--exclude` is not a glob: {problem}")));
        }
    }
    Ok(Config {
        levels: LevelLayer {
            changes: matches.map_or(Ok(Vec::new()), |matches| level_changes(matches, rules))?,
            overrides: Vec::new(),
        },
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
