//! The signatures of dependencies, from their sources or from the cache. A crate is read when somebody asks for it: a
//! target that depends on it, or a crate that was read and names it.

use super::expand::Expander;
use super::link::link_files;
use super::load::numbers;
use super::tree::{self, Reading, Tree};
use super::{Progress, Texts};
use crate::base::Name;
use crate::cache::Cache;
use crate::foreign::{self, SignatureFile, Signatures};
use crate::hir;
use crate::resolve::{CrateInput, FileInput, Names, holds_on_host};
use crate::source::{External, Project};
use crate::syntax::{self, Macros, Options, Parts, SyntaxError};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A new number makes what was kept before useless; the version of the program is a part of the key, too.
const FORMAT: u32 = 5;

/// The crates that were read, by their index in [`Project::externals`].
pub type Dependencies = BTreeMap<usize, Signatures>;

/// Reads these crates and those that they name; `is_wanted` may refuse some.
pub fn load(
    project: &Project,
    asked: BTreeSet<usize>,
    is_wanted: &dyn Fn(&External) -> bool,
    cache: &Cache,
    progress: Progress<'_>,
) -> Dependencies {
    let mut loaded = Dependencies::new();
    let mut todo = asked;
    let done = AtomicUsize::new(0);
    loop {
        todo.retain(|index| !loaded.contains_key(index) && is_wanted(&project.externals[*index]));
        if todo.is_empty() {
            return loaded;
        }
        let read: Vec<(usize, Signatures, BTreeSet<usize>)> = todo
            .par_iter()
            .map(|&index| {
                let of = &project.externals[index];
                let signatures = signatures(of, cache);
                progress("reading dependencies", done.fetch_add(1, Ordering::Relaxed) + 1, None);
                let named = named(of, &signatures);
                (index, signatures, named)
            })
            .collect();
        todo.clear();
        for (index, signatures, named) in read {
            loaded.insert(index, signatures);
            todo.extend(named);
        }
    }
}

/// The crates that a crate's signatures name.
fn named(of: &External, signatures: &Signatures) -> BTreeSet<usize> {
    let mentions = signatures.mentions();
    let named = of.dependencies.iter().filter(|(name, _)| mentions.contains(&Name::new(name)));
    named.map(|(_, index)| *index).collect()
}

/// What tells a crate with its features from all others.
pub fn key(of: &External) -> String {
    let features: Vec<&str> = of.features.iter().map(String::as_str).collect();
    format!(
        "{} {} {} {:?} [{}] {} {FORMAT}",
        of.name,
        of.version,
        of.identity,
        of.edition,
        features.join(","),
        env!("CARGO_PKG_VERSION")
    )
}

/// What is kept, or else what the sources say.
fn signatures(of: &External, cache: &Cache) -> Signatures {
    let Some(root) = &of.root else { return Signatures::default() };
    let key = key(of);
    let name = format!("{}-{}", of.name, of.version);
    let kept = || Signatures::unpack(&key, &cache.get(&name, &key)?);
    if let Some(kept) = kept() {
        return kept;
    }
    // a crate may hold anything: where that is a bug of ours, it is not known
    let read = catch_unwind(AssertUnwindSafe(|| read(of, root, None)));
    let Ok(read) = read else { return Signatures::default() };
    if let Some(packed) = read.pack(&key) {
        cache.put(&name, &key, &packed);
    }
    read
}

/// Reads the files of a crate, and again those in which its own macros make items; from these texts and no others, or from
/// the disk.
pub fn read(of: &External, root: &Path, texts: Option<&Texts>) -> Signatures {
    let settle = |(mut file, error): (hir::File, Option<SyntaxError>)| {
        foreign::settle_conditions(&mut file, &|cfg| holds_on_host(cfg, &of.features));
        (file, error)
    };
    let parse = |text: &str, macros: Option<&dyn Macros>| {
        settle(syntax::read_file(text, Options { skip_tests: true, macros, parts: Parts::Signatures }))
    };
    let (no_texts, only_texts) = (Texts::default(), texts.is_some());
    let reading = Reading { texts: texts.unwrap_or(&no_texts), only_texts, parse: &parse, progress: &|_, _, _| {} };
    let mut tree = tree::read(&[root.to_path_buf()], reading);
    let mut expander = Expander::default();
    loop {
        let ids = numbers(&tree);
        let files = link_files(root, &tree, &ids);
        let input = input(of, files, Vec::new());
        let names = Names::link(vec![CrateInput { known: false, ..input }]);
        let expanded = expander.expand(&tree, &names, &ids, &parse);
        if expanded.is_empty() {
            break;
        }
        drop(names);
        tree = tree::replace(tree, expanded, reading);
    }
    detached(root, tree)
}

/// The files without what only their text can say.
fn detached(root: &Path, mut tree: Tree) -> Signatures {
    let may_wait = tree.files.values().flatten().any(|file| foreign::may_wait(&file.text));
    for file in tree.files.values_mut().flatten() {
        foreign::detach(Arc::make_mut(&mut file.hir), &std::mem::take(&mut file.text));
    }
    let files = link_files(root, &tree, &numbers(&tree)).into_iter();
    let file = |file: FileInput| SignatureFile {
        hir: file.hir,
        modules: file.modules.into_iter().map(|(item, at)| (item, at as u32)).collect(),
    };
    Signatures { files: files.map(file).collect(), may_wait }
}

/// A crate as names need it.
pub fn input(of: &External, files: Vec<FileInput>, extern_prelude: Vec<(Name, usize)>) -> CrateInput {
    CrateInput {
        name: Name::new(&of.lib_name),
        edition: of.edition,
        known: true,
        beneath: None,
        is_test: false,
        files,
        extern_prelude,
        sees_common: false,
        features: Default::default(),
        flags: Default::default(),
    }
}

/// Its files as names need them.
pub fn files(signatures: &Signatures) -> Vec<FileInput> {
    let file = |file: &SignatureFile| FileInput {
        file: None,
        hir: file.hir.clone(),
        modules: file.modules.iter().map(|(item, at)| (*item, *at as usize)).collect(),
    };
    signatures.files.iter().map(file).collect()
}
