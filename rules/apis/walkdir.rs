//! walkdir 2

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

#[waits(fs)]
pub struct WalkDir;
impl WalkDir {
    pub fn new<P: AsRef<Path>>(root: P) -> Self;
    pub fn min_depth(self, depth: usize) -> Self;
    pub fn max_depth(self, depth: usize) -> Self;
    pub fn follow_links(self, yes: bool) -> Self;
    pub fn follow_root_links(self, yes: bool) -> Self;
    pub fn max_open(self, n: usize) -> Self;
    pub fn contents_first(self, yes: bool) -> Self;
    pub fn same_file_system(self, yes: bool) -> Self;
}
impl IntoIterator for WalkDir {
    type Item = Result<DirEntry>;
    type IntoIter = IntoIter;
}

#[waits(fs)]
pub struct IntoIter;
impl IntoIter {
    pub fn skip_current_dir(&mut self);
    #[runs_inline]
    pub fn filter_entry<P>(self, predicate: P) -> FilterEntry<Self, P>
    where
        P: FnMut(&DirEntry) -> bool;
}
impl Iterator for IntoIter {
    type Item = Result<DirEntry>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    fn next(&mut self) -> Option<Result<DirEntry>>;
}

#[waits(I)]
pub struct FilterEntry<I, P>;
impl<P> FilterEntry<IntoIter, P>
where
    P: FnMut(&DirEntry) -> bool,
{
    pub fn filter_entry(self, predicate: P) -> FilterEntry<Self, P>;
    pub fn skip_current_dir(&mut self);
}
impl<P> Iterator for FilterEntry<IntoIter, P>
where
    P: FnMut(&DirEntry) -> bool,
{
    type Item = Result<DirEntry>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    fn next(&mut self) -> Option<Result<DirEntry>>;
}

pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> &Path;
    pub fn into_path(self) -> PathBuf;
    pub fn path_is_symlink(&self) -> bool;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::metadata"))]
    pub fn metadata(&self) -> Result<fs::Metadata>;
    pub fn file_type(&self) -> fs::FileType;
    pub fn file_name(&self) -> &OsStr;
    pub fn depth(&self) -> usize;
}
impl Clone for DirEntry {}

pub struct Error;
impl Error {
    pub fn path(&self) -> Option<&Path>;
    pub fn loop_ancestor(&self) -> Option<&Path>;
    pub fn depth(&self) -> usize;
    pub fn io_error(&self) -> Option<&io::Error>;
    pub fn into_io_error(self) -> Option<io::Error>;
}

pub type Result<T> = std::result::Result<T, Error>;
