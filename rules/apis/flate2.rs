//! flate2 1

#[derive(Clone, Copy)]
pub struct Compression;
impl Compression {
    pub const fn new(level: u32) -> Compression;
    pub const fn none() -> Compression;
    pub const fn fast() -> Compression;
    pub const fn best() -> Compression;
}

pub mod read {
    use crate::Compression;
    use std::io::Read;
    #[waits(R)]
    pub struct GzEncoder<R>;
    impl<R: Read> GzEncoder<R> {
        pub fn new(r: R, level: Compression) -> GzEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for GzEncoder<R> {}
    #[waits(R)]
    pub struct GzDecoder<R>;
    impl<R: Read> GzDecoder<R> {
        pub fn new(r: R) -> GzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for GzDecoder<R> {}
    #[waits(R)]
    pub struct MultiGzDecoder<R>;
    impl<R: Read> MultiGzDecoder<R> {
        pub fn new(r: R) -> MultiGzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for MultiGzDecoder<R> {}
    #[waits(R)]
    pub struct ZlibEncoder<R>;
    impl<R: Read> ZlibEncoder<R> {
        pub fn new(r: R, level: Compression) -> ZlibEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for ZlibEncoder<R> {}
    #[waits(R)]
    pub struct ZlibDecoder<R>;
    impl<R: Read> ZlibDecoder<R> {
        pub fn new(r: R) -> ZlibDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for ZlibDecoder<R> {}
    #[waits(R)]
    pub struct DeflateEncoder<R>;
    impl<R: Read> DeflateEncoder<R> {
        pub fn new(r: R, level: Compression) -> DeflateEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for DeflateEncoder<R> {}
    #[waits(R)]
    pub struct DeflateDecoder<R>;
    impl<R: Read> DeflateDecoder<R> {
        pub fn new(r: R) -> DeflateDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: Read> Read for DeflateDecoder<R> {}
}
pub mod bufread {
    use crate::Compression;
    use std::io::{BufRead, Read};
    #[waits(R)]
    pub struct GzEncoder<R>;
    impl<R: BufRead> GzEncoder<R> {
        pub fn new(r: R, level: Compression) -> GzEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for GzEncoder<R> {}
    #[waits(R)]
    pub struct GzDecoder<R>;
    impl<R: BufRead> GzDecoder<R> {
        pub fn new(r: R) -> GzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for GzDecoder<R> {}
    #[waits(R)]
    pub struct MultiGzDecoder<R>;
    impl<R: BufRead> MultiGzDecoder<R> {
        pub fn new(r: R) -> MultiGzDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for MultiGzDecoder<R> {}
    #[waits(R)]
    pub struct ZlibEncoder<R>;
    impl<R: BufRead> ZlibEncoder<R> {
        pub fn new(r: R, level: Compression) -> ZlibEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for ZlibEncoder<R> {}
    #[waits(R)]
    pub struct ZlibDecoder<R>;
    impl<R: BufRead> ZlibDecoder<R> {
        pub fn new(r: R) -> ZlibDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for ZlibDecoder<R> {}
    #[waits(R)]
    pub struct DeflateEncoder<R>;
    impl<R: BufRead> DeflateEncoder<R> {
        pub fn new(r: R, level: Compression) -> DeflateEncoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for DeflateEncoder<R> {}
    #[waits(R)]
    pub struct DeflateDecoder<R>;
    impl<R: BufRead> DeflateDecoder<R> {
        pub fn new(r: R) -> DeflateDecoder<R>;
        pub fn get_ref(&self) -> &R;
        pub fn into_inner(self) -> R;
    }
    impl<R: BufRead> Read for DeflateDecoder<R> {}
}
pub mod write {
    use crate::Compression;
    use std::io::{self, Write};
    #[waits(W)]
    pub struct GzEncoder<W: Write>;
    impl<W: Write> GzEncoder<W> {
        pub fn new(w: W, level: Compression) -> GzEncoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for GzEncoder<W> {}
    #[waits(W)]
    pub struct GzDecoder<W: Write>;
    impl<W: Write> GzDecoder<W> {
        pub fn new(w: W) -> GzDecoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for GzDecoder<W> {}
    #[waits(W)]
    pub struct MultiGzDecoder<W: Write>;
    impl<W: Write> MultiGzDecoder<W> {
        pub fn new(w: W) -> MultiGzDecoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for MultiGzDecoder<W> {}
    #[waits(W)]
    pub struct ZlibEncoder<W: Write>;
    impl<W: Write> ZlibEncoder<W> {
        pub fn new(w: W, level: Compression) -> ZlibEncoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for ZlibEncoder<W> {}
    #[waits(W)]
    pub struct ZlibDecoder<W: Write>;
    impl<W: Write> ZlibDecoder<W> {
        pub fn new(w: W) -> ZlibDecoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for ZlibDecoder<W> {}
    #[waits(W)]
    pub struct DeflateEncoder<W: Write>;
    impl<W: Write> DeflateEncoder<W> {
        pub fn new(w: W, level: Compression) -> DeflateEncoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for DeflateEncoder<W> {}
    #[waits(W)]
    pub struct DeflateDecoder<W: Write>;
    impl<W: Write> DeflateDecoder<W> {
        pub fn new(w: W) -> DeflateDecoder<W>;
        #[waits_as(self)]
        pub fn try_finish(&mut self) -> io::Result<()>;
        #[waits_as(self)]
        pub fn finish(self) -> io::Result<W>;
        pub fn get_ref(&self) -> &W;
    }
    impl<W: Write> Write for DeflateDecoder<W> {}
}
