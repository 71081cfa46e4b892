//! diesel 2
//! features: sqlite, r2d2

pub use self::connection::Connection;
pub use self::query_dsl::RunQueryDsl;
pub use self::result::{ConnectionResult, QueryResult};
pub mod result {
    pub enum Error {
        NotFound,
        RollbackTransaction,
    }
    pub enum ConnectionError {
        BadConnection(String),
    }
    pub type QueryResult<T> = Result<T, Error>;
    pub type ConnectionResult<T> = Result<T, ConnectionError>;
}
pub mod connection {
    use crate::result::{ConnectionResult, Error, QueryResult};

    pub trait SimpleConnection {
        #[blocks(database)]
        fn batch_execute(&mut self, query: &str) -> QueryResult<()>;
    }
    pub trait Connection: SimpleConnection + Sized + Send {
        #[blocks(database)]
        fn establish(database_url: &str) -> ConnectionResult<Self>;
        #[runs_inline]
        #[blocks(database)]
        fn transaction<T, E, F>(&mut self, f: F) -> Result<T, E>
        where
            F: FnOnce(&mut Self) -> Result<T, E>,
            E: From<Error>;
        fn begin_test_transaction(&mut self) -> QueryResult<()>;
    }
}
pub mod query_dsl {
    use crate::result::QueryResult;

    // Connections of `diesel_async` are not these: the trait of the same name there returns futures.
    pub trait RunQueryDsl<Conn>: Sized {
        #[blocks(database)]
        fn execute(self, conn: &mut Conn) -> QueryResult<usize>;
        #[blocks(database)]
        fn load<'query, U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        #[blocks(database)]
        fn load_iter<'conn, 'query: 'conn, U, B>(
            self,
            conn: &'conn mut Conn,
        ) -> QueryResult<impl Iterator<Item = QueryResult<U>>>;
        #[blocks(database)]
        fn get_result<'query, U>(self, conn: &mut Conn) -> QueryResult<U>;
        #[blocks(database)]
        fn get_results<'query, U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        #[blocks(database)]
        fn first<'query, U>(self, conn: &mut Conn) -> QueryResult<U>;
    }
}
pub mod r2d2 {
    use std::time::Duration;

    pub struct PoolError;
    pub struct ConnectionManager<T>;
    impl<T> ConnectionManager<T> {
        pub fn new<S: Into<String>>(database_url: S) -> ConnectionManager<T>;
    }
    pub struct Pool<M>;
    impl<M> Pool<M> {
        #[blocks(database)]
        pub fn new(manager: M) -> Result<Pool<M>, PoolError>;
        pub fn builder() -> Builder<M>;
        #[blocks(database)]
        pub fn get(&self) -> Result<PooledConnection<M>, PoolError>;
        #[blocks(database)]
        pub fn get_timeout(&self, timeout: Duration) -> Result<PooledConnection<M>, PoolError>;
        #[polls]
        pub fn try_get(&self) -> Option<PooledConnection<M>>;
    }
    impl<M> Clone for Pool<M> {}
    pub struct PooledConnection<M>;
    pub struct Builder<M>;
    impl<M> Builder<M> {
        pub fn max_size(self, max_size: u32) -> Builder<M>;
        pub fn min_idle(self, min_idle: Option<u32>) -> Builder<M>;
        pub fn connection_timeout(self, connection_timeout: Duration) -> Builder<M>;
        pub fn test_on_check_out(self, test_on_check_out: bool) -> Builder<M>;
        #[blocks(database)]
        pub fn build(self, manager: M) -> Result<Pool<M>, PoolError>;
        pub fn build_unchecked(self, manager: M) -> Pool<M>;
    }
}
pub mod sqlite {
    pub struct SqliteConnection;
    impl crate::connection::SimpleConnection for SqliteConnection {}
    impl crate::Connection for SqliteConnection {}
}
pub use self::sqlite::SqliteConnection;
pub mod prelude {
    pub use crate::connection::Connection;
    pub use crate::query_dsl::RunQueryDsl;
    pub use crate::result::{ConnectionResult, QueryResult};
    pub use crate::sqlite::SqliteConnection;
}
