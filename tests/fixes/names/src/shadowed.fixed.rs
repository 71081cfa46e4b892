//! The traits' names are taken, and `tokio` is something else in a block.

use std::io::{Read, Write};
use tokio::io::AsyncReadExt as _;

pub trait AsyncReadExt {}

pub async fn read(path: &str) -> std::io::Result<String> {
    let mut file = tokio::fs::File::open(path).await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    Ok(text)
}

pub async fn not_that_tokio(path: &str) -> std::io::Result<Vec<u8>> {
    #[allow(unused)]
    mod tokio {}
    std::fs::read(path)
}

pub async fn copied(from: &str, to: &mut impl Write) -> std::io::Result<()> {
    let mut file = tokio::fs::File::open(from).await?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).await?;
    to.write_all(&bytes)
}
