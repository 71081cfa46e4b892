//! tokio 1
//! features: full

pub mod io {
    use std::io::{self, IoSlice};
    use std::ops::DerefMut;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use crate::io_ext::*;
    pub use std::io::{Error, ErrorKind, Result, SeekFrom};
    pub trait AsyncRead {
        #[polled]
        fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>>;
    }

    pub trait AsyncBufRead: AsyncRead {
        #[polled]
        fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>>;
        fn consume(self: Pin<&mut Self>, amt: usize);
    }

    pub trait AsyncWrite {
        #[polled]
        fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>>;
        #[polled]
        fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        #[polled]
        fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>>;
        #[polled]
        fn poll_write_vectored(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            bufs: &[IoSlice<'_>],
        ) -> Poll<io::Result<usize>>;
        fn is_write_vectored(&self) -> bool;
    }

    pub trait AsyncSeek {
        #[polled]
        fn start_seek(self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()>;
        #[polled]
        fn poll_complete(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<u64>>;
    }

    impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for &mut T {}
    impl<T: ?Sized + AsyncRead + Unpin> AsyncRead for Box<T> {}
    impl<P> AsyncRead for Pin<P>
    where
        P: DerefMut + Unpin,
        P::Target: AsyncRead,
    {
    }
    impl AsyncRead for &[u8] {}
    impl<T: AsRef<[u8]> + Unpin> AsyncRead for io::Cursor<T> {}
    impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for &mut T {}
    impl<T: ?Sized + AsyncWrite + Unpin> AsyncWrite for Box<T> {}
    impl AsyncWrite for Vec<u8> {}
    impl AsyncBufRead for &[u8] {}
    pub struct BufReader<R>;
    impl<R: AsyncRead> BufReader<R> {
        pub fn new(inner: R) -> Self;
        pub fn with_capacity(capacity: usize, inner: R) -> Self;
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn into_inner(self) -> R;
        pub fn buffer(&self) -> &[u8];
    }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {}
    impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    impl<R: AsyncRead + AsyncSeek> AsyncSeek for BufReader<R> {}
    impl<R: AsyncRead + AsyncWrite> AsyncWrite for BufReader<R> {}

    pub struct BufWriter<W>;
    impl<W: AsyncWrite> BufWriter<W> {
        pub fn new(inner: W) -> Self;
        pub fn with_capacity(cap: usize, inner: W) -> Self;
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W>;
        pub fn into_inner(self) -> W;
        pub fn buffer(&self) -> &[u8];
    }
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    impl<W: AsyncWrite + AsyncSeek> AsyncSeek for BufWriter<W> {}
    impl<W: AsyncWrite + AsyncRead> AsyncRead for BufWriter<W> {}
    impl<W: AsyncWrite + AsyncBufRead> AsyncBufRead for BufWriter<W> {}

    pub struct BufStream<RW>;
    impl<RW: AsyncRead + AsyncWrite> BufStream<RW> {
        pub fn new(stream: RW) -> BufStream<RW>;
        pub fn with_capacity(reader_capacity: usize, writer_capacity: usize, stream: RW) -> BufStream<RW>;
        pub fn get_ref(&self) -> &RW;
        pub fn get_mut(&mut self) -> &mut RW;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut RW>;
        pub fn into_inner(self) -> RW;
    }
    impl<RW> From<BufReader<BufWriter<RW>>> for BufStream<RW> {}
    impl<RW> From<BufWriter<BufReader<RW>>> for BufStream<RW> {}
    impl<RW: AsyncRead + AsyncWrite> AsyncWrite for BufStream<RW> {}
    impl<RW: AsyncRead + AsyncWrite> AsyncRead for BufStream<RW> {}
    impl<RW: AsyncRead + AsyncWrite + AsyncSeek> AsyncSeek for BufStream<RW> {}
    impl<RW: AsyncRead + AsyncWrite> AsyncBufRead for BufStream<RW> {}

    pub struct Lines<R>;
    impl<R> Lines<R>
    where
        R: AsyncBufRead + Unpin,
    {
        pub async fn next_line(&mut self) -> io::Result<Option<String>>;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_ref(&mut self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R> Lines<R>
    where
        R: AsyncBufRead,
    {
        pub fn poll_next_line(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<Option<String>>>;
    }

    pub struct Split<R>;
    impl<R> Split<R>
    where
        R: AsyncBufRead + Unpin,
    {
        pub async fn next_segment(&mut self) -> io::Result<Option<Vec<u8>>>;
    }
    impl<R> Split<R>
    where
        R: AsyncBufRead,
    {
        pub fn poll_next_segment(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<Option<Vec<u8>>>>;
    }

    pub struct Take<R>;
    impl<R: AsyncRead> Take<R> {
        pub fn limit(&self) -> u64;
        pub fn set_limit(&mut self, limit: u64);
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn get_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn into_inner(self) -> R;
    }
    impl<R: AsyncRead> AsyncRead for Take<R> {}
    impl<R: AsyncBufRead> AsyncBufRead for Take<R> {}

    pub struct Chain<T, U>;
    impl<T, U> Chain<T, U>
    where
        T: AsyncRead,
        U: AsyncRead,
    {
        pub fn get_ref(&self) -> (&T, &U);
        pub fn get_mut(&mut self) -> (&mut T, &mut U);
        pub fn get_pin_mut(self: Pin<&mut Self>) -> (Pin<&mut T>, Pin<&mut U>);
        pub fn into_inner(self) -> (T, U);
    }
    impl<T, U> AsyncRead for Chain<T, U>
    where
        T: AsyncRead,
        U: AsyncRead,
    {
    }
    impl<T, U> AsyncBufRead for Chain<T, U>
    where
        T: AsyncBufRead,
        U: AsyncBufRead,
    {
    }

    pub struct Empty;
    impl AsyncRead for Empty {}
    impl AsyncBufRead for Empty {}
    impl AsyncWrite for Empty {}
    impl AsyncSeek for Empty {}

    pub fn empty() -> Empty;
    pub struct Sink;
    impl AsyncWrite for Sink {}

    pub fn sink() -> Sink;
    pub struct Repeat;
    impl AsyncRead for Repeat {}

    pub fn repeat(byte: u8) -> Repeat;
    pub struct DuplexStream;
    impl AsyncRead for DuplexStream {}
    impl AsyncWrite for DuplexStream {}

    pub struct SimplexStream;
    impl AsyncRead for SimplexStream {}
    impl AsyncWrite for SimplexStream {}

    pub fn duplex(max_buf_size: usize) -> (DuplexStream, DuplexStream);
    pub fn simplex(max_buf_size: usize) -> (ReadHalf<SimplexStream>, WriteHalf<SimplexStream>);
    pub struct Stdin;
    impl AsyncRead for Stdin {}

    pub fn stdin() -> Stdin;
    pub struct Stdout;
    impl AsyncWrite for Stdout {}

    pub fn stdout() -> Stdout;
    pub struct Stderr;
    impl AsyncWrite for Stderr {}

    pub fn stderr() -> Stderr;
    pub struct ReadHalf<T>;
    impl<T> ReadHalf<T> {
        pub fn is_pair_of(&self, other: &WriteHalf<T>) -> bool;
        pub fn unsplit(self, wr: WriteHalf<T>) -> T
        where
            T: Unpin;
    }
    impl<T: AsyncRead> AsyncRead for ReadHalf<T> {}
    unsafe impl<T: Send> Send for ReadHalf<T> {}
    unsafe impl<T: Sync> Sync for ReadHalf<T> {}

    pub struct WriteHalf<T>;
    impl<T> WriteHalf<T> {
        pub fn is_pair_of(&self, other: &ReadHalf<T>) -> bool;
    }
    impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}
    unsafe impl<T: Send> Send for WriteHalf<T> {}
    unsafe impl<T: Sync> Sync for WriteHalf<T> {}

    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>)
    where
        T: AsyncRead + AsyncWrite;
    pub struct Join<R, W>;
    impl<R, W> Join<R, W>
    where
        R: AsyncRead,
        W: AsyncWrite,
    {
        pub fn into_inner(self) -> (R, W);
        pub fn reader(&self) -> &R;
        pub fn writer(&self) -> &W;
        pub fn reader_mut(&mut self) -> &mut R;
        pub fn writer_mut(&mut self) -> &mut W;
        pub fn reader_pin_mut(self: Pin<&mut Self>) -> Pin<&mut R>;
        pub fn writer_pin_mut(self: Pin<&mut Self>) -> Pin<&mut W>;
    }
    impl<R, W> AsyncRead for Join<R, W> where R: AsyncRead {}
    impl<R, W> AsyncWrite for Join<R, W> where W: AsyncWrite {}
    impl<R, W> AsyncBufRead for Join<R, W> where R: AsyncBufRead {}

    pub fn join<R, W>(reader: R, writer: W) -> Join<R, W>
    where
        R: AsyncRead,
        W: AsyncWrite;
    #[cancel_unsafe]
    pub async fn copy<'a, R, W>(reader: &'a mut R, writer: &'a mut W) -> io::Result<u64>
    where
        R: AsyncRead + Unpin + ?Sized,
        W: AsyncWrite + Unpin + ?Sized;
    pub async fn copy_buf<'a, R, W>(reader: &'a mut R, writer: &'a mut W) -> io::Result<u64>
    where
        R: AsyncBufRead + Unpin + ?Sized,
        W: AsyncWrite + Unpin + ?Sized;
    #[cancel_unsafe]
    pub async fn copy_bidirectional<A, B>(a: &mut A, b: &mut B) -> io::Result<(u64, u64)>
    where
        A: AsyncRead + AsyncWrite + Unpin + ?Sized,
        B: AsyncRead + AsyncWrite + Unpin + ?Sized;
    #[cancel_unsafe]
    pub async fn copy_bidirectional_with_sizes<A, B>(
        a: &mut A,
        b: &mut B,
        a_to_b_buf_size: usize,
        b_to_a_buf_size: usize,
    ) -> io::Result<(u64, u64)>
    where
        A: AsyncRead + AsyncWrite + Unpin + ?Sized,
        B: AsyncRead + AsyncWrite + Unpin + ?Sized;
    pub struct ReadBuf<'a>;
    impl<'a> ReadBuf<'a> {
        pub fn new(buf: &'a mut [u8]) -> ReadBuf<'a>;
        pub fn capacity(&self) -> usize;
        pub fn filled(&self) -> &[u8];
        pub fn filled_mut(&mut self) -> &mut [u8];
        pub fn take(&mut self, n: usize) -> ReadBuf<'_>;
        pub fn initialized(&self) -> &[u8];
        pub fn initialized_mut(&mut self) -> &mut [u8];
        pub fn remaining(&self) -> usize;
        pub fn clear(&mut self);
        pub fn advance(&mut self, n: usize);
        pub fn set_filled(&mut self, n: usize);
        pub fn put_slice(&mut self, buf: &[u8]);
    }

    #[derive(Clone, Copy)]
    pub struct Interest;
    impl Interest {
        pub fn is_readable(self) -> bool;
        pub fn is_writable(self) -> bool;
        pub fn is_error(self) -> bool;
        pub fn is_priority(self) -> bool;
        pub fn add(self, other: Interest) -> Interest;
        pub fn remove(self, other: Interest) -> Option<Interest>;
    }

    #[derive(Clone, Copy)]
    pub struct Ready;
    impl Ready {
        pub fn is_empty(self) -> bool;
        pub fn is_readable(self) -> bool;
        pub fn is_writable(self) -> bool;
        pub fn is_read_closed(self) -> bool;
        pub fn is_write_closed(self) -> bool;
        pub fn is_priority(self) -> bool;
        pub fn is_error(self) -> bool;
    }

    pub mod unix {
        use crate::io::{Interest, Ready};
        use std::io;
        use std::os::fd::AsRawFd;
        #[never_blocks]
        pub struct AsyncFd<T: AsRawFd>;
        impl<T: AsRawFd> AsyncFd<T> {
            pub fn get_ref(&self) -> &T;
            pub fn get_mut(&mut self) -> &mut T;
            pub fn into_inner(self) -> T;
            pub async fn ready(&self, interest: Interest) -> io::Result<AsyncFdReadyGuard<'_, T>>;
            pub async fn ready_mut(&mut self, interest: Interest) -> io::Result<AsyncFdReadyMutGuard<'_, T>>;
            pub async fn readable<'a>(&'a self) -> io::Result<AsyncFdReadyGuard<'a, T>>;
            pub async fn readable_mut<'a>(&'a mut self) -> io::Result<AsyncFdReadyMutGuard<'a, T>>;
            pub async fn writable<'a>(&'a self) -> io::Result<AsyncFdReadyGuard<'a, T>>;
            pub async fn writable_mut<'a>(&'a mut self) -> io::Result<AsyncFdReadyMutGuard<'a, T>>;
            pub async fn async_io<R>(&self, interest: Interest, f: impl FnMut(&T) -> io::Result<R>) -> io::Result<R>;
            pub async fn async_io_mut<R>(
                &mut self,
                interest: Interest,
                f: impl FnMut(&mut T) -> io::Result<R>,
            ) -> io::Result<R>;
            pub fn try_io<R>(&self, interest: Interest, f: impl FnOnce(&T) -> io::Result<R>) -> io::Result<R>;
            pub fn new(inner: T) -> io::Result<Self>;
            pub fn with_interest(inner: T, interest: Interest) -> io::Result<Self>;
        }

        #[never_blocks]
        pub struct AsyncFdReadyGuard<'a, T: AsRawFd>;
        impl<'a, Inner: AsRawFd> AsyncFdReadyGuard<'a, Inner> {
            pub fn clear_ready(&mut self);
            pub fn clear_ready_matching(&mut self, ready: Ready);
            pub fn retain_ready(&mut self);
            pub fn ready(&self) -> Ready;
            pub fn try_io<R>(
                &mut self,
                f: impl FnOnce(&'a AsyncFd<Inner>) -> io::Result<R>,
            ) -> Result<io::Result<R>, TryIoError>;
            pub fn get_ref(&self) -> &'a AsyncFd<Inner>;
            pub fn get_inner(&self) -> &'a Inner;
        }

        #[never_blocks]
        pub struct AsyncFdReadyMutGuard<'a, T: AsRawFd>;
        impl<'a, Inner: AsRawFd> AsyncFdReadyMutGuard<'a, Inner> {
            pub fn clear_ready(&mut self);
            pub fn clear_ready_matching(&mut self, ready: Ready);
            pub fn retain_ready(&mut self);
            pub fn ready(&self) -> Ready;
            pub fn try_io<R>(
                &mut self,
                f: impl FnOnce(&mut AsyncFd<Inner>) -> io::Result<R>,
            ) -> Result<io::Result<R>, TryIoError>;
            pub fn get_ref(&self) -> &AsyncFd<Inner>;
            pub fn get_mut(&mut self) -> &mut AsyncFd<Inner>;
            pub fn get_inner(&self) -> &Inner;
            pub fn get_inner_mut(&mut self) -> &mut Inner;
        }

        pub struct TryIoError;
    }
}
