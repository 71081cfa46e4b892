//! `Cargo.toml` as written: what discovery needs of it, nothing inherited yet.
//!
//! Read by hand and not through a schema: one odd value (a version requirement, an edition of next year) must not cost
//! the whole package.

use super::table::{self, Document, Table};
use super::{DependencyKind, Edition, Problem, paths, text};
use crate::base::LineCol;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::DeValue;

/// One manifest.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) path: PathBuf,
    pub(super) dir: PathBuf,
    /// Whether parts may be missing because it could not be read or parsed.
    pub(super) broken: bool,
    pub(super) package: Option<PackageTable>,
    pub(super) workspace: Option<WorkspaceTable>,
    pub(super) dependencies: Vec<DependencyTable>,
    pub(super) features: BTreeMap<String, Vec<String>>,
    pub(super) lib: Option<TargetTable>,
    pub(super) bins: Vec<TargetTable>,
    pub(super) examples: Vec<TargetTable>,
    pub(super) tests: Vec<TargetTable>,
    pub(super) benches: Vec<TargetTable>,
    /// The folders of `[patch]` entries with a path, by package name.
    pub(super) patches: BTreeMap<String, PathBuf>,
}

/// A value that a package may take from its workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Field<T> {
    #[default]
    Absent,
    Set(T),
    /// And where it says so.
    Inherited(LineCol),
}

/// `[package]`
#[derive(Debug, Default)]
pub(super) struct PackageTable {
    pub(super) name: String,
    pub(super) version: Field<String>,
    pub(super) edition: Field<Edition>,
    /// The folder that `workspace = ".."` names.
    pub(super) workspace: Option<PathBuf>,
    /// Build scripts: `None` is the default, an empty list is `false`.
    pub(super) build: Option<Vec<String>>,
    pub(super) autolib: Option<bool>,
    pub(super) autobins: Option<bool>,
    pub(super) autoexamples: Option<bool>,
    pub(super) autotests: Option<bool>,
    pub(super) autobenches: Option<bool>,
    pub(super) metadata_config: Option<toml::Value>,
}

/// `[workspace]`
#[derive(Debug, Default)]
pub(super) struct WorkspaceTable {
    pub(super) members: Vec<(String, LineCol)>,
    pub(super) exclude: Vec<String>,
    pub(super) version: Option<String>,
    pub(super) edition: Option<Edition>,
    pub(super) dependencies: BTreeMap<String, DependencyTable>,
    pub(super) metadata_config: Option<toml::Value>,
}

/// An entry of a table of dependencies.
#[derive(Clone, Debug)]
pub(super) struct DependencyTable {
    pub(super) key: String,
    pub(super) kind: DependencyKind,
    pub(super) cfg: Option<String>,
    pub(super) at: LineCol,
    pub(super) inherited: bool,
    pub(super) version: Option<String>,
    pub(super) path: Option<String>,
    pub(super) package: Option<String>,
    pub(super) features: Vec<String>,
    pub(super) default_features: Option<bool>,
    pub(super) optional: bool,
}

/// `[lib]`, `[[bin]]` and the like.
#[derive(Clone, Debug, Default)]
pub(super) struct TargetTable {
    pub(super) name: Option<String>,
    pub(super) path: Option<String>,
    pub(super) edition: Option<Edition>,
    pub(super) proc_macro: bool,
    pub(super) required_features: Vec<String>,
    pub(super) at: Option<LineCol>,
}

impl Manifest {
    /// Reads `dir/Cargo.toml`, of which the caller knows that it exists.
    pub(super) fn read(dir: &Path, problems: &mut Vec<Problem>) -> Self {
        let path = dir.join("Cargo.toml");
        match text::read_text(&path) {
            Ok(text) => Self::parse(path, &text.text, problems),
            Err(problem) => {
                problems.push(Problem { is_broken: true, ..problem });
                let package = PackageTable { name: paths::file_name(dir), ..PackageTable::default() };
                Self { dir: dir.to_path_buf(), path, broken: true, package: Some(package), ..Self::default() }
            }
        }
    }

