//! futures-io 0.3

use std::pin::Pin;
use std::task::{Context, Poll};

pub use std::io::{Error, ErrorKind, IoSlice, IoSliceMut, Result, SeekFrom};
pub trait AsyncRead {
    #[polled]
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut [u8]) -> Poll<Result<usize>>;
    #[polled]
    fn poll_read_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &mut [IoSliceMut<'_>],
    ) -> Poll<Result<usize>>;
}

pub trait AsyncWrite {
    #[polled]
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<Result<usize>>;
    #[polled]
    fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[IoSlice<'_>]) -> Poll<Result<usize>>;
    #[polled]
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
    #[polled]
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>>;
}

pub trait AsyncSeek {
    #[polled]
    fn poll_seek(self: Pin<&mut Self>, cx: &mut Context<'_>, pos: SeekFrom) -> Poll<Result<u64>>;
}

pub trait AsyncBufRead: AsyncRead {
    #[polled]
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<&[u8]>>;
    fn consume(self: Pin<&mut Self>, amt: usize);
}

impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for &mut T {}
impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for Box<T> {}
impl AsyncRead for &[u8] {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for &mut T {}
impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for Box<T> {}
impl AsyncWrite for Vec<u8> {}
impl AsyncBufRead for &[u8] {}
