//! Queries by methods.

use diesel::prelude::*;
use postgres::Client;
use rusqlite::{Connection, params};

pub async fn sqlite(connection: &Connection) -> rusqlite::Result<u64> {
    connection.execute("INSERT INTO jobs VALUES (?1)", params![1])?; //~ blocking_database
    let mut statement = connection.prepare("SELECT 1")?; //~ blocking_database
    let rows = statement.query_map([], |row| row.get::<_, u64>(0))?; //~ blocking_database
    Ok(rows.flatten().sum())
}

pub async fn postgres_query(client: &mut Client) -> usize {
    client.query("SELECT 1", &[]).unwrap().len() //~ blocking_database
}

pub async fn redis_sync() -> redis::RedisResult<u8> {
    let client = redis::Client::open("redis://localhost")?;
    let mut connection = client.get_connection()?; //~ blocking_database
    redis::cmd("GET").arg("x").query(&mut connection) //~ blocking_database
}

pub async fn embedded(tree: sled::Db, rocks: &rocksdb::DB) {
    tree.insert("a", "b").unwrap(); //~ blocking_database
    tree.flush().unwrap(); //~ blocking_database
    rocks.put(b"a", b"b").unwrap(); //~ blocking_database
}

pub async fn pooled(pool: &r2d2::Pool<Manager>) {
    pool.get().unwrap(); //~ blocking_database
}

pub struct Manager;

pub async fn iterated(tree: &sled::Tree, rocks: &rocksdb::DB) -> usize {
    let mut length = 0;
    for key in tree.scan_prefix("a").keys() { //~ blocking_database
        length += key.unwrap().len();
    }
    let pairs = rocks.iterator(rocksdb::IteratorMode::Start); //~ blocking_database
    length + pairs.count()
}
