//! Settings: TOML text in, checked settings out. Nothing here touches a file or the command line.
//!
//! A [`Config`] is one place where something is said: the file, the table in `Cargo.toml`, a `--config` argument, the
//! command line's flags. [`Settings::merge`] puts them on top of each other.

pub mod globs;
mod levels;
mod parse;
mod reader;
#[cfg(test)]
mod tests;

pub use globs::PathGlobs;
pub use levels::{LevelAction, LevelChange, LevelLayer, Override};
pub use parse::{KEYS, RUNTIMES, parse_argument, parse_file, parse_manifest};

use crate::base::{Level, TextRange};
use std::path::{Path, PathBuf};

/// A text that configures, kept to show what is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigText {
    /// As in [`ConfigProblem::path`].
    pub path: String,
    /// The text.
    pub text: String,
}

/// Something that is wrong in a configuration, shown on the user's own text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The file, with its folders; `--config` for arguments.
    pub path: String,
    /// Where in its text.
    pub range: TextRange,
    /// [`Level::Deny`] where the configuration can't be used, [`Level::Warn`] where a part of it is ignored.
    pub level: Level,
    /// What is wrong; lower case, no full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// A text of the configuration that remembers where it stands, so that one which matches nothing can be warned about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The text.
    pub value: String,
    /// The file, as in [`ConfigProblem::path`].
    pub path: String,
    /// Where in its text.
    pub range: TextRange,
    /// What relative paths start from, where that is not the folder of the file.
    pub from: Option<PathBuf>,
}

impl Located {
    /// What relative paths start from: the folder of its file, if nothing else is said; empty for what stands in no file.
    pub fn folder(&self) -> &Path {
        match &self.from {
            Some(folder) => folder,
            None => Path::new(&self.path).parent().unwrap_or(Path::new("")),
        }
    }

    /// The warning that nothing in the workspace is meant by this text, which stands under `key`.
    pub fn matches_nothing(&self, key: &str) -> ConfigProblem {
        let message = format!("`{}` in `{key}` matches nothing", self.value);
        let help = Some("remove it, or mend its spelling".into());
        ConfigProblem { path: self.path.clone(), range: self.range, level: Level::Warn, message, help }
    }
}

/// A text from elsewhere, the command line for one.
impl From<&str> for Located {
    fn from(value: &str) -> Self {
        Self { value: value.into(), path: String::new(), range: TextRange::default(), from: None }
    }
}

/// A function that the project says blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocking {
    /// `path`: the function (`acme::db::query`, `acme::Client::send`); `*` as the last segment means all below.
    pub path: Located,
    /// `instead`: what to call in async code.
    pub instead: Option<String>,
    /// `reason`: why it blocks, for the message.
    pub reason: Option<String>,
}

/// Which Cargo features are taken to be on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// All of them.
    pub all: bool,
    /// `default` is off.
    pub no_default: bool,
    /// These, besides.
    pub named: Vec<Located>,
}

/// What one place says: absent where it is silent. Each key of the file is a field, with dashes for underscores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `[levels]` and `[[overrides]]`; of the command line `-A`, `-W`, `-D`, `--select` and `--ignore` in their order.
    ///
    /// ```toml
    /// [levels]
    /// blocking = "warn"         # a group
    /// blocking_sleep = "deny"   # a rule: the narrower name wins, wherever it stands
    ///
    /// [[overrides]]
    /// paths = ["crates/cli/**"]
    /// levels = { blocking_fs = "allow" }
    /// ```
    pub levels: LevelLayer,
    /// `exclude = ["vendor/**", "generated"]`: files that are not read. Globs relative to the folder of the file; one
    /// without a slash matches a file or folder of that name anywhere, one that matches a folder means all below it.
    pub exclude: Vec<Located>,
    /// `features = ["a", "b"]`, `features = "all"`, `features = "no-default-features"`: which Cargo features are on.
    pub features: Option<Features>,
    /// `include-tests = true`: test code is judged too.
    pub include_tests: Option<bool>,
    /// `include-examples = true`: `examples/` is judged too.
    pub include_examples: Option<bool>,
    /// `pedantic = true`: pedantic rules and findings that are only possible are shown.
    pub pedantic: Option<bool>,
    /// `deny-warnings = true`: every warning is an error.
    pub deny_warnings: Option<bool>,
    /// `require-reasons = true`: every suppression must say why.
    pub require_reasons: Option<bool>,
    /// `runtime = "tokio"`: the runtime whose API is offered; else it is read from the dependencies. One of [`RUNTIMES`].
    pub runtime: Option<String>,
    /// `large-future = 16384`: from how many bytes on a local that is alive across an `.await` is reported.
    pub large_future: Option<u64>,
    /// `blocking = [{ path = "acme::query", instead = "acme::query_async", reason = ".." }, "acme::wait"]`: functions that block.
    pub blocking: Vec<Blocking>,
    /// `offload = ["acme::pool::run"]`: functions that run their closure on a thread where blocking is right.
    pub offload: Vec<Located>,
    /// `inline = ["acme::with"]`: functions that call their closure in place.
    pub inline: Vec<Located>,
    /// `guards = ["acme::Lease"]`: types that must not live across an `.await`.
    pub guards: Vec<Located>,
    /// `safe = ["acme::cache::get"]`: functions that count as not blocking, whatever their bodies say.
    pub safe: Vec<Located>,
    /// `apis = ["lints/acme.rs"]`: files of signatures in the form of those in `rules/apis/`.
    pub apis: Vec<Located>,
}

