//! What the workspace lies on: the foreign crates, with their names settled. They are linked once, and kept for the next
//! run that depends on the same crates.

mod kept;

use super::dependencies::{self, Dependencies};
use super::{Job, Progress, said, std_index};
use crate::analysis::{Described, Found};
use crate::base::{Edition, Name};
use crate::cache::Cache;
use crate::config::ConfigProblem;
use crate::foreign::{self, KnownCrate, STD_CRATES, Signatures, StdIndex};
use crate::hir::ItemKind;
use crate::resolve::{CrateInput, FileInput, ItemRef, Names, UnitId};
use crate::source::{Dependency, External, Project, Target};
use kept::{Asked, Kept};
use rustc_hash::FxHashMap;

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
        let source_places = sources.iter().enumerate().map(|(at, source)| (source.index, known.len() + at)).collect();
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
        names.set_symbols(self.symbols());
        names.lay(inputs);
        names.seal();
        names
    }

    /// The C functions that are described: each known crate is one file, and they come first.
    fn symbols(&self) -> impl Iterator<Item = (Name, ItemRef)> {
        self.known.iter().zip(0..).flat_map(|(known, unit)| {
            let hir = &known.krate.hir;
            let native = hir.items().filter(|(_, item)| matches!(&item.kind, ItemKind::Function(of) if of.is_native));
            native.filter_map(move |(item, of)| Some((of.name?, ItemRef { unit: UnitId(unit), item })))
        })
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

/// What targets ask for, and what is kept of it: to be looked for while files are read.
pub struct Early<'a> {
    asked: Asked,
    kept: Option<Loaded<'a>>,
}

/// What is kept of the crates that the targets ask for.
pub fn kept<'a>(job: &Job, project: &'a Project, targets: &[Target]) -> Early<'a> {
    let asked = Asked::new(project, targets);
    let kept = Kept::read(&Cache::new(job.cache.clone()), &asked).and_then(|kept| {
        let (foreign, said, doubts) = described(job, project, targets, kept.sources);
        (kept.said == said).then_some(Loaded { foreign, names: kept.names, found: kept.found, doubts })
    });
    Early { asked, kept }
}

/// The crates of which there are sources with what is known, and what users add to that.
fn described<'a>(
    job: &Job,
    project: &'a Project,
    targets: &[Target],
    sources: Vec<Source>,
) -> (Foreign<'a>, Vec<(String, String)>, Vec<ConfigProblem>) {
    let is_read = |name: &str| sources.iter().any(|of| crate_name(&project.externals[of.index].name) == name);
    let own = |name: &str| targets.iter().any(|target| target.name == name) || is_read(name);
    let (said, doubts) = said::signatures(job, &own);
    (Foreign::new(project, known_crates(project, targets, &sources, &said), sources), said, doubts)
}

/// Loads the crates that the targets ask for and what these name, as far as their sources are there, with what is known.
/// What is kept was looked for before, for these targets perhaps.
pub fn load<'a>(
    job: &Job,
    project: &'a Project,
    targets: &[Target],
    early: Early<'a>,
    progress: Progress<'_>,
) -> Loaded<'a> {
    let cache = Cache::new(job.cache.clone());
    cache.prune();
    let Early { asked, kept } = if early.asked.is_by(targets) { early } else { kept(job, project, targets) };
    if let Some(kept) = kept {
        return kept;
    }
    let read = dependencies::load(project, asked.crates.clone(), &is_wanted, &cache, progress);
    let source = |(index, of): (&usize, &Signatures)| Source { index: *index, may_wait: of.may_wait };
    let (foreign, said, doubts) = described(job, project, targets, read.iter().map(source).collect());
    progress("resolving names", 0, None);
    let std = StdIndex::embedded().and_then(|index| index.crates()).unwrap_or_default();
    let names = foreign.link(&read, &std);
    let found = Found::find(&names, &foreign.known_crates());
    let kept = Kept { sources: foreign.sources.clone(), said, names, found };
    kept.write(&cache, &asked);
    Loaded { foreign, names: kept.names, found: kept.found, doubts }
}

fn is_wanted(of: &External) -> bool {
    !of.is_proc_macro
}

fn dependencies_of(project: &Project) -> impl Iterator<Item = &Dependency> {
    project.packages.iter().flat_map(|package| &package.dependencies)
}

/// The foreign crates that somebody depends on; all of them where there is a file without a manifest. Where there are
/// sources of several versions, what is known lies beneath each of them.
fn known_crates(project: &Project, targets: &[Target], sources: &[Source], said: &[(String, String)]) -> Vec<Known> {
    let all = targets.iter().any(|target| target.package.is_none());
    let names = |dependency: &Dependency, name: &str| {
        crate_name(&dependency.package) == name || crate_name(&dependency.key) == name
    };
    let of_sources = |name: &str| {
        let indices = sources.iter().map(|source| source.index);
        indices.filter(|index| crate_name(&project.externals[*index].name) == name).collect::<Vec<usize>>()
    };
    let is_wanted = |name: &str| {
        all || dependencies_of(project).any(|dependency| names(dependency, name)) || !of_sources(name).is_empty()
    };
    let loaded = foreign::load(is_wanted, said);
    let asked =
        |name: &str| dependencies_of(project).find(|dependency| names(dependency, name))?.version_req.as_deref();
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
