//! From a project to the world: which targets to read, what they see, their names.

use super::beyond::Bodies;
use super::dependencies::{self, Dependencies};
use super::expand::Expander;
use super::flags::{self, Flags};
use super::judge::AskedFor;
use super::packages::{is_for_tests, tokio_features};
use super::std_index;
use super::tree::{self, Node, Reading, Tree};
use super::{Job, Progress, runtime_of, said};
use crate::analysis::{CrateInfo, Limits, World};
use crate::base::{Edition, FileId, Files, Finding, Name, SourceFile, Span};
use crate::cache::Cache;
use crate::config::ConfigProblem;
use crate::foreign::{self, KnownCrate, Runtime, STD_CRATES, Signatures, StdIndex};
use crate::hir::ItemId;
use crate::report::{Notice, NoticeKind};
use crate::resolve::{CrateId, CrateInput, FileInput, Names};
use crate::source::{Dependency, DependencyKind, External, Package, Project, Target, TargetKind};
use crate::syntax::{self, Macros, Options, Parts};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was loaded.
pub struct Loaded {
    /// Everything that was read, with its names.
    pub world: World,
    /// What of it the user asked for.
    pub asked: AskedFor,
    /// What could not be read.
    pub problems: Vec<Notice>,
    /// What is doubtful in the settings.
    pub doubts: Vec<ConfigProblem>,
    /// Comments that describe functions and can't be read.
    pub findings: Vec<Finding>,
}

/// Reads what is asked for and what that needs.
pub fn load(job: &Job, project: &Project, progress: Progress<'_>) -> Loaded {
    let mut targets: Vec<Target> = wanted_targets(project);
    let roots: Vec<PathBuf> =
        targets.iter().map(|target| target.root.clone()).chain(loose_roots(job, project)).collect();
    let skip_tests = !job.settings.values().iter().any(|settings| settings.include_tests);
    let parse = |text: &str, macros: Option<&dyn Macros>| {
        syntax::read_file(text, Options { skip_tests, macros, parts: Parts::All })
    };
    let reading = Reading { texts: &job.texts, only_texts: false, parse: &parse, progress };
    let (mut tree, std) = rayon::join(|| tree::read(&roots, reading), || StdIndex::embedded()?.crates());
    targets.retain(|target| target.kind != TargetKind::Loose || !is_child(&tree, &target.root));
    let unreached: Vec<_> = loose_roots(job, project).filter(|file| !is_reached(&tree, &targets, file)).collect();
    targets.extend(unreached.iter().map(|file| project.loose_target(file)));
    let sources = load_sources(job, project, &targets, progress);
    let has_sources = |name: &str| sources.keys().any(|index| crate_name(&project.externals[*index].name) == name);
    let own = |name: &str| targets.iter().any(|target| target.name == name) || has_sources(name);
    let (said, mut doubts) = said::signatures(job, &own);
    let known = known_crates(project, &targets, &sources, &said, std.is_some());
    let flags = flags::of_scripts(job, project, &targets);
    let mut expander = Expander::new(skip_tests);
    // most macros of the workspace are found without the sources of others
    let none = Dependencies::new();
    let mut is_complete = std.is_none() && sources.is_empty();
    let (names, infos, selected) = loop {
        let ids = numbers(&tree);
        let (linked, std) = if is_complete { (&sources, std.as_ref()) } else { (&none, None) };
        let linker = Linker {
            job,
            project,
            targets: &targets,
            tree: &tree,
            ids: &ids,
            known: &known,
            sources: linked,
            std,
            flags: &flags,
            all_known: OnceCell::new(),
        };
        let (mut inputs, infos) = linker.inputs();
        expander.add_crates(&mut inputs);
        let selected = selected_files(&targets, &inputs);
        progress("resolving names", 0, None);
        let mut names = Names::link(inputs);
        let expanded = expander.expand(&tree, &names, &ids, &parse);
        if expanded.is_empty() && is_complete {
            names.find_impls();
            break (names, infos, selected);
        }
        is_complete = true;
        if !expanded.is_empty() {
            tree = tree::replace(tree, expanded, reading);
            targets.retain(|target| target.kind != TargetKind::Loose || !is_child(&tree, &target.root));
        }
    };
    let (files, ids, problems) = file_table(project, &mut tree);
    let covered = covered(project, &files, &ids, &selected);
    let beyond = beyond(job, project, &sources, &known, targets.len());
    let known: Vec<KnownCrate> = known.into_iter().map(|known| known.krate).collect();
    let mut world = World::new(files, names, infos, &known);
    world.set_beyond(Box::new(beyond));
    let mut findings = said::comments(&mut world);
    findings.retain(|finding| covered[finding.span.file.0 as usize]);
    doubts.extend(said::apply(&mut world, job.settings.values()));
    world.find_start();
    Loaded { world, asked: AskedFor { covered, tests: !skip_tests }, problems, doubts, findings }
}

