//! Applies fixes until nothing changes. Each round is proved by another run on the texts that it would leave: they must
//! parse, each of them with fewer findings, and no rule may find anything new. Nothing is written here.

use super::{Job, Outcome, Progress, imports, run};
use crate::base::{Applicability, Catalog, FileId, Level};
use crate::config::ConfigProblem;
use crate::hir::Import;
use crate::report::fix::{self, Chosen};
use crate::report::{Notice, NoticeKind, Report};
use crate::syntax;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What fixes came to.
#[derive(Debug)]
pub struct Mended {
    /// The run on the texts as they are now.
    pub outcome: Outcome,
    /// The files that are another now, by path.
    pub files: Vec<MendedFile>,
    /// What was tried in vain.
    pub notices: Vec<Notice>,
}

impl Mended {
    /// A run without fixes.
    pub fn nothing(outcome: Outcome) -> Self {
        Self { outcome, files: Vec::new(), notices: Vec::new() }
    }
}

/// A file that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MendedFile {
    /// Its absolute path.
    pub path: PathBuf,
    /// Its path as it is shown.
    pub shown: String,
    /// What it was.
    pub old: String,
    /// What it is now.
    pub new: String,
    /// How many edits of what kind it took: fixes, or comments.
    pub count: usize,
}

/// Applies the fixes that are at least as sure as `least`.
pub fn mend(
    job: &Job,
    rules: &Catalog,
    problems: &[ConfigProblem],
    least: Applicability,
    progress: Progress<'_>,
) -> Mended {
    let mut mender = Mender {
        least,
        job: job.clone(),
        files: BTreeMap::new(),
        at_once: Default::default(),
        refused: Default::default(),
        notices: Vec::new(),
    };
    let mut now = run(&mender.job, rules, problems.to_vec(), progress);
    loop {
        let step = mender.step(&now);
        if step.is_empty() {
            break;
        }
        let mut trial = mender.job.clone();
        trial.texts.extend(step.iter().map(|part| (now.root.join(&part.path), part.text.clone())));
        let then = run(&trial, rules, problems.to_vec(), progress);
        if mender.accepts(&now, &then, &step) {
            mender.keep(&now, step);
            (mender.job, now) = (trial, then);
        }
    }
    let mut files: Vec<MendedFile> = mender.files.into_values().collect();
    files.retain(|file| file.old != file.new);
    Mended { outcome: now, files, notices: mender.notices }
}

/// What one round does to one file.
struct Part {
    path: String,
    text: String,
    fixes: Vec<Tried>,
}

/// A fix by what does not change when other fixes are applied.
#[derive(Clone)]
struct Tried {
    key: (String, String),
    rule: &'static str,
    line: u32,
}

struct Mender {
    least: Applicability,
    /// With the texts as they are now.
    job: Job,
    files: BTreeMap<String, MendedFile>,
    /// How many fixes are tried at once in a file where all together were too many.
    at_once: FxHashMap<String, usize>,
    refused: FxHashSet<(String, String)>,
    notices: Vec<Notice>,
}