    /// Whether its package has a feature, or a dependency where the feature is of one: `name`, `package/name`,
    /// `dependency/name`.
    pub(super) fn declares(&self, feature: &str) -> bool {
        let depends = |key: &str| self.dependencies.iter().any(|dependency| dependency.key == key);
        let is_optional = |key: &str| self.dependencies.iter().any(|entry| entry.key == key && entry.optional);
        let has = |name: &str| self.features.contains_key(name) || is_optional(name);
        match feature.split_once('/') {
            Some((of_whom, name)) => {
                let is_own = self.package.as_ref().is_some_and(|package| package.name == of_whom);
                depends(of_whom.trim_end_matches('?')) || is_own && has(name)
            }
            None => has(feature),
        }
    }

    fn parse(path: PathBuf, text: &str, problems: &mut Vec<Problem>) -> Self {
        let document = Document::parse(&path, text, problems);
        let root = document.root();
        let dir = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let mut manifest = Self { broken: document.broken, dir, ..Self::default() };
        manifest.workspace = root.table(&["workspace"]).map(|table| workspace_table(table, problems));
        manifest.package =
            root.table(&["package", "project"]).map(|table| package_table(table, &manifest.dir, problems));
        if manifest.package.is_none() && manifest.workspace.is_none() {
            if !manifest.broken {
                problems.push(Problem::new(&path, "has neither `[package]` nor `[workspace]`: add one of them"));
            }
            let name = paths::file_name(&manifest.dir);
            manifest.package = Some(PackageTable { name, ..PackageTable::default() });
            manifest.broken = true;
        }
        manifest.dependencies = all_dependencies(root);
        manifest.features = feature_table(root);
        manifest.lib = root.table(&["lib"]).map(|table| target_table(root, "lib", table, problems));
        let targets = |key: &str, problems: &mut Vec<Problem>| {
            root.tables(&[key]).into_iter().map(|table| target_table(root, key, table, problems)).collect()
        };
        manifest.bins = targets("bin", problems);
        manifest.examples = targets("example", problems);
        manifest.tests = targets("test", problems);
        manifest.benches = targets("bench", problems);
        manifest.patches = patches(root, &manifest.dir);
        if !document.broken {
            problems.extend(document.wrong_types());
        }
        manifest.path = path.clone();
        manifest
    }
}

fn package_table(table: Table, dir: &Path, problems: &mut Vec<Problem>) -> PackageTable {
    let build = table.value(&["build"]).and_then(|value| match value.get_ref() {
        DeValue::Boolean(false) => Some(Vec::new()),
        DeValue::String(path) => Some(vec![path.to_string()]),
        DeValue::Array(_) => Some(table.strings(&["build"])),
        DeValue::Boolean(true) => None,
        _ => {
            table.wrong_type("build", value, "a path, an array of paths, or `false`");
            None
        }
    });
    PackageTable {
        name: table.string(&["name"]).unwrap_or_else(|| paths::file_name(dir)),
        version: match table.value(&["version"]) {
            Some(value) if is_inherited(value) => Field::Inherited(table.place(value)),
            _ => table.string(&["version"]).map_or(Field::Absent, Field::Set),
        },
        edition: match table.value(&["edition"]) {
            Some(value) if is_inherited(value) => Field::Inherited(table.place(value)),
            _ => edition(table, problems).map_or(Field::Absent, Field::Set),
        },
        workspace: table.str(&["workspace"]).map(|path| paths::absolute(dir, Path::new(path))),
        build,
        autolib: table.bool(&["autolib"]),
        autobins: table.bool(&["autobins"]),
        autoexamples: table.bool(&["autoexamples"]),
        autotests: table.bool(&["autotests"]),
        autobenches: table.bool(&["autobenches"]),
        metadata_config: metadata_config(table),
    }
}

fn workspace_table(table: Table, problems: &mut Vec<Problem>) -> WorkspaceTable {
    let package = table.table(&["package"]);
    let dependencies =
        table.table(&["dependencies"]).map(|table| dependency_tables(table, DependencyKind::Normal, None));
    WorkspaceTable {
        members: table.located_strings(&["members"]),
        exclude: table.strings(&["exclude"]),
        version: package.and_then(|package| package.string(&["version"])),
        edition: package.and_then(|package| edition(package, problems)),
        dependencies: dependencies.unwrap_or_default().into_iter().map(|entry| (entry.key.clone(), entry)).collect(),
        metadata_config: metadata_config(table),
    }
}

