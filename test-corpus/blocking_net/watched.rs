//! Descriptors that a reactor watches don't make a thread wait: they fail where they would have to.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

struct Watched {
    fd: AsyncFd<TcpStream>,
}

impl Watched {
    async fn read(&self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let mut guard = self.fd.readable().await?;
            match guard.try_io(|inner| inner.get_ref().read(out)) {
                Ok(result) => return result,
                Err(_would_block) => continue,
            }
        }
    }
    async fn read_shortly(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.fd.async_io_mut(Interest::READABLE, |stream| stream.read(out)).await
    }
    async fn write(&self, out: &[u8]) -> io::Result<usize> {
        let mut stream = self.fd.get_ref();
        stream.write(out)
    }
    fn write_now(&self, out: &[u8]) -> io::Result<usize> {
        self.fd.get_ref().write(out)
    }
    async fn write_through(&self, out: &[u8]) -> io::Result<usize> {
        self.write_now(out)
    }
}

async fn by_smol(udp: async_io::Async<UdpSocket>, listener: async_io::Async<TcpListener>, out: &mut [u8]) {
    let _ = udp.read_with(|socket| socket.recv(out)).await;
    let _ = listener.read_with(|listener| listener.accept()).await;
    let _ = udp.get_ref().send(out);
}

async fn told(mut stream: TcpStream, out: &mut [u8]) -> io::Result<usize> {
    stream.set_nonblocking(true)?;
    stream.read(out)
}

async fn told_otherwise(mut stream: TcpStream, out: &mut [u8]) -> io::Result<usize> {
    stream.set_nonblocking(false)?;
    stream.read(out) //~ blocking_net
}

async fn not_watched(mut stream: TcpStream, fd: &AsyncFd<TcpStream>, out: &mut [u8]) -> io::Result<usize> {
    drop(fd.readable().await?);
    stream.read(out) //~ blocking_net
}

async fn told_of_another(mut stream: TcpStream, other: TcpStream, out: &mut [u8]) -> io::Result<usize> {
    other.set_nonblocking(true)?;
    stream.read(out)?; //~ blocking_net
    stream.set_nonblocking(true)?;
    (&stream).read(out)
}
