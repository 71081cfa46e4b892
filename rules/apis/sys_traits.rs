//! sys_traits 0.1

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

pub trait BaseFsRead {}
pub trait BaseFsWrite {}
pub trait BaseFsCopy {}
pub trait BaseFsRename {}
pub trait BaseFsRemoveFile {}
pub trait BaseFsRemoveDirAll {}
pub trait BaseFsCreateDir {}
pub trait BaseFsCanonicalize {}

// Traits for what std::fs does, so that tests can do it in memory: programs have them from the file system.
pub trait FsRead: BaseFsRead {
    #[blocks(fs, instead(tokio = "tokio::fs::read"))]
    fn fs_read(&self, path: impl AsRef<Path>) -> io::Result<Cow<'static, [u8]>>;
    #[blocks(fs, instead(tokio = "tokio::fs::read_to_string"))]
    fn fs_read_to_string(&self, path: impl AsRef<Path>) -> io::Result<Cow<'static, str>>;
    #[blocks(fs, instead(tokio = "tokio::fs::read"))]
    fn fs_read_to_string_lossy(&self, path: impl AsRef<Path>) -> io::Result<Cow<'static, str>>;
}
pub trait FsWrite: BaseFsWrite {
    #[blocks(fs, instead(tokio = "tokio::fs::write"))]
    fn fs_write(&self, path: impl AsRef<Path>, data: impl AsRef<[u8]>) -> io::Result<()>;
}
pub trait FsCopy: BaseFsCopy {
    #[blocks(fs, instead(tokio = "tokio::fs::copy"))]
    fn fs_copy(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<u64>;
}
pub trait FsRename: BaseFsRename {
    #[blocks(fs, instead(tokio = "tokio::fs::rename"))]
    fn fs_rename(&self, from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()>;
}
pub trait FsRemoveFile: BaseFsRemoveFile {
    #[blocks(fs, instead(tokio = "tokio::fs::remove_file"))]
    fn fs_remove_file(&self, path: impl AsRef<Path>) -> io::Result<()>;
}
pub trait FsRemoveDirAll: BaseFsRemoveDirAll {
    #[blocks(fs, instead(tokio = "tokio::fs::remove_dir_all"))]
    fn fs_remove_dir_all(&self, path: impl AsRef<Path>) -> io::Result<()>;
}
pub trait FsCreateDirAll: BaseFsCreateDir {
    #[blocks(fs, instead(tokio = "tokio::fs::create_dir_all"))]
    fn fs_create_dir_all(&self, path: impl AsRef<Path>) -> io::Result<()>;
}
pub trait FsCanonicalize: BaseFsCanonicalize {
    #[blocks(fs, instead(tokio = "tokio::fs::canonicalize"))]
    fn fs_canonicalize(&self, path: impl AsRef<Path>) -> io::Result<PathBuf>;
}
pub trait ThreadSleep {
    #[blocks(sleep, instead(tokio = "tokio::time::sleep"))]
    fn thread_sleep(&self, duration: std::time::Duration);
}
