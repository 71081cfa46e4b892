//! Calls of the file system with a counterpart that means the same.

use std::fs::{self, read_to_string as slurp};
use std::io;
use std::path::{Path, PathBuf};

pub async fn by_path(path: &Path, name: String) -> io::Result<usize> {
    let bytes = std::fs::read(path)?; //~ blocking_fs
    let text = slurp(&name)?; //~ blocking_fs
    fs::write(path, &bytes)?; //~ blocking_fs
    fs::write(path.join("a"), std::fs::read(name)?)?; //~ blocking_fs blocking_fs
    let length = fs::metadata(path).map(|found| found.len()).unwrap_or_default(); //~ blocking_fs
    fs::create_dir_all("a/b")?; //~ blocking_fs
    fs::rename("a", "b")?; //~ blocking_fs
    let copied = fs::copy("a", "b")?; //~ blocking_fs
    fs::remove_file("a").ok(); //~ blocking_fs
    let _ = fs::remove_dir_all("b"); //~ blocking_fs
    Ok(text.len() + (copied + length) as usize)
}

pub async fn by_methods(path: &Path, owned: PathBuf) -> io::Result<bool> {
    if !path.exists() || owned.is_file() && Path::new("c").is_dir() { //~ blocking_fs blocking_fs blocking_fs
        return Ok(path.join("d").exists()); //~ blocking_fs
    }
    let whole = owned.canonicalize()?; //~ blocking_fs
    while (&whole).try_exists()? {} //~ blocking_fs
    whole.symlink_metadata().map(|found| found.is_symlink()) //~ blocking_fs
}

pub struct Store {
    root: PathBuf,
}

impl Store {
    pub async fn load(&self, name: &str) -> io::Result<Vec<u8>> {
        let path = self.root.join(name);
        if self.root.exists() { fs::read(&path) } else { Ok(Vec::new()) } //~ blocking_fs blocking_fs
    }
}

pub fn spawned(root: PathBuf) -> tokio::task::JoinHandle<io::Result<String>> {
    tokio::spawn(async move {
        let found = fs::read_to_string(root.join("a"))?; //~ blocking_fs
        println!("{} {}", found.len(), root.exists()); //~ blocking_fs
        Ok(found)
    })
}
