//! Calls whose counterpart gives another type, or that stand where nothing can be awaited.

use std::fs::{self, File};
use std::path::Path;

pub async fn other_types(path: &Path) -> std::io::Result<(File, fs::ReadDir)> {
    let file = File::open(path)?; //~ blocking_fs
    let entries = fs::read_dir(path)?; //~ blocking_fs
    Ok((file, entries))
}

pub async fn in_closures(paths: Vec<String>) -> Vec<Vec<u8>> {
    paths.iter().filter(|path| Path::new(path).exists()).flat_map(fs::read).collect() //~ blocking_fs blocking_fs
}
