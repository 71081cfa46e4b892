//! async-std 1
//! features: attributes, unstable

pub mod io {
    use futures_core::Stream;
    use futures_io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite};
    use std::fmt;
    use std::future::Future;
    use std::io::{IoSlice, IoSliceMut};
    use std::time::Duration;

    pub use futures_io::{AsyncBufRead as BufRead, AsyncRead as Read, AsyncSeek as Seek, AsyncWrite as Write};
    pub use std::io::{Error, ErrorKind, Result, SeekFrom};
    pub trait ReadExt: AsyncRead {
        #[lazy_future]
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn read_vectored<'a>(&'a mut self, bufs: &'a mut [IoSliceMut<'a>]) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_to_string<'a>(&'a mut self, buf: &'a mut String) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> impl Future<Output = Result<()>>
        where
            Self: Unpin;
        fn take(self, limit: u64) -> Take<Self>
        where
            Self: Sized;
        fn by_ref(&mut self) -> &mut Self
        where
            Self: Sized;
        fn bytes(self) -> Bytes<Self>
        where
            Self: Sized;
        fn chain<R: AsyncRead>(self, next: R) -> Chain<Self, R>
        where
            Self: Sized;
    }
    impl<T: AsyncRead + ?Sized> ReadExt for T {}
    pub trait WriteExt: AsyncWrite {
        #[lazy_future]
        fn write<'a>(&'a mut self, buf: &'a [u8]) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_vectored<'a>(&'a mut self, bufs: &'a [IoSlice<'a>]) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn flush(&mut self) -> impl Future<Output = Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_all<'a>(&'a mut self, buf: &'a [u8]) -> impl Future<Output = Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_fmt<'a>(&'a mut self, fmt: fmt::Arguments<'_>) -> impl Future<Output = Result<()>>
        where
            Self: Unpin;
    }
    impl<T: AsyncWrite + ?Sized> WriteExt for T {}
    pub trait BufReadExt: AsyncBufRead {
        #[cancel_unsafe]
        #[lazy_future]
        fn read_until<'a>(&'a mut self, byte: u8, buf: &'a mut Vec<u8>) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> impl Future<Output = Result<usize>>
        where
            Self: Unpin;
        fn lines(self) -> Lines<Self>
        where
            Self: Unpin + Sized;
        fn split(self, byte: u8) -> Split<Self>
        where
            Self: Sized;
    }
    impl<T: AsyncBufRead + ?Sized> BufReadExt for T {}
    pub trait SeekExt: AsyncSeek {
        #[lazy_future]
        fn seek(&mut self, pos: SeekFrom) -> impl Future<Output = Result<u64>>
        where
            Self: Unpin;
    }
    impl<T: AsyncSeek + ?Sized> SeekExt for T {}
    pub struct BufReader<R>;
    impl<R: AsyncRead> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R>;
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R>;
    }
    impl<R> BufReader<R> {
        pub fn buffer(&self) -> &[u8];
        pub fn into_inner(self) -> R;
    }

    pub struct BufWriter<W>;
    impl<W: Write> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W>;
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W>;
        pub async fn into_inner(self) -> std::result::Result<W, std::io::IntoInnerError<BufWriter<W>>>
        where
            Self: Unpin;
        pub fn buffer(&self) -> &[u8];
    }

    pub struct Stdin;
    impl Stdin {
        pub async fn read_line(&self, buf: &mut String) -> Result<usize>;
    }

    pub fn stdin() -> Stdin;
    pub struct Stdout;

    pub fn stdout() -> Stdout;
    pub struct Stderr;

    pub fn stderr() -> Stderr;
    pub struct Lines<R>;
    impl<R: BufRead> Stream for Lines<R> {
        type Item = Result<String>;
    }

    pub struct Split<R>;
    impl<R: BufRead> Stream for Split<R> {
        type Item = Result<Vec<u8>>;
    }

    pub struct Take<T>;
    impl<T> Take<T> {
        pub fn into_inner(self) -> T;
    }

    pub struct Chain<T, U>;
    impl<T, U> Chain<T, U> {
        pub fn into_inner(self) -> (T, U);
    }

    pub struct Bytes<T>;
    impl<T: Read + Unpin> Stream for Bytes<T> {
        type Item = Result<u8>;
    }

    #[derive(Clone, Default)]
    pub struct Cursor<T>;
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T>;
        pub fn into_inner(self) -> T;
        pub fn position(&self) -> u64;
        pub fn set_position(&mut self, pos: u64);
    }

    pub async fn copy<R, W>(reader: &mut R, writer: &mut W) -> Result<u64>
    where
        R: Read + Unpin + ?Sized,
        W: Write + Unpin + ?Sized;
    pub async fn timeout<F, T>(dur: Duration, f: F) -> Result<T>
    where
        F: Future<Output = Result<T>>;
    pub struct Empty;

    pub fn empty() -> Empty;
    pub struct Sink;

    pub fn sink() -> Sink;
    pub mod prelude {
        pub use super::{BufRead, BufReadExt, Read, ReadExt, Seek, SeekExt, Write, WriteExt};
    }
}
