//! fs-err 3
//! features: tokio

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

#[waits(fs)]
pub struct File;
impl File {
    #[blocks(fs, instead(tokio = "fs_err::tokio::File::open"))]
    pub fn open<P>(path: P) -> Result<Self, io::Error>
    where
        P: Into<PathBuf>;
    #[blocks(fs, instead(tokio = "fs_err::tokio::File::create"))]
    pub fn create<P>(path: P) -> Result<Self, io::Error>
    where
        P: Into<PathBuf>;
    #[blocks(fs, instead(tokio = "fs_err::tokio::File::create_new"))]
    pub fn create_new<P>(path: P) -> Result<Self, io::Error>
    where
        P: Into<PathBuf>;
    pub fn options() -> OpenOptions;
    #[blocks(fs, instead(tokio = "fs_err::tokio::File::sync_all"))]
    pub fn sync_all(&self) -> Result<(), io::Error>;
    #[blocks(fs, instead(tokio = "fs_err::tokio::File::sync_data"))]
    pub fn sync_data(&self) -> Result<(), io::Error>;
    #[blocks(fs, cheap, instead(tokio = "fs_err::tokio::File::set_len"))]
    pub fn set_len(&self, size: u64) -> Result<(), io::Error>;
    #[blocks(fs, cheap, instead(tokio = "fs_err::tokio::File::metadata"))]
    pub fn metadata(&self) -> Result<fs::Metadata, io::Error>;
    #[blocks(fs, cheap, instead(tokio = "fs_err::tokio::File::try_clone"))]
    pub fn try_clone(&self) -> Result<Self, io::Error>;
    #[blocks(fs, cheap, instead(tokio = "fs_err::tokio::File::set_permissions"))]
    pub fn set_permissions(&self, perm: fs::Permissions) -> Result<(), io::Error>;
    #[blocks(wait)]
    pub fn lock(&self) -> Result<(), io::Error>;
    #[blocks(wait)]
    pub fn lock_shared(&self) -> Result<(), io::Error>;
    #[polls]
    pub fn try_lock(&self) -> Result<(), fs::TryLockError>;
    #[polls]
    pub fn try_lock_shared(&self) -> Result<(), fs::TryLockError>;
    pub fn unlock(&self) -> Result<(), io::Error>;
    pub fn into_file(self) -> fs::File;
    pub fn into_path(self) -> PathBuf;
    pub fn file(&self) -> &fs::File;
    pub fn file_mut(&mut self) -> &mut fs::File;
    pub fn path(&self) -> &Path;
}

#[derive(Clone)]
pub struct OpenOptions;
impl OpenOptions {
    pub fn new() -> Self;
    pub fn read(&mut self, read: bool) -> &mut Self;
    pub fn write(&mut self, write: bool) -> &mut Self;
    pub fn append(&mut self, append: bool) -> &mut Self;
    pub fn truncate(&mut self, truncate: bool) -> &mut Self;
    pub fn create(&mut self, create: bool) -> &mut Self;
    pub fn create_new(&mut self, create_new: bool) -> &mut Self;
    #[blocks(fs, instead(tokio = "fs_err::tokio::OpenOptions::open"))]
    pub fn open<P>(&self, path: P) -> io::Result<crate::File>
    where
        P: Into<PathBuf>;
    pub fn from_options(options: fs::OpenOptions) -> Self;
    pub fn options(&self) -> &fs::OpenOptions;
}

pub struct ReadDir;
impl Iterator for ReadDir {
    type Item = io::Result<DirEntry>;
    #[blocks(fs, cheap, instead(tokio = "fs_err::tokio::ReadDir::next_entry"))]
    fn next(&mut self) -> Option<Self::Item>;
}

pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> PathBuf;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::DirEntry::metadata"))]
    pub fn metadata(&self) -> io::Result<fs::Metadata>;
    #[blocks(fs, cheap, instead(tokio = "tokio::fs::DirEntry::file_type"))]
    pub fn file_type(&self) -> io::Result<fs::FileType>;
    pub fn file_name(&self) -> OsString;
}

#[blocks(fs, instead(tokio = "fs_err::tokio::read"))]
pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
#[blocks(fs, instead(tokio = "fs_err::tokio::read_to_string"))]
pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
#[blocks(fs, instead(tokio = "fs_err::tokio::write"))]
pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
#[blocks(fs, instead(tokio = "fs_err::tokio::copy"))]
pub fn copy<P, Q>(from: P, to: Q) -> io::Result<u64>
where
    P: AsRef<Path>,
    Q: AsRef<Path>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::create_dir"))]
pub fn create_dir<P>(path: P) -> io::Result<()>
where
    P: AsRef<Path>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::create_dir_all"))]
pub fn create_dir_all<P>(path: P) -> io::Result<()>
where
    P: AsRef<Path>;
#[blocks(fs, instead(tokio = "fs_err::tokio::remove_dir"))]
pub fn remove_dir<P>(path: P) -> io::Result<()>
where
    P: AsRef<Path>;
#[blocks(fs, instead(tokio = "fs_err::tokio::remove_dir_all"))]
pub fn remove_dir_all<P>(path: P) -> io::Result<()>
where
    P: AsRef<Path>;
#[blocks(fs, instead(tokio = "fs_err::tokio::remove_file"))]
pub fn remove_file<P>(path: P) -> io::Result<()>
where
    P: AsRef<Path>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::metadata"))]
pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<fs::Metadata>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::try_exists"))]
pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::canonicalize"))]
pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[blocks(fs, instead(tokio = "fs_err::tokio::hard_link"))]
pub fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::read_link"))]
pub fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
#[blocks(fs, instead(tokio = "fs_err::tokio::rename"))]
pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
#[blocks(fs, instead(tokio = "fs_err::tokio::symlink"))]
pub fn soft_link<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::symlink_metadata"))]
pub fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<fs::Metadata>;
#[blocks(fs, cheap, instead(tokio = "fs_err::tokio::set_permissions"))]
pub fn set_permissions<P: AsRef<Path>>(path: P, perm: fs::Permissions) -> io::Result<()>;
#[blocks(fs, instead(tokio = "fs_err::tokio::read_dir"))]
pub fn read_dir<P: Into<PathBuf>>(path: P) -> io::Result<ReadDir>;
impl Read for File {
    #[blocks(fs, instead(tokio = "tokio::io::AsyncReadExt::read"))]
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
    #[blocks(fs, instead(tokio = "tokio::io::AsyncReadExt::read_to_end"))]
    fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
    #[blocks(fs, instead(tokio = "tokio::io::AsyncReadExt::read_to_string"))]
    fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
    #[blocks(fs, instead(tokio = "tokio::io::AsyncReadExt::read_exact"))]
    fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
}
impl Write for File {
    #[blocks(fs, instead(tokio = "tokio::io::AsyncWriteExt::write"))]
    fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
    #[blocks(fs, instead(tokio = "tokio::io::AsyncWriteExt::write_all"))]
    fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::io::AsyncWriteExt::flush"))]
    fn flush(&mut self) -> io::Result<()>;
}
impl Seek for File {
    #[blocks(fs, cheap, instead(tokio = "tokio::io::AsyncSeekExt::seek"))]
    fn seek(&mut self, pos: SeekFrom) -> io::Result<u64>;
}
pub mod tokio {
    use std::ffi::OsString;
    use std::fs::{FileType, Metadata, Permissions};
    use std::io;
    use std::path::{Path, PathBuf};

    pub struct File;
    impl File {
        pub async fn open(path: impl Into<PathBuf>) -> io::Result<File>;
        pub async fn create(path: impl Into<PathBuf>) -> io::Result<File>;
        pub async fn create_new(path: impl Into<PathBuf>) -> Result<Self, io::Error>;
        pub fn options() -> OpenOptions;
        pub fn from_std(std: crate::File) -> File;
        pub async fn sync_all(&self) -> io::Result<()>;
        pub async fn sync_data(&self) -> io::Result<()>;
        pub async fn set_len(&self, size: u64) -> io::Result<()>;
        pub async fn metadata(&self) -> io::Result<Metadata>;
        pub async fn try_clone(&self) -> io::Result<File>;
        pub async fn into_std(self) -> crate::File;
        pub fn try_into_std(self) -> Result<crate::File, File>;
        pub async fn set_permissions(&self, perm: Permissions) -> io::Result<()>;
        pub fn file(&self) -> &tokio::fs::File;
        pub fn file_mut(&mut self) -> &mut tokio::fs::File;
        pub fn path(&self) -> &Path;
    }

    #[derive(Clone, Default)]
    pub struct OpenOptions;
    impl OpenOptions {
        pub fn new() -> OpenOptions;
        pub fn read(&mut self, read: bool) -> &mut OpenOptions;
        pub fn write(&mut self, write: bool) -> &mut OpenOptions;
        pub fn append(&mut self, append: bool) -> &mut OpenOptions;
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions;
        pub fn create(&mut self, create: bool) -> &mut OpenOptions;
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions;
        pub async fn open(&self, path: impl AsRef<Path>) -> io::Result<File>;
    }

    pub struct ReadDir;
    impl ReadDir {
        pub async fn next_entry(&mut self) -> io::Result<Option<DirEntry>>;
    }

    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub fn file_name(&self) -> OsString;
        pub async fn metadata(&self) -> io::Result<Metadata>;
        pub async fn file_type(&self) -> io::Result<FileType>;
    }

    pub async fn canonicalize(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<u64, io::Error>;
    pub async fn create_dir(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn create_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn hard_link(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    pub async fn metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    pub async fn try_exists(path: impl AsRef<Path>) -> io::Result<bool>;
    pub async fn read(path: impl AsRef<Path>) -> io::Result<Vec<u8>>;
    pub async fn read_link(path: impl AsRef<Path>) -> io::Result<PathBuf>;
    pub async fn read_to_string(path: impl AsRef<Path>) -> io::Result<String>;
    pub async fn remove_dir(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn remove_dir_all(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn remove_file(path: impl AsRef<Path>) -> io::Result<()>;
    pub async fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()>;
    pub async fn set_permissions(path: impl AsRef<Path>, perm: Permissions) -> io::Result<()>;
    pub async fn symlink(original: impl AsRef<Path>, link: impl AsRef<Path>) -> io::Result<()>;
    pub async fn symlink_metadata(path: impl AsRef<Path>) -> io::Result<Metadata>;
    pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> io::Result<()>;
    pub async fn read_dir(path: impl AsRef<Path>) -> io::Result<ReadDir>;
}
