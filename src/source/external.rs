//! The packages that come from elsewhere: found through the lock file, their features settled together with those of
//! the local packages.

use super::assemble::Draft;
use super::checkout::Checkouts;
use super::dependencies::{self, Dependent};
use super::features::FeatureTable;
use super::lock::Lock;
use super::manifest::Manifest;
use super::workspace::Loader;
use super::{Dependency, DependencyKind, External, FeatureChoice, Package, TargetKind, Workspace};
use super::{features, layout, platform};
use crate::base::ByFolder;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found beside the local packages.
#[derive(Debug, Default)]
pub(super) struct Externals {
    pub(super) packages: Vec<External>,
    /// Packages without sources: name and version.
    pub(super) missing: BTreeSet<String>,
    /// Features that were chosen and that no selected package has.
    pub(super) unknown_features: Vec<String>,
}

/// Finds the external packages, settles all features, and ties dependencies to what they lead to.
pub(super) fn resolve(
    loader: &mut Loader,
    packages: &mut Vec<Package>,
    workspaces: &[Workspace],
    request: (&ByFolder<FeatureChoice>, Option<&Path>),
    local: &[&Draft],
) -> Externals {
    let (choices, cargo_home) = request;
    let count = packages.len();
    let mut graph = Graph { nodes: Vec::new(), missing: BTreeSet::new() };
    if let Some(cargo_home) = cargo_home {
        graph.grow(loader, packages, workspaces, cargo_home);
    }
    let tables: Vec<&FeatureTable> = local
        .iter()
        .map(|draft| &draft.manifest.features)
        .chain(graph.nodes.iter().map(|node| &node.manifest.features))
        .collect();
    let unknown_features = features::resolve(packages, &tables, choices);
    let external = packages.split_off(count);
    let settled = graph.nodes.into_iter().zip(external);
    let found = settled.map(|(node, package)| external_package(node, package, count)).collect();
    for dependency in packages.iter_mut().flat_map(|package| &mut package.dependencies) {
        if let Some(index) = dependency.local.filter(|index| *index >= count) {
            (dependency.local, dependency.external) = (None, Some(index - count));
        }
    }
    Externals { packages: found, missing: graph.missing, unknown_features }
}

/// An external package while it is found.
struct Node {
    manifest: Arc<Manifest>,
    /// Which lock file it is in, and where; what lies beside a package of a repository has no entry of its own.
    lock: (usize, Option<usize>),
    identity: String,
}

struct Graph {
    nodes: Vec<Node>,
    missing: BTreeSet<String>,
}

/// A lock file and the places that it leads to.
struct Place {
    lock: Lock,
    checkouts: Checkouts,
}

impl Graph {
    /// Follows dependencies, one round of packages after the other, so that manifests are read many at a time.
    fn grow(&mut self, loader: &mut Loader, packages: &mut Vec<Package>, workspaces: &[Workspace], cargo_home: &Path) {
        let place = |workspace: &Workspace| Place {
            lock: workspace.lock_file.as_deref().map(Lock::read).unwrap_or_default(),
            checkouts: Checkouts::new(cargo_home, &workspace.dir),
        };
        let mut places: Vec<Place> = workspaces.iter().map(place).collect();
        let count = packages.len();
        let mut by_dir: HashMap<(usize, PathBuf), usize> = HashMap::new();
        let mut from = 0;
        while from < packages.len() {
            let to = packages.len();
            let mut found: Vec<(usize, usize, Target)> = Vec::new();
            for (at, package) in packages.iter().enumerate().take(to).skip(from) {
                let node = at.checked_sub(count).map(|at| &self.nodes[at]);
                let workspace = node.map_or(package.workspace, |node| node.lock.0);
                let Some(place) = places.get_mut(workspace) else { continue };
                let own = node.map_or_else(|| place.lock.member(&package.name), |node| node.lock.1);
                for (index, dependency) in package.dependencies.iter().enumerate() {
                    if let (Some(own), None, true) = (own, dependency.local, is_followed(package, dependency)) {
                        let target = target(place, own, dependency, &mut self.missing);
                        found.extend(target.map(|target| (at, index, Target { workspace, ..target })));
                    }
                }
            }
            let dirs: Vec<PathBuf> = found.iter().map(|(.., target)| target.dir.clone()).collect();
            read_ahead(loader, dirs);
            for (package, dependency, target) in found {
                let key = (target.workspace, target.dir.clone());
                let known = by_dir.get(&key).copied();
                let place = known.or_else(|| self.add(loader, packages, target));
                let Some(place) = place else { continue };
                by_dir.insert(key, place);
                packages[package].dependencies[dependency].local = Some(place);
                name(&mut packages[..], package, dependency, place);
            }
            from = to;
        }
    }

