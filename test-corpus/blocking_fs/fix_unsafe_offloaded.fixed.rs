//! Calls that a thread can wait for, with what they need moved or cloned.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Options {
    pub name: String,
    pub depth: usize,
}

fn save(path: &Path, text: &str) -> io::Result<()> {
    std::fs::write(path, text)
}

fn load(path: PathBuf, options: &Options) -> io::Result<Vec<u8>> {
    println!("{options:?}");
    std::fs::read(path)
}

fn count(names: &[String], wanted: Option<&str>) -> usize {
    names.iter().filter(|name| Some(name.as_str()) != wanted && std::fs::read(name).is_ok()).count()
}

pub async fn lent(path: &Path, text: &str) -> io::Result<()> {
    tokio::task::spawn_blocking({
        let path = path.to_owned();
        let text = text.to_owned();
        move || -> io::Result<_> {
            save(&path, &text)?;
            save(&path.join("a"), &text)
        }
    })
    .await
    .unwrap()
}

pub async fn needed_afterwards(path: PathBuf, options: Options) -> io::Result<usize> {
    let (first, second) = tokio::task::spawn_blocking({
        let options = options.clone();
        move || -> io::Result<_> {
            let first = load(path.clone(), &options)?;
            let second = load(path, &options)?;
            Ok((first, second))
        }
    })
    .await
    .unwrap()?;
    Ok(first.len() + second.len() + options.depth)
}

pub async fn lists(names: &[String], wanted: &str, owned: Vec<String>) -> usize {
    tokio::task::spawn_blocking({
        let names = names.to_owned();
        let wanted = wanted.to_owned();
        move || {
            count(&names, Some(&*wanted))
                + count(&owned, None)
                + owned.len()
        }
    })
    .await
    .unwrap()
}

pub async fn in_loops(paths: Vec<PathBuf>, options: Arc<Options>) -> io::Result<usize> {
    let mut sum = 0;
    for path in paths {
        sum += tokio::task::spawn_blocking({
            let options = options.clone();
            move || load(path, &options)
        })
        .await
        .unwrap()?
        .len();
    }
    while sum < options.depth {
        sum += tokio::task::spawn_blocking({
            let name = options.name.clone();
            move || count(&[name.clone()], Some(&name))
        })
        .await
        .unwrap();
    }
    Ok(sum)
}

#[derive(Clone)]
pub struct Store {
    root: PathBuf,
    options: Options,
    known: Arc<HashMap<String, PathBuf>>,
}

impl Store {
    fn all(&self) -> io::Result<usize> {
        Ok(std::fs::read_dir(&self.root)?.count() + self.known.len())
    }

    pub async fn by_fields(&self, name: &str) -> io::Result<()> {
        let found = tokio::task::spawn_blocking({
            let name = name.to_owned();
            let options = self.options.clone();
            let root = self.root.clone();
            move || load(root.join(&name), &options)
        })
        .await
        .unwrap()?;
        tokio::task::spawn_blocking({
            let name = self.options.name.clone();
            let root = self.root.clone();
            move || save(&root, &name)
        })
        .await
        .unwrap()?;
        drop(found);
        Ok(())
    }

    pub async fn by_itself(&self) -> io::Result<usize> {
        tokio::task::spawn_blocking({
            let this = self.clone();
            move || this.all()
        })
        .await
        .unwrap()
    }

    pub async fn shared(self: Arc<Self>) -> io::Result<usize> {
        tokio::task::spawn_blocking({
            let this = self.clone();
            move || -> io::Result<_> {
                let first = this.all()?;
                Ok(first + this.all()?)
            }
        })
        .await
        .unwrap()
    }
}

pub async fn opened(path: &Path) -> io::Result<u64> {
    let file = tokio::fs::File::open(path).await?.into_std().await;
    Ok(length(&file))
}

pub async fn other_types(path: &Path) -> io::Result<(File, std::fs::ReadDir)> {
    let (file, entries) = tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || -> io::Result<_> {
            let file = File::open(&path)?;
            let entries = std::fs::read_dir(&path)?;
            Ok((file, entries))
        }
    })
    .await
    .unwrap()?;
    Ok((file, entries))
}

fn length(_: &File) -> u64 {
    0
}

pub async fn inside_of_others(path: String) -> usize {
    tokio::task::spawn_blocking(move || {
        let text = format!("{}", count(&[path.clone()], None));
        match load(PathBuf::from(&path), &Options { name: path.clone(), depth: 1 }) {
            Ok(found) => found.len() + text.len(),
            Err(error) => error.to_string().len() + path.len(),
        }
    })
    .await
    .unwrap()
}

pub struct Settings(usize);

impl From<&Path> for Settings {
    fn from(path: &Path) -> Self {
        Self(std::fs::read(path).map_or(0, |bytes| bytes.len()))
    }
}

pub async fn told_by_its_type(path: &Path) -> usize {
    tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || Settings::from(&*path)
    })
    .await
    .unwrap()
    .0
}

pub async fn of_a_field(options: Options, path: PathBuf) -> io::Result<usize> {
    let found = tokio::task::spawn_blocking({
        let options = options.clone();
        move || -> io::Result<_> {
            let found = load(PathBuf::from(options.name.clone()), &options)?;
            save(&path, options.name.as_str())?;
            Ok(found)
        }
    })
    .await
    .unwrap()?;
    let mut entries = tokio::fs::read_dir(options.name.clone()).await?;
    while let Some(byte) = entries.next_entry().await? {
        drop(byte);
    }
    Ok(found.len() + options.depth)
}

fn check() -> bool {
    Path::new("a").exists()
}

pub async fn itself() -> bool {
    tokio::task::spawn_blocking(check).await.unwrap()
}

pub async fn lent_beyond(path: PathBuf, options: Options) -> io::Result<usize> {
    let name: &std::ffi::OsStr = path.as_os_str();
    tokio::task::spawn_blocking({
        let name = options.name.clone();
        let path = path.clone();
        move || save(&path, &name)
    })
    .await
    .unwrap()?;
    Ok(name.len())
}
