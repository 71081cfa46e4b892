//! which 6

use std::ffi::OsStr;
use std::path::PathBuf;

pub enum Error {
    CannotFindBinaryPath,
}
pub type Result<T> = std::result::Result<T, Error>;
// A few lookups in folders that are likely in memory.
#[blocks(fs, cheap, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn which<T: AsRef<OsStr>>(binary_name: T) -> Result<PathBuf>;
#[blocks(fs, cheap, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn which_global<T: AsRef<OsStr>>(binary_name: T) -> Result<PathBuf>;
