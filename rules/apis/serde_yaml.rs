//! serde_yaml 0.9

use std::io;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;

#[waits_as(rdr, instead(tokio = "tokio::fs::read"))]
pub fn from_reader<R: io::Read, T>(rdr: R) -> Result<T>;
#[waits_as(writer, instead(tokio = "tokio::fs::write"))]
pub fn to_writer<W: io::Write, T: ?Sized>(writer: W, value: &T) -> Result<()>;
#[decodes]
pub fn from_str<'de, T>(s: &'de str) -> Result<T>;
pub fn to_string<T: ?Sized>(value: &T) -> Result<String>;
