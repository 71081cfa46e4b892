//! The crates of `rules/apis`.

use super::api::{Api, read_apis};
use crate::hir::{self, ItemId};
use crate::syntax;
use memchr::memmem;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
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

/// Reads the crates that `wanted` takes, std, and those that these name; in the order of their names.
pub fn load(wanted: impl Fn(&str) -> bool) -> Vec<KnownCrate> {
    let mut needed: BTreeSet<usize> =
        (0..APIS.len()).filter(|at| APIS[*at].0 == "std" || wanted(APIS[*at].0)).collect();
    let mut todo: Vec<usize> = needed.iter().copied().collect();
    while let Some(at) = todo.pop() {
        let named = (0..APIS.len()).filter(|other| !needed.contains(other) && mentions(APIS[at].1, APIS[*other].0));
        let named: Vec<usize> = named.collect();
        needed.extend(&named);
        todo.extend(named);
    }
    needed.into_par_iter().map(|at| read(APIS[at].0, APIS[at].1)).collect()
}

fn mentions(files: &[&str], name: &str) -> bool {
    let path = format!("{name}::");
    files.iter().any(|text| memmem::find(text.as_bytes(), path.as_bytes()).is_some())
}

/// The files of a crate are one module: its root.
fn read(name: &'static str, files: &[&str]) -> KnownCrate {
    let text: String = files.iter().map(|text| without_head(text)).collect();
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
