//! Files where they do no harm.

use std::fs as blocking;
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use tokio::fs::{self, File};

pub async fn asynchronous(path: &Path) -> io::Result<String> {
    let file = File::open(path).await?;
    drop(file);
    fs::create_dir_all("out").await?;
    tokio::fs::write("out/a", "b").await?;
    fs::read_to_string(path).await
}

pub async fn offloaded(path: PathBuf) -> io::Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || {
        let mut text = Vec::new();
        blocking::File::open(&path)?.read_to_end(&mut text)?;
        std::fs::remove_file(&path)?;
        Ok(text)
    })
    .await?
}

pub fn sync(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

pub async fn described() -> bool {
    let options = std::fs::OpenOptions::new();
    let kind: Option<std::fs::FileType> = None;
    drop((options, kind.map(|kind| kind.is_dir())));
    Path::new("a").join("b").starts_with("a")
}

pub async fn memory() -> io::Result<Vec<u8>> {
    let mut buffer = Vec::new();
    buffer.write_all(b"x")?;
    let mut cursor = Cursor::new(buffer);
    let mut text = String::new();
    cursor.read_to_string(&mut text)?;
    io::copy(&mut text.as_bytes(), &mut io::sink())?;
    Ok(text.into_bytes())
}

mod house {
    pub mod fs {
        pub async fn read(_: &str) -> Vec<u8> {
            Vec::new()
        }

        pub fn exists(_: &str) -> bool {
            false
        }
    }

    pub async fn load() -> Vec<u8> {
        if fs::exists("a") { fs::read("a").await } else { Vec::new() }
    }
}

pub async fn other_runtimes() -> io::Result<()> {
    async_std::fs::read("a").await?;
    async_fs::read("a").await?;
    smol::fs::read("a").await?;
    Ok(())
}

pub async fn shadowing(path: PathBuf) -> bool {
    let exists = |_: &Path| true;
    exists(&path)
}

/// What was a temporary file stays: nothing is done on disk for that.
async fn kept(file: tempfile::NamedTempFile, path: tempfile::TempPath) -> bool {
    file.keep().is_ok() && path.keep().is_ok()
}

/// What a release does not have.
async fn checked(path: &Path) -> io::Result<Vec<u8>> {
    #[cfg(debug_assertions)]
    blocking::write("last", path.display().to_string())?;
    verified(path)?;
    tokio::fs::read(path).await
}

fn verified(path: &Path) -> io::Result<u64> {
    #[cfg(debug_assertions)]
    {
        Ok(blocking::metadata(path)?.len())
    }
    #[cfg(not(debug_assertions))]
    {
        Ok(path.as_os_str().len() as u64)
    }
}

/// The end of a block that is not there.
async fn chosen(path: &Path) -> io::Result<Vec<u8>> {
    #[cfg(not(feature = "sync"))]
    {
        tokio::fs::read(path).await
    }
    #[cfg(feature = "sync")]
    {
        blocking::read(path)
    }
}

/// What a condition takes out of the program.
async fn asked(path: &Path, verbose: bool) -> io::Result<usize> {
    if cfg!(debug_assertions) {
        blocking::read(path)?;
    }
    if verbose && cfg!(all(test, feature = "slow")) {
        blocking::read(path)?;
    }
    let size = if cfg!(feature = "sync") { blocking::read(path)?.len() } else { tokio::fs::read(path).await?.len() };
    Ok(size)
}

/// Two types that only a constant tells apart.
struct Store<const SYNC: bool, const WAYS: usize>(std::fs::File);

impl Store<true, 1> {
    fn end(&self) {
        self.0.sync_all().unwrap();
    }
}

impl Store<false, 1> {
    fn end(&self) {}
}

impl<const WAYS: usize> Store<true, WAYS> {
    fn name(&self) -> usize {
        WAYS
    }
}

async fn ends(store: Store<false, 1>, other: Store<true, 2>) {
    store.end();
    other.name();
}
