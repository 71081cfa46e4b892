//! What the workspace lies on: the foreign crates, with their names settled. They are linked once, and kept for the next
//! run that depends on the same crates.

use super::dependencies::{self, Dependencies};
use super::{Job, Progress, said, std_index};
use crate::analysis::{Described, Found};
use crate::base::{Edition, Name};
use crate::cache::Cache;
use crate::config::ConfigProblem;
use crate::foreign::{self, KnownCrate, STD_CRATES, Signatures, StdIndex};
use crate::resolve::{CrateInput, FileInput, Names};
use crate::source::{Dependency, External, Project, Target};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A new number makes what was kept before useless.
const FORMAT: u32 = 1;

/// A crate of `rules/apis`.
pub struct Known {
    /// What is known.
    pub krate: KnownCrate,
    /// The sources that it lies beneath.
    pub beneath: Option<Above>,
}

/// Sources above what is known of a crate.
#[derive(Clone, Copy)]
pub enum Above {
    /// Those of an external crate.
    External(usize),
    /// The index of std.
    Std,
}

/// A crate of which there are sources.
#[derive(Clone, Copy)]
pub struct Source {
    /// Its place in [`Project::externals`].
    pub index: usize,
    /// Whether its bodies may wait for something.
    pub may_wait: bool,
}

/// A package's name as code writes it.
pub fn crate_name(package: &str) -> String {
    package.replace('-', "_")
}

/// The foreign crates by their places among all crates: what is known of crates comes first, then those of which there are
/// sources, then those of std.
pub struct Foreign<'a> {
    /// The packages.
    pub project: &'a Project,
    /// What is known.
    pub known: Vec<Known>,
    /// The crates of which there are sources.
    pub sources: Vec<Source>,
    /// The first of what is known, by the names of crates.
    known_places: FxHashMap<&'static str, usize>,
    /// By their place in [`Project::externals`].
    source_places: FxHashMap<usize, usize>,
}

impl<'a> Foreign<'a> {
    fn new(project: &'a Project, known: Vec<Known>, sources: Vec<Source>) -> Self {
        let known_places = known.iter().enumerate().rev().map(|(at, known)| (known.krate.name, at)).collect();
        let source_places =
            sources.iter().enumerate().map(|(at, source)| (source.index, known.len() + at)).collect();
        Self { project, known, sources, known_places, source_places }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.known.len() + self.sources.len() + STD_CRATES.len()
    }

    /// An external crate: its sources, or what is known of it.
    pub fn external(&self, index: usize) -> Option<usize> {
        self.source(index).or_else(|| self.known_crate(&self.project.externals[index].name))
    }

    /// A package of which something is known: its sources, or that.
    pub fn known_crate(&self, package: &str) -> Option<usize> {
        let at = *self.known_places.get(&*crate_name(package))?;
        self.known[at].beneath.and_then(|above| self.above(above)).or(Some(at))
    }

    /// Every crate by name of which something is known: its sources, or that.
    pub fn all_known(&self) -> Vec<(Name, usize)> {
        let place = |known: &Known| Some((Name::new(known.krate.name), self.known_crate(known.krate.name)?));
        self.known.iter().filter_map(place).collect()
    }

    fn source(&self, index: usize) -> Option<usize> {
        self.source_places.get(&index).copied()
    }

    fn above(&self, above: Above) -> Option<usize> {
        match above {
            Above::External(index) => self.source(index),
            // the last of its crates
            Above::Std => Some(self.len() - 1),
        }
    }

    /// What is known of the items in them.
    pub fn described(&self, found: Found) -> Described {
        Described::new(found, &self.known_crates())
    }

    fn known_crates(&self) -> Vec<KnownCrate> {
        self.known.iter().map(|known| known.krate.clone()).collect()
    }

    /// The names of all of them, settled.
    fn link(&self, sources: &Dependencies, std: &[Signatures; 3]) -> Names {
        let mut inputs: Vec<CrateInput> = self.known.iter().map(|known| self.knowledge(known)).collect();
        inputs.extend(self.sources.iter().filter_map(|source| {
            let of = &self.project.externals[source.index];
            let files = dependencies::files(sources.get(&source.index)?);
            Some(CrateInput { sees_common: true, ..dependencies::input(of, files, self.external_prelude(of)) })
        }));
        for (name, signatures) in STD_CRATES.iter().zip(std) {
            inputs.push(dependencies::input(&std_index::of(name, ""), dependencies::files(signatures), Vec::new()));
        }
        let mut names = Names::default();
        names.set_common(self.all_known().into_iter());
        names.lay(inputs);
        names.seal();
        names
    }

