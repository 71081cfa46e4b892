//! Packs `rules/apis` for the binary, read by the reader that reads the user's sources: what is known of a crate is there
//! as soon as its file is, and no run has to parse it.
#![allow(
    dead_code,
    unused_imports,
    missing_docs,
    reason = "of the modules that it shares with the library it needs a part"
)]

#[path = "src/base/mod.rs"]
mod base;
#[path = "src/hir/mod.rs"]
mod hir;
#[path = "src/foreign/signatures.rs"]
mod signatures;
#[path = "src/syntax/mod.rs"]
mod syntax;

use signatures::{SignatureFile, Signatures};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

/// What this reads.
const READ: [&str; 6] = ["rules/apis", "src/base", "src/hir", "src/syntax", "src/foreign/signatures.rs", "build.rs"];
/// What else a kept base is made by: see `src/driver/base/kept.rs`.
const MAKES_BASE: [&str; 5] = ["data/std.index", "src/foreign", "src/resolve", "src/analysis", "src/driver/base"];

fn main() {
    for read in READ.iter().chain(&MAKES_BASE) {
        println!("cargo::rerun-if-changed={read}");
    }
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let mut hasher = DefaultHasher::new();
    READ.iter().chain(&MAKES_BASE).for_each(|read| hash(&Path::new(&root).join(read), &mut hasher));
    println!("cargo::rustc-env=ASYNC_LINT_BASE={:016x}", hasher.finish());
    let out = env::var("OUT_DIR").expect("cargo sets it");
    let mut list = String::from("[\n");
    for (name, files) in crates(&Path::new(&root).join("rules/apis")) {
        let packed = Path::new(&out).join(format!("{name}.packed"));
        fs::write(&packed, pack(&name, &files)).expect("the output folder is writable");
        list += &format!("    ({name:?}, include_bytes!({packed:?}), &[\n");
        for file in files {
            list += &format!("        include_str!({file:?}),\n");
        }
        list += "    ]),\n";
    }
    list += "]\n";
    fs::write(Path::new(&out).join("apis.rs"), list).expect("the output folder is writable");
}

/// Takes in a file, or all files of a folder.
fn hash(path: &Path, hasher: &mut DefaultHasher) {
    match fs::read(path) {
        Ok(bytes) => bytes.hash(hasher),
        Err(_) => entries(path).iter().for_each(|entry| hash(Path::new(entry), hasher)),
    }
}

/// The files of a crate, which are one module.
fn pack(name: &str, files: &[String]) -> Vec<u8> {
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}")));
    let text: String = texts.map(|text| signatures::without_head(&text).to_owned()).collect();
    let (hir, error) = syntax::parse_declarations(&text);
    if let Some(error) = error {
        let line = text[..error.range.start as usize].lines().count();
        panic!("rules/apis: {name}, line {line} of its code: {}", error.message);
    }
    let file = SignatureFile { hir: Arc::new(hir), modules: Vec::new() };
    Signatures { files: vec![file], may_wait: false }.pack(name).expect("signatures can be packed")
}

/// Each crate with its files: `name.rs`, or all of `name/`; in the order of their names.
fn crates(folder: &Path) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for entry in entries(folder) {
        let name = Path::new(&entry).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let files = if Path::new(&entry).is_dir() { entries(Path::new(&entry)) } else { vec![entry] };
        found.push((name, files.into_iter().filter(|file| file.ends_with(".rs")).collect()));
    }
    found
}

fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).map(|list| list.flatten().map(|entry| entry.path()).collect()).unwrap_or(vec![]);
    let mut paths: Vec<String> = entries.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    paths.sort();
    paths
}
