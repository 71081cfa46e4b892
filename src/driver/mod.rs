//! Runs everything in order: find, read, name, judge, report.

mod base;
mod beyond;
mod calls;
mod dependencies;
mod expand;
pub mod fix;
mod flags;
pub mod ignore;
mod imports;
mod graph;
mod judge;
mod link;
mod load;
mod notices;
mod packages;
mod pragmas;
mod roots;
mod said;
pub mod std_index;
mod tree;

pub use calls::{Resolved, Target, calls};
pub use graph::{explain, graph};
pub use roots::{AsyncRoot, Reach, roots};

use crate::base::{ByFolder, Catalog, Files};
use crate::config::{ConfigProblem, ConfigText, Features, PathGlobs, Settings};
use crate::foreign::Runtime;
use crate::report::{self, Facts, Notice, Report};
use crate::source::{self, Asked, FeatureChoice, Project, Request};
use crate::{rules, syntax};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::path::PathBuf;

/// What a run is asked to do.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// What to look at; nothing means the workspace around the current folder.
    pub paths: Vec<PathBuf>,
    /// What that stands for, if somebody has asked already.
    pub asked: Option<Asked>,
    /// The folder that relative paths start from.
    pub current_dir: PathBuf,
    /// An editor's buffer: this file alone is looked at, there or not.
    pub buffer: Option<PathBuf>,
    /// Texts of files that are not to be read from the disk: what an editor holds, what a fix would make.
    pub texts: Texts,
    /// What the user wants, by folder.
    pub settings: ByFolder<Settings>,
    /// The texts that say so, to show what is wrong with them.
    pub configuration: Vec<ConfigText>,
    /// Threads; 0 is one per processor.
    pub threads: usize,
    /// Cargo's home, in which the sources of dependencies lie; `None` leaves them out.
    pub cargo_home: Option<PathBuf>,
    /// Where to keep what was read of dependencies; `None` keeps nothing.
    pub cache: Option<PathBuf>,
}

/// Texts by the absolute paths of their files.
pub type Texts = FxHashMap<PathBuf, String>;

/// What a run came to.
#[derive(Debug)]
pub struct Outcome {
    /// All that there is to say.
    pub report: Report,
    /// The files, for the formats.
    pub files: Files,
    /// Whether there was nothing to look at.
    pub is_empty: bool,
    /// Whether there would be something but for exclusions.
    pub is_all_excluded: bool,
    /// Whether nothing was done, because what was asked can't be: the report says why.
    pub is_misused: bool,
    /// Whether a rule failed on some file: a bug of ours.
    pub has_internal_error: bool,
    /// The root that shown paths are relative to.
    pub root: PathBuf,
}

/// Hears how far a run is: what is done, how much of it, out of how much where that is known.
pub type Progress<'a> = &'a (dyn Fn(&str, usize, Option<usize>) + Sync);

/// The catalogue of all rules.
pub fn catalog() -> Catalog {
    report::catalog(rules::infos())
}

/// Runs a job. Whatever is broken on the way is in the report.
pub fn run(job: &Job, rules: &Catalog, problems: Vec<ConfigProblem>, progress: Progress<'_>) -> Outcome {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(job.threads).stack_size(syntax::STACK_SIZE).build();
    match pool {
        Ok(pool) => pool.install(|| run_here(job, rules, problems, progress)),
        // without threads of our own we can still work on this one, if less deeply
        Err(_) => run_here(job, rules, problems, progress),
    }
}