/// The selected targets, and the libraries that others name.
fn wanted_targets(project: &Project) -> Vec<Target> {
    let needed = |target: &&Target| target.selected || matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
    project.targets.iter().filter(needed).cloned().collect()
}

/// Files that the user named one by one.
fn loose_roots(job: &Job, project: &Project) -> impl Iterator<Item = PathBuf> {
    project.explicit_files.iter().cloned().chain(job.buffer.clone())
}

/// Whether some file declares this one as its module.
fn is_child(tree: &Tree, root: &Path) -> bool {
    tree.children.values().flatten().any(|(_, (path, _))| path == root)
}

/// Whether a target leads to a file.
fn is_reached(tree: &Tree, targets: &[Target], file: &Path) -> bool {
    targets.iter().any(|target| target.root == file) || is_child(tree, file)
}

/// The files that could be read, ordered by path.
pub fn numbers(tree: &Tree) -> FxHashMap<PathBuf, FileId> {
    let mut paths: Vec<&PathBuf> = tree.files.iter().filter(|(_, file)| file.is_ok()).map(|(path, _)| path).collect();
    paths.sort();
    paths.into_iter().enumerate().map(|(index, path)| (path.clone(), FileId(index as u32))).collect()
}

/// The table of files, with the [`numbers`] that they have, and what was wrong with them.
fn file_table(project: &Project, tree: &mut Tree) -> (Files, FxHashMap<PathBuf, FileId>, Vec<Notice>) {
    let (mut files, mut ids, mut problems) = (Files::default(), FxHashMap::default(), Vec::new());
    let mut paths: Vec<&PathBuf> = tree.files.keys().collect();
    paths.sort();
    let paths: Vec<PathBuf> = paths.into_iter().cloned().collect();
    for path in paths {
        let shown = project.shown(&path);
        match tree.files.get_mut(&path) {
            Some(Ok(file)) => {
                let id = files.add(SourceFile::new(&shown, std::mem::take(&mut file.text)));
                ids.insert(path.clone(), id);
                if file.lossy {
                    let message = "this file is not UTF-8; what is not is read as `\u{fffd}`: save it as UTF-8";
                    problems.push(Notice::new(NoticeKind::Unparsable, &shown, message));
                }
                problems.extend(file.error.as_ref().map(|error| Notice {
                    span: Some(Span { file: id, range: error.range }),
                    ..Notice::new(NoticeKind::Unparsable, &shown, &error.message)
                }));
            }
            Some(Err(problem)) => problems.push(Notice::new(NoticeKind::Unreadable, &shown, &problem.message)),
            None => {}
        }
    }
    problems.retain(|notice| project.covers(&project.root.join(&notice.path)));
    problems.extend(missing_modules(project, tree, &ids));
    (files, ids, problems)
}

/// `mod x;` without a file: with a `cfg` it may be meant so, else rustc refuses it, unless a build script makes the file
/// first. One notice a file says so.
fn missing_modules(project: &Project, tree: &Tree, ids: &FxHashMap<PathBuf, FileId>) -> Vec<Notice> {
    let mut notices: Vec<Notice> = Vec::new();
    let is_missing = |(path, item, _): &&(PathBuf, ItemId, Vec<PathBuf>)| {
        let file = tree.files.get(path).and_then(|read| read.as_ref().ok());
        file.is_some_and(|file| file.hir.item(*item).attrs.cfg.is_none()) && project.covers(path)
    };
    let missing: Vec<_> = tree.missing.iter().filter(is_missing).collect();
    for of_file in missing.chunk_by(|(a, ..), (b, ..)| a == b) {
        let [(path, item, candidates), others @ ..] = of_file else { continue };
        let (Some(Ok(file)), Some(&id)) = (tree.files.get(path), ids.get(path)) else { continue };
        let places: Vec<String> =
            candidates.iter().map(|candidate| format!("`{}`", project.shown(candidate))).collect();
        let more =
            if others.is_empty() { String::new() } else { format!(", as are those of {} others here", others.len()) };
        let message = format!("the file of this module is missing{more}: looked for {}", places.join(" and "));
        notices.push(Notice {
            span: Some(Span { file: id, range: file.hir.item(*item).name_range }),
            level: crate::base::Level::Warn,
            help: vec!["where a build script makes it, build once to have it judged".to_owned()],
            ..Notice::new(NoticeKind::Other, project.shown(path), message)
        });
    }
    notices
}

