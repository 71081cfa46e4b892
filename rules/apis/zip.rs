//! zip 2

use std::io::{Read, Seek, Write};
use std::path::Path;

pub mod result {
    pub type ZipResult<T> = Result<T, ZipError>;
    pub enum ZipError {
        FileNotFound,
    }
}
pub mod read {
    pub use crate::ZipArchive;
    use std::io::Read;

    #[waits(R)]
    pub struct ZipFile<'a, R: Read>;
    impl<'a, R: Read> Read for ZipFile<'a, R> {}
}
pub mod write {
    pub use crate::ZipWriter;
    pub struct FileOptions<'k, T: FileOptionExtension>;
    pub trait FileOptionExtension {}
}
use read::ZipFile;
use result::ZipResult;
use write::{FileOptionExtension, FileOptions};

#[waits(R)]
#[derive(Clone)]
pub struct ZipArchive<R>;
impl<R: Read + Seek> ZipArchive<R> {
    #[waits_as(reader)]
    pub fn new(reader: R) -> ZipResult<ZipArchive<R>>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn extract<P: AsRef<Path>>(&mut self, directory: P) -> ZipResult<()>;
    #[waits_as(self)]
    pub fn by_name(&mut self, name: &str) -> ZipResult<ZipFile<'_, R>>;
    #[waits_as(self)]
    pub fn by_index(&mut self, file_number: usize) -> ZipResult<ZipFile<'_, R>>;
    pub fn len(&self) -> usize;
}

#[waits(W)]
pub struct ZipWriter<W: Write + Seek>;
impl<W: Write + Seek> ZipWriter<W> {
    pub fn new(inner: W) -> ZipWriter<W>;
    #[waits_as(self)]
    pub fn start_file<S: ToString, T: FileOptionExtension>(&mut self, name: S, options: FileOptions<'_, T>) -> ZipResult<()>;
    #[waits_as(self)]
    pub fn add_directory<S, T: FileOptionExtension>(&mut self, name: S, options: FileOptions<'_, T>) -> ZipResult<()>
    where
        S: Into<String>;
    #[waits_as(self)]
    pub fn finish(self) -> ZipResult<W>;
}
impl<W: Write + Seek> Write for ZipWriter<W> {}