fn run_here(job: &Job, rules: &Catalog, mut doubts: Vec<ConfigProblem>, progress: Progress<'_>) -> Outcome {
    let project = source::discover(&request(job));
    if let Some(mistakes) = notices::unknown_features(job, &project) {
        return misused(mistakes, project.root);
    }
    let loaded = load::load(job, &project, progress);
    doubts.extend(loaded.doubts);
    let mut problems = loaded.problems;
    let (judged, (pragmas, malformed)) = rayon::join(
        || judge::judge(&loaded.world, &loaded.asked, progress),
        || pragmas::collect(&loaded.world, &loaded.asked, rules),
    );
    problems.extend(judged.internal_errors);
    let has_internal_error = problems.iter().any(|notice| notice.message.starts_with(judge::INTERNAL_ERROR));
    let mut findings = judged.findings;
    findings.extend(loaded.findings);
    findings.extend(malformed);
    let is_all_excluded = project.is_anything_excluded();
    let mut world = loaded.world;
    let mut files = std::mem::take(&mut world.files);
    let covered: Vec<&str> =
        files.iter().filter(|(id, _)| loaded.asked.covers(*id)).map(|(_, file)| &*file.text).collect();
    let facts = Facts {
        files: covered.len(),
        lines: covered.into_par_iter().map(line_count).sum(),
        calls: judged.calls,
        unresolved_calls: judged.unresolved_calls,
        method_calls: judged.method_calls,
        unresolved_methods: judged.unresolved_methods,
        crates_without_source: without_source(&project),
        ..Facts::default()
    };
    let is_empty = facts.files == 0;
    problems.extend(notices::of_manifests(&project, &mut files));
    problems.extend(notices::of_settings(job, doubts, &project, &mut files));
    let report = report::build(report::Input {
        findings,
        pragmas: &pragmas,
        problems,
        rules,
        settings: &job.settings,
        root: &project.root,
        files: &files,
        baseline: None,
        facts,
    });
    // nobody has to wait until so much is given back
    rayon::spawn(|| drop(world));
    let (is_misused, root) = (false, project.root);
    Outcome { report, files, is_empty, is_all_excluded, is_misused, has_internal_error, root }
}

/// A run that ends before it begins.
fn misused((problems, files): (Vec<Notice>, Files), root: PathBuf) -> Outcome {
    let report = Report { problems, ..Report::default() };
    Outcome { report, files, is_empty: true, is_all_excluded: false, is_misused: true, has_internal_error: false, root }
}

/// As [`str::lines`] counts them.
fn line_count(text: &str) -> u64 {
    let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).count();
    (breaks + usize::from(!text.is_empty() && !text.ends_with('\n'))) as u64
}

/// The dependencies of which neither sources are there nor anything is known.
fn without_source(project: &Project) -> Vec<String> {
    let is_known = |package: &str| {
        let name = package.split(' ').next().unwrap_or_default().replace('-', "_");
        crate::foreign::names().any(|known| known == name)
    };
    project.missing_sources.iter().filter(|package| !is_known(package)).cloned().collect()
}

fn request(job: &Job) -> Request {
    let asked = job.asked.clone();
    let settings = job.settings.values();
    Request {
        asked: asked.unwrap_or_else(|| source::ask(&job.current_dir, &job.paths, job.buffer.as_deref())),
        exclude: PathGlobs::new(settings.iter().flat_map(|settings| &settings.exclude)),
        features: job.settings.map(|settings| features(&settings.features)),
        cargo_home: job.cargo_home.clone(),
    }
}

fn features(chosen: &Features) -> FeatureChoice {
    if chosen.all {
        return FeatureChoice::All;
    }
    match chosen.named.is_empty() && !chosen.no_default {
        true => FeatureChoice::Default,
        false => FeatureChoice::Some {
            features: chosen.named.iter().map(|feature| feature.value.clone()).collect(),
            no_default: chosen.no_default,
        },
    }
}

/// The runtime that a package's dependencies name. A program on actix has tokio below it, and says `actix`.
fn runtime_of<'d>(dependencies: impl Iterator<Item = &'d str> + Clone) -> Option<Runtime> {
    let has = |name: &str| dependencies.clone().any(|dependency| dependency == name);
    let known = [
        (Runtime::Tokio, "tokio"),
        (Runtime::AsyncStd, "async-std"),
        (Runtime::Smol, "smol"),
        (Runtime::Actix, "actix-web"),
        (Runtime::Actix, "actix-rt"),
        (Runtime::Tokio, "axum"),
        (Runtime::Tokio, "tonic"),
        (Runtime::Tokio, "reqwest"),
        (Runtime::Tokio, "hyper"),
    ];
    known.into_iter().find(|(_, name)| has(name)).map(|(runtime, _)| runtime)
}
