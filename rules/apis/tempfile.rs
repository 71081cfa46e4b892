//! tempfile 3

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::ops::Deref;
use std::path::{Path, PathBuf};

pub struct TempDir;
impl TempDir {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn new() -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_prefix<S: AsRef<OsStr>>(prefix: S) -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_suffix<S: AsRef<OsStr>>(suffix: S) -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_suffix_in<S: AsRef<OsStr>, P: AsRef<Path>>(suffix: S, dir: P) -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_prefix_in<S: AsRef<OsStr>, P: AsRef<Path>>(prefix: S, dir: P) -> io::Result<TempDir>;
    pub fn path(&self) -> &std::path::Path;
    pub fn into_path(self) -> PathBuf;
    pub fn keep(self) -> PathBuf;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn close(self) -> io::Result<()>;
}

#[waits(F)]
pub struct NamedTempFile<F = File>;
impl NamedTempFile<File> {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn new() -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_suffix<S: AsRef<OsStr>>(suffix: S) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_suffix_in<S: AsRef<OsStr>, P: AsRef<Path>>(suffix: S, dir: P) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_prefix<S: AsRef<OsStr>>(prefix: S) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn with_prefix_in<S: AsRef<OsStr>, P: AsRef<Path>>(prefix: S, dir: P) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn reopen(&self) -> io::Result<File>;
}
impl<F> NamedTempFile<F> {
    pub fn path(&self) -> &Path;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn close(self) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn persist_noclobber<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>>;
    pub fn keep(self) -> Result<(F, PathBuf), PersistError<F>>;
    pub fn as_file(&self) -> &F;
    pub fn as_file_mut(&mut self) -> &mut F;
    pub fn into_file(self) -> F;
    pub fn into_temp_path(self) -> TempPath;
    pub fn into_parts(self) -> (F, TempPath);
}

pub struct TempPath;
impl TempPath {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn close(self) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<(), PathPersistError>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn persist_noclobber<P: AsRef<Path>>(self, new_path: P) -> Result<(), PathPersistError>;
    pub fn keep(self) -> Result<PathBuf, PathPersistError>;
}
impl Deref for TempPath {
    type Target = Path;
}

#[derive(Clone)]
pub struct Builder<'a, 'b>;
impl<'a, 'b> Builder<'a, 'b> {
    pub fn new() -> Self;
    pub fn prefix<S: AsRef<OsStr> + ?Sized>(&mut self, prefix: &'a S) -> &mut Self;
    pub fn suffix<S: AsRef<OsStr> + ?Sized>(&mut self, suffix: &'b S) -> &mut Self;
    pub fn rand_bytes(&mut self, rand: usize) -> &mut Self;
    pub fn append(&mut self, append: bool) -> &mut Self;
    pub fn keep(&mut self, keep: bool) -> &mut Self;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn tempfile(&self) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn tempfile_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<NamedTempFile>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn tempdir(&self) -> io::Result<TempDir>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn tempdir_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<TempDir>;
}

pub struct PersistError<F = File> {
    pub error: io::Error,
    pub file: NamedTempFile<F>,
}

pub struct PathPersistError {
    pub error: io::Error,
    pub path: TempPath,
}

#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn tempdir() -> io::Result<TempDir>;
#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn tempdir_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir>;
#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn tempfile() -> io::Result<File>;
#[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn tempfile_in<P: AsRef<Path>>(dir: P) -> io::Result<File>;
impl<F: Read> Read for NamedTempFile<F> {}
impl<F: Write> Write for NamedTempFile<F> {}
