//! std

pub mod net {
    use crate::io::{self, IoSlice, IoSliceMut, Read, Write};
    use crate::time::Duration;
    use crate::{fmt, iter, option, slice, vec};

    #[waits(net)]
    pub struct TcpStream;
    impl TcpStream {
        #[blocks(net, instead(tokio = "tokio::net::TcpStream::connect",
            async_std = "async_std::net::TcpStream::connect", smol = "smol::net::TcpStream::connect"))]
        pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream>;
        #[blocks(net, instead(tokio = "tokio::net::TcpStream::connect",
            async_std = "async_std::net::TcpStream::connect", smol = "smol::net::TcpStream::connect"))]
        pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()>;
        pub fn try_clone(&self) -> io::Result<TcpStream>;
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn read_timeout(&self) -> io::Result<Option<Duration>>;
        pub fn write_timeout(&self) -> io::Result<Option<Duration>>;
        #[blocks(net, instead(tokio = "tokio::net::TcpStream::peek", async_std = "async_std::net::TcpStream::peek",
            smol = "smol::net::TcpStream::peek"))]
        pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()>;
        pub fn nodelay(&self) -> io::Result<bool>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    pub struct TcpListener;
    impl TcpListener {
        #[blocks(net, cheap, instead(tokio = "tokio::net::TcpListener::bind",
            async_std = "async_std::net::TcpListener::bind", smol = "smol::net::TcpListener::bind"))]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn try_clone(&self) -> io::Result<TcpListener>;
        #[blocks(net, instead(tokio = "tokio::net::TcpListener::accept",
            async_std = "async_std::net::TcpListener::accept", smol = "smol::net::TcpListener::accept"))]
        pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)>;
        pub fn incoming(&self) -> Incoming<'_>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn set_only_v6(&self, only_v6: bool) -> io::Result<()>;
        pub fn only_v6(&self) -> io::Result<bool>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    #[waits(net)]
    pub struct Incoming<'a>;
    impl<'a> Iterator for Incoming<'a> {
        type Item = io::Result<TcpStream>;
        #[blocks(net, instead(tokio = "tokio::net::TcpListener::accept",
            async_std = "async_std::net::TcpListener::incoming", smol = "smol::net::TcpListener::incoming"))]
        fn next(&mut self) -> Option<io::Result<TcpStream>>;
    }

    pub struct UdpSocket;
    impl UdpSocket {
        #[blocks(net, cheap, instead(tokio = "tokio::net::UdpSocket::bind",
            async_std = "async_std::net::UdpSocket::bind", smol = "smol::net::UdpSocket::bind"))]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::recv_from",
            async_std = "async_std::net::UdpSocket::recv_from", smol = "smol::net::UdpSocket::recv_from"))]
        pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::peek_from",
            async_std = "async_std::net::UdpSocket::peek_from", smol = "smol::net::UdpSocket::peek_from"))]
        pub fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::send_to",
            async_std = "async_std::net::UdpSocket::send_to", smol = "smol::net::UdpSocket::send_to"))]
        pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
        pub fn peer_addr(&self) -> io::Result<SocketAddr>;
        pub fn local_addr(&self) -> io::Result<SocketAddr>;
        pub fn try_clone(&self) -> io::Result<UdpSocket>;
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> io::Result<()>;
        pub fn read_timeout(&self) -> io::Result<Option<Duration>>;
        pub fn write_timeout(&self) -> io::Result<Option<Duration>>;
        pub fn set_broadcast(&self, broadcast: bool) -> io::Result<()>;
        pub fn broadcast(&self) -> io::Result<bool>;
        pub fn set_multicast_loop_v4(&self, multicast_loop_v4: bool) -> io::Result<()>;
        pub fn multicast_loop_v4(&self) -> io::Result<bool>;
        pub fn set_multicast_ttl_v4(&self, multicast_ttl_v4: u32) -> io::Result<()>;
        pub fn multicast_ttl_v4(&self) -> io::Result<u32>;
        pub fn set_multicast_loop_v6(&self, multicast_loop_v6: bool) -> io::Result<()>;
        pub fn multicast_loop_v6(&self) -> io::Result<bool>;
        pub fn set_ttl(&self, ttl: u32) -> io::Result<()>;
        pub fn ttl(&self) -> io::Result<u32>;
        pub fn join_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        pub fn join_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        pub fn leave_multicast_v4(&self, multiaddr: &Ipv4Addr, interface: &Ipv4Addr) -> io::Result<()>;
        pub fn leave_multicast_v6(&self, multiaddr: &Ipv6Addr, interface: u32) -> io::Result<()>;
        pub fn take_error(&self) -> io::Result<Option<io::Error>>;
        #[blocks(net, cheap, instead(tokio = "tokio::net::UdpSocket::connect",
            async_std = "async_std::net::UdpSocket::connect", smol = "smol::net::UdpSocket::connect"))]
        pub fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::send", async_std = "async_std::net::UdpSocket::send",
            smol = "smol::net::UdpSocket::send"))]
        pub fn send(&self, buf: &[u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::recv", async_std = "async_std::net::UdpSocket::recv",
            smol = "smol::net::UdpSocket::recv"))]
        pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::net::UdpSocket::peek", async_std = "async_std::net::UdpSocket::peek",
            smol = "smol::net::UdpSocket::peek"))]
        pub fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()>;
    }

    pub trait ToSocketAddrs {
        type Iter: Iterator<Item = SocketAddr>;
        #[blocks(net, instead(tokio = "tokio::net::lookup_host",
            async_std = "async_std::net::ToSocketAddrs::to_socket_addrs", smol = "smol::net::resolve"))]
        fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }

    #[derive(Copy, Clone)]
    pub enum Shutdown {
        Read,
        Write,
        Both,
    }

    impl Read for TcpStream {
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
    }
    impl Write for TcpStream {
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write", async_std = "async_std::io::WriteExt::write",
            smol = "smol::io::AsyncWriteExt::write"))]
        fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_vectored",
            async_std = "async_std::io::WriteExt::write_vectored", smol = "smol::io::AsyncWriteExt::write_vectored"))]
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_all", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_fmt", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> io::Result<()>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::flush", async_std = "async_std::io::WriteExt::flush",
            smol = "smol::io::AsyncWriteExt::flush"))]
        fn flush(&mut self) -> io::Result<()>;
    }
    impl Read for &TcpStream {
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
    }
    impl Write for &TcpStream {
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write", async_std = "async_std::io::WriteExt::write",
            smol = "smol::io::AsyncWriteExt::write"))]
        fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_vectored",
            async_std = "async_std::io::WriteExt::write_vectored", smol = "smol::io::AsyncWriteExt::write_vectored"))]
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_all", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_fmt", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> io::Result<()>;
        #[blocks(net, instead(tokio = "tokio::io::AsyncWriteExt::flush", async_std = "async_std::io::WriteExt::flush",
            smol = "smol::io::AsyncWriteExt::flush"))]
        fn flush(&mut self) -> io::Result<()>;
    }
    // An address that is written in numbers needs no resolver.
    impl ToSocketAddrs for SocketAddr {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for SocketAddrV4 {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for SocketAddrV6 {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (IpAddr, u16) {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (Ipv4Addr, u16) {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl ToSocketAddrs for (Ipv6Addr, u16) {
        type Iter = option::IntoIter<SocketAddr>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<option::IntoIter<SocketAddr>>;
    }
    impl<'a> ToSocketAddrs for &'a [SocketAddr] {
        type Iter = iter::Cloned<slice::Iter<'a, SocketAddr>>;
        #[never_blocks]
        fn to_socket_addrs(&self) -> io::Result<Self::Iter>;
    }
    impl ToSocketAddrs for (&str, u16) {
        type Iter = vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for (String, u16) {
        type Iter = vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for str {
        type Iter = vec::IntoIter<SocketAddr>;
    }
    impl ToSocketAddrs for String {
        type Iter = vec::IntoIter<SocketAddr>;
    }
    impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {
        type Iter = T::Iter;
    }
    #[derive(Copy, Clone)]
    pub enum SocketAddr {
        V4(SocketAddrV4),
        V6(SocketAddrV6),
    }
    impl SocketAddr {
        pub fn new(ip: IpAddr, port: u16) -> SocketAddr;
        pub fn ip(&self) -> IpAddr;
        pub fn set_ip(&mut self, new_ip: IpAddr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
        pub fn is_ipv4(&self) -> bool;
        pub fn is_ipv6(&self) -> bool;
    }
    impl From<SocketAddrV4> for SocketAddr {}
    impl From<SocketAddrV6> for SocketAddr {}
    impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {}

    #[derive(Copy, Clone)]
    pub struct SocketAddrV4;
    impl SocketAddrV4 {
        pub fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4;
        pub fn ip(&self) -> &Ipv4Addr;
        pub fn set_ip(&mut self, new_ip: Ipv4Addr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
    }

    #[derive(Copy, Clone)]
    pub struct SocketAddrV6;
    impl SocketAddrV6 {
        pub fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6;
        pub fn ip(&self) -> &Ipv6Addr;
        pub fn set_ip(&mut self, new_ip: Ipv6Addr);
        pub fn port(&self) -> u16;
        pub fn set_port(&mut self, new_port: u16);
    }

    #[derive(Copy, Clone)]
    pub enum IpAddr {
        V4(Ipv4Addr),
        V6(Ipv6Addr),
    }
    impl IpAddr {
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
        pub fn is_ipv4(&self) -> bool;
        pub fn is_ipv6(&self) -> bool;
        pub fn to_canonical(&self) -> IpAddr;
    }
    impl From<Ipv4Addr> for IpAddr {}
    impl From<Ipv6Addr> for IpAddr {}
    impl From<[u8; 4]> for IpAddr {}
    impl From<[u8; 16]> for IpAddr {}
    impl From<[u16; 8]> for IpAddr {}

    #[derive(Copy, Clone)]
    pub struct Ipv4Addr;
    impl Ipv4Addr {
        pub fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr;
        pub fn octets(&self) -> [u8; 4];
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
    }
    impl From<u32> for Ipv4Addr {}
    impl From<[u8; 4]> for Ipv4Addr {}

    #[derive(Copy, Clone)]
    pub struct Ipv6Addr;
    impl Ipv6Addr {
        pub fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr;
        pub fn is_unspecified(&self) -> bool;
        pub fn is_loopback(&self) -> bool;
        pub fn to_canonical(&self) -> IpAddr;
        pub fn octets(&self) -> [u8; 16];
    }
    impl From<u128> for Ipv6Addr {}
    impl From<[u8; 16]> for Ipv6Addr {}
    impl From<[u16; 8]> for Ipv6Addr {}

    pub struct AddrParseError;
}
