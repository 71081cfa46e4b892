//! mysql 26
//! features: minimal-rust

use std::ops::Deref;
use std::time::Duration;

pub use mysql_common::params::Params;
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
pub struct Conn;
impl Conn {
    pub fn connection_id(&self) -> u32;
    pub fn affected_rows(&self) -> u64;
    pub fn last_insert_id(&self) -> u64;
    #[blocks(database)]
    pub fn new<T, E>(opts: T) -> Result<Conn>
    where
        Opts: TryFrom<T, Error = E>,
        crate::Error: From<E>;
    #[blocks(database)]
    pub fn reset(&mut self) -> Result<()>;
    #[blocks(database)]
    pub fn ping(&mut self) -> Result<()>;
    #[blocks(database)]
    pub fn select_db(&mut self, schema: &str) -> Result<()>;
    #[blocks(database)]
    pub fn start_transaction(&mut self, tx_opts: TxOpts) -> Result<Transaction>;
}

#[derive(Clone)]
pub struct Pool;
impl Pool {
    #[blocks(database)]
    pub fn new<T, E>(opts: T) -> Result<Pool>
    where
        Opts: TryFrom<T, Error = E>,
        crate::Error: From<E>;
    #[blocks(database)]
    pub fn get_conn(&self) -> Result<PooledConn>;
    #[blocks(database)]
    pub fn try_get_conn(&self, timeout: Duration) -> Result<PooledConn>;
    #[blocks(database)]
    pub fn start_transaction(&self, tx_opts: TxOpts) -> Result<Transaction<'static>>;
}

pub struct PooledConn;
impl PooledConn {
    #[blocks(database)]
    pub fn start_transaction(&mut self, tx_opts: TxOpts) -> Result<Transaction>;
    pub fn reset_connection(&mut self, reset_connection: bool);
}
impl Deref for PooledConn {
    type Target = Conn;
}

pub struct Transaction<'a>;
impl Transaction<'_> {
    #[blocks(database)]
    pub fn commit(self) -> Result<()>;
    #[blocks(database)]
    pub fn rollback(self) -> Result<()>;
    pub fn affected_rows(&self) -> u64;
    pub fn last_insert_id(&self) -> Option<u64>;
}

#[derive(Clone, Copy, Default)]
pub struct TxOpts;

#[derive(Clone, Default)]
pub struct Opts;
impl Opts {
    pub fn from_url(url: &str) -> std::result::Result<Opts, UrlError>;
}
pub struct UrlError;

#[derive(Clone, Default)]
pub struct OptsBuilder;
impl OptsBuilder {
    pub fn new() -> Self;
    pub fn ip_or_hostname<T: Into<String>>(self, ip_or_hostname: Option<T>) -> Self;
    pub fn tcp_port(self, tcp_port: u16) -> Self;
    pub fn user<T: Into<String>>(self, user: Option<T>) -> Self;
    pub fn pass<T: Into<String>>(self, pass: Option<T>) -> Self;
    pub fn db_name<T: Into<String>>(self, db_name: Option<T>) -> Self;
}

pub mod prelude {
    use crate::{Params, Result, Statement};
    pub use mysql_common::prelude::FromRow;
    pub trait AsStatement {}
    impl AsStatement for &str {}
    pub trait Queryable {
        #[blocks(database)]
        fn query<T, Q>(&mut self, query: Q) -> Result<Vec<T>>
        where
            Q: AsRef<str>,
            T: FromRow;
        #[blocks(database)]
        fn query_first<T, Q>(&mut self, query: Q) -> Result<Option<T>>
        where
            Q: AsRef<str>,
            T: FromRow;
        #[blocks(database)]
        #[runs_inline]
        fn query_map<T, F, Q, U>(&mut self, query: Q, f: F) -> Result<Vec<U>>
        where
            Q: AsRef<str>,
            T: FromRow,
            F: FnMut(T) -> U;
        #[blocks(database)]
        fn query_drop<Q: AsRef<str>>(&mut self, query: Q) -> Result<()>;
        #[blocks(database)]
        fn prep<Q: AsRef<str>>(&mut self, query: Q) -> Result<Statement>;
        #[blocks(database)]
        fn exec<T, S, P>(&mut self, stmt: S, params: P) -> Result<Vec<T>>
        where
            S: AsStatement,
            P: Into<Params>,
            T: FromRow;
        #[blocks(database)]
        fn exec_first<T, S, P>(&mut self, stmt: S, params: P) -> Result<Option<T>>
        where
            S: AsStatement,
            P: Into<Params>,
            T: FromRow;
        #[blocks(database)]
        #[runs_inline]
        fn exec_map<T, S, P, F, U>(&mut self, stmt: S, params: P, f: F) -> Result<Vec<U>>
        where
            S: AsStatement,
            P: Into<Params>,
            T: FromRow,
            F: FnMut(T) -> U;
        #[blocks(database)]
        fn exec_batch<S, P, I>(&mut self, stmt: S, params: I) -> Result<()>
        where
            S: AsStatement,
            P: Into<Params>,
            I: IntoIterator<Item = P>;
        #[blocks(database)]
        fn exec_drop<S, P>(&mut self, stmt: S, params: P) -> Result<()>
        where
            S: AsStatement,
            P: Into<Params>;
    }
    impl Queryable for crate::Conn {}
    impl Queryable for crate::PooledConn {}
    impl Queryable for crate::Transaction<'_> {}
}
#[derive(Clone)]
pub struct Statement;
