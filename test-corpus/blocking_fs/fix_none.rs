//! Calls that stand where nothing can be awaited.

use std::fs;
use std::path::Path;

pub async fn in_closures(paths: Vec<String>) -> Vec<Vec<u8>> {
    paths.iter().filter(|path| Path::new(path).exists()).flat_map(fs::read).collect() //~ blocking_fs blocking_fs
}
