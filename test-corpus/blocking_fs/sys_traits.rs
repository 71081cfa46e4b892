//! The file system behind traits, so that tests can have another.

use std::path::Path;
use sys_traits::{
    FsCanonicalize, FsCopy, FsCreateDirAll, FsRead, FsRemoveDirAll, FsRemoveFile, FsRename, FsWrite, ThreadSleep,
};

pub trait CacheSys: FsRead + FsWrite + FsCreateDirAll + ThreadSleep {}

pub struct Cache<Sys: CacheSys> {
    sys: Sys,
}

impl<Sys: CacheSys> Cache<Sys> {
    pub async fn fills(&self, path: &Path) -> std::io::Result<()> {
        self.sys.fs_create_dir_all("cache")?; //~ blocking_fs
        let bytes = self.sys.fs_read(path)?; //~ blocking_fs
        self.sys.fs_write("cache/entry", &bytes)?; //~ blocking_fs
        self.sys.thread_sleep(std::time::Duration::from_millis(10)); //~ blocking_sleep
        Ok(())
    }
}

async fn moves(
    sys: &(impl FsCopy + FsRename + FsRemoveFile + FsRemoveDirAll + FsCanonicalize + FsRead),
    from: &Path,
    to: &Path,
) -> std::io::Result<()> {
    sys.fs_copy(from, to)?; //~ blocking_fs
    sys.fs_rename(from, to)?; //~ blocking_fs
    sys.fs_remove_file(from)?; //~ blocking_fs
    sys.fs_remove_dir_all(from)?; //~ blocking_fs
    sys.fs_canonicalize(from)?; //~ blocking_fs
    sys.fs_read_to_string(from)?; //~ blocking_fs
    sys.fs_read_to_string_lossy(to)?; //~ blocking_fs
    Ok(())
}
