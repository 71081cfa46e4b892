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
        fn get_result<'query, U>(self, conn: &mut Conn) -> QueryResult<U>;
        #[blocks(database)]
        fn get_results<'query, U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        #[blocks(database)]
        fn first<'query, U>(self, conn: &mut Conn) -> QueryResult<U>;
    }
    impl<T, Conn> RunQueryDsl<Conn> for T {}
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
