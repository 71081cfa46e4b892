//! csv 1

use std::fs::File;
use std::io;
use std::path::Path;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
pub struct IntoInnerError<W>;
#[derive(Clone)]
pub struct StringRecord;
#[derive(Clone)]
pub struct ByteRecord;

pub struct ReaderBuilder;
impl ReaderBuilder {
    pub fn new() -> ReaderBuilder;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn from_path<P: AsRef<Path>>(&self, path: P) -> Result<Reader<File>>;
    pub fn from_reader<R: io::Read>(&self, rdr: R) -> Reader<R>;
    pub fn delimiter(&mut self, delimiter: u8) -> &mut ReaderBuilder;
    pub fn has_headers(&mut self, yes: bool) -> &mut ReaderBuilder;
    pub fn flexible(&mut self, yes: bool) -> &mut ReaderBuilder;
}

#[waits(R)]
pub struct Reader<R>;
impl Reader<File> {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn from_path<P: AsRef<Path>>(path: P) -> Result<Reader<File>>;
}
impl<R: io::Read> Reader<R> {
    pub fn from_reader(rdr: R) -> Reader<R>;
    pub fn deserialize<D>(&mut self) -> DeserializeRecordsIter<'_, R, D>;
    pub fn into_deserialize<D>(self) -> DeserializeRecordsIntoIter<R, D>;
    pub fn records(&mut self) -> StringRecordsIter<'_, R>;
    pub fn into_records(self) -> StringRecordsIntoIter<R>;
    pub fn byte_records(&mut self) -> ByteRecordsIter<'_, R>;
    pub fn into_byte_records(self) -> ByteRecordsIntoIter<R>;
    #[waits_as(self)]
    pub fn headers(&mut self) -> Result<&StringRecord>;
    #[waits_as(self)]
    pub fn byte_headers(&mut self) -> Result<&ByteRecord>;
    #[waits_as(self)]
    pub fn read_record(&mut self, record: &mut StringRecord) -> Result<bool>;
    #[waits_as(self)]
    pub fn read_byte_record(&mut self, record: &mut ByteRecord) -> Result<bool>;
    pub fn get_ref(&self) -> &R;
    pub fn into_inner(self) -> R;
}
#[waits(R)]
pub struct DeserializeRecordsIter<'r, R: 'r, D>;
impl<'r, R: io::Read, D> Iterator for DeserializeRecordsIter<'r, R, D> {
    type Item = Result<D>;
}
#[waits(R)]
pub struct DeserializeRecordsIntoIter<R, D>;
impl<R: io::Read, D> Iterator for DeserializeRecordsIntoIter<R, D> {
    type Item = Result<D>;
}
#[waits(R)]
pub struct StringRecordsIter<'r, R: 'r>;
impl<'r, R: io::Read> Iterator for StringRecordsIter<'r, R> {
    type Item = Result<StringRecord>;
}
#[waits(R)]
pub struct StringRecordsIntoIter<R>;
impl<R: io::Read> Iterator for StringRecordsIntoIter<R> {
    type Item = Result<StringRecord>;
}
#[waits(R)]
pub struct ByteRecordsIter<'r, R: 'r>;
impl<'r, R: io::Read> Iterator for ByteRecordsIter<'r, R> {
    type Item = Result<ByteRecord>;
}
#[waits(R)]
pub struct ByteRecordsIntoIter<R>;
impl<R: io::Read> Iterator for ByteRecordsIntoIter<R> {
    type Item = Result<ByteRecord>;
}

pub struct WriterBuilder;
impl WriterBuilder {
    pub fn new() -> WriterBuilder;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn from_path<P: AsRef<Path>>(&self, path: P) -> Result<Writer<File>>;
    pub fn from_writer<W: io::Write>(&self, wtr: W) -> Writer<W>;
    pub fn delimiter(&mut self, delimiter: u8) -> &mut WriterBuilder;
    pub fn has_headers(&mut self, yes: bool) -> &mut WriterBuilder;
}
#[waits(W)]
pub struct Writer<W: io::Write>;
impl Writer<File> {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn from_path<P: AsRef<Path>>(path: P) -> Result<Writer<File>>;
}
impl<W: io::Write> Writer<W> {
    pub fn from_writer(wtr: W) -> Writer<W>;
    #[waits_as(self)]
    pub fn serialize<S>(&mut self, record: S) -> Result<()>;
    #[waits_as(self)]
    pub fn write_record<I, T>(&mut self, record: I) -> Result<()>
    where
        I: IntoIterator<Item = T>,
        T: AsRef<[u8]>;
    #[waits_as(self)]
    pub fn write_byte_record(&mut self, record: &ByteRecord) -> Result<()>;
    #[waits_as(self)]
    pub fn write_field<T: AsRef<[u8]>>(&mut self, field: T) -> Result<()>;
    #[waits_as(self)]
    pub fn flush(&mut self) -> io::Result<()>;
    pub fn get_ref(&self) -> &W;
    #[waits_as(self)]
    pub fn into_inner(self) -> std::result::Result<W, IntoInnerError<Writer<W>>>;
}
