//! async-std 1
//! features: attributes, unstable

pub mod fs {
    use crate::io;
    use crate::path::{Path, PathBuf};
    use futures_core::Stream;
    use std::ffi::OsString;
    use std::future::Future;

    pub use std::fs::{FileType, Metadata, Permissions};
    #[derive(Clone)]
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

    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> PathBuf;
        pub async fn metadata(&self) -> io::Result<Metadata>;
        pub async fn file_type(&self) -> io::Result<FileType>;
        pub fn file_name(&self) -> OsString;
    }
    impl Clone for DirEntry {}

    pub struct ReadDir;
    impl Stream for ReadDir {
        type Item = io::Result<DirEntry>;
    }

    #[derive(Default)]
    pub struct DirBuilder;
    impl DirBuilder {
        pub fn new() -> DirBuilder;
        pub fn recursive(&mut self, recursive: bool) -> &mut Self;
        pub fn create<P: AsRef<Path>>(&self, path: P) -> impl Future<Output = io::Result<()>>;
    }

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

    #[never_blocks]
    pub async fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String>;
    #[never_blocks]
    pub async fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
    #[never_blocks]
    pub async fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>>;
    #[never_blocks]
    pub async fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
    #[never_blocks]
    pub async fn hard_link<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()>;
    #[never_blocks]
    pub async fn symlink_metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata>;
    #[never_blocks]
    pub async fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[never_blocks]
    pub async fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()>;
    #[never_blocks]
    pub async fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[never_blocks]
    pub async fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir>;
    #[never_blocks]
    pub async fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[never_blocks]
    pub async fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[never_blocks]
    pub async fn read_link<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    #[never_blocks]
    pub async fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()>;
    #[never_blocks]
    pub async fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf>;
    #[never_blocks]
    pub async fn set_permissions<P: AsRef<Path>>(path: P, perm: Permissions) -> io::Result<()>;
    #[never_blocks]
    pub async fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64>;
}
pub mod os {
    pub mod unix {
        pub mod net {
            use crate::io;
            use crate::path::Path;
            use futures_core::Stream;
            use std::net::Shutdown;

            pub use std::os::unix::net::SocketAddr;
            #[derive(Clone)]
            pub struct UnixStream;
            impl UnixStream {
                pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
                pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn peer_addr(&self) -> io::Result<SocketAddr>;
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
            }
            impl From<std::os::unix::net::UnixStream> for UnixStream {}

            pub struct UnixListener;
            impl UnixListener {
                pub async fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
                pub async fn accept(&self) -> io::Result<(UnixStream, SocketAddr)>;
                pub fn incoming(&self) -> Incoming<'_>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
            }
            impl From<std::os::unix::net::UnixListener> for UnixListener {}

            pub struct Incoming<'a>;
            impl Stream for Incoming<'_> {
                type Item = io::Result<UnixStream>;
            }

            pub struct UnixDatagram;
            impl UnixDatagram {
                pub async fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram>;
                pub fn unbound() -> io::Result<UnixDatagram>;
                pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
                pub async fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn peer_addr(&self) -> io::Result<SocketAddr>;
                pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
                pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
                pub async fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize>;
                pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
            }
            impl From<std::os::unix::net::UnixDatagram> for UnixDatagram {}
        }
        pub mod fs {
            use crate::io;
            use crate::path::Path;
            #[never_blocks]
            pub async fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(src: P, dst: Q) -> io::Result<()>;
        }
    }
}
