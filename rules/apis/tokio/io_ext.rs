//! tokio 1
//! features: full

// The extension traits: `io` re-exports them.
mod io_ext {
    use bytes::{Buf, BufMut};
    use std::future::Future;
    use std::io::{self, IoSlice, SeekFrom};

    use crate::io::{AsyncBufRead, AsyncRead, AsyncSeek, AsyncWrite, Chain, Lines, Split, Take};
    pub trait AsyncReadExt: AsyncRead {
        fn chain<R>(self, next: R) -> Chain<Self, R>
        where
            Self: Sized,
            R: AsyncRead;
        // A read that is dropped has taken nothing.
        #[lazy_future]
        fn read<'a>(&'a mut self, buf: &'a mut [u8]) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn read_buf<'a, B>(&'a mut self, buf: &'a mut B) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin,
            B: BufMut + ?Sized;
        // What these have read when they are dropped is lost.
        #[cancel_unsafe]
        #[lazy_future]
        fn read_exact<'a>(&'a mut self, buf: &'a mut [u8]) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn read_u8<'a>(&'a mut self) -> impl Future<Output = io::Result<u8>>
        where
            Self: Unpin;
        #[lazy_future]
        fn read_i8<'a>(&'a mut self) -> impl Future<Output = io::Result<i8>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u16<'a>(&'a mut self) -> impl Future<Output = io::Result<u16>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u16_le<'a>(&'a mut self) -> impl Future<Output = io::Result<u16>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i16<'a>(&'a mut self) -> impl Future<Output = io::Result<i16>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i16_le<'a>(&'a mut self) -> impl Future<Output = io::Result<i16>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u32<'a>(&'a mut self) -> impl Future<Output = io::Result<u32>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u32_le<'a>(&'a mut self) -> impl Future<Output = io::Result<u32>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i32<'a>(&'a mut self) -> impl Future<Output = io::Result<i32>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i32_le<'a>(&'a mut self) -> impl Future<Output = io::Result<i32>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u64<'a>(&'a mut self) -> impl Future<Output = io::Result<u64>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u64_le<'a>(&'a mut self) -> impl Future<Output = io::Result<u64>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i64<'a>(&'a mut self) -> impl Future<Output = io::Result<i64>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i64_le<'a>(&'a mut self) -> impl Future<Output = io::Result<i64>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_u128<'a>(&'a mut self) -> impl Future<Output = io::Result<u128>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_i128<'a>(&'a mut self) -> impl Future<Output = io::Result<i128>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_f32<'a>(&'a mut self) -> impl Future<Output = io::Result<f32>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_f64<'a>(&'a mut self) -> impl Future<Output = io::Result<f64>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_to_end<'a>(&'a mut self, buf: &'a mut Vec<u8>) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_to_string<'a>(&'a mut self, dst: &'a mut String) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        fn take(self, limit: u64) -> Take<Self>
        where
            Self: Sized;
    }
    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}

    pub trait AsyncWriteExt: AsyncWrite {
        #[lazy_future]
        fn write<'a>(&'a mut self, src: &'a [u8]) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_vectored<'a, 'b>(&'a mut self, bufs: &'a [IoSlice<'b>]) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_buf<'a, B>(&'a mut self, src: &'a mut B) -> impl Future<Output = io::Result<usize>>
        where
            Self: Sized + Unpin,
            B: Buf;
        // How much these have written when they are dropped, nobody knows.
        #[cancel_unsafe]
        #[lazy_future]
        fn write_all<'a>(&'a mut self, src: &'a [u8]) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_all_buf<'a, B>(&'a mut self, src: &'a mut B) -> impl Future<Output = io::Result<()>>
        where
            Self: Sized + Unpin,
            B: Buf;
        #[lazy_future]
        fn write_u8<'a>(&'a mut self, n: u8) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[lazy_future]
        fn write_i8<'a>(&'a mut self, n: i8) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u16<'a>(&'a mut self, n: u16) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u16_le<'a>(&'a mut self, n: u16) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i16<'a>(&'a mut self, n: i16) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i16_le<'a>(&'a mut self, n: i16) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u32<'a>(&'a mut self, n: u32) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u32_le<'a>(&'a mut self, n: u32) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i32<'a>(&'a mut self, n: i32) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i32_le<'a>(&'a mut self, n: i32) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u64<'a>(&'a mut self, n: u64) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u64_le<'a>(&'a mut self, n: u64) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i64<'a>(&'a mut self, n: i64) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i64_le<'a>(&'a mut self, n: i64) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_u128<'a>(&'a mut self, n: u128) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_i128<'a>(&'a mut self, n: i128) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_f32<'a>(&'a mut self, n: f32) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn write_f64<'a>(&'a mut self, n: f64) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[lazy_future]
        fn flush(&mut self) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[lazy_future]
        fn shutdown(&mut self) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
    }
    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}

    pub trait AsyncBufReadExt: AsyncBufRead {
        #[cancel_unsafe]
        #[lazy_future]
        fn read_until<'a>(&'a mut self, byte: u8, buf: &'a mut Vec<u8>) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        #[cancel_unsafe]
        #[lazy_future]
        fn read_line<'a>(&'a mut self, buf: &'a mut String) -> impl Future<Output = io::Result<usize>>
        where
            Self: Unpin;
        fn split(self, byte: u8) -> Split<Self>
        where
            Self: Sized + Unpin;
        #[lazy_future]
        fn fill_buf<'a>(&'a mut self) -> impl Future<Output = io::Result<&'a [u8]>>
        where
            Self: Unpin;
        fn consume(&mut self, amt: usize)
        where
            Self: Unpin;
        fn lines(self) -> Lines<Self>
        where
            Self: Sized;
    }
    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}

    pub trait AsyncSeekExt: AsyncSeek {
        #[lazy_future]
        fn seek(&mut self, pos: SeekFrom) -> impl Future<Output = io::Result<u64>>
        where
            Self: Unpin;
        #[lazy_future]
        fn rewind(&mut self) -> impl Future<Output = io::Result<()>>
        where
            Self: Unpin;
        #[lazy_future]
        fn stream_position(&mut self) -> impl Future<Output = io::Result<u64>>
        where
            Self: Unpin;
    }
    impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
}
