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
    save(path, text)?; //~ blocking_fs
    save(&path.join("a"), text) //~ blocking_fs
}

pub async fn needed_afterwards(path: PathBuf, options: Options) -> io::Result<usize> {
    let first = load(path.clone(), &options)?; //~ blocking_fs
    let second = load(path, &options)?; //~ blocking_fs
    Ok(first.len() + second.len() + options.depth)
}

pub async fn lists(names: &[String], wanted: &str, owned: Vec<String>) -> usize {
    count(names, Some(wanted)) //~ blocking_fs
        + count(&owned, None) //~ blocking_fs
        + owned.len()
}

pub async fn in_loops(paths: Vec<PathBuf>, options: Arc<Options>) -> io::Result<usize> {
    let mut sum = 0;
    for path in paths {
        sum += load(path, &options)?.len(); //~ blocking_fs
    }
    while sum < options.depth {
        sum += count(&[options.name.clone()], Some(&options.name)); //~ blocking_fs
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
        let found = load(self.root.join(name), &self.options)?; //~ blocking_fs
        save(&self.root, &self.options.name)?; //~ blocking_fs
        drop(found);
        Ok(())
    }

    pub async fn by_itself(&self) -> io::Result<usize> {
        self.all() //~ blocking_fs
    }

    pub async fn shared(self: Arc<Self>) -> io::Result<usize> {
        let first = self.all()?; //~ blocking_fs
        Ok(first + self.all()?) //~ blocking_fs
    }
}

pub async fn opened(path: &Path) -> io::Result<u64> {
    let file = File::open(path)?; //~ blocking_fs
    Ok(length(&file))
}

pub async fn other_types(path: &Path) -> io::Result<(File, std::fs::ReadDir)> {
    let file = File::open(path)?; //~ blocking_fs
    let entries = std::fs::read_dir(path)?; //~ blocking_fs
    Ok((file, entries))
}

fn length(_: &File) -> u64 {
    0
}

pub async fn inside_of_others(path: String) -> usize {
    let text = format!("{}", count(&[path.clone()], None)); //~ blocking_fs
    match load(PathBuf::from(&path), &Options { name: path.clone(), depth: 1 }) { //~ blocking_fs
        Ok(found) => found.len() + text.len(),
        Err(error) => error.to_string().len() + path.len(),
    }
}

pub struct Settings(usize);

impl From<&Path> for Settings {
    fn from(path: &Path) -> Self {
        Self(std::fs::read(path).map_or(0, |bytes| bytes.len()))
    }
}

pub async fn told_by_its_type(path: &Path) -> usize {
    Settings::from(path).0 //~ blocking_fs
}

pub async fn of_a_field(options: Options, path: PathBuf) -> io::Result<usize> {
    let found = load(PathBuf::from(options.name.clone()), &options)?; //~ blocking_fs
    save(&path, options.name.as_str())?; //~ blocking_fs
    for byte in std::fs::read_dir(options.name.clone())? { //~ blocking_fs
        drop(byte?);
    }
    Ok(found.len() + options.depth)
}

fn check() -> bool {
    Path::new("a").exists()
}

pub async fn itself() -> bool {
    check() //~ blocking_fs
}

pub async fn lent_beyond(path: PathBuf, options: Options) -> io::Result<usize> {
    let name: &std::ffi::OsStr = path.as_os_str();
    save(&path, &options.name)?; //~ blocking_fs
    Ok(name.len())
}
