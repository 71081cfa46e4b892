//! Folders that are listed.

use std::fs;
use std::io;
use std::path::Path;

pub async fn in_the_body(folder: &Path) -> io::Result<u64> {
    let entries = fs::read_dir(folder)?; //~ blocking_fs
    let mut sum = 0;
    for entry in entries {
        match entry {
            Ok(entry) => sum += entry.metadata()?.len(), //~ blocking_fs
            Err(error) => println!("{error}"),
        }
    }
    Ok(sum)
}

pub async fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none()) //~ blocking_fs blocking_fs
}