    /// Adds a package; its dependencies are followed later.
    fn add(&mut self, loader: &mut Loader, packages: &mut Vec<Package>, target: Target) -> Option<usize> {
        let manifest = loader.package(&target.dir)?;
        let root = if target.in_repository { loader.workspace_of(&manifest) } else { None };
        let is_proc_macro = manifest.lib.as_ref().is_some_and(|lib| lib.proc_macro);
        let dependent = Dependent { manifest: &manifest, root: root.as_deref() };
        // the compiler runs procedural macros, and nobody sees what they need
        let all =
            if is_proc_macro { Vec::new() } else { dependencies::dependencies(loader, &dependent, &mut Vec::new()) };
        let dependencies = all.into_iter().map(|(dependency, _)| dependency);
        let dependencies: Vec<_> = dependencies.filter(|of| of.kind == DependencyKind::Normal).collect();
        packages.push(Package {
            name: manifest.package.as_ref()?.name.clone(),
            version: dependencies::version(&manifest, root.as_deref()),
            manifest: manifest.path.clone(),
            dir: manifest.dir.clone(),
            edition: dependencies::edition(&manifest, root.as_deref()),
            workspace: target.workspace,
            lib_name: layout::lib_name(&manifest),
            features: BTreeSet::new(),
            dev_features: BTreeSet::new(),
            selected: false,
            dependencies,
            metadata_config: None,
        });
        self.nodes.push(Node { manifest, lock: (target.workspace, Some(target.locked)), identity: target.identity });
        Some(packages.len() - 1)
    }
}

/// What a dependency leads to.
struct Target {
    dir: PathBuf,
    workspace: usize,
    locked: usize,
    identity: String,
    in_repository: bool,
}

fn is_followed(package: &Package, dependency: &Dependency) -> bool {
    (package.selected || dependency.kind != DependencyKind::Dev)
        && dependency.cfg.as_deref().is_none_or(platform::is_host)
}

fn target(place: &mut Place, own: usize, dependency: &Dependency, missing: &mut BTreeSet<String>) -> Option<Target> {
    let locked = place.lock.dependency(own, &dependency.package, dependency.version_req.as_deref())?;
    let package = place.lock.get(locked);
    let source = package.source.clone()?;
    let Some(dir) = place.checkouts.find(package) else {
        missing.insert(format!("{} {}", package.name, package.version));
        return None;
    };
    let in_repository = source.starts_with("git+");
    let identity = package.checksum.clone().unwrap_or(source);
    Some(Target { dir, workspace: 0, locked, identity, in_repository })
}

/// Reads the manifests that nobody has read, in parallel. What is wrong in them is not the user's to mend.
fn read_ahead(loader: &mut Loader, mut dirs: Vec<PathBuf>) {
    dirs.sort();
    dirs.dedup();
    dirs.retain(|dir| !loader.has_read(dir));
    let read: Vec<Manifest> = dirs.par_iter().map(|dir| Manifest::read(dir, &mut Vec::new())).collect();
    dirs.into_iter().zip(read).for_each(|(dir, manifest)| loader.put(dir, manifest));
}

/// A dependency that is not renamed has the name of its library.
fn name(packages: &mut [Package], package: usize, dependency: usize, place: usize) {
    let lib_name = packages[place].lib_name.clone();
    let dependency = &mut packages[package].dependencies[dependency];
    if dependency.key == dependency.package
        && let Some(name) = lib_name
    {
        dependency.extern_name = name;
    }
}

fn external_package(node: Node, package: Package, first: usize) -> External {
    let mut problems = Vec::new();
    let library = layout::library(&node.manifest, package.edition, &mut problems);
    let active = package.dependencies.iter().filter(|dependency| dependency.active);
    let leads = |dependency: &Dependency| Some((dependency.extern_name.clone(), dependency.local?.checked_sub(first)?));
    let mut dependencies: BTreeMap<String, usize> = BTreeMap::new();
    dependencies.extend(active.filter_map(leads));
    External {
        is_proc_macro: library.as_ref().is_some_and(|library| library.kind == TargetKind::ProcMacro),
        edition: library.as_ref().map_or(package.edition, |library| library.edition),
        root: library.map(|library| library.root),
        lib_name: package.lib_name.unwrap_or_default(),
        version: package.version.unwrap_or_default(),
        name: package.name,
        dir: package.dir,
        identity: node.identity,
        features: package.features,
        dependencies: dependencies.into_iter().collect(),
    }
}
