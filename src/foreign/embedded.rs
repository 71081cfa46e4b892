//! The crates of `rules/apis`.

use super::api::{Api, ApiError, read_apis};
use super::signatures::{Signatures, without_head};
use crate::base::Name;
use crate::hir::{self, ItemId};
use crate::syntax;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Each crate by its name in code, packed, and the texts of its files. An older major version that is still in use has a
/// file of its own, `ureq_2.rs`.
static APIS: &[(&str, &[u8], &[&str])] = &include!(concat!(env!("OUT_DIR"), "/apis.rs"));

/// A crate of `rules/apis`, read.
#[derive(Clone, Debug)]
pub struct KnownCrate {
    /// Its name in code.
    pub name: &'static str,
    /// The major version, where an older one is described than that which has the name for itself.
    pub major: Option<&'static str>,
    /// Its signatures.
    pub hir: Arc<hir::File>,
    /// What attributes say of its items.
    pub apis: Arc<FxHashMap<ItemId, Api>>,
}

impl KnownCrate {
    /// Whether this is what is known of a version of the crate, `all` being what is known. A requirement stands for the
    /// version that it asks for.
    pub fn describes(&self, version: &str, all: &[KnownCrate]) -> bool {
        let version = version.trim_start_matches(|c: char| !c.is_ascii_digit());
        let major = version.split(|c: char| !c.is_ascii_digit()).next();
        match self.major {
            Some(own) => major == Some(own),
            None => all.iter().all(|other| other.name != self.name || other.major.is_none() || other.major != major),
        }
    }
}

/// The names of all crates that something is known of.
pub fn names() -> impl Iterator<Item = &'static str> {
    APIS.iter().map(|(name, ..)| *name).filter(|name| version_of(name).1.is_none())
}

/// Whether a crate describes C functions, which others may declare too: libc, and those that are named as Cargo asks
/// ("`*-sys` packages").
fn is_native(name: &str) -> bool {
    name == "libc" || name.ends_with("_sys")
}

/// The name of a crate and the major version of a file of `rules/apis`.
fn version_of(file: &'static str) -> (&'static str, Option<&'static str>) {
    match file.rsplit_once('_') {
        Some((name, major)) if major.bytes().all(|byte| byte.is_ascii_digit()) => (name, Some(major)),
        _ => (file, None),
    }
}

/// Reads the crates that `wanted` takes, std, and those that these name; in the order of their names. `said` are
/// signatures that users add, by the name of the crate.
pub fn load(wanted: impl Fn(&str) -> bool, said: &[(String, String)]) -> Vec<KnownCrate> {
    let more = |name: &str| said.iter().filter(|(krate, _)| krate == name).map(|(_, text)| &**text).collect::<String>();
    let is_wanted =
        |name: &str| name == "std" || is_native(name) || wanted(name) || said.iter().any(|(krate, _)| krate == name);
    let mut loaded: BTreeMap<usize, KnownCrate> = BTreeMap::new();
    let mut todo: Vec<usize> = (0..APIS.len()).filter(|at| is_wanted(version_of(APIS[*at].0).0)).collect();
    while !todo.is_empty() {
        let read: Vec<_> = todo.into_par_iter().map(|at| (at, embedded(at, &more(APIS[at].0)))).collect();
        let named: BTreeSet<usize> = read.iter().flat_map(|(_, krate)| mentions(&krate.hir)).collect();
        loaded.extend(read);
        todo = named.into_iter().filter(|at| !loaded.contains_key(at)).collect();
    }
    let new: BTreeSet<&str> = said.iter().map(|(krate, _)| &**krate).collect();
    let new = new.into_iter().filter(|name| APIS.iter().all(|(known, ..)| known != name));
    let new = new.map(|name| read(Name::new(name).as_str(), &[&more(name)]));
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

/// What was packed with the binary; where the user adds to it, all of it is read again.
fn embedded(at: usize, more: &str) -> KnownCrate {
    let (name, packed, texts) = APIS[at];
    match Signatures::unpack(name, packed).and_then(|signatures| signatures.files.into_iter().next()) {
        Some(file) if more.is_empty() => described(name, file.hir),
        _ => read(name, &[texts, &[more]].concat()),
    }
}

/// The files of a crate are one module: its root.
fn read(name: &'static str, files: &[&str]) -> KnownCrate {
    let text: String = files.iter().map(|text| without_head(text)).collect();
    let (hir, error) = syntax::parse_declarations(&text);
    debug_assert!(error.is_none(), "rules/apis: {name}: {error:?}");
    described(name, Arc::new(hir))
}

fn described(file: &'static str, hir: Arc<hir::File>) -> KnownCrate {
    let (name, major) = version_of(file);
    let (apis, errors) = read_apis(&hir);
    debug_assert!(errors.is_empty(), "rules/apis: {name}: {errors:?}");
    KnownCrate { name, major, hir, apis: Arc::new(apis) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_is_written() {
        for (at, (name, packed, texts)) in APIS.iter().enumerate() {
            let written = read(name, texts);
            let embedded = embedded(at, "");
            assert_eq!(written.apis, embedded.apis, "{name}");
            assert!(written.hir.bodies.is_empty(), "{name}");
            let file = super::super::SignatureFile { hir: written.hir, modules: Vec::new() };
            let again = Signatures { files: vec![file], may_wait: false }.pack(name);
            assert_eq!(again.as_deref(), Some(*packed), "{name}");
        }
        assert!(APIS.len() > 30);
    }

    #[test]
    fn users_add_to_what_is_known() {
        let said = [("std".to_owned(), "//! std\n#[blocks(call)] pub fn own_of_users();\n".to_owned())];
        let crates = load(|_| false, &said);
        let std = crates.iter().find(|krate| krate.name == "std").expect("it is always there");
        let plain = load(|_| false, &[]);
        let before = plain.iter().find(|krate| krate.name == "std").expect("it is always there");
        assert_eq!(std.apis.len(), before.apis.len() + 1);
    }
}
