//! The crate between: sync and async code.

use std::io;
use std::path::PathBuf;

pub use sys::disk::replace as write_text;

pub trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn put(&self, key: &str, value: &str) -> io::Result<()>;
    fn len(&self) -> usize;
}

pub struct Disk {
    root: PathBuf,
}

pub struct Memory {
    map: std::sync::Mutex<std::collections::HashMap<String, String>>,
}

impl Disk {
    pub fn open(root: PathBuf) -> Self {
        Self { root }
    }
    fn path(&self, key: &str) -> PathBuf {
        self.root.join(key)
    }
}

impl Store for Disk {
    fn get(&self, key: &str) -> Option<String> {
        sys::disk::load(&self.path(key)).ok()
    }
    fn put(&self, key: &str, value: &str) -> io::Result<()> {
        write_text(&self.path(key), value)
    }
    fn len(&self) -> usize {
        0
    }
}

impl Store for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.map.lock().unwrap().get(key).cloned()
    }
    fn put(&self, key: &str, value: &str) -> io::Result<()> {
        self.map.lock().unwrap().insert(key.to_owned(), value.to_owned());
        Ok(())
    }
    fn len(&self) -> usize {
        self.map.lock().unwrap().len()
    }
}

pub fn publish() -> io::Result<bool> {
    sys::git(&["push"])
}

/// Hands its closure to a thread where blocking is right.
pub async fn off<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(f).await.expect("it does not panic")
}

pub async fn reload(disk: &Disk) -> Option<String> {
    disk.get("config") //~ blocking_fs
}
