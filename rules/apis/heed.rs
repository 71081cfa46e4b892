//! heed 0.22

use std::io;
use std::path::Path;

pub type Result<T> = std::result::Result<T, Error>;
pub enum Error {
    Io(io::Error),
}
pub struct WithTls;
pub struct WithoutTls;
pub struct EnvOpenOptions<T = WithTls>;
impl EnvOpenOptions<WithTls> {
    pub fn new() -> Self;
}
impl<T> EnvOpenOptions<T> {
    pub fn map_size(&mut self, size: usize) -> &mut Self;
    pub fn max_dbs(&mut self, dbs: u32) -> &mut Self;
    #[blocks(database)]
    pub unsafe fn open<P: AsRef<Path>>(&self, path: P) -> Result<Env<T>>;
}
pub struct Env<T = WithTls>;
impl<T> Clone for Env<T> {}
impl<T> Env<T> {
    // One writer at a time: the second waits.
    #[blocks(database)]
    pub fn write_txn(&self) -> Result<RwTxn<'_>>;
    // No reader waits for a writer, and pages are read as memory is.
    #[blocks(database, cheap)]
    pub fn read_txn(&self) -> Result<RoTxn<'_, T>>;
    #[blocks(database)]
    pub fn force_sync(&self) -> Result<()>;
}
pub struct RoTxn<'e, T = WithTls>;
pub struct RwTxn<'p>;
impl RwTxn<'_> {
    #[blocks(database)]
    pub fn commit(self) -> Result<()>;
    pub fn abort(self);
}
pub struct Database<KC, DC>;
impl<KC, DC> Database<KC, DC> {
    #[blocks(database)]
    pub fn clear(&self, txn: &mut RwTxn<'_>) -> Result<()>;
    #[blocks(database, cheap)]
    pub fn len<T>(&self, txn: &RoTxn<'_, T>) -> Result<u64>;
}
