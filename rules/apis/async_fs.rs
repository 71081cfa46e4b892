//! async-fs 2

use futures_core::Stream;
use futures_io::{AsyncRead, AsyncSeek, AsyncWrite};
use std::ffi::OsString;
use std::fs::{FileType, Metadata, Permissions};
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};

pub struct File;
impl File {
    pub async fn open<P: AsRef<Path>>(path: P) -> io::Result<File>;
    pub async fn create<P: AsRef<Path>>(path: P) -> io::Result<File>;
    pub async fn sync_all(&self) -> io::Result<()>;
    pub async fn sync_data(&self) -> io::Result<()>;
    pub async fn set_len(&self, size: u64) -> io::Result<()>;
    pub async fn metadata(&self) -> io::Result<Metadata>;
    pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
}
impl From<std::fs::File> for File {}
impl From<std::os::unix::io::OwnedFd> for File {}
impl AsyncRead for File {}
impl AsyncWrite for File {}
impl AsyncSeek for File {}

#[derive(Clone)]
pub struct OpenOptions;
impl OpenOptions {
    pub fn new() -> OpenOptions;
    pub fn read(&mut self, read: bool) -> &mut OpenOptions;
    pub fn write(&mut self, write: bool) -> &mut OpenOptions;
    pub fn append(&mut self, append: bool) -> &mut OpenOptions;
    pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions;
    pub fn create(&mut self, create: bool) -> &mut OpenOptions;
    pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions;
    pub fn open<P: AsRef<Path>>(&self, path: P) -> impl Future<Output = io::Result<File>>;
}
impl Default for OpenOptions {}

#[derive(Default)]
pub struct DirBuilder;
impl DirBuilder {
    pub fn new() -> DirBuilder;
    pub fn recursive(&mut self, recursive: bool) -> &mut Self;
    pub fn create<P: AsRef<Path>>(&self, path: P) -> impl Future<Output = io::Result<()>>;
}

pub struct ReadDir;
impl Stream for ReadDir {
    type Item = io::Result<DirEntry>;
}

pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> PathBuf;
    pub async fn metadata(&self) -> io::Result<Metadata>;
    pub async fn file_type(&self) -> io::Result<FileType>;
    pub fn file_name(&self) -> OsString;
}
impl Clone for DirEntry {}

#[never_blocks]
pub async fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[never_blocks]
pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<u64>;
#[never_blocks]
pub async fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[never_blocks]
pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[never_blocks]
pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
#[never_blocks]
pub async fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
#[never_blocks]
pub async fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
#[never_blocks]
pub async fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
#[never_blocks]
pub async fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[never_blocks]
pub async fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
#[never_blocks]
pub async fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[never_blocks]
pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[never_blocks]
pub async fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
#[never_blocks]
pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
#[never_blocks]
pub async fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()>;
#[never_blocks]
pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
#[never_blocks]
pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
pub mod unix {
    use std::io;
    use std::path::Path;
    #[never_blocks]
    pub async fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
}
