//! sled 0.34

use std::iter::Map;
use std::ops::{Deref, RangeBounds};
use std::path::Path;

#[derive(Clone)]
pub struct Db;
impl Db {
    #[blocks(database)]
    pub fn open_tree<V: AsRef<[u8]>>(&self, name: V) -> Result<Tree>;
    #[blocks(database)]
    pub fn drop_tree<V: AsRef<[u8]>>(&self, name: V) -> Result<bool>;
    pub fn tree_names(&self) -> Vec<IVec>;
    pub fn was_recovered(&self) -> bool;
    pub fn generate_id(&self) -> Result<u64>;
    #[blocks(database)]
    pub fn checksum(&self) -> Result<u32>;
    #[blocks(database)]
    pub fn size_on_disk(&self) -> Result<u64>;
}
unsafe impl Send for Db {}
unsafe impl Sync for Db {}
impl Deref for Db {
    type Target = Tree;
}

#[derive(Clone)]
pub struct Tree;
impl Tree {
    #[blocks(database)]
    pub fn insert<K, V>(&self, key: K, value: V) -> Result<Option<IVec>>
    where
        K: AsRef<[u8]>,
        V: Into<IVec>;
    #[blocks(database)]
    pub fn apply_batch(&self, batch: Batch) -> Result<()>;
    // what is asked of the tree inside waits as the whole does
    #[runs_inline]
    #[blocks(database)]
    pub fn transaction<F, A, E>(&self, f: F) -> transaction::TransactionResult<A, E>
    where
        F: Fn(&transaction::TransactionalTree) -> transaction::ConflictableTransactionResult<A, E>;
    #[blocks(database)]
    pub fn compare_and_swap<K, OV, NV>(
        &self,
        key: K,
        old: Option<OV>,
        new: Option<NV>,
    ) -> Result<std::result::Result<(), CompareAndSwapError>>
    where
        K: AsRef<[u8]>,
        OV: AsRef<[u8]>,
        NV: Into<IVec>;
    #[blocks(database)]
    pub fn merge<K, V>(&self, key: K, value: V) -> Result<Option<IVec>>
    where
        K: AsRef<[u8]>,
        V: AsRef<[u8]>;
    #[blocks(database)]
    pub fn get<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<IVec>>;
    #[blocks(database)]
    pub fn remove<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<IVec>>;
    #[blocks(database)]
    pub fn update_and_fetch<K, V, F>(&self, key: K, f: F) -> Result<Option<IVec>>
    where
        K: AsRef<[u8]>,
        F: FnMut(Option<&[u8]>) -> Option<V>,
        V: Into<IVec>;
    #[blocks(database)]
    pub fn fetch_and_update<K, V, F>(&self, key: K, f: F) -> Result<Option<IVec>>
    where
        K: AsRef<[u8]>,
        F: FnMut(Option<&[u8]>) -> Option<V>,
        V: Into<IVec>;
    #[blocks(database)]
    pub fn flush(&self) -> Result<usize>;
    #[blocks(database)]
    pub fn contains_key<K: AsRef<[u8]>>(&self, key: K) -> Result<bool>;
    #[blocks(database)]
    pub fn get_lt<K>(&self, key: K) -> Result<Option<(IVec, IVec)>>
    where
        K: AsRef<[u8]>;
    #[blocks(database)]
    pub fn get_gt<K>(&self, key: K) -> Result<Option<(IVec, IVec)>>
    where
        K: AsRef<[u8]>;
    pub fn iter(&self) -> Iter;
    pub fn range<K, R>(&self, range: R) -> Iter
    where
        K: AsRef<[u8]>,
        R: RangeBounds<K>;
    pub fn scan_prefix<P>(&self, prefix: P) -> Iter
    where
        P: AsRef<[u8]>;
    #[blocks(database)]
    pub fn first(&self) -> Result<Option<(IVec, IVec)>>;
    #[blocks(database)]
    pub fn last(&self) -> Result<Option<(IVec, IVec)>>;
    #[blocks(database)]
    pub fn pop_max(&self) -> Result<Option<(IVec, IVec)>>;
    #[blocks(database)]
    pub fn pop_min(&self) -> Result<Option<(IVec, IVec)>>;
    #[blocks(database)]
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    #[blocks(database)]
    pub fn clear(&self) -> Result<()>;
}
unsafe impl Send for Tree {}
unsafe impl Sync for Tree {}

#[waits(database)]
pub struct Iter;
impl Iter {
    // Nobody names what these give; they read as the iterator under them does.
    pub fn keys(self) -> Map<Iter, fn(Result<(IVec, IVec)>) -> Result<IVec>>;
    pub fn values(self) -> Map<Iter, fn(Result<(IVec, IVec)>) -> Result<IVec>>;
}
impl Iterator for Iter {
    type Item = Result<(IVec, IVec)>;
    #[blocks(database)]
    fn next(&mut self) -> Option<Self::Item>;
}

pub type Result<T> = std::result::Result<T, Error>;
#[derive(Clone)]
pub enum Error {
    CollectionNotFound(IVec),
}
#[derive(Clone)]
pub struct IVec;
impl Deref for IVec {
    type Target = [u8];
}
#[derive(Clone, Default)]
pub struct Config;
impl Config {
    pub fn new() -> Config;
    pub fn path<P: AsRef<Path>>(self, path: P) -> Config;
    pub fn temporary(self, to: bool) -> Self;
    pub fn cache_capacity(self, to: u64) -> Self;
    pub fn mode(self, to: Mode) -> Self;
    #[blocks(database)]
    pub fn open(&self) -> Result<Db>;
}
#[blocks(database)]
pub fn open<P: AsRef<Path>>(path: P) -> Result<Db>;
#[derive(Clone, Default)]
pub struct Batch;
pub enum Mode {
    LowSpace,
    HighThroughput,
}
pub struct CompareAndSwapError;

pub mod transaction {
    use crate::{Batch, Error, IVec};
    use std::result::Result;

    pub enum ConflictableTransactionError<T = Error> {
        Abort(T),
        Storage(Error),
    }
    pub enum UnabortableTransactionError {
        Storage(Error),
    }
    pub enum TransactionError<T = Error> {
        Abort(T),
        Storage(Error),
    }
    pub type ConflictableTransactionResult<T, E = ()> = Result<T, ConflictableTransactionError<E>>;
    pub type TransactionResult<T, E = ()> = Result<T, TransactionError<E>>;

    #[derive(Clone)]
    pub struct TransactionalTree;
    impl TransactionalTree {
        pub fn insert<K, V>(&self, key: K, value: V) -> Result<Option<IVec>, UnabortableTransactionError>
        where
            K: AsRef<[u8]> + Into<IVec>,
            V: Into<IVec>;
        pub fn remove<K>(&self, key: K) -> Result<Option<IVec>, UnabortableTransactionError>
        where
            K: AsRef<[u8]> + Into<IVec>;
        pub fn get<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<IVec>, UnabortableTransactionError>;
        pub fn apply_batch(&self, batch: &Batch) -> Result<(), UnabortableTransactionError>;
        pub fn flush(&self);
    }
}
