//! bincode 1

use std::io;

pub type Result<T> = std::result::Result<T, Error>;
pub type Error = Box<ErrorKind>;
pub enum ErrorKind {
    SizeLimit,
}

#[waits_as(reader, instead(tokio = "tokio::fs::read"))]
pub fn deserialize_from<R: io::Read, T>(reader: R) -> Result<T>;
#[waits_as(writer, instead(tokio = "tokio::fs::write"))]
pub fn serialize_into<W: io::Write, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[decodes]
pub fn deserialize<'a, T>(bytes: &'a [u8]) -> Result<T>;
pub fn serialize<T: ?Sized>(value: &T) -> Result<Vec<u8>>;
