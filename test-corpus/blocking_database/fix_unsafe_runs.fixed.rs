//! A connection that is made, asked and closed goes to a thread as a whole.

use rusqlite::Connection;
use std::path::PathBuf;

pub async fn names(path: PathBuf) -> rusqlite::Result<Vec<String>> {
    tokio::task::yield_now().await;
    let names = tokio::task::spawn_blocking(move || -> rusqlite::Result<_> {
        let conn = Connection::open(path)?;
        let mut stmt = conn.prepare("select name from t")?;
        let rows = stmt.query_map([], |row| row.get::<_, String>(0))?;
        let mut names = Vec::new();
        for row in rows {
            names.push(row?);
        }
        Ok(names)
    })
    .await
    .unwrap()?;
    tokio::task::yield_now().await;
    Ok(names)
}

pub async fn cleared(path: PathBuf) -> Result<(), rusqlite::Error> {
    tokio::task::spawn_blocking(move || {
        let conn = Connection::open(path)?;
        conn.execute("delete from t", [])?;
        conn.execute("delete from u", [])
    })
    .await
    .unwrap()?;
    Ok(())
}
