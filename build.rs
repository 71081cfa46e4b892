//! Lists `rules/apis` for the binary: what is known of a crate is there as soon as its file is.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=rules/apis");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let mut list = String::from("[\n");
    for (name, files) in crates(&Path::new(&root).join("rules/apis")) {
        list += &format!("    ({name:?}, &[\n");
        for file in files {
            list += &format!("        include_str!({file:?}),\n");
        }
        list += "    ]),\n";
    }
    list += "]\n";
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("apis.rs"), list).expect("the output folder is writable");
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
