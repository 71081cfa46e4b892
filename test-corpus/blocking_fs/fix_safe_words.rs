//! Words in strings and comments are no names: `fs` here is none.

use std::fs;

/// Reads with fs.
pub async fn load() -> std::io::Result<Vec<u8>> {
    println!("fs::read README.md");
    fs::read("README.md") //~ blocking_fs
}