impl Config {
    /// The globs that choose files, with their keys.
    pub fn globs(&self) -> impl Iterator<Item = (&'static str, &Located)> {
        let overrides = self.levels.overrides.iter().flat_map(|one| &one.paths);
        self.exclude.iter().map(|glob| ("exclude", glob)).chain(overrides.map(|glob| ("overrides.paths", glob)))
    }

    /// Lets relative paths start from a folder, whatever file they stand in.
    pub fn start_from(&mut self, folder: &Path) {
        let overrides = self.levels.overrides.iter_mut().flat_map(|one| &mut one.paths);
        for path in self.exclude.iter_mut().chain(&mut self.apis).chain(overrides) {
            path.from = Some(folder.to_path_buf());
        }
    }
}

/// What holds after everything that was said; the fields are those of [`Config`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What was said of levels, the weakest voice first.
    pub levels: Vec<LevelLayer>,
    /// See [`Config::exclude`]; all voices together, as are the lists below.
    pub exclude: Vec<Located>,
    /// See [`Config::features`].
    pub features: Features,
    /// See [`Config::include_tests`].
    pub include_tests: bool,
    /// See [`Config::include_examples`].
    pub include_examples: bool,
    /// See [`Config::pedantic`].
    pub pedantic: bool,
    /// See [`Config::deny_warnings`].
    pub deny_warnings: bool,
    /// See [`Config::require_reasons`].
    pub require_reasons: bool,
    /// See [`Config::runtime`].
    pub runtime: Option<String>,
    /// See [`Config::large_future`].
    pub large_future: Option<u64>,
    /// See [`Config::blocking`].
    pub blocking: Vec<Blocking>,
    /// See [`Config::offload`].
    pub offload: Vec<Located>,
    /// See [`Config::inline`].
    pub inline: Vec<Located>,
    /// See [`Config::guards`].
    pub guards: Vec<Located>,
    /// See [`Config::safe`].
    pub safe: Vec<Located>,
    /// See [`Config::apis`].
    pub apis: Vec<Located>,
}

impl Settings {
    /// The defaults with `configs` on top, the weakest voice (the file) first, the command line last. Of switches the
    /// last word counts, lists add up, levels keep their layers.
    pub fn merge(configs: impl IntoIterator<Item = Config>) -> Self {
        let mut settings = Self::default();
        for config in configs {
            settings.add(config);
        }
        settings
    }

    fn add(&mut self, config: Config) {
        if !config.levels.is_empty() {
            self.levels.push(config.levels);
        }
        for (switch, said) in [
            (&mut self.include_tests, config.include_tests),
            (&mut self.include_examples, config.include_examples),
            (&mut self.pedantic, config.pedantic),
            (&mut self.deny_warnings, config.deny_warnings),
            (&mut self.require_reasons, config.require_reasons),
        ] {
            *switch = said.unwrap_or(*switch);
        }
        for (list, more) in [
            (&mut self.exclude, config.exclude),
            (&mut self.offload, config.offload),
            (&mut self.inline, config.inline),
            (&mut self.guards, config.guards),
            (&mut self.safe, config.safe),
            (&mut self.apis, config.apis),
        ] {
            list.extend(more);
        }
        self.blocking.extend(config.blocking);
        self.features = config.features.unwrap_or(std::mem::take(&mut self.features));
        self.runtime = config.runtime.or(self.runtime.take());
        self.large_future = config.large_future.or(self.large_future);
    }
}
