//! atomicwrites 0.4

use std::fs::{self, File};
use std::io;
use std::path::Path;

pub enum OverwriteBehavior {
    AllowOverwrite,
    DisallowOverwrite,
}
pub enum Error<E> {
    Internal(io::Error),
    User(E),
}
pub struct AtomicFile;
impl AtomicFile {
    pub fn new<P>(path: P, overwrite: OverwriteBehavior) -> Self
    where
        P: AsRef<Path>;
    // Writes beside the file, waits until it is on the disk, and puts it in the file's place.
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn write<T, E, F>(&self, f: F) -> Result<T, Error<E>>
    where
        F: FnOnce(&mut File) -> Result<T, E>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn write_with_options<T, E, F>(&self, f: F, options: fs::OpenOptions) -> Result<T, Error<E>>
    where
        F: FnOnce(&mut File) -> Result<T, E>;
}
