//! From the selection to the project: the closure over local dependencies, targets, features.

use super::dependencies::{self, Dependent, LocalDir};
use super::manifest::Manifest;
use super::select::Selection;
use super::workspace::Loader;
use super::{
    Asked, Dependency, Edition, Package, Project, Request, Target, TargetKind, Workspace, external, layout, paths, walk,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A package whose dependencies are known by folder only.
pub(super) struct Draft {
    pub(super) manifest: Arc<Manifest>,
    /// The root manifest of its workspace; its own where it has none.
    root: Arc<Manifest>,
    in_workspace: bool,
    selected: bool,
    dependencies: Vec<(Dependency, Option<LocalDir>)>,
}

impl Draft {
    fn workspace_root(&self) -> Option<&Manifest> {
        self.in_workspace.then_some(self.root.as_ref())
    }
}

/// Puts everything together.
pub(super) fn assemble(request: &Request) -> Project {
    let Asked { mut loader, selection, current_dir, .. } = request.asked.clone();
    let root = root_of(&mut loader, &selection, &current_dir);
    let is_excluded = |path: &Path| request.exclude.is_match(path, &root);
    let drafts = closure(&mut loader, &selection, &is_excluded);
    let workspaces = workspaces(&drafts);
    let mut packages = packages(&drafts, &workspaces);
    let dependents = dependents(&loader, &drafts);
    let local: Vec<&Draft> = drafts.values().collect();
    let asked = (&request.features, request.cargo_home.as_deref());
    let mut externals = external::resolve(&mut loader, &mut packages, &workspaces, asked, &local);
    externals.unknown_features.retain(|feature| !is_known_elsewhere(&mut loader, &drafts, feature));
    let mut targets = Vec::new();
    for (index, draft) in drafts.values().enumerate() {
        targets.extend(package_targets(&mut loader, draft, index, packages[index].edition, &is_excluded));
    }
    let known: BTreeSet<_> = targets.iter().map(|target| target.root.clone()).collect();
    for file in selection.loose.into_iter().filter(|file| !known.contains(file)) {
        let target = loose(&mut loader, &file, &packages);
        targets.push(Target { selected: !is_excluded(&file), ..target });
    }
    targets.sort_by(|left, right| order(left).cmp(&order(right)));
    let mut problems = loader.problems;
    problems.sort();
    problems.dedup();
    let explicit_files = selection.files.into_iter().collect();
    Project {
        root,
        workspaces,
        packages,
        dependents,
        targets,
        explicit_files,
        problems,
        externals: externals.packages,
        missing_sources: externals.missing.into_iter().collect(),
        unknown_features: externals.unknown_features,
        scope: selection.scope,
        excluded: request.exclude.clone(),
    }
}

/// Whether a member of a workspace that was not asked for has a feature: it was chosen for the whole workspace.
fn is_known_elsewhere(loader: &mut Loader, drafts: &BTreeMap<PathBuf, Draft>, feature: &str) -> bool {
    let members: Vec<PathBuf> = roots(drafts).flat_map(|root| loader.members(root).as_ref().clone()).collect();
    members.iter().any(|dir| loader.manifest(dir).is_some_and(|manifest| manifest.declares(feature)))
}

/// The other members of the workspaces that lead to one of these packages. What is wrong with them is not news.
fn dependents(loader: &Loader, drafts: &BTreeMap<PathBuf, Draft>) -> Vec<PathBuf> {
    let mut loader = loader.clone();
    let mut others: Vec<(PathBuf, Vec<PathBuf>)> = Vec::new();
    for root in roots(drafts) {
        for dir in loader.members(root).iter().filter(|dir| !drafts.contains_key(*dir)) {
            let Some(manifest) = loader.package(dir) else { continue };
            let dependent = Dependent { manifest: &manifest, root: Some(root) };
            let needs = dependencies::dependencies(&mut loader, &dependent, &mut Vec::new()).into_iter();
            others.push((dir.clone(), needs.filter_map(|(_, local)| Some(local?.dir)).collect()));
        }
    }
    let mut found: BTreeSet<PathBuf> = BTreeSet::new();
    loop {
        let leads = |dir: &PathBuf| drafts.contains_key(dir) || found.contains(dir);
        let more = others.extract_if(.., |(_, needs)| needs.iter().any(leads)).map(|(dir, _)| dir);
        let more: Vec<PathBuf> = more.collect();
        if more.is_empty() {
            return found.into_iter().collect();
        }
        found.extend(more);
    }
}

fn order(target: &Target) -> (bool, usize, TargetKind, &str, &Path) {
    let loose = target.kind == TargetKind::Loose;
    (loose, target.package.unwrap_or(usize::MAX), target.kind, &target.name, &target.root)
}

/// What shown paths are relative to.
fn root_of(loader: &mut Loader, selection: &Selection, current_dir: &Path) -> PathBuf {
    if selection.scope.iter().all(|path| path.starts_with(current_dir)) {
        return current_dir.to_path_buf();
    }
    let common = paths::common_ancestor(selection.scope.iter().map(PathBuf::as_path)).unwrap_or_default();
    let folder = if common.is_dir() { common } else { common.parent().unwrap_or(&common).to_path_buf() };
    match loader.enclosing(&folder) {
        Some(manifest) => loader.workspace_of(&manifest).map_or_else(|| manifest.dir.clone(), |root| root.dir.clone()),
        None => folder,
    }
}

/// The selected packages and all local packages that they need, by folder.
fn closure(
    loader: &mut Loader,
    selection: &Selection,
    is_excluded: &dyn Fn(&Path) -> bool,
) -> BTreeMap<PathBuf, Draft> {
    let mut drafts = BTreeMap::new();
    let mut queue: Vec<_> = selection.packages.iter().rev().map(|dir| (dir.clone(), true)).collect();
    while let Some((dir, selected)) = queue.pop() {
        if drafts.contains_key(&dir) {
            continue;
        }
        let Some(manifest) = loader.package(&dir) else { continue };
        let workspace = loader.workspace_of(&manifest);
        let in_workspace = workspace.is_some();
        let root = workspace.unwrap_or_else(|| Arc::clone(&manifest));
        let selected = (selected || selection.packages.contains(&dir)) && !is_excluded(&dir);
        let dependent = Dependent { manifest: &manifest, root: in_workspace.then_some(root.as_ref()) };
        let mut problems = dependencies::missing_inheritance(&dependent);
        let dependencies = dependencies::dependencies(loader, &dependent, &mut problems);
        // What is wrong in a package that nobody asked for is not news; a vendored one may lack what it does not need.
        loader.problems.extend(problems.into_iter().filter(|_| selected));
        for (dependency, local) in &dependencies {
            let Some(local) = local else { continue };
            if selected || dependency.kind != super::DependencyKind::Dev {
                let asked = local.by_path && selection.scope.iter().any(|path| local.dir.starts_with(path));
                queue.push((local.dir.clone(), asked));
            }
        }
        drafts.insert(dir, Draft { manifest, root, in_workspace, selected, dependencies });
    }
    drafts
}

/// The manifests at the roots of these packages' workspaces, each once.
fn roots(drafts: &BTreeMap<PathBuf, Draft>) -> impl Iterator<Item = &Arc<Manifest>> {
    let roots: BTreeMap<_, _> = drafts.values().map(|draft| (&draft.root.dir, &draft.root)).collect();
    roots.into_values()
}

fn workspaces(drafts: &BTreeMap<PathBuf, Draft>) -> Vec<Workspace> {
    let workspace = |root: &Arc<Manifest>| Workspace {
        dir: root.dir.clone(),
        manifest: root.path.clone(),
        lock_file: Some(root.dir.join("Cargo.lock")).filter(|file| file.is_file()),
        metadata_config: root.workspace.as_ref().and_then(|workspace| workspace.metadata_config.clone()),
    };
    roots(drafts).map(workspace).collect()
}

fn packages(drafts: &BTreeMap<PathBuf, Draft>, workspaces: &[Workspace]) -> Vec<Package> {
    let indices: BTreeMap<_, _> = drafts.keys().enumerate().map(|(index, dir)| (dir, index)).collect();
    let package = |draft: &Draft| {
        let manifest = &draft.manifest;
        let table = manifest.package.as_ref();
        let mut dependencies: Vec<_> = draft
            .dependencies
            .iter()
            .map(|(dependency, local)| {
                let local = local.as_ref().and_then(|local| indices.get(&local.dir).copied());
                Dependency { local, ..dependency.clone() }
            })
            .collect();
        dependencies
            .sort_by(|left, right| (left.kind, &left.key, &left.cfg).cmp(&(right.kind, &right.key, &right.cfg)));
        Package {
            name: table.map(|table| table.name.clone()).unwrap_or_default(),
            version: dependencies::version(manifest, draft.workspace_root()),
            manifest: manifest.path.clone(),
            dir: manifest.dir.clone(),
            edition: dependencies::edition(manifest, draft.workspace_root()),
            workspace: workspaces.partition_point(|workspace| workspace.dir < draft.root.dir),
            lib_name: layout::lib_name(manifest),
            features: BTreeSet::new(),
            dev_features: BTreeSet::new(),
            selected: draft.selected,
            dependencies,
            metadata_config: table.and_then(|table| table.metadata_config.clone()),
        }
    };
    drafts.values().map(package).collect()
}

/// The targets of a package; where a broken manifest leaves none, its files are loose.
fn package_targets(
    loader: &mut Loader,
    draft: &Draft,
    index: usize,
    edition: Edition,
    is_excluded: &dyn Fn(&Path) -> bool,
) -> Vec<Target> {
    let manifest = &draft.manifest;
    let mut problems = Vec::new();
    let mut targets = layout::targets(manifest, edition, &mut problems);
    loader.problems.extend(problems.into_iter().filter(|_| draft.selected));
    if targets.is_empty() && manifest.broken {
        let files = walk::rust_files(&manifest.dir, &mut loader.problems);
        targets = files.iter().map(|file| Target::loose(file, None, edition)).collect();
    } else if targets.is_empty() && draft.selected {
        let message = "has no target: add `src/lib.rs` or `src/main.rs`, or name the files in `[lib]` or `[[bin]]`";
        loader.problems.push(super::Problem::new(&manifest.path, message));
    }
    for target in &mut targets {
        target.package = Some(index);
        target.selected = draft.selected && !is_excluded(&target.root);
    }
    targets
}

/// A loose file; a manifest above it says the edition and may be the package whose dependencies it sees.
fn loose(loader: &mut Loader, file: &Path, packages: &[Package]) -> Target {
    let manifest = loader.enclosing(file);
    let package =
        manifest.as_ref().and_then(|manifest| packages.iter().position(|package| package.dir == manifest.dir));
    let edition = manifest.map_or(Edition::NEWEST, |manifest| {
        let root = loader.workspace_of(&manifest);
        dependencies::edition(&manifest, root.as_deref())
    });
    Target::loose(file, package, edition)
}
