//! Sockets of std in async code.

use std::io;
use std::net::{self, SocketAddr, TcpListener, TcpStream as Stream, UdpSocket};
use std::time::Duration;

type Peer = std::net::TcpStream;

pub async fn dial(address: SocketAddr) -> io::Result<(Stream, Peer)> {
    let plain = Stream::connect(address)?; //~ blocking_net@deny
    let timed = net::TcpStream::connect_timeout(&address, Duration::from_secs(3))?; //~ blocking_net
    let peer = Peer::connect("localhost:80")?; //~ blocking_net
    drop(plain);
    Ok((timed, peer))
}

pub fn health_check(address: &'static str) -> impl Future<Output = bool> + Send {
    async move { std::net::TcpStream::connect(address).is_ok() } //~ blocking_net
}

pub async fn accept(listener: TcpListener) -> io::Result<Stream> {
    let (stream, _) = TcpListener::accept(&listener)?; //~ blocking_net
    Ok(stream)
}

pub async fn resolve(name: &str) -> io::Result<usize> {
    Ok(std::net::ToSocketAddrs::to_socket_addrs(name)?.count()) //~ blocking_net
}

pub async fn datagrams(socket: &UdpSocket, buffer: &mut [u8]) -> io::Result<usize> {
    tokio::select! {
        _ = tokio::time::sleep(Duration::from_secs(1)) => Ok(0),
        _ = std::future::ready(()) => UdpSocket::recv(socket, buffer), //~ blocking_net
    }
}

#[cfg(unix)]
pub async fn local() -> io::Result<std::os::unix::net::UnixStream> {
    std::os::unix::net::UnixStream::connect("/run/x.sock") //~ blocking_net
}

pub async fn retried(addresses: &[SocketAddr]) -> Option<Stream> {
    addresses.iter().find_map(|address| Stream::connect(address).ok()) //~ blocking_net
}
