//! What is found: the words that the rest of the program uses for packages and targets.

use super::{Asked, paths};
use crate::base::{ByFolder, Edition, LineCol};
use crate::config::PathGlobs;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What the user asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// What the paths stand for: see [`ask`](super::ask).
    pub asked: Asked,
    /// What these match is not linted, even if it is named among the paths.
    pub exclude: PathGlobs,
    /// Which features are on, by the folders of packages.
    pub features: ByFolder<FeatureChoice>,
    /// Cargo's home, in which the sources of dependencies lie; `None` leaves them out.
    pub cargo_home: Option<PathBuf>,
}

/// Which features of the selected packages are on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FeatureChoice {
    /// The default features.
    #[default]
    Default,
    /// Every feature.
    All,
    /// These, and the default features unless `no_default`.
    Some {
        /// Each `name` or `package/name`; one string may hold several, separated by commas or blanks.
        features: Vec<String>,
        /// Whether the default features are off.
        no_default: bool,
    },
}

/// What there is to lint, and what is needed to understand it. All paths are absolute, without `.` and `..`.
#[derive(Clone, Debug)]
pub struct Project {
    /// What shown paths are relative to: the current folder if everything lies below it, else the workspace's root or the given folder.
    pub root: PathBuf,
    /// The workspaces of the packages, sorted by folder.
    pub workspaces: Vec<Workspace>,
    /// What is asked for (`selected`) and the local packages that these depend on, sorted by folder.
    pub packages: Vec<Package>,
    /// The folders of other members of the workspaces that depend on one of these, directly or not; sorted.
    pub dependents: Vec<PathBuf>,
    /// What is compiled as a crate of its own; sorted by package, kind, name and file, loose files last.
    pub targets: Vec<Target>,
    /// The `.rs` files that were named one by one, sorted. Where no target reaches one, [`Project::loose_target`] makes it a target.
    pub explicit_files: Vec<PathBuf>,
    /// What was wrong on the way, sorted.
    pub problems: Vec<Problem>,
    /// The packages from registries and repositories whose sources are there.
    pub externals: Vec<External>,
    /// Those whose sources are not: name and version, sorted.
    pub missing_sources: Vec<String>,
    /// Features that were chosen and that no package has.
    pub unknown_features: Vec<String>,
    pub(super) scope: Vec<PathBuf>,
    pub(super) excluded: PathGlobs,
}

impl Project {
    /// Whether findings in this file are asked for: it lies below an asked path and no exclusion matches it.
    pub fn covers(&self, path: &Path) -> bool {
        self.scope.iter().any(|asked| path.starts_with(asked)) && !self.is_excluded(path)
    }

    /// Whether an exclusion of the request matches this file or a folder above it.
    pub fn is_excluded(&self, path: &Path) -> bool {
        self.excluded.is_match(path, &self.root)
    }

    /// Whether anything that was asked for is excluded.
    pub fn is_anything_excluded(&self) -> bool {
        let roots = self.targets.iter().map(|target| &target.root).chain(&self.explicit_files);
        let is_asked = |file: &Path| self.scope.iter().any(|asked| file.starts_with(asked));
        roots.into_iter().any(|file| is_asked(file) && self.is_excluded(file))
    }

    /// The path as it is shown: relative to the root where it lies below it, with forward slashes.
    pub fn shown(&self, path: &Path) -> String {
        let shown = path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().into_owned();
        if std::path::MAIN_SEPARATOR == '/' { shown } else { shown.replace(std::path::MAIN_SEPARATOR, "/") }
    }

    /// The innermost package whose folder holds this file.
    pub fn package_of(&self, path: &Path) -> Option<usize> {
        let holds = |&index: &usize| path.starts_with(&self.packages[index].dir);
        (0..self.packages.len()).filter(holds).max_by_key(|&index| self.packages[index].dir.components().count())
    }

    /// A target for a file that no target reaches, with the edition (and the dependencies) of the package around it.
    pub fn loose_target(&self, file: &Path) -> Target {
        let package = self.package_of(file);
        let edition = package.map_or(Edition::NEWEST, |index| self.packages[index].edition);
        Target { selected: !self.is_excluded(file), ..Target::loose(file, package, edition) }
    }
}

/// A `[workspace]`, or a package without one, which is its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// The folder of the root manifest.
    pub dir: PathBuf,
    /// The root manifest.
    pub manifest: PathBuf,
    /// `Cargo.lock`, where there is one.
    pub lock_file: Option<PathBuf>,
    /// `[workspace.metadata.async-lint]`.
    pub metadata_config: Option<toml::Value>,
}

