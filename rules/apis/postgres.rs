//! postgres 0.19

use std::str::FromStr;
use std::time::Duration;
use tokio_postgres::IsolationLevel;
use tokio_postgres::tls::{MakeTlsConnect, TlsConnect};
use tokio_postgres::types::{ToSql, Type};

pub use tokio_postgres::{Column, Error, NoTls, Row, SimpleQueryMessage, Socket, Statement, ToStatement};
pub mod types {
    pub use tokio_postgres::types::*;
}
pub struct Client;
impl Client {
    #[blocks(database)]
    pub fn connect<T>(params: &str, tls_mode: T) -> Result<Client, Error>
    where
        T: MakeTlsConnect<Socket> + 'static + Send,
        T::TlsConnect: Send,
        T::Stream: Send,
        <T::TlsConnect as TlsConnect<Socket>>::Future: Send;
    pub fn configure() -> Config;
    #[blocks(database)]
    pub fn execute<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query_one<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query_opt<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    #[blocks(database)]
    pub fn prepare_typed(&mut self, query: &str, types: &[Type]) -> Result<Statement, Error>;
    #[blocks(database)]
    pub fn copy_in<T>(&mut self, query: &T) -> Result<CopyInWriter<'_>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn copy_out<T>(&mut self, query: &T) -> Result<CopyOutReader<'_>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    #[blocks(database)]
    pub fn is_valid(&mut self, timeout: Duration) -> Result<(), Error>;
    #[blocks(database)]
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
    #[blocks(database)]
    pub fn check_connection(&mut self) -> Result<(), Error>;
    #[blocks(database)]
    pub fn transaction(&mut self) -> Result<Transaction<'_>, Error>;
    pub fn build_transaction(&mut self) -> TransactionBuilder<'_>;
    pub fn cancel_token(&self) -> CancelToken;
    pub fn is_closed(&self) -> bool;
    #[blocks(database)]
    pub fn close(self) -> Result<(), Error>;
}

pub struct Transaction<'a>;
impl<'a> Transaction<'a> {
    #[blocks(database)]
    pub fn commit(self) -> Result<(), Error>;
    #[blocks(database)]
    pub fn rollback(self) -> Result<(), Error>;
    #[blocks(database)]
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    #[blocks(database)]
    pub fn prepare_typed(&mut self, query: &str, types: &[Type]) -> Result<Statement, Error>;
    #[blocks(database)]
    pub fn execute<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query_one<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn query_opt<T>(&mut self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn copy_in<T>(&mut self, query: &T) -> Result<CopyInWriter<'_>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn copy_out<T>(&mut self, query: &T) -> Result<CopyOutReader<'_>, Error>
    where
        T: ?Sized + ToStatement;
    #[blocks(database)]
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    #[blocks(database)]
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
    pub fn cancel_token(&self) -> CancelToken;
    #[blocks(database)]
    pub fn transaction(&mut self) -> Result<Transaction<'_>, Error>;
    #[blocks(database)]
    pub fn savepoint<I>(&mut self, name: I) -> Result<Transaction<'_>, Error>
    where
        I: Into<String>;
}

pub struct RowIter<'a>;
impl<'a> RowIter<'a> {
    pub fn rows_affected(&self) -> Option<u64>;
}

pub struct CopyInWriter<'a>;
impl<'a> CopyInWriter<'a> {
    #[blocks(database)]
    pub fn finish(self) -> Result<u64, Error>;
}

pub struct CopyOutReader<'a>;

#[derive(Clone)]
pub struct Config;
impl Config {
    pub fn new() -> Config;
    pub fn user(&mut self, user: &str) -> &mut Config;
    pub fn password<T>(&mut self, password: T) -> &mut Config
    where
        T: AsRef<[u8]>;
    pub fn dbname(&mut self, dbname: &str) -> &mut Config;
    pub fn host(&mut self, host: &str) -> &mut Config;
    pub fn port(&mut self, port: u16) -> &mut Config;
    pub fn connect_timeout(&mut self, connect_timeout: Duration) -> &mut Config;
    #[blocks(database)]
    pub fn connect<T>(&self, tls: T) -> Result<Client, Error>
    where
        T: MakeTlsConnect<Socket> + 'static + Send,
        T::TlsConnect: Send,
        T::Stream: Send,
        <T::TlsConnect as TlsConnect<Socket>>::Future: Send;
}
impl FromStr for Config {
    type Err = Error;
}

#[derive(Clone)]
pub struct CancelToken;
impl CancelToken {
    #[blocks(database)]
    pub fn cancel_query<T>(&self, tls: T) -> Result<(), Error>
    where
        T: MakeTlsConnect<Socket>;
}

pub struct TransactionBuilder<'a>;
impl<'a> TransactionBuilder<'a> {
    pub fn isolation_level(self, isolation_level: IsolationLevel) -> Self;
    pub fn read_only(self, read_only: bool) -> Self;
    pub fn deferrable(self, deferrable: bool) -> Self;
    pub fn start(self) -> Result<Transaction<'a>, Error>;
}
