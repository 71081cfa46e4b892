//! tokio 1
//! features: full

pub mod net {
    use crate::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, Ready};
    use bytes::BufMut;
    use std::io;
    use std::net::{self, IpAddr, Shutdown, SocketAddr};
    use std::path::Path;
    use std::task::{Context, Poll};
    use std::time::Duration;

    pub trait ToSocketAddrs {}

    impl ToSocketAddrs for SocketAddr {}
    impl ToSocketAddrs for str {}
    impl ToSocketAddrs for String {}
    impl ToSocketAddrs for (&str, u16) {}
    impl ToSocketAddrs for (String, u16) {}
    impl ToSocketAddrs for (IpAddr, u16) {}
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {}

    #[needs_runtime]
    pub async fn lookup_host<T>(host: T) -> io::Result<impl Iterator<Item = SocketAddr>>
    where
        T: ToSocketAddrs;
    pub struct TcpStream;
    impl TcpStream {
        pub fn from_std(stream: std::net::TcpStream) -> io::Result<TcpStream>;
        pub fn into_std(self) -> io::Result<std::net::TcpStream>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn poll_peek(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<usize>>;
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        pub async fn readable(&self) -> io::Result<()>;
        pub fn poll_read_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn writable(&self) -> io::Result<()>;
        pub fn poll_write_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn split<'a>(&'a mut self) -> (tcp::ReadHalf<'a>, tcp::WriteHalf<'a>);
        pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf);
        #[needs_runtime]
        pub async fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream>;
        pub fn try_read_buf<B: BufMut>(&self, buf: &mut B) -> io::Result<usize>;
        pub fn linger(&self) -> io::Result<Option<Duration>>;
        pub fn set_linger(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_zero_linger(&self) -> io::Result<()>;
    }
    impl AsyncRead for TcpStream {}
    impl AsyncWrite for TcpStream {}

    pub struct TcpListener;
    impl TcpListener {
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        pub fn poll_accept(&self, cx: &mut Context<'_>) -> Poll<io::Result<(TcpStream, SocketAddr)>>;
        pub fn from_std(listener: net::TcpListener) -> io::Result<TcpListener>;
        pub fn into_std(self) -> io::Result<std::net::TcpListener>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        #[needs_runtime]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener>;
    }

    pub struct TcpSocket;
    impl TcpSocket {
        pub fn new_v4() -> io::Result<TcpSocket>;
        pub fn new_v6() -> io::Result<TcpSocket>;
        pub fn set_reuseaddr(&self, reuseaddr: bool) -> io::Result<()>;
        pub fn reuseaddr(&self) -> io::Result<bool>;
        pub fn set_reuseport(&self, reuseport: bool) -> io::Result<()>;
        pub fn reuseport(&self) -> io::Result<bool>;
        pub fn set_send_buffer_size(&self, size: u32) -> io::Result<()>;
        pub fn send_buffer_size(&self) -> io::Result<u32>;
        pub fn set_recv_buffer_size(&self, size: u32) -> io::Result<()>;
        pub fn set_linger(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_zero_linger(&self) -> io::Result<()>;
        pub fn linger(&self) -> io::Result<Option<Duration>>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn bind(&self, addr: SocketAddr) -> io::Result<()>;
        #[needs_runtime]
        pub async fn connect(self, addr: SocketAddr) -> io::Result<TcpStream>;
        pub fn listen(self, backlog: u32) -> io::Result<TcpListener>;
        pub fn from_std_stream(std_stream: std::net::TcpStream) -> TcpSocket;
    }

    pub struct UdpSocket;
    impl UdpSocket {
        #[needs_runtime]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket>;
        pub fn from_std(socket: net::UdpSocket) -> io::Result<UdpSocket>;
        pub fn into_std(self) -> io::Result<std::net::UdpSocket>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub async fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()>;
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        pub async fn writable(&self) -> io::Result<()>;
        pub fn poll_send_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn poll_send(&self, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>>;
        pub fn try_send(&self, buf: &[u8]) -> io::Result<usize>;
        pub async fn readable(&self) -> io::Result<()>;
        pub fn poll_recv_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn poll_recv(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>>;
        pub fn try_recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
        pub fn poll_send_to(&self, cx: &mut Context<'_>, buf: &[u8], target: SocketAddr) -> Poll<io::Result<usize>>;
        pub fn try_send_to(&self, buf: &[u8], target: SocketAddr) -> io::Result<usize>;
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn poll_recv_from(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<SocketAddr>>;
        pub fn try_recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn poll_peek(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>>;
        pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        pub fn poll_peek_from(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<SocketAddr>>;
        pub fn poll_peek_sender(&self, cx: &mut Context<'_>) -> Poll<io::Result<SocketAddr>>;
        pub fn broadcast(&self) -> io::Result<bool>;
        pub fn set_broadcast(&self, on: bool) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
    }

    pub struct UnixStream;
    impl UnixStream {
        #[needs_runtime]
        pub async fn connect<P>(path: P) -> io::Result<UnixStream>
        where
            P: AsRef<Path>;
        pub async fn connect_addr(socket_addr: &unix::SocketAddr) -> io::Result<UnixStream>;
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        pub async fn readable(&self) -> io::Result<()>;
        pub fn poll_read_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn writable(&self) -> io::Result<()>;
        pub fn poll_write_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        pub fn from_std(stream: std::os::unix::net::UnixStream) -> io::Result<UnixStream>;
        pub fn into_std(self) -> io::Result<std::os::unix::net::UnixStream>;
        pub fn pair() -> io::Result<(UnixStream, UnixStream)>;
        pub fn local_addr(&self) -> io::Result<unix::SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<unix::SocketAddr>;
        pub fn peer_cred(&self) -> io::Result<unix::UCred>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn split<'a>(&'a mut self) -> (unix::ReadHalf<'a>, unix::WriteHalf<'a>);
        pub fn into_split(self) -> (unix::OwnedReadHalf, unix::OwnedWriteHalf);
        pub fn try_read_buf<B: BufMut>(&self, buf: &mut B) -> io::Result<usize>;
    }
    impl AsyncRead for UnixStream {}
    impl AsyncWrite for UnixStream {}

    pub struct UnixListener;
    impl UnixListener {
        pub fn bind<P>(path: P) -> io::Result<UnixListener>
        where
            P: AsRef<Path>;
        pub fn bind_addr(socket_addr: &unix::SocketAddr) -> io::Result<UnixListener>;
        pub fn from_std(listener: std::os::unix::net::UnixListener) -> io::Result<UnixListener>;
        pub fn into_std(self) -> io::Result<std::os::unix::net::UnixListener>;
        pub fn local_addr(&self) -> io::Result<unix::SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub async fn accept(&self) -> io::Result<(UnixStream, unix::SocketAddr)>;
        pub fn poll_accept(&self, cx: &mut Context<'_>) -> Poll<io::Result<(UnixStream, unix::SocketAddr)>>;
    }

    pub struct UnixDatagram;
    impl UnixDatagram {
        pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
        pub async fn writable(&self) -> io::Result<()>;
        pub fn poll_send_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub async fn readable(&self) -> io::Result<()>;
        pub fn poll_recv_ready(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        pub fn bind<P>(path: P) -> io::Result<UnixDatagram>
        where
            P: AsRef<Path>;
        pub fn pair() -> io::Result<(UnixDatagram, UnixDatagram)>;
        pub fn from_std(datagram: std::os::unix::net::UnixDatagram) -> io::Result<UnixDatagram>;
        pub fn into_std(self) -> io::Result<std::os::unix::net::UnixDatagram>;
        pub fn unbound() -> io::Result<UnixDatagram>;
        pub fn connect<P: AsRef<Path>>(&self, path: P) -> io::Result<()>;
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_send(&self, buf: &[u8]) -> io::Result<usize>;
        pub fn try_send_to<P>(&self, buf: &[u8], target: P) -> io::Result<usize>
        where
            P: AsRef<Path>;
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn try_recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub async fn send_to<P>(&self, buf: &[u8], target: P) -> io::Result<usize>
        where
            P: AsRef<Path>;
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, unix::SocketAddr)>;
        pub fn poll_recv_from(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<unix::SocketAddr>>;
        pub fn poll_send_to<P>(&self, cx: &mut Context<'_>, buf: &[u8], target: P) -> Poll<io::Result<usize>>
        where
            P: AsRef<Path>;
        pub fn poll_send(&self, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>>;
        pub fn poll_recv(&self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>>;
        pub fn try_recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, unix::SocketAddr)>;
        pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce() -> io::Result<R>) -> io::Result<R>;
        pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut() -> io::Result<R>) -> io::Result<R>;
        pub fn local_addr(&self) -> io::Result<unix::SocketAddr>;
        pub fn peer_addr(&self) -> io::Result<unix::SocketAddr>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
    }

    pub mod tcp {
        use crate::io::{AsyncRead, AsyncWrite, Interest, ReadBuf, Ready};
        use crate::net::TcpStream;
        use std::io;
        use std::net::SocketAddr;
        use std::task::{Context, Poll};

        pub struct ReadHalf<'a>;
        impl ReadHalf<'_> {
            pub fn poll_peek(&mut self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<usize>>;
            pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize>;
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for ReadHalf<'_> {}

        pub struct WriteHalf<'a>;
        impl WriteHalf<'_> {
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncWrite for WriteHalf<'_> {}

        pub struct OwnedReadHalf;
        impl OwnedReadHalf {
            pub fn reunite(self, other: OwnedWriteHalf) -> Result<TcpStream, ReuniteError>;
            pub fn poll_peek(&mut self, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<usize>>;
            pub async fn peek(&mut self, buf: &mut [u8]) -> io::Result<usize>;
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for OwnedReadHalf {}

        pub struct OwnedWriteHalf;
        impl OwnedWriteHalf {
            pub fn reunite(self, other: OwnedReadHalf) -> Result<TcpStream, ReuniteError>;
            pub fn forget(self);
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncWrite for OwnedWriteHalf {}

        pub struct ReuniteError(pub OwnedReadHalf, pub OwnedWriteHalf);
    }
    pub mod unix {
        use crate::io::{AsyncRead, AsyncWrite, Interest, Ready};
        use crate::net::UnixStream;
        use std::io;
        use std::path::Path;

        #[derive(Clone)]
        pub struct SocketAddr;
        impl SocketAddr {
            pub fn is_unnamed(&self) -> bool;
            pub fn as_pathname(&self) -> Option<&Path>;
        }

        pub struct ReadHalf<'a>;
        impl ReadHalf<'_> {
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for ReadHalf<'_> {}

        pub struct WriteHalf<'a>;
        impl WriteHalf<'_> {
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncWrite for WriteHalf<'_> {}

        pub struct OwnedReadHalf;
        impl OwnedReadHalf {
            pub fn reunite(self, other: OwnedWriteHalf) -> Result<UnixStream, ReuniteError>;
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn readable(&self) -> io::Result<()>;
            pub fn try_read(&self, buf: &mut [u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncRead for OwnedReadHalf {}

        pub struct OwnedWriteHalf;
        impl OwnedWriteHalf {
            pub fn reunite(self, other: OwnedReadHalf) -> Result<UnixStream, ReuniteError>;
            pub fn forget(self);
            pub async fn ready(&self, interest: Interest) -> io::Result<Ready>;
            pub async fn writable(&self) -> io::Result<()>;
            pub fn try_write(&self, buf: &[u8]) -> io::Result<usize>;
            pub fn peer_addr(&self) -> io::Result<SocketAddr>;
            pub fn local_addr(&self) -> io::Result<SocketAddr>;
        }
        impl AsyncWrite for OwnedWriteHalf {}

        pub struct ReuniteError(pub OwnedReadHalf, pub OwnedWriteHalf);

        #[derive(Clone)]
        pub struct SocketAddr;
        impl SocketAddr {
            pub fn is_unnamed(&self) -> bool;
            pub fn as_pathname(&self) -> Option<&Path>;
            pub fn as_abstract_name(&self) -> Option<&[u8]>;
        }
        impl From<std::os::unix::net::SocketAddr> for SocketAddr {}
        impl From<SocketAddr> for std::os::unix::net::SocketAddr {}

        #[derive(Copy, Clone)]
        pub struct UCred;
        impl UCred {
            pub fn uid(&self) -> u32;
            pub fn gid(&self) -> u32;
            pub fn pid(&self) -> Option<i32>;
        }
    }
}
