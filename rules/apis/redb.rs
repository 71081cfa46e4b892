//! redb 3

use std::borrow::Borrow;
use std::fmt::Debug;
use std::ops::RangeBounds;
use std::path::Path;

pub struct Database;
impl Database {
    #[blocks(database)]
    pub fn create(path: impl AsRef<Path>) -> Result<Database, DatabaseError>;
    #[blocks(database)]
    pub fn open(path: impl AsRef<Path>) -> Result<Database, DatabaseError>;
    #[blocks(database)]
    pub fn check_integrity(&mut self) -> Result<bool, DatabaseError>;
    #[blocks(database)]
    pub fn compact(&mut self) -> Result<bool, CompactionError>;
    #[blocks(database)]
    pub fn begin_write(&self) -> Result<WriteTransaction, TransactionError>;
}

pub struct ReadOnlyDatabase;
impl ReadOnlyDatabase {
    #[blocks(database)]
    pub fn open(path: impl AsRef<Path>) -> Result<ReadOnlyDatabase, DatabaseError>;
}

pub trait ReadableDatabase {
    #[blocks(database)]
    fn begin_read(&self) -> Result<ReadTransaction, TransactionError>;
}

pub struct Builder;
impl Builder {
    pub fn new() -> Self;
    pub fn set_cache_size(&mut self, bytes: usize) -> &mut Self;
    #[blocks(database)]
    pub fn create(&self, path: impl AsRef<Path>) -> Result<Database, DatabaseError>;
    #[blocks(database)]
    pub fn open(&self, path: impl AsRef<Path>) -> Result<Database, DatabaseError>;
    #[blocks(database)]
    pub fn open_read_only(&self, path: impl AsRef<Path>) -> Result<ReadOnlyDatabase, DatabaseError>;
}

pub struct TableDefinition<'a, K: Key + 'static, V: Value + 'static>;
impl<'a, K: Key + 'static, V: Value + 'static> TableDefinition<'a, K, V> {
    pub fn new(name: &'a str) -> Self;
}

pub trait TableHandle {
    fn name(&self) -> &str;
}

pub struct WriteTransaction;
impl WriteTransaction {
    #[blocks(database)]
    pub fn open_table<'txn, K: Key + 'static, V: Value + 'static>(
        &'txn self,
        definition: TableDefinition<K, V>,
    ) -> Result<Table<'txn, K, V>, TableError>;
    #[blocks(database)]
    pub fn delete_table(&self, definition: impl TableHandle) -> Result<bool, TableError>;
    #[blocks(database)]
    pub fn commit(self) -> Result<(), CommitError>;
    #[blocks(database)]
    pub fn abort(self) -> Result;
}

pub struct ReadTransaction;
impl ReadTransaction {
    #[blocks(database)]
    pub fn open_table<K: Key + 'static, V: Value + 'static>(
        &self,
        definition: TableDefinition<K, V>,
    ) -> Result<ReadOnlyTable<K, V>, TableError>;
    pub fn close(self) -> Result<(), TransactionError>;
}

pub struct Table<'txn, K: Key + 'static, V: Value + 'static>;
impl<'txn, K: Key + 'static, V: Value + 'static> Table<'txn, K, V> {
    #[blocks(database)]
    pub fn pop_first(&mut self) -> Result<Option<(AccessGuard<'_, K>, AccessGuard<'_, V>)>>;
    #[blocks(database)]
    pub fn pop_last(&mut self) -> Result<Option<(AccessGuard<'_, K>, AccessGuard<'_, V>)>>;
    #[blocks(database)]
    pub fn insert<'k, 'v>(
        &mut self,
        key: impl Borrow<K::SelfType<'k>>,
        value: impl Borrow<V::SelfType<'v>>,
    ) -> Result<Option<AccessGuard<'_, V>>>;
    #[blocks(database)]
    pub fn remove<'a>(&mut self, key: impl Borrow<K::SelfType<'a>>) -> Result<Option<AccessGuard<'_, V>>>;
}

pub trait ReadableTable<K: Key + 'static, V: Value + 'static>: ReadableTableMetadata {
    #[blocks(database)]
    fn get<'a>(&self, key: impl Borrow<K::SelfType<'a>>) -> Result<Option<AccessGuard<'_, V>>>;
    #[blocks(database)]
    fn range<'a, KR>(&self, range: impl RangeBounds<KR> + 'a) -> Result<Range<'_, K, V>>
    where
        KR: Borrow<K::SelfType<'a>> + 'a;
    #[blocks(database)]
    fn first(&self) -> Result<Option<(AccessGuard<'_, K>, AccessGuard<'_, V>)>>;
    #[blocks(database)]
    fn last(&self) -> Result<Option<(AccessGuard<'_, K>, AccessGuard<'_, V>)>>;
    #[blocks(database)]
    fn iter(&self) -> Result<Range<'_, K, V>>;
}

pub trait ReadableTableMetadata {
    fn len(&self) -> Result<u64>;
    fn is_empty(&self) -> Result<bool>;
}

pub struct ReadOnlyTable<K: Key + 'static, V: Value + 'static>;
impl<K: Key + 'static, V: Value + 'static> ReadOnlyTable<K, V> {
    #[blocks(database)]
    pub fn get<'a>(&self, key: impl Borrow<K::SelfType<'a>>) -> Result<Option<AccessGuard<'static, V>>>;
    #[blocks(database)]
    pub fn range<'a, KR>(&self, range: impl RangeBounds<KR>) -> Result<Range<'static, K, V>>
    where
        KR: Borrow<K::SelfType<'a>>;
}

pub struct AccessGuard<'a, V: Value + 'static>;
impl<V: Value + 'static> AccessGuard<'_, V> {
    pub fn value(&self) -> V::SelfType<'_>;
}

pub trait Value: Debug {
    type SelfType<'a>: Debug + 'a
    where
        Self: 'a;
    type AsBytes<'a>: AsRef<[u8]> + 'a
    where
        Self: 'a;
}

pub trait Key: Value {}

pub struct DatabaseError;
pub struct TransactionError;
pub struct TableError;
pub struct StorageError;
pub struct CommitError;
pub struct CompactionError;
pub struct Range<'a, K: Key + 'static, V: Value + 'static>;
impl<'a, K: Key + 'static, V: Value + 'static> Iterator for Range<'a, K, V> {
    type Item = std::result::Result<(AccessGuard<'a, K>, AccessGuard<'a, V>), StorageError>;
    #[blocks(database)]
    fn next(&mut self) -> Option<Self::Item>;
}
type Result<T = (), E = StorageError> = std::result::Result<T, E>;
