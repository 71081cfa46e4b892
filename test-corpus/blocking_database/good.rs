//! Databases on threads of their own, and in memory.

use rusqlite::Connection;

pub async fn offloaded() -> rusqlite::Result<usize> {
    tokio::task::spawn_blocking(|| {
        let connection = Connection::open("app.db")?;
        Connection::execute(&connection, "DELETE FROM jobs", [])
    })
    .await
    .unwrap()
}

pub async fn with_deadpool(pool: &deadpool_sqlite::Pool) {
    let connection = pool.get().await.unwrap();
    connection.interact(|connection| Connection::execute(connection, "DELETE FROM jobs", [])).await.unwrap();
}

pub async fn told_only() -> i64 {
    let connection = Connection::open_in_memory().unwrap();
    connection.last_insert_rowid()
}

pub fn sync() -> rusqlite::Result<Connection> {
    Connection::open("app.db")
}

mod own {
    pub struct Connection;

    impl Connection {
        pub fn open(_: &str) -> Self {
            Connection
        }
    }

    pub async fn uses() -> Connection {
        Connection::open("x")
    }
}
