//! From the asked paths to packages and loose files.

use super::manifest::Manifest;
use super::workspace::{Loader, is_excluded};
use super::{Problem, layout, paths, walk};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the paths of a request stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Selection {
    /// The folders of the packages that are asked for.
    pub(super) packages: BTreeSet<PathBuf>,
    /// Below these everything is asked for.
    pub(super) scope: Vec<PathBuf>,
    /// `.rs` files without a package.
    pub(super) loose: BTreeSet<PathBuf>,
    /// `.rs` files that were named one by one.
    pub(super) files: BTreeSet<PathBuf>,
}

/// Reads the paths; none: the workspace around the current folder.
pub(super) fn select(loader: &mut Loader, current_dir: &Path, asked: &[PathBuf]) -> Selection {
    let mut selection = Selection::default();
    if asked.is_empty() {
        around(loader, current_dir, &mut selection);
    }
    for path in asked {
        let path = paths::absolute(current_dir, path);
        if path.file_name().is_some_and(|name| name == "Cargo.toml") && path.is_file() {
            folder(loader, path.parent().unwrap_or(&path), &mut selection);
        } else if path.is_dir() {
            folder(loader, &path, &mut selection);
        } else if path.extension().is_some_and(|extension| extension == "rs") && path.is_file() {
            file(loader, path, &mut selection);
        } else {
            let message = match path.exists() {
                true => "is neither a folder nor a Rust file: name a folder, an `.rs` file or a `Cargo.toml`",
                false => "does not exist: check the path",
            };
            loader.problems.push(Problem::new(&path, message));
        }
    }
    selection
}

/// One file, there or not.
pub(super) fn buffer(loader: &mut Loader, path: &Path) -> Selection {
    let mut selection = Selection::default();
    file(loader, path.to_path_buf(), &mut selection);
    selection
}

fn around(loader: &mut Loader, current_dir: &Path, selection: &mut Selection) {
    let Some(manifest) = loader.enclosing(current_dir) else {
        return folder(loader, current_dir, selection);
    };
    let (root, members) = workspace(loader, &manifest);
    selection.scope.push(root);
    selection.scope.extend(members.iter().cloned());
    selection.packages.extend(members);
}

fn folder(loader: &mut Loader, dir: &Path, selection: &mut Selection) {
    selection.scope.push(dir.to_path_buf());
    let nearest = loader.enclosing(dir);
    if let Some(manifest) = &nearest {
        let (root, members) = workspace(loader, manifest);
        // Whoever names the root means all members, wherever they lie.
        let all = root == dir;
        let mut found: Vec<_> = members.into_iter().filter(|member| all || member.starts_with(dir)).collect();
        selection.scope.extend(found.iter().filter(|member| !member.starts_with(dir)).cloned());
        if holds_code_of(manifest, dir) {
            found.push(manifest.dir.clone());
        }
        if !found.is_empty() {
            if all {
                found.extend(beside(loader, manifest, &found));
            }
            return selection.packages.extend(found);
        }
    }
    let found = walk::walk(dir, &mut loader.problems);
    for package in &found.packages {
        if let Some(manifest) = loader.manifest(package) {
            let (root, mut members) = workspace(loader, &manifest);
            // One that lies below a workspace above the folder stands for itself alone.
            members.retain(|member| root == *package || member == package);
            selection.scope.extend(members.iter().filter(|member| !member.starts_with(dir)).cloned());
            selection.packages.extend(members);
        }
    }
    // Inside of a package that has its code elsewhere, other packages found here are meant, else the files are.
    if nearest.is_none() || found.packages.is_empty() {
        selection.loose.extend(found.files);
        selection
            .packages
            .extend(nearest.filter(|manifest| manifest.package.is_some()).map(|manifest| manifest.dir.clone()));
    }
}

/// Packages below a workspace's root that lie in none of its members: workspaces of their own, and packages that are in
/// none. What lies inside of a package is a fixture of it, what the workspace excludes is meant to be left alone.
fn beside(loader: &mut Loader, root: &Manifest, members: &[PathBuf]) -> Vec<PathBuf> {
    let found = walk::walk(&root.dir, &mut loader.problems).packages;
    let is_inside = |package: &PathBuf| members.iter().any(|member| package.starts_with(member));
    let is_meant = |package: &PathBuf| !is_inside(package) && !is_excluded(root, package);
    let outside: Vec<PathBuf> = found.into_iter().filter(is_meant).collect();
    let mut packages = Vec::new();
    for package in outside {
        if let Some(manifest) = loader.manifest(&package) {
            packages.extend(workspace(loader, &manifest).1.into_iter().filter(|member| member.starts_with(&package)));
        }
    }
    packages
}

fn file(loader: &mut Loader, path: PathBuf, selection: &mut Selection) {
    match loader.enclosing(&path).filter(|manifest| manifest.package.is_some()) {
        Some(manifest) => selection.packages.insert(manifest.dir.clone()),
        None => selection.loose.insert(path.clone()),
    };
    selection.scope.push(path.clone());
    selection.files.insert(path);
}

/// The root folder and the members of a manifest's workspace; a package outside of any is alone. A package that believes
/// to be a member and is none, which cargo rejects, is taken in.
fn workspace(loader: &mut Loader, manifest: &Arc<Manifest>) -> (PathBuf, BTreeSet<PathBuf>) {
    let root = loader.workspace_of(manifest);
    let mut members = root.as_ref().map(|root| loader.members(root).as_ref().clone()).unwrap_or_default();
    if manifest.package.is_some() {
        members.insert(manifest.dir.clone());
    }
    (root.map_or_else(|| manifest.dir.clone(), |root| root.dir.clone()), members)
}

/// Whether the package's code lies in this folder of the package, or this folder below its code.
fn holds_code_of(manifest: &Manifest, dir: &Path) -> bool {
    let roots = layout::roots(manifest);
    let mut folders = roots.iter().filter_map(|root| root.parent()).filter(|folder| *folder != manifest.dir);
    folders.any(|folder| dir.starts_with(folder) || folder.starts_with(dir))
}
