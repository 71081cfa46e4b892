//! Folders that last as long as a test.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

/// A folder of its own, deleted at the end.
pub struct Temp {
    path: PathBuf,
}

impl Temp {
    /// An empty folder.
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("async-lint-test-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("the folder for temporary files is writable");
        // the program shows real paths; the folder for temporary files may be a link
        Self { path: path.canonicalize().expect("it was made just now") }
    }

    /// A folder with these files.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let temp = Self::new();
        for (name, text) in files {
            temp.write(name, text);
        }
        temp
    }

    /// Writes a file, and the folders above it.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path.join(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("the folder is writable");
        fs::write(&path, text).expect("the folder is writable");
        path
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
