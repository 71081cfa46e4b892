//! futures-util 0.3
//! features: sink, io, channel

pub mod io {
    use futures_core::Stream;
    use std::future::Future;

    pub use futures_io::{
        AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite, Error, ErrorKind, IoSlice, IoSliceMut, Result, SeekFrom,
    };
    pub trait AsyncReadExt: AsyncRead {
        fn chain<R>(self, next: R) -> Chain<Self, R>
        where
            Self: Sized,
            R: AsyncRead;
        #[lazy_future]
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> Read<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn read_vectored<'a>(&'a mut self, bufs: &'a mut [IoSliceMut<'a>]) -> ReadVectored<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> ReadExact<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> ReadToEnd<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn read_to_string<'a>(&'a mut self, buf: &'a mut String) -> ReadToString<'a, Self>
        where
            Self: Unpin;
        fn split(self) -> (ReadHalf<Self>, WriteHalf<Self>)
        where
            Self: AsyncWrite + Sized;
        fn take(self, limit: u64) -> Take<Self>
        where
            Self: Sized;
    }

    pub trait AsyncWriteExt: AsyncWrite {
        #[lazy_future]
        fn flush(&mut self) -> Flush<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn close(&mut self) -> Close<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn write<'a>(&'a mut self, buf: &'a [u8]) -> Write<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_vectored<'a>(&'a mut self, bufs: &'a [IoSlice<'a>]) -> WriteVectored<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> WriteAll<'a, Self>
        where
            Self: Unpin;
        fn into_sink<Item: AsRef<[u8]>>(self) -> IntoSink<Self, Item>
        where
            Self: Sized;
    }

    pub trait AsyncSeekExt: AsyncSeek {
        #[lazy_future]
        fn seek(&mut self, pos: SeekFrom) -> Seek<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn stream_position(&mut self) -> Seek<'_, Self>
        where
            Self: Unpin;
    }

    pub trait AsyncBufReadExt: AsyncBufRead {
        #[lazy_future]
        fn fill_buf(&mut self) -> FillBuf<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn read_until<'a>(&'a mut self, byte: u8, buf: &'a mut Vec<u8>) -> ReadUntil<'a, Self>
        where
            Self: Unpin;
        #[lazy_future]
        #[cancel_unsafe]
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> ReadLine<'a, Self>
        where
            Self: Unpin;
        fn lines(self) -> Lines<Self>
        where
            Self: Sized;
    }

    pub struct ReadToString<'a, R: ?Sized>;
    impl<A> Future for ReadToString<'_, A>
    where
        A: AsyncRead + ?Sized + Unpin,
    {
        type Output = Result<usize>;
    }

    pub struct Chain<T, U>;

    pub struct Seek<'a, S: ?Sized>;
    impl<S: AsyncSeek + ?Sized + Unpin> Future for Seek<'_, S> {
        type Output = Result<u64>;
    }

    pub struct Flush<'a, W: ?Sized>;
    impl<W> Future for Flush<'_, W>
    where
        W: AsyncWrite + ?Sized + Unpin,
    {
        type Output = Result<()>;
    }

    pub struct Read<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized + Unpin> Future for Read<'_, R> {
        type Output = Result<usize>;
    }

    pub struct WriteAll<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized + Unpin> Future for WriteAll<'_, W> {
        type Output = Result<()>;
    }

    pub struct ReadUntil<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized + Unpin> Future for ReadUntil<'_, R> {
        type Output = Result<usize>;
    }

    pub struct Write<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized + Unpin> Future for Write<'_, W> {
        type Output = Result<usize>;
    }

    pub struct IntoSink<W, Item>;

    pub struct ReadToEnd<'a, R: ?Sized>;
    impl<A> Future for ReadToEnd<'_, A>
    where
        A: AsyncRead + ?Sized + Unpin,
    {
        type Output = Result<usize>;
    }

    pub struct Close<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized + Unpin> Future for Close<'_, W> {
        type Output = Result<()>;
    }

    pub struct Lines<R>;
    impl<R: AsyncBufRead> Stream for Lines<R> {
        type Item = Result<String>;
    }

    pub struct WriteVectored<'a, W: ?Sized>;
    impl<W: AsyncWrite + ?Sized + Unpin> Future for WriteVectored<'_, W> {
        type Output = Result<usize>;
    }

    pub struct ReadExact<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized + Unpin> Future for ReadExact<'_, R> {
        type Output = Result<()>;
    }

    pub struct ReadVectored<'a, R: ?Sized>;
    impl<R: AsyncRead + ?Sized + Unpin> Future for ReadVectored<'_, R> {
        type Output = Result<usize>;
    }

    pub struct ReadLine<'a, R: ?Sized>;
    impl<R: AsyncBufRead + ?Sized + Unpin> Future for ReadLine<'_, R> {
        type Output = Result<usize>;
    }

    pub struct Take<R>;
    impl<R: AsyncRead> Take<R> {
        pub fn limit(&self) -> u64;
        pub fn set_limit(&mut self, limit: u64);
    }

    pub struct FillBuf<'a, R: ?Sized>;
    impl<'a, R> Future for FillBuf<'a, R>
    where
        R: AsyncBufRead + ?Sized + Unpin,
    {
        type Output = Result<&'a [u8]>;
    }

    pub struct BufReader<R>;
    impl<R: AsyncRead> BufReader<R> {
        pub fn new(inner: R) -> Self;
        pub fn with_capacity(capacity: usize, inner: R) -> Self;
    }
    impl<R> BufReader<R> {
        pub fn buffer(&self) -> &[u8];
    }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {}
    impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    impl<R: AsyncWrite> AsyncWrite for BufReader<R> {}
    impl<R: AsyncRead + AsyncSeek> AsyncSeek for BufReader<R> {}

    pub struct BufWriter<W>;
    impl<W: AsyncWrite> BufWriter<W> {
        pub fn new(inner: W) -> Self;
        pub fn with_capacity(cap: usize, inner: W) -> Self;
    }
    impl<W> BufWriter<W> {
        pub fn buffer(&self) -> &[u8];
    }
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    impl<W: AsyncRead> AsyncRead for BufWriter<W> {}
    impl<W: AsyncBufRead> AsyncBufRead for BufWriter<W> {}
    impl<W: AsyncWrite + AsyncSeek> AsyncSeek for BufWriter<W> {}

    pub struct LineWriter<W: AsyncWrite>;
    impl<W: AsyncWrite> LineWriter<W> {
        pub fn new(inner: W) -> Self;
        pub fn with_capacity(capacity: usize, inner: W) -> Self;
        pub fn buffer(&self) -> &[u8];
        pub fn get_ref(&self) -> &W;
    }
    impl<W: AsyncWrite> AsyncWrite for LineWriter<W> {}

    #[derive(Clone, Default)]
    pub struct Cursor<T>;
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Self;
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn position(&self) -> u64;
        pub fn set_position(&mut self, pos: u64);
    }
    impl<T> AsyncSeek for Cursor<T> where T: AsRef<[u8]> + Unpin {}
    impl<T: AsRef<[u8]> + Unpin> AsyncRead for Cursor<T> {}
    impl<T> AsyncBufRead for Cursor<T> where T: AsRef<[u8]> + Unpin {}
    impl AsyncWrite for Cursor<&mut [u8]> {}
    impl AsyncWrite for Cursor<&mut Vec<u8>> {}
    impl AsyncWrite for Cursor<Vec<u8>> {}
    impl AsyncWrite for Cursor<Box<[u8]>> {}

    pub struct Copy<'a, R, W: ?Sized>;
    impl<R: AsyncRead, W: AsyncWrite + Unpin + ?Sized> Future for Copy<'_, R, W> {
        type Output = Result<u64>;
    }

    #[lazy_future]
    pub fn copy<R, W>(reader: R, writer: &mut W) -> Copy<'_, R, W>
    where
        R: AsyncRead,
        W: AsyncWrite + Unpin + ?Sized;
    pub struct CopyBuf<'a, R, W: ?Sized>;
    impl<R, W> Future for CopyBuf<'_, R, W>
    where
        R: AsyncBufRead,
        W: AsyncWrite + Unpin + ?Sized,
    {
        type Output = Result<u64>;
    }

    #[lazy_future]
    pub fn copy_buf<R, W>(reader: R, writer: &mut W) -> CopyBuf<'_, R, W>
    where
        R: AsyncBufRead,
        W: AsyncWrite + Unpin + ?Sized;
    #[derive(Copy, Clone)]
    pub struct AllowStdIo<T>;
    impl<T> AllowStdIo<T> {
        pub fn new(io: T) -> Self;
        pub fn get_ref(&self) -> &T;
        pub fn into_inner(self) -> T;
    }
    impl<T> AsyncWrite for AllowStdIo<T> where T: std::io::Write {}
    impl<T> AsyncRead for AllowStdIo<T> where T: std::io::Read {}
    impl<T> AsyncSeek for AllowStdIo<T> where T: std::io::Seek {}
    impl<T> AsyncBufRead for AllowStdIo<T> where T: std::io::BufRead {}

    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
    pub struct ReadHalf<T>;
    impl<R: AsyncRead> AsyncRead for ReadHalf<R> {}
    pub struct WriteHalf<T>;
    impl<W: AsyncWrite> AsyncWrite for WriteHalf<W> {}
}
