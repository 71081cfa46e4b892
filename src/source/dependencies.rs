//! What a package takes from its workspace: version, edition and dependencies.

use super::manifest::{DependencyTable, Field, Manifest};
use super::workspace::Loader;
use super::{Dependency, Edition, Problem, layout, paths};
use crate::base::LineCol;
use std::path::{Path, PathBuf};

/// The edition of a manifest's package.
pub(super) fn edition(manifest: &Manifest, root: Option<&Manifest>) -> Edition {
    let inherited = root.and_then(|root| root.workspace.as_ref()).and_then(|workspace| workspace.edition);
    let field = manifest.package.as_ref().map_or(&Field::Absent, |package| &package.edition);
    match field {
        Field::Set(edition) => *edition,
        Field::Inherited(_) => inherited.unwrap_or(Edition::NEWEST),
        Field::Absent if manifest.broken || manifest.package.is_none() => inherited.unwrap_or(Edition::NEWEST),
        Field::Absent => Edition::default(),
    }
}

/// The version of a manifest's package.
pub(super) fn version(manifest: &Manifest, root: Option<&Manifest>) -> Option<String> {
    match &manifest.package.as_ref()?.version {
        Field::Set(version) => Some(version.clone()),
        Field::Inherited(_) => root?.workspace.as_ref()?.version.clone(),
        Field::Absent => None,
    }
}

/// What a package wants to take from its workspace that is not there.
pub(super) fn missing_inheritance(of: &Dependent) -> Vec<Problem> {
    let Some(package) = &of.manifest.package else { return Vec::new() };
    let workspace = of.root.and_then(|root| root.workspace.as_ref());
    let wanted = [
        ("version", inherited_at(&package.version), workspace.is_some_and(|of| of.version.is_some())),
        ("edition", inherited_at(&package.edition), workspace.is_some_and(|of| of.edition.is_some())),
    ];
    let missing = wanted.into_iter().filter_map(|(key, at, is_there)| Some((key, at.filter(|_| !is_there)?)));
    let problem = |(key, at)| {
        let message = match workspace.is_some() {
            true => format!("the workspace has no `{key}` to inherit: add it to `[workspace.package]`"),
            false => format!("there is no workspace to inherit `{key}` from: say it here"),
        };
        Problem::at(&of.manifest.path, at, message)
    };
    missing.map(problem).collect()
}

fn inherited_at<T>(field: &Field<T>) -> Option<LineCol> {
    if let Field::Inherited(at) = field { Some(*at) } else { None }
}

/// The folder of a local dependency.
pub(super) struct LocalDir {
    pub(super) dir: PathBuf,
    /// Whether the dependency's own `path` names it, and not a `[patch]` of the workspace.
    pub(super) by_path: bool,
}

/// A package whose dependencies are read.
pub(super) struct Dependent<'a> {
    pub(super) manifest: &'a Manifest,
    /// The root manifest of its workspace, if it is in one.
    pub(super) root: Option<&'a Manifest>,
}

/// The dependencies of a package with what they inherit, and the folders of the local ones.
pub(super) fn dependencies(
    loader: &mut Loader,
    of: &Dependent,
    problems: &mut Vec<Problem>,
) -> Vec<(Dependency, Option<LocalDir>)> {
    of.manifest.dependencies.iter().map(|entry| dependency(loader, of, entry, problems)).collect()
}

fn dependency(
    loader: &mut Loader,
    of: &Dependent,
    entry: &DependencyTable,
    problems: &mut Vec<Problem>,
) -> (Dependency, Option<LocalDir>) {
    let (entry, base) = with_inherited(of, entry, problems);
    let package = entry.package.clone().unwrap_or_else(|| entry.key.clone());
    let by_path =
        entry.path.as_ref().map(|path| LocalDir { dir: paths::absolute(&base, Path::new(path)), by_path: true });
    let patch = || {
        of.root.unwrap_or(of.manifest).patches.get(&package).map(|dir| LocalDir { dir: dir.clone(), by_path: false })
    };
    let mut local = by_path.or_else(patch);
    let target = local.as_ref().and_then(|local| loader.package(&local.dir));
    if let (Some(LocalDir { dir, by_path: true }), None) = (&local, &target) {
        let dir = dir.display();
        let message = format!("the dependency `{}` has no package at `{dir}`: correct its `path`", entry.key);
        problems.push(Problem::at(&of.manifest.path, entry.at, message));
    }
    local = local.filter(|_| target.is_some());
    let renamed = entry.package.is_some();
    let lib = target.filter(|_| !renamed).and_then(|target| layout::lib_name(&target));
    let mut features = entry.features;
    features.sort();
    features.dedup();
    let dependency = Dependency {
        extern_name: lib.unwrap_or_else(|| paths::crate_name(&entry.key)),
        key: entry.key,
        package,
        kind: entry.kind,
        local: None,
        external: None,
        version_req: entry.version,
        features,
        default_features: entry.default_features.unwrap_or(true),
        optional: entry.optional,
        active: !entry.optional,
        cfg: entry.cfg,
    };
    (dependency, local)
}

/// The entry with what `workspace = true` takes from the workspace, and the folder that its path starts from.
fn with_inherited(of: &Dependent, entry: &DependencyTable, problems: &mut Vec<Problem>) -> (DependencyTable, PathBuf) {
    if !entry.inherited {
        return (entry.clone(), of.manifest.dir.clone());
    }
    let template = of.root.and_then(|root| Some((root, root.workspace.as_ref()?.dependencies.get(&entry.key)?)));
    let Some((root, template)) = template else {
        let message =
            format!("the workspace has no dependency `{}` to inherit: add it to `[workspace.dependencies]`", entry.key);
        problems.push(Problem::at(&of.manifest.path, entry.at, message));
        return (entry.clone(), of.manifest.dir.clone());
    };
    let mut merged = DependencyTable {
        key: entry.key.clone(),
        kind: entry.kind,
        cfg: entry.cfg.clone(),
        at: entry.at,
        optional: entry.optional,
        ..template.clone()
    };
    merged.features.extend(entry.features.iter().cloned());
    // A member can switch default features on, not off.
    if entry.default_features == Some(true) {
        merged.default_features = Some(true);
    }
    (merged, root.dir.clone())
}
