//! A connection that is made, asked and closed goes to a thread as a whole.

use rusqlite::Connection;
use std::path::PathBuf;

pub async fn names(path: PathBuf) -> rusqlite::Result<Vec<String>> {
    tokio::task::yield_now().await;
    let conn = Connection::open(path)?; //~ blocking_database
    let mut stmt = conn.prepare("select name from t")?; //~ blocking_database
    let rows = stmt.query_map([], |row| row.get::<_, String>(0))?; //~ blocking_database
    let mut names = Vec::new();
    for row in rows {
        names.push(row?);
    }
    tokio::task::yield_now().await;
    Ok(names)
}

pub async fn cleared(path: PathBuf) -> Result<(), rusqlite::Error> {
    let conn = Connection::open(path)?; //~ blocking_database
    conn.execute("delete from t", [])?; //~ blocking_database
    conn.execute("delete from u", [])?; //~ blocking_database
    Ok(())
}
