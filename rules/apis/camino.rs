//! camino 1

use std::ffi::OsStr;
use std::fs::{FileType, Metadata, ReadDir};
use std::io::Result;
use std::ops::Deref;
use std::path::{Path, PathBuf};

#[derive(Clone, Default)]
pub struct Utf8PathBuf;
impl Utf8PathBuf {
    pub fn new() -> Utf8PathBuf;
    pub fn from_path_buf(path: PathBuf) -> std::result::Result<Utf8PathBuf, PathBuf>;
    pub fn into_std_path_buf(self) -> PathBuf;
    pub fn into_string(self) -> String;
    pub fn as_path(&self) -> &Utf8Path;
    pub fn push(&mut self, path: impl AsRef<Utf8Path>);
    pub fn pop(&mut self) -> bool;
}
impl Deref for Utf8PathBuf {
    type Target = Utf8Path;
}
impl From<String> for Utf8PathBuf {}
impl AsRef<Path> for Utf8PathBuf {}
impl AsRef<OsStr> for Utf8PathBuf {}

pub struct Utf8Path;
impl Utf8Path {
    pub fn new(s: &(impl AsRef<str> + ?Sized)) -> &Utf8Path;
    pub fn from_path(path: &Path) -> Option<&Utf8Path>;
    pub fn as_std_path(&self) -> &Path;
    pub fn as_str(&self) -> &str;
    pub fn to_path_buf(&self) -> Utf8PathBuf;
    pub fn parent(&self) -> Option<&Utf8Path>;
    pub fn file_name(&self) -> Option<&str>;
    pub fn file_stem(&self) -> Option<&str>;
    pub fn extension(&self) -> Option<&str>;
    pub fn join(&self, path: impl AsRef<Utf8Path>) -> Utf8PathBuf;
    pub fn with_file_name(&self, file_name: impl AsRef<str>) -> Utf8PathBuf;
    pub fn with_extension(&self, extension: impl AsRef<str>) -> Utf8PathBuf;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata"))]
    pub fn metadata(&self) -> Result<Metadata>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::symlink_metadata"))]
    pub fn symlink_metadata(&self) -> Result<Metadata>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::canonicalize"))]
    pub fn canonicalize(&self) -> Result<PathBuf>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::canonicalize"))]
    pub fn canonicalize_utf8(&self) -> Result<Utf8PathBuf>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::read_link"))]
    pub fn read_link(&self) -> Result<PathBuf>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::read_link"))]
    pub fn read_link_utf8(&self) -> Result<Utf8PathBuf>;
    #[blocks(fs, instead(tokio = "tokio::fs::read_dir"))]
    pub fn read_dir(&self) -> Result<ReadDir>;
    #[blocks(fs, instead(tokio = "tokio::fs::read_dir"))]
    pub fn read_dir_utf8(&self) -> Result<ReadDirUtf8>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::try_exists"))]
    pub fn exists(&self) -> bool;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::try_exists"))]
    pub fn try_exists(&self) -> Result<bool>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata"))]
    pub fn is_file(&self) -> bool;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata"))]
    pub fn is_dir(&self) -> bool;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::symlink_metadata"))]
    pub fn is_symlink(&self) -> bool;
}
impl ToOwned for Utf8Path {
    type Owned = Utf8PathBuf;
}
impl AsRef<Path> for Utf8Path {}
impl AsRef<OsStr> for Utf8Path {}
impl AsRef<str> for Utf8Path {}

pub struct ReadDirUtf8;
impl Iterator for ReadDirUtf8 {
    type Item = Result<Utf8DirEntry>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::ReadDir::next_entry"))]
    fn next(&mut self) -> Option<Result<Utf8DirEntry>>;
}
pub struct Utf8DirEntry;
impl Utf8DirEntry {
    pub fn path(&self) -> &Utf8Path;
    pub fn into_path(self) -> Utf8PathBuf;
    pub fn file_name(&self) -> &str;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::DirEntry::metadata"))]
    pub fn metadata(&self) -> Result<Metadata>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::DirEntry::file_type"))]
    pub fn file_type(&self) -> Result<FileType>;
}
