#![allow(dead_code)]
//! Names that mean something else, and generics.

mod fs;
mod shadowed;
pub mod sleep;

use std::path::{Path, PathBuf};

pub async fn own_module(path: &Path) -> std::io::Result<Vec<u8>> {
    fs::note();
    tokio::fs::read(path).await
}

pub async fn generics<P: AsRef<Path>, T>(path: P, with: T) -> std::io::Result<usize>
where
    T: Into<String>,
{
    let text = tokio::fs::read_to_string(path.as_ref()).await?;
    tokio::fs::write(path, with.into()).await?;
    Ok(text.len())
}

pub struct Files<T> {
    root: PathBuf,
    of: T,
}

impl<T: Clone + Send + 'static> Files<T> {
    fn scan(&self) -> usize {
        std::fs::read_dir(&self.root).map_or(0, |entries| entries.count())
    }

    fn index(root: &Path, depth: u8) -> std::io::Result<Vec<PathBuf>> {
        println!("{depth}");
        std::fs::read_dir(root)?.map(|entry| Ok(entry?.path())).collect()
    }

    pub async fn both(&mut self, depth: u8) -> std::io::Result<usize> {
        let found = tokio::task::spawn_blocking({
            let root = self.root.clone();
            move || Self::index(&root, depth)
        })
        .await
        .unwrap()?;
        self.root = self.root.join("a");
        let of = self.of.clone();
        drop(of);
        Ok(found.len() + self.scan())
    }
}

pub async fn order(mut names: Vec<String>) -> std::io::Result<(usize, usize)> {
    let pair = (names.len(), tokio::fs::read(names.remove(0)).await?.len());
    Ok(pair)
}
