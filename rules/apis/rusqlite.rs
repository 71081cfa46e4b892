//! rusqlite 0.37
//! features: bundled, backup

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::time::Duration;

pub type Result<T, E = Error> = std::result::Result<T, E>;
pub enum Error {
    QueryReturnedNoRows,
}
pub trait Params {}
impl Params for [&(dyn ToSql + Send + Sync); 0] {}
impl<T: ToSql, const N: usize> Params for [T; N] {}
impl<T: ToSql + ?Sized, const N: usize> Params for &[&T; N] {}
impl Params for () {}
use self::types::FromSql;
pub use self::types::ToSql;
pub mod types {
    pub trait ToSql {}
    #[derive(Clone, Copy)]
    pub struct ValueRef<'a>;
    pub trait FromSql: Sized {}
}
pub struct Connection;
impl Connection {
    #[blocks(database)]
    pub fn open<P: AsRef<Path>>(path: P) -> Result<Self>;
    pub fn open_in_memory() -> Result<Self>;
    #[blocks(database)]
    pub fn open_with_flags<P: AsRef<Path>>(path: P, flags: OpenFlags) -> Result<Self>;
    #[blocks(database)]
    pub fn execute_batch(&self, sql: &str) -> Result<()>;
    #[blocks(database)]
    pub fn execute<P: Params>(&self, sql: &str, params: P) -> Result<usize>;
    pub fn path(&self) -> Option<&str>;
    pub fn last_insert_rowid(&self) -> i64;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_row<T, P, F>(&self, sql: &str, params: P, f: F) -> Result<T>
    where
        P: Params,
        F: FnOnce(&Row<'_>) -> Result<T>;
    #[blocks(database)]
    pub fn query_one<T, P, F>(&self, sql: &str, params: P, f: F) -> Result<T>
    where
        P: Params,
        F: FnOnce(&Row<'_>) -> Result<T>;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_row_and_then<T, E, P, F>(&self, sql: &str, params: P, f: F) -> Result<T, E>
    where
        P: Params,
        F: FnOnce(&Row<'_>) -> Result<T, E>,
        E: From<Error>;
    #[blocks(database)]
    pub fn prepare(&self, sql: &str) -> Result<Statement<'_>>;
    #[blocks(database)]
    pub fn close(self) -> Result<(), (Self, Error)>;
    pub fn changes(&self) -> u64;
    pub fn is_autocommit(&self) -> bool;
    #[blocks(database)]
    pub fn prepare_cached(&self, sql: &str) -> Result<CachedStatement<'_>>;
    #[blocks(database)]
    pub fn transaction(&mut self) -> Result<Transaction<'_>>;
    #[blocks(database)]
    pub fn transaction_with_behavior(&mut self, behavior: TransactionBehavior) -> Result<Transaction<'_>>;
    #[blocks(database)]
    pub fn unchecked_transaction(&self) -> Result<Transaction<'_>>;
    #[blocks(database)]
    pub fn savepoint(&mut self) -> Result<Savepoint<'_>>;
    pub fn busy_timeout(&self, timeout: Duration) -> Result<()>;
    #[blocks(database)]
    pub fn pragma_query_value<T, F>(&self, schema_name: Option<&str>, pragma_name: &str, f: F) -> Result<T>
    where
        F: FnOnce(&Row<'_>) -> Result<T>;
    #[blocks(database)]
    pub fn pragma_update<V>(&self, schema_name: Option<&str>, pragma_name: &str, pragma_value: V) -> Result<()>
    where
        V: ToSql;
}
unsafe impl Send for Connection {}
impl !Sync for Connection {}

pub struct Statement<'conn>;
impl Statement<'_> {
    #[blocks(database)]
    pub fn execute<P: Params>(&mut self, params: P) -> Result<usize>;
    #[blocks(database)]
    pub fn insert<P: Params>(&mut self, params: P) -> Result<i64>;
    #[blocks(database)]
    pub fn query<P: Params>(&mut self, params: P) -> Result<Rows<'_>>;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_map<T, P, F>(&mut self, params: P, f: F) -> Result<MappedRows<'_, F>>
    where
        P: Params,
        F: FnMut(&Row<'_>) -> Result<T>;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_and_then<T, E, P, F>(&mut self, params: P, f: F) -> Result<AndThenRows<'_, F>>
    where
        P: Params,
        E: From<Error>,
        F: FnMut(&Row<'_>) -> Result<T, E>;
    #[blocks(database)]
    pub fn exists<P: Params>(&mut self, params: P) -> Result<bool>;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_row<T, P, F>(&mut self, params: P, f: F) -> Result<T>
    where
        P: Params,
        F: FnOnce(&Row<'_>) -> Result<T>;
    #[blocks(database)]
    pub fn query_one<T, P, F>(&mut self, params: P, f: F) -> Result<T>
    where
        P: Params,
        F: FnOnce(&Row<'_>) -> Result<T>;
    pub fn finalize(self) -> Result<()>;
    pub fn parameter_count(&self) -> usize;
    pub fn column_names(&self) -> Vec<&str>;
    pub fn column_count(&self) -> usize;
}

pub struct CachedStatement<'conn>;
impl CachedStatement<'_> {
    pub fn discard(self);
}
impl<'conn> Deref for CachedStatement<'conn> {
    type Target = Statement<'conn>;
}
impl<'conn> DerefMut for CachedStatement<'conn> {}

pub struct Rows<'stmt>;
impl<'stmt> Rows<'stmt> {
    #[blocks(database)]
    pub fn next(&mut self) -> Result<Option<&Row<'stmt>>>;
    #[runs_inline]
    pub fn map<F, B>(self, f: F) -> Map<'stmt, F>
    where
        F: FnMut(&Row<'_>) -> Result<B>;
    #[runs_inline]
    pub fn mapped<F, B>(self, f: F) -> MappedRows<'stmt, F>
    where
        F: FnMut(&Row<'_>) -> Result<B>;
    #[runs_inline]
    pub fn and_then<F, T, E>(self, f: F) -> AndThenRows<'stmt, F>
    where
        F: FnMut(&Row<'_>) -> Result<T, E>;
    pub fn as_ref(&self) -> Option<&Statement<'stmt>>;
}

pub struct Row<'stmt>;
impl Row<'_> {
    pub fn get_unwrap<I: RowIndex, T: FromSql>(&self, idx: I) -> T;
    pub fn get<I: RowIndex, T: FromSql>(&self, idx: I) -> Result<T>;
    pub fn get_ref<I: RowIndex>(&self, idx: I) -> Result<types::ValueRef<'_>>;
}

pub struct MappedRows<'stmt, F>;
impl<T, F> Iterator for MappedRows<'_, F>
where
    F: FnMut(&Row<'_>) -> Result<T>,
{
    type Item = Result<T>;
    #[blocks(database)]
    fn next(&mut self) -> Option<Result<T>>;
}

pub struct AndThenRows<'stmt, F>;
impl<T, E, F> Iterator for AndThenRows<'_, F>
where
    E: From<Error>,
    F: FnMut(&Row<'_>) -> Result<T, E>,
{
    type Item = Result<T, E>;
    #[blocks(database)]
    fn next(&mut self) -> Option<Self::Item>;
}

pub trait RowIndex {}

pub struct Transaction<'conn>;
impl Transaction<'_> {
    #[blocks(database)]
    pub fn savepoint(&mut self) -> Result<Savepoint<'_>>;
    pub fn savepoint_with_name<T: Into<String>>(&mut self, name: T) -> Result<Savepoint<'_>>;
    #[blocks(database)]
    pub fn commit(self) -> Result<()>;
    #[blocks(database)]
    pub fn rollback(self) -> Result<()>;
    #[blocks(database)]
    pub fn finish(self) -> Result<()>;
}
impl Deref for Transaction<'_> {
    type Target = Connection;
}

pub struct Savepoint<'conn>;
impl Savepoint<'_> {
    pub fn savepoint(&mut self) -> Result<Savepoint<'_>>;
    pub fn savepoint_with_name<T: Into<String>>(&mut self, name: T) -> Result<Savepoint<'_>>;
    #[blocks(database)]
    pub fn commit(self) -> Result<()>;
    #[blocks(database)]
    pub fn rollback(&mut self) -> Result<()>;
    #[blocks(database)]
    pub fn finish(self) -> Result<()>;
}
impl Deref for Savepoint<'_> {
    type Target = Connection;
}

#[derive(Copy, Clone)]
pub enum TransactionBehavior {
    Deferred,
    Immediate,
    Exclusive,
}

#[derive(Copy, Clone)]
pub enum DropBehavior {
    Rollback,
    Commit,
    Ignore,
    Panic,
}

#[derive(Clone, Copy)]
pub struct OpenFlags;
pub trait Name {}
impl Name for &str {}
pub trait OptionalExtension<T> {
    fn optional(self) -> Result<Option<T>>;
}
impl<T> OptionalExtension<T> for Result<T> {}
pub struct Map<'stmt, F>;
