//! The bodies of dependencies, for those who ask what their functions do: a crate is read whole when it is first asked
//! about, as a workspace of its own, and what its functions do is kept between runs.
//!
//! Its own dependencies are not read for that: what they do is known only as far as `rules/apis` says so.

use super::{Job, dependencies, load, request};
use crate::analysis::{Beyond, Far, FarTable, far_table};
use crate::cache::Cache;
use crate::config::{Features, Settings};
use crate::resolve::CrateId;
use crate::source::{self, External, Target, TargetKind};
use crate::syntax;
use rustc_hash::FxHashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::OnceLock;

/// The dependencies that may be asked about.
#[derive(Debug)]
pub struct Bodies {
    crates: FxHashMap<CrateId, Body>,
    cache: Cache,
    dependents: Vec<PathBuf>,
}

/// One of them.
#[derive(Debug)]
struct Body {
    of: External,
    found: OnceLock<FarTable>,
}

impl Bodies {
    /// These crates may be asked about, and the packages in these folders depend on what is read.
    pub fn new(crates: impl Iterator<Item = (CrateId, External)>, cache: Cache, dependents: Vec<PathBuf>) -> Self {
        let body = |(id, of)| (id, Body { of, found: OnceLock::new() });
        Self { crates: crates.map(body).collect(), cache, dependents }
    }
}

impl Beyond for Bodies {
    fn effects(&self, krate: CrateId) -> Option<&FarTable> {
        let body = self.crates.get(&krate)?;
        Some(body.found.get_or_init(|| kept(&body.of, &self.cache)))
    }

    fn is_any_dependent(&self, holds: &dyn Fn(&str) -> bool) -> bool {
        let mut files = self.dependents.iter().flat_map(|dir| source::rust_files(dir));
        files.any(|file| source::read_text(&file).is_ok_and(|read| holds(&read.text)))
    }
}

/// As it is kept: what tells functions, and what they do.
type Packed = Vec<(Box<str>, Vec<Far>)>;

/// What is kept, or else what the sources say.
fn kept(of: &External, cache: &Cache) -> FarTable {
    let key = format!("bodies of {}", dependencies::key(of));
    let name = format!("{}-{}-bodies", of.name, of.version);
    let kept = || {
        let bytes = cache.get(&name, &key)?;
        let (own, packed): (String, Packed) = postcard::from_bytes(&bytes).ok()?;
        (own == key).then_some(packed)
    };
    if let Some(packed) = kept() {
        return packed.into_iter().map(|(home, far)| (home, far.into())).collect();
    }
    let table = read_apart(of);
    let mut packed: Packed = table.iter().map(|(home, far)| (home.clone(), far.to_vec())).collect();
    packed.sort_by(|a, b| a.0.cmp(&b.0));
    if let Ok(bytes) = postcard::to_stdvec(&(&key, packed)) {
        cache.put(&name, &key, &bytes);
    }
    table
}

/// Reads a crate on a thread of its own: who waits here must not take up other work of the pool, which might wait for
/// the same crate.
fn read_apart(of: &External) -> FarTable {
    let read = || {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(syntax::STACK_SIZE).build().ok()?;
        // a crate may hold anything: where that is a bug of ours, it is not known
        pool.install(|| catch_unwind(AssertUnwindSafe(|| read(of))).ok())
    };
    std::thread::scope(|scope| scope.spawn(read).join()).ok().flatten().unwrap_or_default()
}

fn read(of: &External) -> FarTable {
    let named = of.features.iter().map(|feature| feature.as_str().into()).collect();
    let features = Features { all: false, named, no_default: true };
    let settings = Settings { features, ..Settings::default() }.into();
    let job = Job { paths: vec![of.dir.clone()], current_dir: of.dir.clone(), settings, ..Job::default() };
    let mut project = source::discover(&request(&job));
    let is_library = |target: &Target| target.kind == TargetKind::Lib && Some(&target.root) == of.root.as_ref();
    project.targets.retain(is_library);
    far_table(&load::load(&job, &project, &|_, _, _| {}).world)
}
