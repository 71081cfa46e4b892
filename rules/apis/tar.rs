//! tar 0.4

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

pub struct Header;
pub enum Unpacked {}

#[waits(R)]
pub struct Archive<R: ?Sized + Read>;
impl<R: Read> Archive<R> {
    pub fn new(obj: R) -> Archive<R>;
    pub fn into_inner(self) -> R;
    pub fn entries(&mut self) -> io::Result<Entries<'_, R>>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn unpack<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<()>;
}
#[waits(R)]
pub struct Entries<'a, R: 'a + Read>;
impl<'a, R: Read> Iterator for Entries<'a, R> {
    type Item = io::Result<Entry<'a, R>>;
}
#[waits(R)]
pub struct Entry<'a, R: 'a + Read>;
impl<'a, R: Read> Entry<'a, R> {
    pub fn header(&self) -> &Header;
    pub fn size(&self) -> u64;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn unpack<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<Unpacked>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn unpack_in<P: AsRef<Path>>(&mut self, dst: P) -> io::Result<bool>;
}
impl<'a, R: Read> Read for Entry<'a, R> {}

#[waits(W)]
pub struct Builder<W: Write>;
impl<W: Write> Builder<W> {
    pub fn new(obj: W) -> Builder<W>;
    #[waits_as(self)]
    pub fn into_inner(self) -> io::Result<W>;
    #[waits_as(self, data)]
    pub fn append<R: Read>(&mut self, header: &Header, data: R) -> io::Result<()>;
    #[waits_as(self, data)]
    pub fn append_data<P: AsRef<Path>, R: Read>(&mut self, header: &mut Header, path: P, data: R) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn append_path<P: AsRef<Path>>(&mut self, path: P) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn append_path_with_name<P: AsRef<Path>, N: AsRef<Path>>(&mut self, path: P, name: N) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn append_file<P: AsRef<Path>>(&mut self, path: P, file: &mut File) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn append_dir<P: AsRef<Path>, Q: AsRef<Path>>(&mut self, path: P, src_path: Q) -> io::Result<()>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn append_dir_all<P: AsRef<Path>, Q: AsRef<Path>>(&mut self, path: P, src_path: Q) -> io::Result<()>;
    #[waits_as(self)]
    pub fn finish(&mut self) -> io::Result<()>;
}