/// The files of the targets that are asked for.
fn selected_files(targets: &[Target], inputs: &[CrateInput]) -> Vec<FileId> {
    let selected = targets.iter().zip(inputs).filter(|(target, _)| target.selected);
    selected.flat_map(|(_, input)| &input.files).filter_map(|file| file.file).collect()
}

/// The files that are asked for: below an asked path, and of a target that is: what is read only for its names is not.
fn covered(project: &Project, files: &Files, ids: &FxHashMap<PathBuf, FileId>, selected: &[FileId]) -> Vec<bool> {
    let mut covered = vec![false; files.len()];
    for id in selected {
        covered[id.0 as usize] = true;
    }
    for (path, id) in ids {
        covered[id.0 as usize] &= project.covers(path);
    }
    covered
}

/// A crate of `rules/apis`.
struct Described {
    krate: KnownCrate,
    /// The sources that it lies beneath.
    beneath: Option<Above>,
}

/// Sources above what is known of a crate.
#[derive(Clone, Copy)]
enum Above {
    /// Those of an external crate.
    External(usize),
    /// The index of std.
    Std,
}

/// The foreign crates that somebody depends on; all of them where there is a file without a manifest. Where there are
/// sources of several versions, what is known lies beneath each of them.
fn known_crates(
    project: &Project,
    targets: &[Target],
    sources: &Dependencies,
    said: &[(String, String)],
    has_std: bool,
) -> Vec<Described> {
    let all = targets.iter().any(|target| target.package.is_none());
    let dependencies = || project.packages.iter().flat_map(|package| &package.dependencies);
    let names = |dependency: &Dependency, name: &str| {
        crate_name(&dependency.package) == name || crate_name(&dependency.key) == name
    };
    let of_sources = |name: &str| {
        let named = |index: &&usize| crate_name(&project.externals[**index].name) == name;
        sources.keys().filter(named).copied().collect::<Vec<usize>>()
    };
    let is_wanted =
        |name: &str| all || dependencies().any(|dependency| names(dependency, name)) || !of_sources(name).is_empty();
    let loaded = foreign::load(is_wanted, said);
    let asked = |name: &str| dependencies().find(|dependency| names(dependency, name))?.version_req.as_deref();
    let mut described = Vec::new();
    for krate in &loaded {
        let of_sources = of_sources(krate.name);
        let has_sources = !of_sources.is_empty();
        let fitting =
            of_sources.into_iter().filter(|index| krate.describes(&project.externals[*index].version, &loaded));
        let above: Vec<Above> =
            fitting.map(Above::External).chain((has_std && krate.name == "std").then_some(Above::Std)).collect();
        if above.is_empty() && !has_sources && krate.describes(asked(krate.name).unwrap_or_default(), &loaded) {
            described.push(Described { krate: krate.clone(), beneath: None });
        }
        described.extend(above.into_iter().map(|above| Described { krate: krate.clone(), beneath: Some(above) }));
    }
    described
}

fn crate_name(package: &str) -> String {
    package.replace('-', "_")
}

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

struct Linker<'a> {
    job: &'a Job,
    project: &'a Project,
    targets: &'a [Target],
    tree: &'a Tree,
    ids: &'a FxHashMap<PathBuf, FileId>,
    known: &'a [Described],
    sources: &'a Dependencies,
    std: Option<&'a [Signatures; 3]>,
    flags: &'a Flags,
    /// Asked for by every foreign crate.
    all_known: OnceCell<Vec<(Name, usize)>>,
}

/// The crates that the targets depend on, and what these name, as far as their sources are there.
fn load_sources(job: &Job, project: &Project, targets: &[Target], progress: Progress<'_>) -> Dependencies {
    let packages: BTreeSet<usize> = targets.iter().filter_map(|target| target.package).collect();
    let dependencies = packages.iter().flat_map(|index| &project.packages[*index].dependencies);
    let asked = dependencies.filter(|dependency| dependency.active).filter_map(|dependency| dependency.external);
    let is_wanted = |of: &External| !of.is_proc_macro;
    let cache = Cache::new(job.cache.clone());
    let loaded = dependencies::load(project, asked.collect(), &is_wanted, &cache, progress);
    cache.prune();
    loaded
}

