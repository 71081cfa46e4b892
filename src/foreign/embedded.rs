//! The crates of `rules/apis`.

use super::api::{Api, ApiError, read_apis};
use crate::base::Name;
use crate::hir::{self, ItemId};
use crate::syntax;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Each crate by its name in code, with its files.
static APIS: &[(&str, &[&str])] = &include!(concat!(env!("OUT_DIR"), "/apis.rs"));

/// A crate of `rules/apis`, read.
#[derive(Clone, Debug)]
pub struct KnownCrate {
    /// Its name in code.
    pub name: &'static str,
    /// Its signatures.
    pub hir: Arc<hir::File>,
    /// What attributes say of its items.
    pub apis: Arc<FxHashMap<ItemId, Api>>,
}

/// The names of all crates that something is known of.
pub fn names() -> impl Iterator<Item = &'static str> {
    APIS.iter().map(|(name, _)| *name)
}

/// Reads the crates that `wanted` takes, std, and those that these name; in the order of their names. `said` are
/// signatures that users add, by the name of the crate.
pub fn load(wanted: impl Fn(&str) -> bool, said: &[(String, String)]) -> Vec<KnownCrate> {
    let more = |name: &str| said.iter().filter(|(krate, _)| krate == name).map(|(_, text)| &**text).collect::<String>();
    let is_wanted = |name: &str| name == "std" || wanted(name) || said.iter().any(|(krate, _)| krate == name);
    let mut loaded: BTreeMap<usize, KnownCrate> = BTreeMap::new();
    let mut todo: Vec<usize> = (0..APIS.len()).filter(|at| is_wanted(APIS[*at].0)).collect();
    while !todo.is_empty() {
        let read: Vec<_> =
            todo.into_par_iter().map(|at| (at, read(APIS[at].0, APIS[at].1, &more(APIS[at].0)))).collect();
        let named: BTreeSet<usize> = read.iter().flat_map(|(_, krate)| mentions(&krate.hir)).collect();
        loaded.extend(read);
        todo = named.into_iter().filter(|at| !loaded.contains_key(at)).collect();
    }
    let new: BTreeSet<&str> = said.iter().map(|(krate, _)| &**krate).collect();
    let new = new.into_iter().filter(|name| APIS.iter().all(|(known, _)| known != name));
    let new = new.map(|name| read(Name::new(name).as_str(), &[], &more(name)));
    loaded.into_values().chain(new.collect::<Vec<_>>()).collect()
}

/// What is wrong with signatures that a user adds.
pub fn check(text: &str) -> Option<ApiError> {
    let (hir, error) = syntax::parse_file(without_head(text));
    if let Some(error) = error {
        return Some(ApiError { range: error.range, message: error.message });
    }
    read_apis(&hir).1.into_iter().next()
}

/// The known crates that the imports and types of a crate name.
fn mentions(file: &hir::File) -> BTreeSet<usize> {
    let names = super::signatures::mentions(file);
    (0..APIS.len()).filter(|at| names.contains(&Name::new(APIS[*at].0))).collect()
}

/// The files of a crate are one module: its root.
fn read(name: &'static str, files: &[&str], more: &str) -> KnownCrate {
    let text: String = files.iter().map(|text| without_head(text)).chain([without_head(more)]).collect();
    let (hir, error) = syntax::parse_file(&text);
    debug_assert!(error.is_none(), "rules/apis: {name}: {error:?}");
    let (apis, errors) = read_apis(&hir);
    debug_assert!(errors.is_empty(), "rules/apis: {name}: {errors:?}");
    KnownCrate { name, hir: Arc::new(hir), apis: Arc::new(apis) }
}

/// Without the `//!` lines at the start, which are about the file.
fn without_head(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with("//!") || rest.starts_with('\n') {
        rest = rest.find('\n').map_or("", |end| &rest[end + 1..]);
    }
    rest
}
