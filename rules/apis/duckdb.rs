//! duckdb 1

use std::ops::{Deref, DerefMut};
use std::path::Path;

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
    pub trait FromSql: Sized {}
}
pub struct Connection;
impl Connection {
    #[blocks(database)]
    pub fn open<P: AsRef<Path>>(path: P) -> Result<Self>;
    pub fn open_in_memory() -> Result<Self>;
    #[blocks(database)]
    pub fn execute_batch(&self, sql: &str) -> Result<()>;
    #[blocks(database)]
    pub fn execute<P: Params>(&self, sql: &str, params: P) -> Result<usize>;
    pub fn path(&self) -> Option<&Path>;
    #[blocks(database)]
    #[runs_inline]
    pub fn query_row<T, P, F>(&self, sql: &str, params: P, f: F) -> Result<T>
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
    pub fn is_autocommit(&self) -> bool;
    pub fn try_clone(&self) -> Result<Self>;
    #[blocks(database)]
    pub fn prepare_cached(&self, sql: &str) -> Result<CachedStatement<'_>>;
    #[blocks(database)]
    pub fn transaction(&mut self) -> Result<Transaction<'_>>;
    #[blocks(database)]
    pub fn unchecked_transaction(&self) -> Result<Transaction<'_>>;
}
unsafe impl Send for Connection {}

pub struct Statement<'conn>;
impl Statement<'_> {
    #[blocks(database)]
    pub fn execute<P: Params>(&mut self, params: P) -> Result<usize>;
    #[blocks(database)]
    pub fn insert<P: Params>(&mut self, params: P) -> Result<()>;
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
    pub fn parameter_count(&self) -> usize;
    pub fn column_names(&self) -> Vec<String>;
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
impl<'stmt> Row<'stmt> {
    pub fn get_unwrap<I: RowIndex, T: FromSql>(&self, idx: I) -> T;
    pub fn get<I: RowIndex, T: FromSql>(&self, idx: I) -> Result<T>;
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
    pub fn commit(self) -> Result<()>;
    #[blocks(database)]
    pub fn rollback(self) -> Result<()>;
    #[blocks(database)]
    pub fn finish(self) -> Result<()>;
}
impl Deref for Transaction<'_> {
    type Target = Connection;
}

#[derive(Copy, Clone)]
pub enum DropBehavior {
    Rollback,
    Commit,
    Ignore,
    Panic,
}
pub struct Map<'stmt, F>;
