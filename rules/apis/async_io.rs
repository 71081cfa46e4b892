//! async-io 2

use futures_core::Stream;
use futures_io::{AsyncRead, AsyncWrite};
use std::future::Future;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::os::unix::net::SocketAddr as UnixSocketAddr;
use std::os::unix::net::{UnixDatagram, UnixListener, UnixStream};
use std::path::Path;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

pub struct Timer;
impl Timer {
    #[lazy_future]
    pub fn never() -> Timer;
    #[lazy_future]
    pub fn after(duration: Duration) -> Timer;
    #[lazy_future]
    pub fn at(instant: Instant) -> Timer;
    #[lazy_future]
    pub fn interval(period: Duration) -> Timer;
    #[lazy_future]
    pub fn interval_at(start: Instant, period: Duration) -> Timer;
    pub fn will_fire(&self) -> bool;
    pub fn set_after(&mut self, duration: Duration);
    pub fn set_at(&mut self, instant: Instant);
    pub fn set_interval(&mut self, period: Duration);
    pub fn set_interval_at(&mut self, start: Instant, period: Duration);
    pub fn clear(&mut self);
}
impl Future for Timer {
    type Output = Instant;
}
impl Stream for Timer {
    type Item = Instant;
}

#[never_blocks]
pub struct Async<T>;
impl<T: AsFd> Async<T> {
    pub fn new(io: T) -> io::Result<Async<T>>;
    pub fn new_nonblocking(io: T) -> io::Result<Async<T>>;
}
impl<T> Async<T> {
    pub fn get_ref(&self) -> &T;
    pub fn into_inner(self) -> io::Result<T>;
    #[lazy_future]
    pub fn readable(&self) -> Readable<'_, T>;
    #[lazy_future]
    pub fn readable_owned(self: Arc<Self>) -> ReadableOwned<T>;
    #[lazy_future]
    pub fn writable(&self) -> Writable<'_, T>;
    #[lazy_future]
    pub fn writable_owned(self: Arc<Self>) -> WritableOwned<T>;
    pub fn poll_readable(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
    pub fn poll_writable(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
    #[runs_inline]
    pub async fn read_with<R>(&self, op: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
    #[runs_inline]
    pub async fn write_with<R>(&self, op: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
}
impl Async<TcpListener> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpListener>>;
    pub async fn accept(&self) -> io::Result<(Async<TcpStream>, SocketAddr)>;
    pub fn incoming(&self) -> impl Stream<Item = io::Result<Async<TcpStream>>> + Send + '_;
}
impl Async<TcpStream> {
    pub async fn connect<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<TcpStream>>;
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
}
impl Async<UdpSocket> {
    pub fn bind<A: Into<SocketAddr>>(addr: A) -> io::Result<Async<UdpSocket>>;
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    pub async fn peek_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)>;
    pub async fn send_to<A: Into<SocketAddr>>(&self, buf: &[u8], addr: A) -> io::Result<usize>;
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
    pub async fn peek(&self, buf: &mut [u8]) -> io::Result<usize>;
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
}
impl Async<UnixListener> {
    pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixListener>>;
    pub async fn accept(&self) -> io::Result<(Async<UnixStream>, UnixSocketAddr)>;
    pub fn incoming(&self) -> impl Stream<Item = io::Result<Async<UnixStream>>> + Send + '_;
}
impl Async<UnixStream> {
    pub async fn connect<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixStream>>;
    pub fn pair() -> io::Result<(Async<UnixStream>, Async<UnixStream>)>;
}
impl Async<UnixDatagram> {
    pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<Async<UnixDatagram>>;
    pub fn unbound() -> io::Result<Async<UnixDatagram>>;
    pub fn pair() -> io::Result<(Async<UnixDatagram>, Async<UnixDatagram>)>;
    pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, UnixSocketAddr)>;
    pub async fn send_to<P: AsRef<Path>>(&self, buf: &[u8], path: P) -> io::Result<usize>;
    pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize>;
    pub async fn send(&self, buf: &[u8]) -> io::Result<usize>;
}
impl<T: IoSafe + Read> AsyncRead for Async<T> {}
impl<T> AsyncRead for &Async<T> where for<'a> &'a T: Read {}
impl<T: IoSafe + Write> AsyncWrite for Async<T> {}
impl<T> AsyncWrite for &Async<T> where for<'a> &'a T: Write {}

pub unsafe trait IoSafe {}

#[enters_runtime(bare)]
pub fn block_on<T>(future: impl Future<Output = T>) -> T;
pub struct Readable<'a, T>;
impl<T> Future for Readable<'_, T> {
    type Output = io::Result<()>;
}
pub struct Writable<'a, T>;
impl<T> Future for Writable<'_, T> {
    type Output = io::Result<()>;
}
pub struct ReadableOwned<T>;
impl<T> Future for ReadableOwned<T> {
    type Output = io::Result<()>;
}
pub struct WritableOwned<T>;
impl<T> Future for WritableOwned<T> {
    type Output = io::Result<()>;
}