fn metadata_config(table: Table) -> Option<toml::Value> {
    let config = table.table(&["metadata"])?.value(&["async-lint"])?;
    Some(table::owned(config.get_ref()))
}

/// Whether a value is `{ workspace = true }`.
fn is_inherited(value: &Spanned<DeValue>) -> bool {
    value.get_ref().as_table().and_then(|table| table.get("workspace")).and_then(|value| value.get_ref().as_bool())
        == Some(true)
}

fn edition(table: Table, problems: &mut Vec<Problem>) -> Option<Edition> {
    let value = table.value(&["edition"])?;
    let edition = value.get_ref().as_str().and_then(Edition::parse);
    if edition.is_none() {
        problems.push(table.problem(value, "is not an edition: write \"2015\", \"2018\", \"2021\" or \"2024\""));
    }
    edition.or(Some(Edition::NEWEST))
}

fn all_dependencies(root: Table) -> Vec<DependencyTable> {
    const KINDS: [(DependencyKind, [&str; 2]); 3] = [
        (DependencyKind::Normal, ["dependencies", "dependencies"]),
        (DependencyKind::Dev, ["dev-dependencies", "dev_dependencies"]),
        (DependencyKind::Build, ["build-dependencies", "build_dependencies"]),
    ];
    let targets = root.table(&["target"]);
    let mut found = Vec::new();
    for (kind, keys) in KINDS {
        found.extend(root.table(&keys).map(|table| dependency_tables(table, kind, None)).unwrap_or_default());
        for (cfg, value) in targets.into_iter().flat_map(Table::entries) {
            let table = root.child(value).and_then(|table| table.table(&keys));
            found.extend(table.map(|table| dependency_tables(table, kind, Some(cfg))).unwrap_or_default());
        }
    }
    found
}

fn dependency_tables(table: Table, kind: DependencyKind, cfg: Option<&str>) -> Vec<DependencyTable> {
    let entry = |(key, value): (&str, &_)| {
        let detail = table.child(value);
        DependencyTable {
            key: key.to_owned(),
            kind,
            cfg: cfg.map(str::to_owned),
            at: table.place(value),
            inherited: is_inherited(value),
            version: match detail {
                Some(detail) => detail.string(&["version"]),
                None => {
                    let version = value.get_ref().as_str().map(str::to_owned);
                    if version.is_none() {
                        table.wrong_type(key, value, "a version or a table");
                    }
                    version
                }
            },
            path: detail.and_then(|detail| detail.string(&["path"])),
            package: detail.and_then(|detail| detail.string(&["package"])),
            features: detail.map(|detail| detail.strings(&["features"])).unwrap_or_default(),
            default_features: detail.and_then(|detail| detail.bool(&["default-features", "default_features"])),
            optional: detail.and_then(|detail| detail.bool(&["optional"])) == Some(true),
        }
    };
    table.entries().map(entry).collect()
}

fn feature_table(root: Table) -> BTreeMap<String, Vec<String>> {
    let Some(table) = root.table(&["features"]) else { return BTreeMap::new() };
    table.entries().map(|(key, _)| (key.to_owned(), table.strings(&[key]))).collect()
}

fn target_table(root: Table, key: &str, table: Table, problems: &mut Vec<Problem>) -> TargetTable {
    let crate_types = table.strings(&["crate-type", "crate_type"]);
    let place = table.value(&["path"]).or_else(|| table.value(&["name"])).or_else(|| root.value(&[key]));
    TargetTable {
        name: table.string(&["name"]),
        path: table.string(&["path"]),
        edition: edition(table, problems),
        proc_macro: table.bool(&["proc-macro", "proc_macro"]).unwrap_or(false)
            || crate_types.iter().any(|kind| kind == "proc-macro"),
        required_features: table.strings(&["required-features", "required_features"]),
        at: place.map(|value| table.place(value)),
    }
}

fn patches(root: Table, dir: &Path) -> BTreeMap<String, PathBuf> {
    let sources = root
        .table(&["patch"])
        .into_iter()
        .flat_map(|patch| patch.entries().filter_map(move |(_, value)| patch.child(value)));
    let entries = sources.flat_map(|source| dependency_tables(source, DependencyKind::Normal, None));
    entries
        .filter_map(|entry| Some((entry.package.unwrap_or(entry.key), paths::absolute(dir, Path::new(&entry.path?)))))
        .collect()
}
