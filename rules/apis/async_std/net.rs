//! async-std 1
//! features: attributes, unstable

pub mod net {
    use crate::io;
    use futures_core::Stream;
    use std::future::Future;

    pub use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, SocketAddrV4, SocketAddrV6};
    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        #[lazy_future]
        fn to_socket_addrs(&self) -> impl Future<Output = io::Result<Self::Iter>>;
    }
    impl ToSocketAddrs for SocketAddr {
        type Iter = std::option::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for str {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for String {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (&str, u16) {
        type Iter = std::vec::IntoIter<SocketAddr>;
    }
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {
        type Iter = T::Iter;
    }
    #[derive(Clone)]
    pub struct TcpStream;
    impl TcpStream {
        pub async fn connect<A: ToSocketAddrs>(addrs: A) -> io::Result<TcpStream>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn shutdown(&self, how: std::net::Shutdown) -> std::io::Result<()>;
    }
    impl From<std::net::TcpStream> for TcpStream {}

    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A: ToSocketAddrs>(addrs: A) -> io::Result<TcpListener>;
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        pub fn incoming(&self) -> Incoming<'_>;
        pub fn into_incoming(self) -> impl Stream<Item = io::Result<TcpStream>> + Send;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
    }
    impl From<std::net::TcpListener> for TcpListener {}

    pub struct Incoming<'a>;
    impl Stream for Incoming<'_> {
        type Item = io::Result<TcpStream>;
    }

    pub struct UdpSocket;
    impl UdpSocket {
        pub async fn bind<A: ToSocketAddrs>(addrs: A) -> io::Result<UdpSocket>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addrs: A) -> io::Result<usize>;
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub async fn connect<A: ToSocketAddrs>(&self, addrs: A) -> io::Result<()>;
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn broadcast(&self) -> io::Result<bool>;
        pub fn set_broadcast(&self, on: bool) -> io::Result<()>;
        pub fn multicast_loop_v4(&self) -> io::Result<bool>;
        pub fn set_multicast_loop_v4(&self, on: bool) -> io::Result<()>;
        pub fn multicast_ttl_v4(&self) -> io::Result<u32>;
        pub fn set_multicast_ttl_v4(&self, ttl: u32) -> io::Result<()>;
        pub fn multicast_loop_v6(&self) -> io::Result<bool>;
        pub fn set_multicast_loop_v6(&self, on: bool) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn join_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()>;
        pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        pub fn leave_multicast_v4(&self, multiaddr: Ipv4Addr, interface: Ipv4Addr) -> io::Result<()>;
        pub fn leave_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
    }
    impl From<std::net::UdpSocket> for UdpSocket {}
}
pub mod path {
    use std::borrow::Cow;
    use crate::{fs, io};
    use std::ffi::{OsStr, OsString};
    use std::ops::Deref;
    use std::path::{Display, StripPrefixError};

    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<OsStr> + ?Sized>(s: &S) -> &Path;
        pub fn as_os_str(&self) -> &OsStr;
        pub fn to_str(&self) -> Option<&str>;
        pub fn to_string_lossy(&self) -> Cow<'_, str>;
        pub fn to_path_buf(&self) -> PathBuf;
        pub fn is_absolute(&self) -> bool;
        pub fn is_relative(&self) -> bool;
        pub fn has_root(&self) -> bool;
        pub fn parent(&self) -> Option<&Path>;
        pub fn ancestors(&self) -> Ancestors<'_>;
        pub fn file_name(&self) -> Option<&OsStr>;
        pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError>
        where
            P: AsRef<Path>;
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool;
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool;
        pub fn file_stem(&self) -> Option<&OsStr>;
        pub fn extension(&self) -> Option<&OsStr>;
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf;
        pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf;
        pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf;
        pub fn components(&self) -> Components<'_>;
        pub fn iter(&self) -> Iter<'_>;
        pub fn display(&self) -> Display<'_>;
        pub async fn metadata(&self) -> io::Result<fs::Metadata>;
        pub async fn symlink_metadata(&self) -> io::Result<fs::Metadata>;
        pub async fn canonicalize(&self) -> io::Result<PathBuf>;
        pub async fn read_link(&self) -> io::Result<PathBuf>;
        pub async fn read_dir(&self) -> io::Result<fs::ReadDir>;
        pub async fn exists(&self) -> bool;
        pub async fn is_file(&self) -> bool;
        pub async fn is_dir(&self) -> bool;
        pub fn into_path_buf(self: Box<Path>) -> PathBuf;
    }
    impl AsRef<OsStr> for Path {}
    impl AsRef<Path> for Path {}
    impl<'a> From<&'a std::path::Path> for &'a Path {}
    impl AsRef<std::path::Path> for Path {}
    impl AsRef<Path> for std::path::Path {}

    #[derive(Clone, Default)]
    pub struct PathBuf;
    impl PathBuf {
        pub fn new() -> PathBuf;
        pub fn as_path(&self) -> &Path;
        pub fn push<P: AsRef<Path>>(&mut self, path: P);
        pub fn pop(&mut self) -> bool;
        pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S);
        pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool;
        pub fn into_os_string(self) -> OsString;
        pub fn into_boxed_path(self) -> Box<Path>;
    }
    impl AsRef<Path> for PathBuf {}
    impl AsRef<Path> for std::path::PathBuf {}
    impl From<Box<Path>> for PathBuf {}
    impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {}
    impl From<OsString> for PathBuf {}
    impl From<String> for PathBuf {}
    impl Deref for PathBuf {
        type Target = Path;
    }
    impl<'a> From<Cow<'a, Path>> for PathBuf {}
    impl AsRef<OsStr> for PathBuf {}
    impl From<std::path::PathBuf> for PathBuf {}
    impl AsRef<std::path::Path> for PathBuf {}
}