    /// What is known of a crate. It names what the sources above it name, or else whatever there is.
    fn knowledge(&self, known: &Known) -> CrateInput {
        let extern_prelude = match known.beneath {
            Some(Above::External(index)) => self.external_prelude(&self.project.externals[index]),
            _ => Vec::new(),
        };
        CrateInput {
            name: Name::new(known.krate.name),
            edition: Edition::NEWEST,
            known: true,
            beneath: known.beneath.and_then(|above| self.above(above)),
            is_test: false,
            files: vec![FileInput { file: None, hir: known.krate.hir.clone(), modules: Vec::new() }],
            extern_prelude,
            sees_common: true,
            features: Default::default(),
            flags: Default::default(),
        }
    }

    /// The dependencies of an external crate that were found.
    fn external_prelude(&self, of: &External) -> Vec<(Name, usize)> {
        let found = |(name, index): &(String, usize)| Some((Name::new(name), self.external(*index)?));
        of.dependencies.iter().filter_map(found).collect()
    }
}

/// What was loaded.
pub struct Loaded<'a> {
    /// The crates.
    pub foreign: Foreign<'a>,
    /// Their names: a base.
    pub names: Names,
    /// What is known of their items.
    pub found: Found,
    /// What is doubtful in the settings.
    pub doubts: Vec<ConfigProblem>,
}

/// Loads the crates that the targets depend on and what these name, as far as their sources are there, with what is known.
pub fn load<'a>(job: &Job, project: &'a Project, targets: &[Target], progress: Progress<'_>) -> Loaded<'a> {
    let cache = Cache::new(job.cache.clone());
    let asked = asked(project, targets);
    let reachable = reachable(project, &asked);
    let key = key(project, targets, &asked, &reachable);
    let (sources, kept) = match Kept::read(&cache, &key, &reachable) {
        Some((sources, kept)) => (sources, Ok(kept)),
        None => {
            let loaded = dependencies::load(project, asked, &is_wanted, &cache, progress);
            let source = |(index, of): (&usize, &Signatures)| Source { index: *index, may_wait: of.may_wait };
            (loaded.iter().map(source).collect(), Err(loaded))
        }
    };
    cache.prune();
    let is_read = |name: &str| sources.iter().any(|of| crate_name(&project.externals[of.index].name) == name);
    let own = |name: &str| targets.iter().any(|target| target.name == name) || is_read(name);
    let (said, doubts) = said::signatures(job, &own);
    let known = known_crates(project, targets, &sources, &said);
    let foreign = Foreign::new(project, known, sources);
    let (names, found) = match kept {
        Ok(kept) if kept.said == said => (kept.names, kept.found),
        kept => {
            let loaded = kept.err().unwrap_or_else(|| {
                dependencies::load(project, self::asked(project, targets), &is_wanted, &cache, progress)
            });
            progress("resolving names", 0, None);
            let std = StdIndex::embedded().and_then(|index| index.crates()).unwrap_or_default();
            let names = foreign.link(&loaded, &std);
            let found = Found::find(&names, &foreign.known_crates());
            if cache.keeps() {
                let kept = Kept { said, names, found };
                kept.write(&cache, &key, &reachable, &foreign.sources);
                (kept.names, kept.found)
            } else {
                (names, found)
            }
        }
    };
    Loaded { foreign, names, found, doubts }
}

/// The external packages that the targets' packages ask for.
fn asked(project: &Project, targets: &[Target]) -> BTreeSet<usize> {
    let packages: BTreeSet<usize> = targets.iter().filter_map(|target| target.package).collect();
    let dependencies = packages.iter().flat_map(|index| &project.packages[*index].dependencies);
    dependencies.filter(|dependency| dependency.active).filter_map(|dependency| dependency.external).collect()
}

fn is_wanted(of: &External) -> bool {
    !of.is_proc_macro
}

/// These and all that they lead to, in an order that depends on the graph alone.
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

