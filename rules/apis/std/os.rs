//! std

pub mod os {
    pub mod fd {
        pub type RawFd = i32;
        pub struct OwnedFd;
        #[derive(Clone, Copy)]
        pub struct BorrowedFd<'fd>;
        pub trait AsRawFd {
            fn as_raw_fd(&self) -> RawFd;
        }
        pub trait AsFd {
            fn as_fd(&self) -> BorrowedFd<'_>;
        }
        pub trait FromRawFd {
            unsafe fn from_raw_fd(fd: RawFd) -> Self;
        }
        pub trait IntoRawFd {
            fn into_raw_fd(self) -> RawFd;
        }
    }
    pub mod unix {
        pub mod net {
            use crate::fmt;
            use crate::io::{self, IoSlice, IoSliceMut, Read, Write};
            use crate::os::fd::OwnedFd;
            use crate::path::Path;
            use crate::time::Duration;

            #[derive(Clone)]
            pub struct SocketAddr;
            impl SocketAddr {
                pub fn from_pathname<P>(path: P) -> io::Result<SocketAddr>
                where
                    P: AsRef<Path>;
                pub fn is_unnamed(&self) -> bool;
                pub fn as_pathname(&self) -> Option<&Path>;
            }

            #[waits(net)]
            pub struct UnixStream;
            impl UnixStream {
                #[blocks(net, instead(tokio = "tokio::net::UnixStream::connect",
                    async_std = "async_std::os::unix::net::UnixStream::connect",
                    smol = "smol::net::unix::UnixStream::connect"))]
                pub fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream>;
                #[blocks(net, instead(tokio = "tokio::net::UnixStream::connect",
                    async_std = "async_std::os::unix::net::UnixStream::connect",
                    smol = "smol::net::unix::UnixStream::connect"))]
                pub fn connect_addr(socket_addr: &SocketAddr) -> io::Result<UnixStream>;
                pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
                pub fn try_clone(&self) -> io::Result<UnixStream>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn peer_addr(&self) -> io::Result<SocketAddr>;
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn read_timeout(&self) -> io::Result<Option<Duration>>;
                pub fn write_timeout(&self) -> io::Result<Option<Duration>>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn take_error(&self) -> io::Result<Option<io::Error>>;
                pub fn shutdown(&self, how: crate::net::Shutdown) -> io::Result<()>;
            }
            impl From<OwnedFd> for UnixStream {}

            pub struct UnixListener;
            impl UnixListener {
                #[blocks(net, cheap, instead(tokio = "tokio::net::UnixListener::bind",
                    async_std = "async_std::os::unix::net::UnixListener::bind",
                    smol = "smol::net::unix::UnixListener::bind"))]
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener>;
                pub fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixListener>;
                #[blocks(net, instead(tokio = "tokio::net::UnixListener::accept",
                    async_std = "async_std::os::unix::net::UnixListener::accept",
                    smol = "smol::net::unix::UnixListener::accept"))]
                pub fn accept(&self) -> io::Result<(UnixStream, SocketAddr)>;
                pub fn try_clone(&self) -> io::Result<UnixListener>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn take_error(&self) -> io::Result<Option<io::Error>>;
                pub fn incoming(&self) -> Incoming<'_>;
            }
            impl From<OwnedFd> for UnixListener {}
            impl<'a> IntoIterator for &'a UnixListener {
                type Item = io::Result<UnixStream>;
                type IntoIter = Incoming<'a>;
            }

            #[waits(net)]
            pub struct Incoming<'a>;
            impl<'a> Iterator for Incoming<'a> {
                type Item = io::Result<UnixStream>;
                #[blocks(net, instead(tokio = "tokio::net::UnixListener::accept",
                    async_std = "async_std::os::unix::net::UnixListener::accept",
                    smol = "smol::net::unix::UnixListener::incoming"))]
                fn next(&mut self) -> Option<io::Result<UnixStream>>;
            }

            pub struct UnixDatagram;
            impl UnixDatagram {
                #[blocks(net, cheap, instead(tokio = "tokio::net::UnixDatagram::bind",
                    async_std = "async_std::os::unix::net::UnixDatagram::bind",
                    smol = "smol::net::unix::UnixDatagram::bind"))]
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixDatagram>;
                pub fn bind_addr(socket_addr: &SocketAddr) -> io::Result<UnixDatagram>;
                pub fn unbound() -> io::Result<UnixDatagram>;
                pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
                pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
                pub fn connect_addr(&self, socket_addr: &SocketAddr) -> io::Result<()>;
                pub fn try_clone(&self) -> io::Result<UnixDatagram>;
                pub fn local_addr(&self) -> io::Result<SocketAddr>;
                pub fn peer_addr(&self) -> io::Result<SocketAddr>;
                #[blocks(net, instead(tokio = "tokio::net::UnixDatagram::recv_from",
                    async_std = "async_std::os::unix::net::UnixDatagram::recv_from",
                    smol = "smol::net::unix::UnixDatagram::recv_from"))]
                pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
                #[blocks(net, instead(tokio = "tokio::net::UnixDatagram::recv",
                    async_std = "async_std::os::unix::net::UnixDatagram::recv",
                    smol = "smol::net::unix::UnixDatagram::recv"))]
                pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::net::UnixDatagram::send_to",
                    async_std = "async_std::os::unix::net::UnixDatagram::send_to",
                    smol = "smol::net::unix::UnixDatagram::send_to"))]
                pub fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize>;
                pub fn send_to_addr(&self, buf: &[u8], socket_addr: &SocketAddr) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::net::UnixDatagram::send",
                    async_std = "async_std::os::unix::net::UnixDatagram::send",
                    smol = "smol::net::unix::UnixDatagram::send"))]
                pub fn send(&self, buf: &[u8]) -> io::Result<usize>;
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()>;
                pub fn read_timeout(&self) -> io::Result<Option<Duration>>;
                pub fn write_timeout(&self) -> io::Result<Option<Duration>>;
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
                pub fn take_error(&self) -> io::Result<Option<io::Error>>;
                pub fn shutdown(&self, how: crate::net::Shutdown) -> io::Result<()>;
            }
            impl From<OwnedFd> for UnixDatagram {}

            impl Read for UnixStream {
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
                    async_std = "async_std::io::ReadExt::read", smol = "smol::io::AsyncReadExt::read"))]
                fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
                    async_std = "async_std::io::ReadExt::read_vectored",
                    smol = "smol::io::AsyncReadExt::read_vectored"))]
                fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
                    async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
                fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
                    async_std = "async_std::io::ReadExt::read_to_string",
                    smol = "smol::io::AsyncReadExt::read_to_string"))]
                fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
                    async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
                fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
            }
            impl Write for UnixStream {
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write",
                    async_std = "async_std::io::WriteExt::write", smol = "smol::io::AsyncWriteExt::write"))]
                fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_vectored",
                    async_std = "async_std::io::WriteExt::write_vectored",
                    smol = "smol::io::AsyncWriteExt::write_vectored"))]
                fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
                    async_std = "async_std::io::WriteExt::write_all", smol = "smol::io::AsyncWriteExt::write_all"))]
                fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
                    async_std = "async_std::io::WriteExt::write_fmt", smol = "smol::io::AsyncWriteExt::write_all"))]
                fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> io::Result<()>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::flush",
                    async_std = "async_std::io::WriteExt::flush", smol = "smol::io::AsyncWriteExt::flush"))]
                fn flush(&mut self) -> io::Result<()>;
            }
            impl Read for &UnixStream {
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
                    async_std = "async_std::io::ReadExt::read", smol = "smol::io::AsyncReadExt::read"))]
                fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
                    async_std = "async_std::io::ReadExt::read_vectored",
                    smol = "smol::io::AsyncReadExt::read_vectored"))]
                fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
                    async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
                fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
                    async_std = "async_std::io::ReadExt::read_to_string",
                    smol = "smol::io::AsyncReadExt::read_to_string"))]
                fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
                    async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
                fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
            }
            impl Write for &UnixStream {
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write",
                    async_std = "async_std::io::WriteExt::write", smol = "smol::io::AsyncWriteExt::write"))]
                fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_vectored",
                    async_std = "async_std::io::WriteExt::write_vectored",
                    smol = "smol::io::AsyncWriteExt::write_vectored"))]
                fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
                    async_std = "async_std::io::WriteExt::write_all", smol = "smol::io::AsyncWriteExt::write_all"))]
                fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
                    async_std = "async_std::io::WriteExt::write_fmt", smol = "smol::io::AsyncWriteExt::write_all"))]
                fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> io::Result<()>;
                #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::flush",
                    async_std = "async_std::io::WriteExt::flush", smol = "smol::io::AsyncWriteExt::flush"))]
                fn flush(&mut self) -> io::Result<()>;
            }
        }
        pub mod fs {
            use crate::os::fd::AsFd;
            use crate::path::Path;
            use crate::{fs, io};

            pub trait FileExt {
                #[blocks(fs)]
                fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;
                #[blocks(fs)]
                fn read_exact_at(&self, buf: &mut [u8], offset: u64) -> io::Result<()>;
                #[blocks(fs)]
                fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<usize>;
                #[blocks(fs)]
                fn write_all_at(&self, buf: &[u8], offset: u64) -> io::Result<()>;
            }

            pub trait PermissionsExt {
                fn mode(&self) -> u32;
                fn set_mode(&mut self, mode: u32);
                fn from_mode(mode: u32) -> Self;
            }

            pub trait OpenOptionsExt {
                fn mode(&mut self, mode: u32) -> &mut Self;
                fn custom_flags(&mut self, flags: i32) -> &mut Self;
            }

            pub trait MetadataExt {
                fn dev(&self) -> u64;
                fn ino(&self) -> u64;
                fn mode(&self) -> u32;
                fn nlink(&self) -> u64;
                fn uid(&self) -> u32;
                fn gid(&self) -> u32;
                fn rdev(&self) -> u64;
                fn size(&self) -> u64;
                fn atime(&self) -> i64;
                fn atime_nsec(&self) -> i64;
                fn mtime(&self) -> i64;
                fn mtime_nsec(&self) -> i64;
                fn ctime(&self) -> i64;
                fn ctime_nsec(&self) -> i64;
                fn blksize(&self) -> u64;
                fn blocks(&self) -> u64;
            }

            pub trait DirEntryExt {
                fn ino(&self) -> u64;
            }

            pub trait DirBuilderExt {
                fn mode(&mut self, mode: u32) -> &mut Self;
            }

            pub trait FileTypeExt {
                fn is_block_device(&self) -> bool;
                fn is_char_device(&self) -> bool;
                fn is_fifo(&self) -> bool;
                fn is_socket(&self) -> bool;
            }

            #[blocks(fs, instead(tokio = "tokio::fs::symlink", async_std = "async_std::os::unix::fs::symlink",
                smol = "smol::fs::unix::symlink"))]
            pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()>;
            #[blocks(fs, cheap)]
            pub fn chown<P: AsRef<Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;
            #[blocks(fs, cheap)]
            pub fn fchown<F: AsFd>(fd: F, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;
            #[blocks(fs, cheap)]
            pub fn lchown<P: AsRef<Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> io::Result<()>;
            #[blocks(fs, cheap)]
            pub fn chroot<P: AsRef<Path>>(dir: P) -> io::Result<()>;
            impl FileExt for fs::File {}
            impl PermissionsExt for fs::Permissions {}
            impl OpenOptionsExt for fs::OpenOptions {}
            impl MetadataExt for fs::Metadata {}
            impl DirEntryExt for fs::DirEntry {}
            impl DirBuilderExt for fs::DirBuilder {}
            impl FileTypeExt for fs::FileType {}
        }
        pub mod process {
            use crate::ffi::OsStr;
            use crate::{io, process};

            pub trait CommandExt {
                fn uid(&mut self, id: u32) -> &mut process::Command;
                fn gid(&mut self, id: u32) -> &mut process::Command;
                unsafe fn pre_exec<F>(&mut self, f: F) -> &mut process::Command
                where
                    F: FnMut() -> io::Result<()> + Send + Sync + 'static;
                unsafe fn before_exec<F>(&mut self, f: F) -> &mut process::Command
                where
                    F: FnMut() -> io::Result<()> + Send + Sync + 'static;
                fn exec(&mut self) -> io::Error;
                fn arg0<S>(&mut self, arg: S) -> &mut process::Command
                where
                    S: AsRef<OsStr>;
                fn process_group(&mut self, pgroup: i32) -> &mut process::Command;
            }

            pub trait ExitStatusExt {
                fn from_raw(raw: i32) -> Self;
                fn signal(&self) -> Option<i32>;
            }

            pub fn parent_id() -> u32;
            impl CommandExt for process::Command {}
            impl ExitStatusExt for process::ExitStatus {}
        }
        pub mod io {
            pub use crate::os::fd::*;
        }
    }
}
