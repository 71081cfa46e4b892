//! Sockets of a runtime, addresses, and threads.

use std::io::{self, Read};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener as StdListener};
use tokio::net::{TcpListener, TcpStream, lookup_host};

pub async fn serve(port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let (stream, peer) = listener.accept().await?;
    drop((stream, peer));
    let addresses = lookup_host("localhost:80").await?;
    for address in addresses {
        TcpStream::connect(address).await?;
    }
    Ok(())
}

/// To bind asks nobody.
pub async fn taken_over() -> io::Result<TcpListener> {
    let listener = StdListener::bind("127.0.0.1:0")?; //~ fp: blocking_net -- nothing is resolved and nobody is asked
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}

pub async fn addresses() -> SocketAddr {
    let ip: IpAddr = "127.0.0.1".parse().unwrap();
    SocketAddr::new(ip, 80)
}

pub async fn legacy() -> io::Result<String> {
    tokio::task::spawn_blocking(|| {
        let mut text = String::new();
        std::net::TcpStream::connect("localhost:79")?.read_to_string(&mut text)?;
        Ok(text)
    })
    .await?
}

pub fn sync_client() -> io::Result<std::net::TcpStream> {
    std::net::TcpStream::connect("localhost:80")
}
