//! From a project to the world: which targets to read, what they see, their names.

use super::beyond::Bodies;
use super::dependencies::{self, Dependencies};
use super::expand::Expander;
use super::flags::{self};
use super::judge::AskedFor;
use super::link::{Above, Described, Linker, crate_name};
use super::tree::{self, Reading, Tree};
use super::{Job, Progress, said};
use crate::analysis::World;
use crate::base::{FileId, Files, Finding, SourceFile, Span};
use crate::cache::Cache;
use crate::config::ConfigProblem;
use crate::foreign::{self, KnownCrate, StdIndex};
use crate::hir::ItemId;
use crate::report::{Notice, NoticeKind};
use crate::resolve::{CrateId, CrateInput, Names};
use crate::source::{Dependency, External, Project, Target, TargetKind};
use crate::syntax::{self, Macros, Options, Parts};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
            places: OnceCell::new(),
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
        // nobody has to wait until so much is given back
        rayon::spawn(|| drop(names));
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
