//! Folders that are listed entry by entry.

use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub async fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut entries = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        if entry.file_type().await?.is_file() {
            found.push(entry.path());
        }
    }
    Ok(found)
}

pub async fn those_that_can_be_read(folder: &Path) -> usize {
    let mut count = 0;
    if let Ok(mut entries) = tokio::fs::read_dir(folder).await {
        while let Ok(Some(entry)) = entries.next_entry().await {
            count += entry.file_name().len();
        }
    }
    let mut file_entries = tokio::fs::read_dir(folder).await.unwrap();
    while let Ok(Some(entry)) = file_entries.next_entry().await {
        count += entry.path().as_os_str().len();
    }
    count
}

fn load(path: &Path, depth: usize) -> Option<usize> {
    fs::read(path).ok().map(|bytes| bytes.len() + depth)
}

pub async fn in_heads(path: &Path, depth: usize) -> usize {
    if let Some(length) = tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || load(&path, depth)
    })
    .await
    .unwrap()
    {
        return length;
    }
    tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || {
            match load(
                &path, // of the file
                depth,
            ) {
                Some(length) => length,
                None => load(&path, 1)
                    .map(|length| {
                        println!("{length}");
                        length
                    })
                    .unwrap_or_default(),
            }
        }
    })
    .await
    .unwrap()
}

pub async fn of_camino(file: &Utf8Path, folder: &Utf8PathBuf) -> bool {
    if !tokio::fs::try_exists(file).await.unwrap_or(false) || tokio::fs::metadata(folder).await.is_ok_and(|metadata| metadata.is_dir()) {
        return false;
    }
    tokio::fs::metadata(folder).await.is_ok()
}
