//! Calls of the file system with a counterpart that means the same.

use std::io;
use std::path::{Path, PathBuf};

pub async fn by_path(path: &Path, name: String) -> io::Result<usize> {
    let bytes = tokio::fs::read(path).await?;
    let text = tokio::fs::read_to_string(&name).await?;
    tokio::fs::write(path, &bytes).await?;
    tokio::fs::write(path.join("a"), tokio::fs::read(name).await?).await?;
    let length = tokio::fs::metadata(path)
        .await
        .map(|found| found.len())
        .unwrap_or_default();
    tokio::fs::create_dir_all("a/b").await?;
    tokio::fs::rename("a", "b").await?;
    let copied = tokio::fs::copy("a", "b").await?;
    tokio::fs::remove_file("a").await.ok();
    let _ = tokio::fs::remove_dir_all("b").await;
    Ok(text.len() + (copied + length) as usize)
}

pub async fn by_methods(path: &Path, owned: PathBuf) -> io::Result<bool> {
    if !tokio::fs::try_exists(path).await.unwrap_or(false) || tokio::fs::metadata(&owned).await.is_ok_and(|metadata| metadata.is_file()) && tokio::fs::metadata(Path::new("c")).await.is_ok_and(|metadata| metadata.is_dir()) {
        return Ok(tokio::fs::try_exists(path.join("d")).await.unwrap_or(false));
    }
    let whole = tokio::fs::canonicalize(&owned).await?;
    while tokio::fs::try_exists(&whole).await? {}
    tokio::fs::symlink_metadata(&whole).await.map(|found| found.is_symlink())
}

pub struct Store {
    root: PathBuf,
}

impl Store {
    pub async fn load(&self, name: &str) -> io::Result<Vec<u8>> {
        let path = self.root.join(name);
        if tokio::fs::try_exists(&self.root).await.unwrap_or(false) { tokio::fs::read(&path).await } else { Ok(Vec::new()) }
    }
}

pub fn spawned(root: PathBuf) -> tokio::task::JoinHandle<io::Result<String>> {
    tokio::spawn(async move {
        let found = tokio::fs::read_to_string(root.join("a")).await?;
        println!("{} {}", found.len(), tokio::fs::try_exists(&root).await.unwrap_or(false));
        Ok(found)
    })
}