/// What the names of the foreign crates depend on but for what users say: these crates and how they lead to each other, and
/// which of those that are known are asked for.
fn key(project: &Project, targets: &[Target], asked: &BTreeSet<usize>, reachable: &[usize]) -> String {
    let places: FxHashMap<usize, usize> = reachable.iter().enumerate().map(|(at, index)| (*index, at)).collect();
    let mut key = format!("base {FORMAT} {}", targets.iter().any(|target| target.package.is_none()));
    let mut add = |args: std::fmt::Arguments<'_>| key.write_fmt(args).unwrap_or_default();
    for index in reachable {
        let of = &project.externals[*index];
        add(format_args!("\n{} {} {}", dependencies::key(of), of.lib_name, asked.contains(index)));
        if of.root.is_none() {
            add(format_args!(" -"));
        }
        for (name, index) in &of.dependencies {
            match places.get(index) {
                Some(at) => add(format_args!(" {name}={at}")),
                None => add(format_args!(" {name}={}", project.externals[*index].name)),
            }
        }
    }
    let named: BTreeSet<(&str, &str, &str)> = dependencies_of(project)
        .map(|of| (&*of.package, &*of.key, of.version_req.as_deref().unwrap_or_default()))
        .collect();
    for (package, name, version) in named {
        add(format_args!("\n{package} {name} {version}"));
    }
    key
}

fn dependencies_of(project: &Project) -> impl Iterator<Item = &Dependency> {
    project.packages.iter().flat_map(|package| &package.dependencies)
}

/// What is kept between runs.
struct Kept {
    /// What users said then.
    said: Vec<(String, String)>,
    names: Names,
    found: Found,
}

/// What stands before the names.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    key: &'a str,
    said: Vec<(String, String)>,
    /// The sources by their places among the [`reachable`], and whether their bodies may wait.
    sources: Vec<(u32, bool)>,
    found: Found,
}

/// The name of the entry in the cache.
const ENTRY: &str = "base";

impl Kept {
    fn read(cache: &Cache, key: &str, reachable: &[usize]) -> Option<(Vec<Source>, Self)> {
        let bytes = cache.get(ENTRY, key)?;
        let (head, rest): (Head<'_>, &[u8]) = postcard::take_from_bytes(&bytes).ok()?;
        let source = |(at, may_wait): &(u32, bool)| {
            Some(Source { index: *reachable.get(*at as usize)?, may_wait: *may_wait })
        };
        let sources: Option<Vec<Source>> = head.sources.iter().map(source).collect();
        let (is_same, behind, said, found) = (head.key == key, bytes.len() - rest.len(), head.said, head.found);
        let sources = sources.filter(|_| is_same)?;
        Some((sources, Self { said, names: Names::unpack(bytes, behind)?, found }))
    }

    fn write(&self, cache: &Cache, key: &str, reachable: &[usize], sources: &[Source]) {
        let places: FxHashMap<usize, u32> = (0..).zip(reachable).map(|(at, index)| (*index, at)).collect();
        let source = |source: &Source| Some((*places.get(&source.index)?, source.may_wait));
        let sources = sources.iter().filter_map(source).collect();
        let head = Head { key, said: self.said.clone(), sources, found: self.found.clone() };
        let (Ok(mut bytes), Some(names)) = (postcard::to_stdvec(&head), self.names.pack()) else { return };
        bytes.extend(names);
        cache.put(ENTRY, key, &bytes);
    }
}

/// The foreign crates that somebody depends on; all of them where there is a file without a manifest. Where there are
/// sources of several versions, what is known lies beneath each of them.
fn known_crates(
    project: &Project,
    targets: &[Target],
    sources: &[Source],
    said: &[(String, String)],
) -> Vec<Known> {
    let all = targets.iter().any(|target| target.package.is_none());
    let names = |dependency: &Dependency, name: &str| {
        crate_name(&dependency.package) == name || crate_name(&dependency.key) == name
    };
    let of_sources = |name: &str| {
        let indices = sources.iter().map(|source| source.index);
        indices.filter(|index| crate_name(&project.externals[*index].name) == name).collect::<Vec<usize>>()
    };
    let is_wanted =
        |name: &str| all || dependencies_of(project).any(|dependency| names(dependency, name)) || !of_sources(name).is_empty();
    let loaded = foreign::load(is_wanted, said);
    let asked = |name: &str| dependencies_of(project).find(|dependency| names(dependency, name))?.version_req.as_deref();
    let mut described = Vec::new();
    for krate in &loaded {
        let of_sources = of_sources(krate.name);
        let has_sources = !of_sources.is_empty();
        let fitting =
            of_sources.into_iter().filter(|index| krate.describes(&project.externals[*index].version, &loaded));
        let above: Vec<Above> =
            fitting.map(Above::External).chain((krate.name == "std").then_some(Above::Std)).collect();
        if above.is_empty() && !has_sources && krate.describes(asked(krate.name).unwrap_or_default(), &loaded) {
            described.push(Known { krate: krate.clone(), beneath: None });
        }
        described.extend(above.into_iter().map(|above| Known { krate: krate.clone(), beneath: Some(above) }));
    }
    described
}
