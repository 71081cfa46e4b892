//! What a package takes from its workspace: version, edition and dependencies.

use super::manifest::{DependencyTable, Field, Manifest};
use super::workspace::Loader;
use super::{Dependency, Edition, Problem, layout, paths};
use std::path::{Path, PathBuf};

/// The edition of a manifest's package.
pub(super) fn edition(manifest: &Manifest, root: Option<&Manifest>) -> Edition {
    let inherited = root.and_then(|root| root.workspace.as_ref()).and_then(|workspace| workspace.edition);
    let field = manifest.package.as_ref().map_or(&Field::Absent, |package| &package.edition);
    match field {
        Field::Set(edition) => *edition,
        Field::Inherited => inherited.unwrap_or(Edition::NEWEST),
        Field::Absent if manifest.broken || manifest.package.is_none() => inherited.unwrap_or(Edition::NEWEST),
        Field::Absent => Edition::default(),
    }
}

/// The version of a manifest's package.
pub(super) fn version(manifest: &Manifest, root: Option<&Manifest>) -> Option<String> {
    match &manifest.package.as_ref()?.version {
        Field::Set(version) => Some(version.clone()),
        Field::Inherited => root?.workspace.as_ref()?.version.clone(),
        Field::Absent => None,
    }
}

/// The folder of a local dependency.
pub(super) struct LocalDir {
    pub(super) dir: PathBuf,
    /// Whether the dependency's own `path` names it, and not a `[patch]` of the workspace.
    pub(super) by_path: bool,
}

/// The dependencies of a package with what they inherit, and the folders of the local ones.
pub(super) fn dependencies(
    loader: &mut Loader,
    manifest: &Manifest,
    root: Option<&Manifest>,
) -> Vec<(Dependency, Option<LocalDir>)> {
    manifest.dependencies.iter().map(|entry| dependency(loader, manifest, root, entry)).collect()
}

fn dependency(
    loader: &mut Loader,
    manifest: &Manifest,
    root: Option<&Manifest>,
    entry: &DependencyTable,
) -> (Dependency, Option<LocalDir>) {
    let (entry, base) = with_inherited(loader, manifest, root, entry);
    let package = entry.package.clone().unwrap_or_else(|| entry.key.clone());
    let by_path =
        entry.path.as_ref().map(|path| LocalDir { dir: paths::absolute(&base, Path::new(path)), by_path: true });
    let patch =
        || root.unwrap_or(manifest).patches.get(&package).map(|dir| LocalDir { dir: dir.clone(), by_path: false });
    let mut local = by_path.or_else(patch);
    let target = local.as_ref().and_then(|local| loader.package(&local.dir));
    if let (Some(LocalDir { dir, by_path: true }), None) = (&local, &target) {
        let dir = dir.display();
        let message = format!("the dependency `{}` has no package at `{dir}`: correct its `path`", entry.key);
        loader.problems.push(Problem::at(&manifest.path, entry.at, message));
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
fn with_inherited(
    loader: &mut Loader,
    manifest: &Manifest,
    root: Option<&Manifest>,
    entry: &DependencyTable,
) -> (DependencyTable, PathBuf) {
    if !entry.inherited {
        return (entry.clone(), manifest.dir.clone());
    }
    let template = root.and_then(|root| Some((root, root.workspace.as_ref()?.dependencies.get(&entry.key)?)));
    let Some((root, template)) = template else {
        let message =
            format!("the workspace has no dependency `{}` to inherit: add it to `[workspace.dependencies]`", entry.key);
        loader.problems.push(Problem::at(&manifest.path, entry.at, message));
        return (entry.clone(), manifest.dir.clone());
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