impl Mender {
    /// The fixes of the next round with the texts that they make.
    fn step(&self, now: &Outcome) -> Vec<Part> {
        let key = |one: &Chosen<'_>| (one.reported.fingerprint.clone(), one.fix.title.clone());
        let chosen = fix::choose(&now.report, self.least, |one| self.refused.contains(&key(&one)));
        let broken = broken(&now.report);
        let mut parts = Vec::new();
        for (file, mut fixes) in chosen {
            let source = now.files.get(file);
            if broken.contains(source.path.as_str()) {
                continue;
            }
            fixes.truncate(self.at_once.get(&source.path).copied().unwrap_or(usize::MAX));
            let text = fix::apply(&source.text, fixes.iter().flat_map(|one| &one.fix.edits));
            let tried = |one: &Chosen<'_>| Tried {
                key: key(one),
                rule: one.reported.finding.rule,
                line: source.line_col(one.reported.finding.span.range.start).line,
            };
            let below = |import: &Import| {
                let others = now.files.iter().filter(|(_, other)| imports::is_below(&other.path, &source.path));
                others.into_iter().any(|(_, other)| imports::takes_from_above(&other.text, import))
            };
            // what earlier rounds did counts, too
            let old = self.files.get(&source.path).map_or(&source.text, |file| &file.old);
            parts.push(Part {
                path: source.path.clone(),
                text: on_deep_stack(|| imports::without_unused(old, text, &below)),
                fixes: fixes.iter().map(tried).collect(),
            });
        }
        parts
    }

    /// Whether a round was good. If not, the next one tries half of the fixes in the files that got worse.
    fn accepts(&mut self, now: &Outcome, then: &Outcome, step: &[Part]) -> bool {
        let (before, after) = (counts(now), counts(then));
        let broken = broken(&then.report);
        let why = |path: &str| {
            if broken.contains(path) {
                return Some("the file would not parse any more".to_owned());
            }
            let new = after.range((path, "")..).take_while(|((of, _), _)| *of == path);
            let mut new = new.filter(|(key, count)| before.get(*key).is_none_or(|old| old < *count));
            new.next().map(|((_, rule), _)| format!("there would be a new finding of `{rule}`"))
        };
        let total = |counts: &Counts<'_>, path: &str| -> usize {
            counts.range((path, "")..).take_while(|((of, _), _)| *of == path).map(|(_, count)| count).sum()
        };
        let elsewhere = after.keys().map(|(path, _)| *path).filter(|path| step.iter().all(|part| part.path != *path));
        let elsewhere = elsewhere.filter_map(why).next();
        let mut good = true;
        for part in step {
            let fault = why(&part.path).or_else(|| elsewhere.clone()).or_else(|| {
                let helps = total(&after, &part.path) < total(&before, &part.path);
                (!helps).then(|| "nothing would be mended by it".to_owned())
            });
            if let Some(fault) = fault {
                good = false;
                self.halve(part, &fault);
            }
        }
        good
    }

    fn halve(&mut self, part: &Part, fault: &str) {
        if let [only] = part.fixes.as_slice() {
            let message = format!("line {}: the fix of `{}` is left out: {fault}", only.line, only.rule);
            self.notices.push(Notice { level: Level::Warn, ..Notice::new(NoticeKind::Other, &part.path, message) });
            self.refused.insert(only.key.clone());
        } else {
            self.at_once.insert(part.path.clone(), part.fixes.len() / 2);
        }
    }

    fn keep(&mut self, now: &Outcome, step: Vec<Part>) {
        for part in step {
            let old = || {
                let id = now.files.iter().find(|(_, file)| file.path == part.path).map_or(FileId(0), |(id, _)| id);
                let old = now.files.get(id).text.clone();
                MendedFile {
                    path: now.root.join(&part.path),
                    shown: part.path.clone(),
                    new: String::new(),
                    old,
                    count: 0,
                }
            };
            let file = self.files.entry(part.path.clone()).or_insert_with(old);
            file.new = part.text;
            file.count += part.fixes.len();
            if let Some(at_once) = self.at_once.get_mut(&part.path) {
                *at_once = at_once.saturating_mul(2);
            }
        }
    }
}

/// Findings that count, by path and rule.
pub(super) type Counts<'o> = BTreeMap<(&'o str, &'static str), usize>;

pub(super) fn counts(outcome: &Outcome) -> Counts<'_> {
    let mut counts = Counts::new();
    for reported in outcome.report.shown() {
        let finding = &reported.finding;
        *counts.entry((outcome.files.get(finding.span.file).path.as_str(), finding.rule)).or_default() += 1;
    }
    counts
}

/// The files that can't be read or parsed.
pub(super) fn broken(report: &Report) -> FxHashSet<&str> {
    let is_broken = |notice: &&Notice| matches!(notice.kind, NoticeKind::Unreadable | NoticeKind::Unparsable);
    report.problems.iter().filter(is_broken).map(|notice| notice.path.as_str()).collect()
}

/// Runs what parses where there is room for it.
pub(super) fn on_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(syntax::STACK_SIZE).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}
