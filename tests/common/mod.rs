//! What the harnesses share.
#![allow(dead_code, reason = "each harness uses a part of it")]

pub mod code;
pub mod expect;
pub mod lint;
pub mod temp;

use std::path::{Path, PathBuf};

/// The folder of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the corpus.
pub fn corpus() -> PathBuf {
    root().join("test-corpus")
}

/// The files below a folder with this ending, sorted.
pub fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in entries(folder) {
        if entry.is_dir() {
            found.extend(files_below(&entry, ending));
        } else if entry.to_string_lossy().ends_with(ending) {
            found.push(entry);
        }
    }
    found
}

/// The entries of a folder, sorted; none where there is no such folder.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let list = std::fs::read_dir(folder).map(|list| list.flatten().map(|entry| entry.path()).collect());
    let mut entries: Vec<PathBuf> = list.unwrap_or_default();
    entries.sort();
    entries
}

/// A path below `folder`, with forward slashes.
pub fn below(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The text of a file.
pub fn read(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8_lossy(&bytes).into_owned()
}
