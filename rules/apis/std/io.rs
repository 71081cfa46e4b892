//! std

pub mod io {
    use crate::ops::{Deref, DerefMut};
    use crate::{fmt, io};

    pub type Result<T> = crate::result::Result<T, Error>;
    pub trait Read {
        #[waits_as(self, instead(tokio = "tokio::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncReadExt::read"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        fn by_ref(&mut self) -> &mut Self
        where
            Self: Sized;
        fn bytes(self) -> Bytes<Self>
        where
            Self: Sized;
        fn chain<R: Read>(self, next: R) -> Chain<Self, R>
        where
            Self: Sized;
        fn take(self, limit: u64) -> Take<Self>
        where
            Self: Sized;
    }

    pub trait Write {
        #[waits_as(self, instead(tokio = "tokio::io::AsyncWriteExt::write"))]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncWriteExt::write"))]
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncWriteExt::flush"))]
        fn flush(&mut self) -> Result<()>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncWriteExt::write_all"))]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncWriteExt::write_all"))]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        fn by_ref(&mut self) -> &mut Self
        where
            Self: Sized;
    }

    pub trait BufRead: Read {
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::fill_buf"))]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amount: usize);
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::read_until"))]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::read_until"))]
        fn skip_until(&mut self, byte: u8) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::read_line"))]
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::split"))]
        fn split(self, byte: u8) -> Split<Self>
        where
            Self: Sized;
        #[waits_as(self, instead(tokio = "tokio::io::AsyncBufReadExt::lines"))]
        fn lines(self) -> Lines<Self>
        where
            Self: Sized;
    }

    pub trait Seek {
        #[waits_as(self, moves, instead(tokio = "tokio::io::AsyncSeekExt::seek"))]
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        #[waits_as(self, moves, instead(tokio = "tokio::io::AsyncSeekExt::rewind"))]
        fn rewind(&mut self) -> Result<()>;
        #[waits_as(self, moves, instead(tokio = "tokio::io::AsyncSeekExt::stream_position"))]
        fn stream_position(&mut self) -> Result<u64>;
        #[waits_as(self, moves, instead(tokio = "tokio::io::AsyncSeekExt::seek"))]
        fn seek_relative(&mut self, offset: i64) -> Result<()>;
    }

    #[derive(Copy, Clone)]
    pub enum SeekFrom {
        Start(u64),
        End(i64),
        Current(i64),
    }

    #[derive(Copy, Clone)]
    pub struct IoSlice<'a>;
    impl<'a> IoSlice<'a> {
        pub fn new(buf: &'a [u8]) -> IoSlice<'a>;
        pub fn advance(&mut self, n: usize);
        pub fn advance_slices(bufs: &mut &mut [IoSlice<'a>], n: usize);
    }
    unsafe impl<'a> Send for IoSlice<'a> {}
    unsafe impl<'a> Sync for IoSlice<'a> {}
    impl<'a> Deref for IoSlice<'a> {
        type Target = [u8];
    }

    pub struct IoSliceMut<'a>;
    impl<'a> IoSliceMut<'a> {
        pub fn new(buf: &'a mut [u8]) -> IoSliceMut<'a>;
        pub fn advance(&mut self, n: usize);
        pub fn advance_slices(bufs: &mut &mut [IoSliceMut<'a>], n: usize);
    }
    unsafe impl<'a> Send for IoSliceMut<'a> {}
    unsafe impl<'a> Sync for IoSliceMut<'a> {}
    impl<'a> Deref for IoSliceMut<'a> {
        type Target = [u8];
    }
    impl<'a> DerefMut for IoSliceMut<'a> {}

    #[waits(R)]
    pub struct Bytes<R>;
    impl<R: Read> Iterator for Bytes<R> {
        type Item = Result<u8>;
    }

    #[waits(T)]
    pub struct Chain<T, U>;
    impl<T, U> Chain<T, U> {
        pub fn into_inner(self) -> (T, U);
        pub fn get_ref(&self) -> (&T, &U);
        pub fn get_mut(&mut self) -> (&mut T, &mut U);
    }

    #[waits(T)]
    pub struct Take<T>;
    impl<T> Take<T> {
        pub fn limit(&self) -> u64;
        pub fn set_limit(&mut self, limit: u64);
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
    }

    #[waits(B)]
    pub struct Split<B>;
    impl<B: BufRead> Iterator for Split<B> {
        type Item = Result<Vec<u8>>;
    }

    #[waits(B)]
    pub struct Lines<B>;
    impl<B: BufRead> Iterator for Lines<B> {
        type Item = Result<String>;
    }

    #[waits_as(reader, instead(tokio = "tokio::io::AsyncReadExt::read_to_string"))]
    pub fn read_to_string<R: Read>(reader: R) -> Result<String>;
    pub struct Error;
    impl Error {
        pub fn new<E>(kind: ErrorKind, error: E) -> Error
        where
            E: Into<Box<dyn crate::error::Error + Send + Sync>>;
        pub fn other<E>(error: E) -> Error
        where
            E: Into<Box<dyn crate::error::Error + Send + Sync>>;
        pub fn last_os_error() -> Error;
        pub fn from_raw_os_error(code: i32) -> Error;
        pub fn raw_os_error(&self) -> Option<i32>;
        pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync + 'static)>;
        pub fn get_mut(&mut self) -> Option<&mut (dyn crate::error::Error + Send + Sync + 'static)>;
        pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>>;
        pub fn kind(&self) -> ErrorKind;
    }
    impl From<ErrorKind> for Error {}

    #[derive(Clone, Copy)]
    pub enum ErrorKind {
        NotFound,
        PermissionDenied,
        ConnectionRefused,
        ConnectionReset,
        HostUnreachable,
        NetworkUnreachable,
        ConnectionAborted,
        NotConnected,
        AddrInUse,
        AddrNotAvailable,
        NetworkDown,
        BrokenPipe,
        AlreadyExists,
        WouldBlock,
        NotADirectory,
        IsADirectory,
        DirectoryNotEmpty,
        ReadOnlyFilesystem,
        StaleNetworkFileHandle,
        InvalidInput,
        InvalidData,
        TimedOut,
        WriteZero,
        StorageFull,
        NotSeekable,
        QuotaExceeded,
        FileTooLarge,
        ResourceBusy,
        ExecutableFileBusy,
        Deadlock,
        CrossesDevices,
        TooManyLinks,
        InvalidFilename,
        ArgumentListTooLong,
        Interrupted,
        Unsupported,
        UnexpectedEof,
        OutOfMemory,
        Other,
    }

    #[waits(io)]
    pub struct Stdin;
    impl Stdin {
        pub fn lock(&self) -> StdinLock<'static>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::read_line",
            async_std = "async_std::io::Stdin::read_line", smol = "smol::Unblock::new"))]
        pub fn read_line(&self, buf: &mut String) -> io::Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::lines",
            async_std = "async_std::io::BufReadExt::lines", smol = "smol::Unblock::new"))]
        pub fn lines(self) -> Lines<StdinLock<'static>>;
    }

    #[guard(console)]
    #[waits(io)]
    pub struct StdinLock<'a>;
    impl !Send for StdinLock<'_> {}

    pub struct Stdout;
    impl Stdout {
        pub fn lock(&self) -> StdoutLock<'static>;
    }

    #[guard(console)]
    pub struct StdoutLock<'a>;
    impl !Send for StdoutLock<'_> {}

    pub struct Stderr;
    impl Stderr {
        pub fn lock(&self) -> StderrLock<'static>;
    }

    #[guard(console)]
    pub struct StderrLock<'a>;
    impl !Send for StderrLock<'_> {}

    pub trait IsTerminal {
        fn is_terminal(&self) -> bool;
    }

    pub fn stdin() -> Stdin;
    pub fn stdout() -> Stdout;
    pub fn stderr() -> Stderr;
    impl Read for Stdin {
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
    }
    impl Read for &Stdin {
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
    }
    impl Read for StdinLock<'_> {
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
    }
    impl BufRead for StdinLock<'_> {
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::fill_buf",
            async_std = "futures::io::AsyncBufReadExt::fill_buf", smol = "smol::io::AsyncBufReadExt::fill_buf"))]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::read_until",
            async_std = "async_std::io::BufReadExt::read_until", smol = "smol::io::AsyncBufReadExt::read_until"))]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::read_line",
            async_std = "async_std::io::BufReadExt::read_line", smol = "smol::io::AsyncBufReadExt::read_line"))]
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
        #[blocks(io, instead(tokio = "tokio::io::AsyncBufReadExt::read_until",
            async_std = "async_std::io::BufReadExt::read_until", smol = "smol::io::AsyncBufReadExt::read_until"))]
        fn skip_until(&mut self, byte: u8) -> Result<usize>;
    }
    // Printing is short; it is no finding by itself.
    impl Write for Stdout {}
    impl Write for &Stdout {}
    impl Write for StdoutLock<'_> {}
    impl Write for Stderr {}
    impl Write for &Stderr {}
    impl Write for StderrLock<'_> {}
    #[waits(R)]
    pub struct BufReader<R: ?Sized>;
    impl<R: Read> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R>;
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R>;
    }
    impl<R: ?Sized> BufReader<R> {
        pub fn get_ref(&self) -> &R;
        pub fn get_mut(&mut self) -> &mut R;
        pub fn buffer(&self) -> &[u8];
        pub fn capacity(&self) -> usize;
        pub fn into_inner(self) -> R
        where
            R: Sized;
    }

    #[waits(W)]
    #[buffers]
    pub struct BufWriter<W: ?Sized + Write>;
    impl<W: Write> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W>;
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W>;
        #[waits_as(self)]
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>>;
        pub fn into_parts(self) -> (W, crate::result::Result<Vec<u8>, WriterPanicked>);
    }
    impl<W: ?Sized + Write> BufWriter<W> {
        pub fn get_ref(&self) -> &W;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn buffer(&self) -> &[u8];
        pub fn capacity(&self) -> usize;
    }

    #[waits(W)]
    pub struct LineWriter<W: ?Sized + Write>;
    impl<W: Write> LineWriter<W> {
        pub fn new(inner: W) -> LineWriter<W>;
        pub fn with_capacity(capacity: usize, inner: W) -> LineWriter<W>;
        pub fn get_mut(&mut self) -> &mut W;
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<LineWriter<W>>>;
    }
    impl<W: ?Sized + Write> LineWriter<W> {
        pub fn get_ref(&self) -> &W;
    }

    pub struct WriterPanicked;

    pub struct IntoInnerError<W>;
    impl<W> IntoInnerError<W> {
        pub fn error(&self) -> &Error;
        pub fn into_inner(self) -> W;
        pub fn into_error(self) -> Error;
        pub fn into_parts(self) -> (Error, W);
    }

    // What a buffered or adapted stream costs is what the stream inside it costs.
    impl<R: ?Sized + Read> Read for BufReader<R> {}
    impl<R: ?Sized + Read> BufRead for BufReader<R> {}
    impl<R: ?Sized + Seek> Seek for BufReader<R> {}
    impl<W: ?Sized + Write> Write for BufWriter<W> {}
    impl<W: ?Sized + Write + Seek> Seek for BufWriter<W> {}
    impl<W: ?Sized + Write> Write for LineWriter<W> {}
    impl<T: Read> Read for Take<T> {}
    impl<T: BufRead> BufRead for Take<T> {}
    impl<T: Read, U: Read> Read for Chain<T, U> {}
    impl<R: Read + ?Sized> Read for &mut R {}
    impl<R: Read + ?Sized> Read for Box<R> {}
    impl<W: Write + ?Sized> Write for &mut W {}
    impl<W: Write + ?Sized> Write for Box<W> {}
    impl<B: BufRead + ?Sized> BufRead for &mut B {}
    impl<B: BufRead + ?Sized> BufRead for Box<B> {}
    impl<S: Seek + ?Sized> Seek for &mut S {}
    impl<S: Seek + ?Sized> Seek for Box<S> {}

    #[derive(Default)]
    pub struct Cursor<T>;
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T>;
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn position(&self) -> u64;
        pub fn set_position(&mut self, pos: u64);
    }
    impl<T> Clone for Cursor<T> where T: Clone {}

    #[derive(Copy, Clone, Default)]
    pub struct Empty;

    pub struct Repeat;

    #[derive(Copy, Clone, Default)]
    pub struct Sink;

    pub fn empty() -> Empty;
    pub fn repeat(byte: u8) -> Repeat;
    pub fn sink() -> Sink;
    impl Read for Empty {}
    impl BufRead for Empty {}
    impl Write for Sink {}
    #[waits_as(reader, writer, instead(tokio = "tokio::io::copy", async_std = "async_std::io::copy", smol = "smol::io::copy"))]
    pub fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64>
    where
        R: Read,
        W: Write;
    pub mod prelude {
        pub use super::{BufRead, Read, Seek, Write};
    }
}
