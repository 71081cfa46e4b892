//! rocksdb 0.24

use std::ops::Deref;
use std::path::Path;

pub struct Error;
#[derive(Clone)]
pub struct Options;
impl Options {
    pub fn create_if_missing(&mut self, create_if_missing: bool);
    pub fn create_missing_column_families(&mut self, create_missing_cfs: bool);
}
impl Default for Options {}
pub struct SingleThreaded;
pub struct MultiThreaded;
pub trait ThreadMode {}
impl ThreadMode for SingleThreaded {}
impl ThreadMode for MultiThreaded {}
pub struct DBCommon<T: ThreadMode, D>;
pub struct DBWithThreadModeInner;
pub type DBWithThreadMode<T> = DBCommon<T, DBWithThreadModeInner>;
pub type DB = DBWithThreadMode<SingleThreaded>;
impl<T: ThreadMode> DBWithThreadMode<T> {
    #[blocks(database)]
    pub fn open_default<P: AsRef<Path>>(path: P) -> Result<Self, Error>;
    #[blocks(database)]
    pub fn open<P: AsRef<Path>>(opts: &Options, path: P) -> Result<Self, Error>;
    #[blocks(database)]
    pub fn open_for_read_only<P: AsRef<Path>>(
        opts: &Options,
        path: P,
        error_if_log_file_exist: bool,
    ) -> Result<Self, Error>;
    #[blocks(database)]
    pub fn write(&self, batch: &WriteBatch) -> Result<(), Error>;
}
impl<T: ThreadMode, D> DBCommon<T, D> {
    #[blocks(database)]
    pub fn get<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<Vec<u8>>, Error>;
    #[blocks(database)]
    pub fn get_pinned<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<DBPinnableSlice<'_>>, Error>;
    #[blocks(database)]
    pub fn get_cf<K: AsRef<[u8]>>(&self, cf: &impl AsColumnFamilyRef, key: K) -> Result<Option<Vec<u8>>, Error>;
    #[blocks(database)]
    pub fn multi_get<K, I>(&self, keys: I) -> Vec<Result<Option<Vec<u8>>, Error>>
    where
        K: AsRef<[u8]>,
        I: IntoIterator<Item = K>;
    #[blocks(database)]
    pub fn put<K: AsRef<[u8]>, V: AsRef<[u8]>>(&self, key: K, value: V) -> Result<(), Error>;
    #[blocks(database)]
    pub fn put_cf<K: AsRef<[u8]>, V: AsRef<[u8]>>(
        &self,
        cf: &impl AsColumnFamilyRef,
        key: K,
        value: V,
    ) -> Result<(), Error>;
    #[blocks(database)]
    pub fn merge<K: AsRef<[u8]>, V: AsRef<[u8]>>(&self, key: K, value: V) -> Result<(), Error>;
    #[blocks(database)]
    pub fn delete<K: AsRef<[u8]>>(&self, key: K) -> Result<(), Error>;
    #[blocks(database)]
    pub fn delete_cf<K: AsRef<[u8]>>(&self, cf: &impl AsColumnFamilyRef, key: K) -> Result<(), Error>;
    #[blocks(database)]
    pub fn flush(&self) -> Result<(), Error>;
    #[blocks(database)]
    pub fn flush_wal(&self, sync: bool) -> Result<(), Error>;
    #[blocks(database)]
    pub fn compact_range<S: AsRef<[u8]>, E: AsRef<[u8]>>(&self, start: Option<S>, end: Option<E>);
    pub fn path(&self) -> &Path;
    // they look for their first key when they are made
    #[blocks(database)]
    pub fn iterator<'a: 'b, 'b>(&'a self, mode: IteratorMode<'_>) -> DBIteratorWithThreadMode<'b, Self>;
    #[blocks(database)]
    pub fn full_iterator<'a: 'b, 'b>(&'a self, mode: IteratorMode<'_>) -> DBIteratorWithThreadMode<'b, Self>;
    #[blocks(database)]
    pub fn prefix_iterator<'a, P: AsRef<[u8]>>(&'a self, prefix: P) -> DBIteratorWithThreadMode<'a, Self>;
    #[blocks(database)]
    pub fn iterator_cf<'a: 'b, 'b>(
        &'a self,
        cf_handle: &impl AsColumnFamilyRef,
        mode: IteratorMode<'_>,
    ) -> DBIteratorWithThreadMode<'b, Self>;
    #[blocks(database)]
    pub fn prefix_iterator_cf<'a, P: AsRef<[u8]>>(
        &'a self,
        cf_handle: &impl AsColumnFamilyRef,
        prefix: P,
    ) -> DBIteratorWithThreadMode<'a, Self>;
    pub fn raw_iterator<'a: 'b, 'b>(&'a self) -> DBRawIteratorWithThreadMode<'b, Self>;
    pub fn raw_iterator_cf<'a: 'b, 'b>(
        &'a self,
        cf_handle: &impl AsColumnFamilyRef,
    ) -> DBRawIteratorWithThreadMode<'b, Self>;
}
pub enum IteratorMode<'a> {
    Start,
    End,
}
#[waits(database)]
pub struct DBIteratorWithThreadMode<'a, D>;
impl<D> Iterator for DBIteratorWithThreadMode<'_, D> {
    type Item = Result<(Box<[u8]>, Box<[u8]>), Error>;
    #[blocks(database)]
    fn next(&mut self) -> Option<Self::Item>;
}
pub struct DBRawIteratorWithThreadMode<'a, D>;
impl<D> DBRawIteratorWithThreadMode<'_, D> {
    pub fn valid(&self) -> bool;
    #[blocks(database)]
    pub fn seek_to_first(&mut self);
    #[blocks(database)]
    pub fn seek_to_last(&mut self);
    #[blocks(database)]
    pub fn seek<K: AsRef<[u8]>>(&mut self, key: K);
    #[blocks(database)]
    pub fn seek_for_prev<K: AsRef<[u8]>>(&mut self, key: K);
    #[blocks(database)]
    pub fn next(&mut self);
    #[blocks(database)]
    pub fn prev(&mut self);
    pub fn key(&self) -> Option<&[u8]>;
    pub fn value(&self) -> Option<&[u8]>;
}
pub trait AsColumnFamilyRef {}
pub struct DBPinnableSlice<'a>;
impl Deref for DBPinnableSlice<'_> {
    type Target = [u8];
}
pub struct WriteBatchWithTransaction<const TRANSACTION: bool>;
pub type WriteBatch = WriteBatchWithTransaction<false>;
impl<const TRANSACTION: bool> WriteBatchWithTransaction<TRANSACTION> {
    pub fn put<K: AsRef<[u8]>, V: AsRef<[u8]>>(&mut self, key: K, value: V);
    pub fn delete<K: AsRef<[u8]>>(&mut self, key: K);
}
impl Default for WriteBatchWithTransaction<false> {}
