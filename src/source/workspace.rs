//! Manifests and the workspaces that they belong to, by cargo's rules. Every manifest is read once.

use super::manifest::Manifest;
use super::{Problem, globs, paths};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads manifests and remembers them.
#[derive(Clone, Debug, Default)]
pub(super) struct Loader {
    manifests: BTreeMap<PathBuf, Option<Arc<Manifest>>>,
    members: BTreeMap<PathBuf, Arc<BTreeSet<PathBuf>>>,
    /// What was wrong so far.
    pub(super) problems: Vec<Problem>,
}

impl Loader {
    /// The manifest of a folder, if there is a file of that name.
    pub(super) fn manifest(&mut self, dir: &Path) -> Option<Arc<Manifest>> {
        if let Some(known) = self.manifests.get(dir) {
            return known.clone();
        }
        let exists = dir.join("Cargo.toml").is_file();
        let manifest = exists.then(|| Arc::new(Manifest::read(dir, &mut self.problems)));
        self.manifests.insert(dir.to_path_buf(), manifest.clone());
        manifest
    }

    /// Whether a folder was looked at.
    pub(super) fn has_read(&self, dir: &Path) -> bool {
        self.manifests.contains_key(dir)
    }

    /// Remembers a manifest that was read elsewhere.
    pub(super) fn put(&mut self, dir: PathBuf, manifest: Manifest) {
        self.manifests.insert(dir, Some(Arc::new(manifest)));
    }

    /// The manifest of a folder if it describes a package.
    pub(super) fn package(&mut self, dir: &Path) -> Option<Arc<Manifest>> {
        self.manifest(dir).filter(|manifest| manifest.package.is_some())
    }

    /// The nearest manifest at or above a path.
    pub(super) fn enclosing(&mut self, path: &Path) -> Option<Arc<Manifest>> {
        path.ancestors().find_map(|dir| self.manifest(dir))
    }

    /// The root manifest of the workspace that a manifest belongs to; a package outside of any workspace has none.
    pub(super) fn workspace_of(&mut self, manifest: &Arc<Manifest>) -> Option<Arc<Manifest>> {
        if manifest.workspace.is_some() {
            return Some(Arc::clone(manifest));
        }
        if let Some(root) = manifest.package.as_ref().and_then(|package| package.workspace.as_deref()) {
            return self.manifest(root).filter(|root| root.workspace.is_some());
        }
        for dir in manifest.dir.ancestors().skip(1) {
            let Some(above) = self.manifest(dir) else { continue };
            if above.workspace.is_some() {
                return (!is_excluded(&above, &manifest.dir)).then_some(above);
            }
            let pointed = above.package.as_ref().and_then(|package| package.workspace.as_deref());
            if let Some(root) = pointed.and_then(|root| self.manifest(root)) {
                return root.workspace.is_some().then_some(root);
            }
        }
        None
    }

    /// The folders of a workspace's members: those that its manifest names, its own package, and the packages below its
    /// root that these depend on by path.
    pub(super) fn members(&mut self, root: &Arc<Manifest>) -> Arc<BTreeSet<PathBuf>> {
        if let Some(known) = self.members.get(&root.dir) {
            return Arc::clone(known);
        }
        let mut members = BTreeSet::new();
        if root.package.is_some() {
            self.add_member(root, &root.dir, &mut members);
        }
        let named = root.workspace.as_ref().map(|workspace| workspace.members.as_slice()).unwrap_or_default();
        for (pattern, at) in named {
            let found = if globs::is_pattern(pattern) {
                let mut found = globs::expand(&root.dir, pattern);
                found.retain(|dir| self.manifest(dir).is_some());
                found
            } else {
                let dir = paths::absolute(&root.dir, Path::new(pattern));
                self.manifest(&dir).map(|_| dir).into_iter().collect()
            };
            if found.is_empty() {
                let message = format!("no package matches the member `{pattern}`: correct or remove it");
                self.problems.push(Problem::at(&root.path, *at, message));
            }
            for dir in found {
                self.add_member(root, &dir, &mut members);
            }
        }
        let members = Arc::new(members);
        self.members.insert(root.dir.clone(), Arc::clone(&members));
        members
    }

    fn add_member(&mut self, root: &Arc<Manifest>, dir: &Path, members: &mut BTreeSet<PathBuf>) {
        let mut queue = vec![(dir.to_path_buf(), false)];
        while let Some((dir, by_path)) = queue.pop() {
            if members.contains(&dir) || is_excluded(root, &dir) {
                continue;
            }
            let Some(manifest) = self.package(&dir) else { continue };
            // A folder with a workspace of its own is not a member of this one.
            let foreign = manifest.workspace.is_some() && dir != root.dir;
            let outside = by_path && !dir.starts_with(&root.dir) && !self.belongs_to(&manifest, root);
            if foreign || outside {
                continue;
            }
            let inherited = |key: &str| root.workspace.as_ref().and_then(|workspace| workspace.dependencies.get(key));
            for entry in &manifest.dependencies {
                let (base, path) = match entry.inherited {
                    true => (&root.dir, inherited(&entry.key).and_then(|entry| entry.path.as_deref())),
                    false => (&manifest.dir, entry.path.as_deref()),
                };
                queue.extend(path.map(|path| (paths::absolute(base, Path::new(path)), true)));
            }
            members.insert(dir);
        }
    }

    fn belongs_to(&mut self, manifest: &Arc<Manifest>, root: &Manifest) -> bool {
        self.workspace_of(manifest).is_some_and(|of| of.dir == root.dir)
    }
}

/// Whether `[workspace] exclude` names a folder and `members` does not, both by prefix as cargo does it; patterns are
/// understood in exclusions too.
pub(super) fn is_excluded(root: &Manifest, dir: &Path) -> bool {
    let Some(workspace) = &root.workspace else { return false };
    let below = |entry: &str| dir.starts_with(paths::absolute(&root.dir, Path::new(entry)));
    let matched = |entry: &String| {
        globs::is_pattern(entry) && globs::expand(&root.dir, entry).iter().any(|of| dir.starts_with(of))
    };
    let excluded = workspace.exclude.iter().any(|entry| below(entry) || matched(entry));
    excluded && !workspace.members.iter().any(|(member, _)| below(member))
}
