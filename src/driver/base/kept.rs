//! What is kept of the foreign crates between runs.

use super::{Source, dependencies_of, is_wanted};
use crate::analysis::Found;
use crate::cache::Cache;
use crate::driver::dependencies;
use crate::resolve::Names;
use crate::source::{Project, Target};
use rustc_hash::{FxHashMap, FxHasher};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::hash::Hasher as _;

/// Tells programs apart that may make another base of the same crates: by what they know, and by their own sources.
const MADE_BY: &str = env!("ASYNC_LINT_BASE");
/// The name of the entry in the cache.
const ENTRY: &str = "base";

/// Who asks: the packages of the targets, whether some target has none, and what the targets are called.
type Asking = (BTreeSet<usize>, bool, BTreeSet<String>);

/// What targets ask for of other crates.
pub struct Asked {
    by: Asking,
    /// The external packages that the targets' packages name, by their places in [`Project::externals`].
    pub crates: BTreeSet<usize>,
    /// These and all that they lead to, in an order that depends on the graph alone.
    reachable: Vec<usize>,
    /// What the names of the foreign crates depend on, but for what users say.
    key: String,
}

impl Asked {
    /// What these targets ask for.
    pub fn new(project: &Project, targets: &[Target]) -> Self {
        let by = asking(targets);
        let dependencies = by.0.iter().flat_map(|index| &project.packages[*index].dependencies);
        let active = dependencies.filter(|dependency| dependency.active);
        let crates: BTreeSet<usize> = active.filter_map(|dependency| dependency.external).collect();
        let reachable = reachable(project, &crates);
        let mut key = String::new();
        // a string takes everything
        write_key(&mut key, project, by.1, &crates, &reachable).unwrap_or_default();
        Self { by, crates, reachable, key }
    }

    /// Whether these targets ask for the same.
    pub fn is_by(&self, targets: &[Target]) -> bool {
        self.by == asking(targets)
    }
}

fn asking(targets: &[Target]) -> Asking {
    let packages = targets.iter().filter_map(|target| target.package).collect();
    let names = targets.iter().map(|target| target.name.clone()).collect();
    (packages, targets.iter().any(|target| target.package.is_none()), names)
}

fn reachable(project: &Project, asked: &BTreeSet<usize>) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut seen = vec![false; project.externals.len()];
    let mut todo: Vec<usize> = asked.iter().copied().collect();
    todo.sort_by_key(|index| (&project.externals[*index].name, &project.externals[*index].version));
    todo.reverse();
    while let Some(index) = todo.pop() {
        if is_wanted(&project.externals[index]) && !std::mem::replace(&mut seen[index], true) {
            found.push(index);
            todo.extend(project.externals[index].dependencies.iter().rev().map(|(_, index)| *index));
        }
    }
    found
}

/// These crates, how they lead to each other, and which of those that are known are asked for.
fn write_key(
    key: &mut String,
    project: &Project,
    is_alone: bool,
    asked: &BTreeSet<usize>,
    reachable: &[usize],
) -> fmt::Result {
    let places: FxHashMap<usize, usize> = reachable.iter().enumerate().map(|(at, index)| (*index, at)).collect();
    write!(key, "base {MADE_BY} {is_alone}")?;
    for index in reachable {
        let of = &project.externals[*index];
        let is_there = of.root.is_some();
        write!(key, "\n{} {} {} {is_there}", dependencies::key(of), of.lib_name, asked.contains(index))?;
        for (name, index) in &of.dependencies {
            match places.get(index) {
                Some(at) => write!(key, " {name}={at}")?,
                None => write!(key, " {name}={}", project.externals[*index].name)?,
            }
        }
    }
    // in their order: of two requirements for one package the first counts
    for of in dependencies_of(project) {
        write!(key, "\n{} {} {}", of.package, of.key, of.version_req.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

/// What is kept.
pub struct Kept {
    /// The crates of which there are sources.
    pub sources: Vec<Source>,
    /// The signatures that users added.
    pub said: Vec<(String, String)>,
    /// The names of all foreign crates.
    pub names: Names,
    /// What is known of their items.
    pub found: Found,
}

/// What is unpacked late can't be made again: what is damaged must be found at once.
fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// What stands before the names.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    key: &'a str,
    /// By their places among the reachable crates, and whether their bodies may wait.
    sources: Vec<(u32, bool)>,
    said: Vec<(String, String)>,
    found: Found,
}

impl Kept {
    /// What an earlier run kept.
    pub fn read(cache: &Cache, asked: &Asked) -> Option<Self> {
        let bytes = cache.get(ENTRY, &asked.key)?;
        let (sum, sealed) = bytes.split_first_chunk()?;
        if u64::from_le_bytes(*sum) != checksum(sealed) {
            return None;
        }
        let (head, rest): (Head<'_>, &[u8]) = postcard::take_from_bytes(sealed).ok()?;
        if head.key != asked.key {
            return None;
        }
        let source = |(at, may_wait): &(u32, bool)| {
            Some(Source { index: *asked.reachable.get(*at as usize)?, may_wait: *may_wait })
        };
        let sources = head.sources.iter().map(source).collect::<Option<_>>()?;
        let (said, found, behind) = (head.said, head.found, bytes.len() - rest.len());
        Some(Self { sources, said, names: Names::unpack(bytes, behind)?, found })
    }

    /// Keeps it.
    pub fn write(&self, cache: &Cache, asked: &Asked) {
        if !cache.keeps() {
            return;
        }
        let places: FxHashMap<usize, u32> = (0..).zip(&asked.reachable).map(|(at, index)| (*index, at)).collect();
        let source = |source: &Source| Some((*places.get(&source.index)?, source.may_wait));
        let sources = self.sources.iter().filter_map(source).collect();
        let head = Head { key: &asked.key, sources, said: self.said.clone(), found: self.found.clone() };
        let (Ok(head), Some(names)) = (postcard::to_stdvec(&head), self.names.pack()) else { return };
        let sealed = [head, names].concat();
        cache.put(ENTRY, &asked.key, &[&checksum(&sealed).to_le_bytes()[..], &sealed].concat());
    }
}
