//! Methods of sockets.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream, ToSocketAddrs};

pub async fn session(mut stream: TcpStream) -> io::Result<usize> {
    stream.write_all(b"hello")?; //~ blocking_net
    let mut buffer = [0; 64];
    stream.read(&mut buffer) //~ blocking_net
}

pub async fn accept(listener: &TcpListener) -> io::Result<()> {
    let (stream, _) = listener.accept()?; //~ blocking_net
    drop(stream);
    for next in listener.incoming() { //~ blocking_net
        drop(next?);
    }
    Ok(())
}

pub async fn resolve() -> io::Result<usize> {
    Ok("localhost:80".to_socket_addrs()?.count()) //~ blocking_net
}

fn probe() -> bool {
    TcpStream::connect("localhost:80").is_ok()
}

pub async fn health() -> bool {
    probe() //~ blocking_net
}
