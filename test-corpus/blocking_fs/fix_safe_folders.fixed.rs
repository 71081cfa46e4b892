//! Folders that are listed.

use std::io;
use std::path::Path;

pub async fn in_the_body(folder: &Path) -> io::Result<u64> {
    let mut entries = tokio::fs::read_dir(folder).await?;
    let mut sum = 0;
    while let Some(entry) = entries.next_entry().await.transpose() {
        match entry {
            Ok(entry) => sum += entry.metadata().await?.len(),
            Err(error) => println!("{error}"),
        }
    }
    Ok(sum)
}

pub async fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(tokio::fs::read_dir(folder).await?.next_entry().await.transpose().is_none())
}