/// One package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its name in the manifest; the folder's name where the manifest does not say.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// `Cargo.toml`.
    pub manifest: PathBuf,
    /// The manifest's folder.
    pub dir: PathBuf,
    /// The edition; 2015 where a manifest does not say, the newest where the manifest is broken.
    pub edition: Edition,
    /// An index into [`Project::workspaces`].
    pub workspace: usize,
    /// The name of its library as others import it, unless it has none.
    pub lib_name: Option<String>,
    /// The features that are on in a build: chosen, default, and those that other local packages switch on.
    pub features: BTreeSet<String>,
    /// All of `features`, and those that only development dependencies of selected packages switch on: the world of tests.
    pub dev_features: BTreeSet<String>,
    /// Whether it is asked for; otherwise it is only here to be understood.
    pub selected: bool,
    /// What it depends on: normal, dev, build, each sorted by key.
    pub dependencies: Vec<Dependency>,
    /// `[package.metadata.async-lint]`.
    pub metadata_config: Option<toml::Value>,
}

impl Package {
    /// The dependencies on this package name (`tokio`), whatever they are called here.
    pub fn dependencies_on(&self, package: &str) -> impl Iterator<Item = &Dependency> {
        self.dependencies.iter().filter(move |dependency| dependency.package == package)
    }
}

/// One entry of a table of dependencies, with what it inherits from the workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependency {
    /// The key in the manifest, as `[features]` names it.
    pub key: String,
    /// The name in Rust code: the key of a renamed dependency, else the `[lib]` name of a local package, else the key; with underscores.
    pub extern_name: String,
    /// The name of the package.
    pub package: String,
    /// The table it stands in.
    pub kind: DependencyKind,
    /// An index into [`Project::packages`] where it is a local package.
    pub local: Option<usize>,
    /// An index into [`Project::externals`] where it comes from elsewhere and its sources are there.
    pub external: Option<usize>,
    /// The version requirement as written.
    pub version_req: Option<String>,
    /// The features that are asked for here and by those of the package's own features that are on; sorted.
    pub features: Vec<String>,
    /// Whether its default features are on.
    pub default_features: bool,
    /// Whether it is optional.
    pub optional: bool,
    /// Whether it is on: not optional, or switched on by a feature.
    pub active: bool,
    /// `cfg(..)` or the triple of a `[target.*]` table.
    pub cfg: Option<String>,
}

/// A package from a registry or a repository, in one version and with the features that are on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct External {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// What tells its sources from all others: the checksum, or the revision of the repository.
    pub identity: String,
    /// The folder of its manifest.
    pub dir: PathBuf,
    /// The name of its library as its own code has it.
    pub lib_name: String,
    /// The library's root, unless it has none.
    pub root: Option<PathBuf>,
    /// Its edition.
    pub edition: Edition,
    /// Whether the library is one of procedural macros.
    pub is_proc_macro: bool,
    /// The features that are on.
    pub features: BTreeSet<String>,
    /// What its code can name, each with its index in [`Project::externals`]; sorted by name.
    pub dependencies: Vec<(String, usize)>,
}

/// The table that a dependency stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DependencyKind {
    /// `[dependencies]`
    Normal,
    /// `[dev-dependencies]`: seen by tests, examples and benchmarks.
    Dev,
    /// `[build-dependencies]`: seen by the build script.
    Build,
}

/// A crate: what rustc is run on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// An index into [`Project::packages`]; loose files may have none.
    pub package: Option<usize>,
    /// What it is.
    pub kind: TargetKind,
    /// The name of the crate, with underscores.
    pub name: String,
    /// The file that rustc is given.
    pub root: PathBuf,
    /// The edition.
    pub edition: Edition,
    /// Whether its package is asked for and no exclusion matches its root.
    pub selected: bool,
    /// The features without which cargo does not build it.
    pub required_features: Vec<String>,
}

impl Target {
    pub(super) fn loose(file: &Path, package: Option<usize>, edition: Edition) -> Self {
        let name = paths::crate_name(&paths::stem(file));
        let root = file.to_path_buf();
        Self { package, kind: TargetKind::Loose, name, root, edition, selected: true, required_features: Vec::new() }
    }
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetKind {
    /// A library.
    Lib,
    /// A library of procedural macros.
    ProcMacro,
    /// A program.
    Bin,
    /// An example.
    Example,
    /// An integration test.
    Test,
    /// A benchmark.
    Bench,
    /// `build.rs`
    BuildScript,
    /// A file without a manifest that speaks of it: maybe a crate, maybe a module of another loose file. Whoever loads
    /// files drops those that are reached from others.
    Loose,
}

/// Something that could not be read or understood; never the end of a run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// The place in it, where it is one.
    pub at: Option<LineCol>,
    /// What is wrong and the way out: lower case, no full stop.
    pub message: String,
    /// Whether the file could not be read or parsed.
    pub is_broken: bool,
}

impl Problem {
    /// For a file that is there and was not to be read.
    pub fn not_wanted(path: &Path) -> Self {
        Self::new(path, "is not to be read")
    }

    pub(super) fn new(path: &Path, message: impl Into<String>) -> Self {
        Self { path: path.to_path_buf(), at: None, message: message.into(), is_broken: false }
    }

    pub(super) fn at(path: &Path, at: LineCol, message: impl Into<String>) -> Self {
        Self { at: Some(at), ..Self::new(path, message) }
    }
}