/// The dependencies whose bodies may have something to say: nobody describes the crate, and it may wait for something.
fn beyond(job: &Job, project: &Project, sources: &Dependencies, known: &[Described], targets: usize) -> Bodies {
    let is_described = |index: usize| {
        known.iter().any(|known| matches!(known.beneath, Some(Above::External(sources)) if sources == index))
    };
    let crates = sources.iter().enumerate().filter(|(_, (index, of))| of.may_wait && !is_described(**index));
    let crates = crates.map(|(at, (index, _))| {
        // as they lie in `Linker::inputs`
        (CrateId((targets + known.len() + at) as u32), project.externals[*index].clone())
    });
    Bodies::new(crates, Cache::new(job.cache.clone()), project.dependents.clone())
}

impl Linker<'_> {
    /// The targets first, the known crates behind them, then those of which there are sources, and those of std.
    fn inputs(&self) -> (Vec<CrateInput>, Vec<CrateInfo>) {
        let mut inputs: Vec<CrateInput> = self.targets.iter().map(|target| self.target(target)).collect();
        let infos = self.targets.iter().zip(&inputs).map(|(target, input)| self.info(target, input.is_test)).collect();
        inputs.extend(self.known.iter().map(|known| self.described(known)));
        inputs.extend(self.sources.iter().map(|(index, signatures)| {
            let of = &self.project.externals[*index];
            dependencies::input(of, dependencies::files(signatures), self.external_prelude(of))
        }));
        for (name, signatures) in STD_CRATES.iter().zip(self.std.into_iter().flatten()) {
            inputs.push(dependencies::input(&std_index::of(name, ""), dependencies::files(signatures), Vec::new()));
        }
        (inputs, infos)
    }

    /// What is known of a crate. It names what the sources above it name, or else whatever there is.
    fn described(&self, known: &Described) -> CrateInput {
        let extern_prelude = match known.beneath {
            Some(Above::External(index)) => self.external_prelude(&self.project.externals[index]),
            _ => self.all_known().to_vec(),
        };
        CrateInput {
            name: Name::new(known.krate.name),
            edition: Edition::NEWEST,
            known: true,
            beneath: known.beneath.and_then(|above| self.above(above)),
            is_test: false,
            files: vec![FileInput { file: None, hir: known.krate.hir.clone(), modules: Vec::new() }],
            extern_prelude,
            features: Default::default(),
            flags: Default::default(),
        }
    }

    /// What the code of an external crate can name: the dependencies that were found, and what is known of the others.
    fn external_prelude(&self, of: &External) -> Vec<(Name, usize)> {
        let found = of.dependencies.iter().filter_map(|(name, index)| Some((Name::new(name), self.external(*index)?)));
        // of one name the last counts
        self.all_known().iter().copied().chain(found).collect()
    }

    /// An external crate: its sources, or what is known of it.
    fn external(&self, index: usize) -> Option<usize> {
        self.source(index).or_else(|| self.known_crate(&self.project.externals[index].name))
    }

    fn above(&self, above: Above) -> Option<usize> {
        match above {
            Above::External(index) => self.source(index),
            // the last of its crates
            Above::Std => {
                let before = self.targets.len() + self.known.len() + self.sources.len();
                self.std.map(|crates| before + crates.len() - 1)
            }
        }
    }

    fn source(&self, index: usize) -> Option<usize> {
        self.sources.keys().position(|of| *of == index).map(|at| self.targets.len() + self.known.len() + at)
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
            extern_prelude: package.map_or_else(|| self.all_known().to_vec(), |package| self.prelude(target, package)),
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

    /// Every foreign crate by name: its sources, or what is known of it.
    fn all_known(&self) -> &[(Name, usize)] {
        let place = |known: &Described| Some((Name::new(known.krate.name), self.known_crate(known.krate.name)?));
        self.all_known.get_or_init(|| self.known.iter().filter_map(place).collect())
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
                        .and_then(|index| self.external(index))
                        .or_else(|| self.known_crate(&dependency.package))
                        .or_else(|| self.known_crate(&dependency.key)),
                };
                prelude.extend(krate.map(|krate| (Name::new(&dependency.extern_name), krate)));
            }
        }
        if !matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro) {
            let library = target.package.and_then(|package| self.library(package));
            prelude.extend(library.map(|krate| (Name::new(&self.targets[krate].name), krate)));
        }
        prelude
    }

    fn library(&self, package: usize) -> Option<usize> {
        let is_library = |target: &Target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro);
        self.targets.iter().position(|target| target.package == Some(package) && is_library(target))
    }

    fn known_crate(&self, package: &str) -> Option<usize> {
        let name = crate_name(package);
        let at = self.known.iter().position(|known| known.krate.name == name)?;
        self.known[at].beneath.and_then(|above| self.above(above)).or(Some(self.targets.len() + at))
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
