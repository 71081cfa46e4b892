//! The traits' names are taken, and `tokio` is something else in a block.

use std::fs::File;
use std::io::{Read, Write};

pub trait AsyncReadExt {}

pub async fn read(path: &str) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok(text)
}

pub async fn not_that_tokio(path: &str) -> std::io::Result<Vec<u8>> {
    #[allow(unused)]
    mod tokio {}
    std::fs::read(path)
}

pub async fn copied(from: &str, to: &mut impl Write) -> std::io::Result<()> {
    let mut file = File::open(from)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    to.write_all(&bytes)
}
