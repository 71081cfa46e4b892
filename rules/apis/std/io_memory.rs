//! std

// Streams of memory wait for nobody.
mod io_memory {
    use crate::fmt;
    use crate::io::{BufRead, Cursor, Read, Result, Seek, SeekFrom, Write};

    impl Read for &[u8] {
        #[never_blocks]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[never_blocks]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[never_blocks]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[never_blocks]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
    }
    impl BufRead for &[u8] {
        #[never_blocks]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        #[never_blocks]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[never_blocks]
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
    }
    impl Write for Vec<u8> {
        #[never_blocks]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[never_blocks]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[never_blocks]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        #[never_blocks]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for &mut [u8] {
        #[never_blocks]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[never_blocks]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[never_blocks]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        #[never_blocks]
        fn flush(&mut self) -> Result<()>;
    }
    impl<T: AsRef<[u8]>> Read for Cursor<T> {
        #[never_blocks]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[never_blocks]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize>;
        #[never_blocks]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize>;
        #[never_blocks]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
    }
    impl<T: AsRef<[u8]>> BufRead for Cursor<T> {
        #[never_blocks]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        #[never_blocks]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize>;
        #[never_blocks]
        fn read_line(&mut self, buf: &mut String) -> Result<usize>;
    }
    impl<T: AsRef<[u8]>> Seek for Cursor<T> {
        #[never_blocks]
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        #[never_blocks]
        fn rewind(&mut self) -> Result<()>;
        #[never_blocks]
        fn stream_position(&mut self) -> Result<u64>;
    }
    impl Write for Cursor<Vec<u8>> {
        #[never_blocks]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[never_blocks]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[never_blocks]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        #[never_blocks]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for Cursor<&mut Vec<u8>> {
        #[never_blocks]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[never_blocks]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[never_blocks]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        #[never_blocks]
        fn flush(&mut self) -> Result<()>;
    }
    impl Write for Cursor<&mut [u8]> {
        #[never_blocks]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[never_blocks]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[never_blocks]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()>;
        #[never_blocks]
        fn flush(&mut self) -> Result<()>;
    }
}
