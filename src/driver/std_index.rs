//! Makes the index of the standard library from its sources, as the component `rust-src` of a toolchain has them.

use super::{Texts, dependencies};
use crate::base::Edition;
use crate::foreign::{STD_CRATES, Signatures, StdIndex};
use crate::hir::{AdtKind, ItemKind, Visibility};
use crate::source::{External, read_text, rust_files};
use crate::syntax;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reads `library`, the folder of the crates, which are of this version of Rust. `None` where they are not there.
pub fn make(library: &Path, version: &str) -> Option<StdIndex> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(syntax::STACK_SIZE).build().ok()?;
    let read = |name: &str| {
        let folder = library.join(name).join("src");
        let texts = texts(&folder);
        let root = folder.join("lib.rs");
        texts.contains_key(&root).then(|| without_insides(dependencies::read(&of(name, version), &root, Some(&texts))))
    };
    let crates: Option<Vec<Signatures>> = pool.install(|| STD_CRATES.into_iter().map(read).collect());
    StdIndex::new(version, crates?.try_into().ok()?)
}

/// Without the fields that nobody else can name: how std does it says nothing about what it does.
fn without_insides(mut signatures: Signatures) -> Signatures {
    for file in &mut signatures.files {
        for item in &mut Arc::make_mut(&mut file.hir).items {
            let ItemKind::Adt(adt) = &mut item.kind else { continue };
            if adt.kind != AdtKind::Enum {
                for variant in &mut adt.variants {
                    let fields = std::mem::take(&mut variant.fields).into_iter();
                    variant.fields = fields.filter(|field| field.vis == Visibility::Public).collect();
                }
            }
        }
    }
    signatures
}

/// Folders without anything that others can name.
const INSIDE: [&str; 5] = ["sys", "unicode", "flt2dec", "dec2flt", "imp"];

/// The files of a crate that others can name something of, without what our parser does not take.
fn texts(folder: &Path) -> Texts {
    let text = |path: std::path::PathBuf| {
        let text = read_text(&path).ok()?.text;
        Some((path, syntax::without_const_traits(&text).unwrap_or(text)))
    };
    let is_inside = |path: &std::path::PathBuf| {
        path.strip_prefix(folder)
            .is_ok_and(|below| below.iter().any(|part| INSIDE.iter().any(|inside| part == *inside)))
    };
    rust_files(folder).into_iter().filter(|path| !is_inside(path)).filter_map(text).collect()
}

/// A crate of the standard library.
pub fn of(name: &str, version: &str) -> External {
    External {
        name: name.to_owned(),
        version: version.to_owned(),
        identity: String::new(),
        dir: PathBuf::new(),
        lib_name: name.to_owned(),
        root: None,
        edition: Edition::E2024,
        is_proc_macro: false,
        features: BTreeSet::new(),
        dependencies: Vec::new(),
    }
}
