//! serde_json 1

use std::io;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
#[derive(Clone)]
pub enum Value {
    Null,
    Bool(bool),
}

#[waits_as(rdr, instead(tokio = "tokio::fs::read"))]
pub fn from_reader<R: io::Read, T>(rdr: R) -> Result<T>;
#[waits_as(writer, instead(tokio = "tokio::fs::write"))]
pub fn to_writer<W: io::Write, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[waits_as(writer, instead(tokio = "tokio::fs::write"))]
pub fn to_writer_pretty<W: io::Write, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[decodes]
pub fn from_slice<'a, T>(v: &'a [u8]) -> Result<T>;
#[decodes]
pub fn from_str<'a, T>(s: &'a str) -> Result<T>;
pub fn to_vec<T: ?Sized>(value: &T) -> Result<Vec<u8>>;
pub fn to_vec_pretty<T: ?Sized>(value: &T) -> Result<Vec<u8>>;
pub fn to_string<T: ?Sized>(value: &T) -> Result<String>;
pub fn to_string_pretty<T: ?Sized>(value: &T) -> Result<String>;
