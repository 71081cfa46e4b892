//! Folders that are listed entry by entry.

use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub async fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? { //~ blocking_fs
        let entry = entry?;
        if entry.file_type()?.is_file() { //~ blocking_fs
            found.push(entry.path());
        }
    }
    Ok(found)
}

pub async fn those_that_can_be_read(folder: &Path) -> usize {
    let mut count = 0;
    if let Ok(entries) = folder.read_dir() { //~ blocking_fs
        for entry in entries.flatten() { //~ blocking_fs
            count += entry.file_name().len();
        }
    }
    for entry in fs::read_dir(folder).unwrap().filter_map(|entry| entry.ok()) { //~ blocking_fs
        count += entry.path().as_os_str().len();
    }
    count
}

fn load(path: &Path, depth: usize) -> Option<usize> {
    fs::read(path).ok().map(|bytes| bytes.len() + depth)
}

pub async fn in_heads(path: &Path, depth: usize) -> usize {
    if let Some(length) = load(path, depth) { //~ blocking_fs
        return length;
    }
    match load( //~ blocking_fs
        path, // of the file
        depth,
    ) {
        Some(length) => length,
        None => load(path, 1) //~ blocking_fs
            .map(|length| {
                println!("{length}");
                length
            })
            .unwrap_or_default(),
    }
}

pub async fn of_camino(file: &Utf8Path, folder: &Utf8PathBuf) -> bool {
    if !file.exists() || folder.is_dir() { //~ blocking_fs blocking_fs
        return false;
    }
    folder.metadata().is_ok() //~ blocking_fs
}
