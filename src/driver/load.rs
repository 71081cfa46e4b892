//! From a project to the world: which targets to read, what they see, their names.

use super::base::{self, Above, Foreign};
use super::beyond::Bodies;
use super::expand::Expander;
use super::flags::{self};
use super::judge::AskedFor;
use super::link::Linker;
use super::tree::{self, Reading, Tree};
use super::{Job, Progress, said};
use crate::analysis::World;
use crate::base::{FileId, Files, Finding, SourceFile, Span};
use crate::cache::Cache;
use crate::config::ConfigProblem;
use crate::hir::ItemId;
use crate::report::{Notice, NoticeKind};
use crate::resolve::{CrateId, CrateInput};
use crate::source::{Project, Target, TargetKind};
use crate::syntax::{self, Macros, Options, Parts};
use rustc_hash::FxHashMap;
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
    let (mut tree, early) = rayon::join(|| tree::read(&roots, reading), || base::kept(job, project, &targets));
    targets.retain(|target| target.kind != TargetKind::Loose || !is_child(&tree, &target.root));
    let unreached: Vec<_> = loose_roots(job, project).filter(|file| !is_reached(&tree, &targets, file)).collect();
    targets.extend(unreached.iter().map(|file| project.loose_target(file)));
    let base::Loaded { foreign, mut names, found, mut doubts } = base::load(job, project, &targets, early, progress);
    let flags = flags::of_scripts(job, project, &targets);
    let mut expander = Expander::new(skip_tests);
    let mut ids = numbers(&tree);
    let (infos, selected) = loop {
        let linker =
            Linker { job, project, targets: &targets, tree: &tree, ids: &ids, foreign: &foreign, flags: &flags };
        let (mut inputs, infos) = linker.inputs();
        expander.add_crates(&mut inputs, names.base_crates());
        let selected = selected_files(&targets, &inputs);
        progress("resolving names", 0, None);
        names.lay(inputs);
        let expanded = expander.expand(&tree, &names, &ids, &parse);
        if expanded.is_empty() {
            names.find_impls();
            break (infos, selected);
        }
        names.lift();
        let before = tree.files.len();
        tree = tree::replace(tree, expanded, reading);
        if tree.files.len() > before {
            ids = numbers(&tree);
        }
        targets.retain(|target| target.kind != TargetKind::Loose || !is_child(&tree, &target.root));
    };
    let (files, ids, problems) = file_table(project, &mut tree);
    let covered = covered(project, &files, &ids, &selected);
    let beyond = beyond(job, &foreign);
    let mut world = World::new(files, names, infos, foreign.described(found));
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

/// The dependencies whose bodies may have something to say: nobody describes the crate, and it may wait for something.
fn beyond(job: &Job, foreign: &Foreign<'_>) -> Bodies {
    let is_described = |index: usize| {
        foreign.known.iter().any(|known| matches!(known.beneath, Some(Above::External(sources)) if sources == index))
    };
    let crates = foreign.sources.iter().filter(|source| source.may_wait && !is_described(source.index));
    let crates = crates.filter_map(|source| {
        let at = foreign.external(source.index)?;
        Some((CrateId(at as u32), foreign.project.externals[source.index].clone()))
    });
    Bodies::new(crates, Cache::new(job.cache.clone()), foreign.project.dependents.clone())
}
