//! From what was read to what names are made of: the crates of the workspace, with what the code of each can name.

use super::base::Foreign;
use super::flags::Flags;
use super::packages::{is_for_tests, tokio_features};
use super::tree::{Node, Tree};
use super::{Job, runtime_of};
use crate::analysis::{CrateInfo, Limits};
use crate::base::{FileId, Name};
use crate::foreign::Runtime;
use crate::resolve::{CrateInput, FileInput};
use crate::source::{DependencyKind, Package, Project, Target, TargetKind};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files of a crate, from its root along the declarations of modules.
pub fn link_files(root: &Path, tree: &Tree, ids: &FxHashMap<PathBuf, FileId>) -> Vec<FileInput> {
    let mut files = Vec::new();
    let root = (root.to_path_buf(), crate::source::ModuleDir::like_mod_rs(root));
    add_file(tree, ids, &root, &mut Vec::new(), &mut files);
    files
}

/// Adds a module's file and those below it; returns its place. A file that leads back to itself is not followed.
fn add_file(
    tree: &Tree,
    ids: &FxHashMap<PathBuf, FileId>,
    node: &Node,
    around: &mut Vec<Node>,
    files: &mut Vec<FileInput>,
) -> Option<usize> {
    let Some(Ok(read)) = tree.files.get(&node.0) else { return None };
    if around.contains(node) {
        return None;
    }
    let place = files.len();
    files.push(FileInput { file: ids.get(&node.0).copied(), hir: read.hir.clone(), modules: Vec::new() });
    around.push(node.clone());
    for (item, child) in tree.children.get(node).into_iter().flatten() {
        if let Some(at) = add_file(tree, ids, child, around, files) {
            files[place].modules.push((*item, at));
        }
    }
    around.pop();
    Some(place)
}

/// What the inputs are made of.
pub struct Linker<'a> {
    /// What the run is asked to do.
    pub job: &'a Job,
    /// The packages.
    pub project: &'a Project,
    /// The targets that are read.
    pub targets: &'a [Target],
    /// Their files.
    pub tree: &'a Tree,
    /// The numbers of these.
    pub ids: &'a FxHashMap<PathBuf, FileId>,
    /// What they lie on.
    pub foreign: &'a Foreign<'a>,
    /// What build scripts set.
    pub flags: &'a Flags,
}

impl Linker<'_> {
    /// The targets, in their order.
    pub fn inputs(&self) -> (Vec<CrateInput>, Vec<CrateInfo>) {
        let inputs: Vec<CrateInput> = self.targets.iter().map(|target| self.target(target)).collect();
        let infos = self.targets.iter().zip(&inputs).map(|(target, input)| self.info(target, input.is_test)).collect();
        (inputs, infos)
    }

    fn target(&self, target: &Target) -> CrateInput {
        let package = target.package.map(|index| &self.project.packages[index]);
        let is_test = self.is_test(target);
        let mut files = link_files(&target.root, self.tree, self.ids);
        if files.is_empty() {
            // a crate has a root, even where its file can't be read
            files.push(FileInput { file: None, hir: Arc::new(crate::hir::File::empty()), modules: Vec::new() });
        }
        let features = package.map(|package| package.features.iter().map(|feature| feature.as_str().into()).collect());
        CrateInput {
            name: Name::new(&target.name),
            edition: target.edition,
            known: false,
            beneath: None,
            is_test,
            files,
            extern_prelude: package.map_or_else(|| self.foreign.all_known(), |package| self.prelude(target, package)),
            sees_common: false,
            features: features.unwrap_or_default(),
            flags: target.package.and_then(|package| self.flags.get(&package)).cloned().unwrap_or_default(),
        }
    }

    /// Whether a target is test code: by its kind, by the folder that its package lies in, or by the package's name.
    fn is_test(&self, target: &Target) -> bool {
        let shown = self.project.shown(&target.root);
        let lies_in = |names: &[&str]| shown.split('/').any(|folder| names.contains(&folder));
        let is_example = target.kind == TargetKind::Example || lies_in(&["examples"]);
        let by_name = target.package.is_some_and(|index| is_for_tests(&self.project.packages[index].name));
        let by_kind = matches!(target.kind, TargetKind::Test | TargetKind::Bench);
        let is_test = by_kind || by_name || lies_in(&["tests", "benches"]);
        is_test || is_example && !self.job.settings.at(&target.root).include_examples
    }

    /// What a target's code can name: its package's dependencies and, from a program or test, its own library.
    fn prelude(&self, target: &Target, package: &Package) -> Vec<(Name, usize)> {
        let is_build_script = target.kind == TargetKind::BuildScript;
        let mut prelude = Vec::new();
        for dependency in &package.dependencies {
            if is_build_script == (dependency.kind == DependencyKind::Build) {
                let krate = match dependency.local {
                    Some(package) => self.library(package),
                    // a fork under the name of what it stands in for (`tokio = { package = "madsim-tokio" }`) has its API
                    None => dependency
                        .external
                        .and_then(|index| self.foreign.external(index))
                        .or_else(|| self.foreign.known_crate(&dependency.package))
                        .or_else(|| self.foreign.known_crate(&dependency.key)),
                };
                prelude.extend(krate.map(|krate| (Name::new(&dependency.extern_name), krate)));
            }
        }
        if !matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro) {
            let library = target.package.and_then(|package| self.library(package));
            prelude.extend(library.map(|krate| (Name::new(&self.targets[krate - self.foreign.len()].name), krate)));
        }
        prelude
    }

    fn library(&self, package: usize) -> Option<usize> {
        let is_library = |target: &Target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
        let at = self.targets.iter().position(|target| target.package == Some(package) && is_library(target))?;
        Some(self.foreign.len() + at)
    }

    fn info(&self, target: &Target, is_test: bool) -> CrateInfo {
        let settings = self.job.settings.at(&target.root);
        let said = settings.runtime.as_deref().map(|name| name.replace('-', "_"));
        let said = said.and_then(|name| Runtime::parse(&name));
        let package = target.package.map(|index| &self.project.packages[index]);
        let runtime = match package {
            Some(package) => runtime_of(package.dependencies.iter().map(|dependency| dependency.key.as_str())),
            None => Some(Runtime::Tokio),
        };
        let limits = settings.large_future.map_or_else(Limits::default, |large_future| Limits { large_future });
        CrateInfo { runtime: said.or(runtime), is_test, tokio: package.map(tokio_features), limits }
    }
}
