//! Databases whose clients wait on the thread.

use postgres::{Client, NoTls};
use rusqlite::{Connection, OpenFlags};

type Db = Connection;

pub async fn opens() -> rusqlite::Result<()> {
    let main = Connection::open("app.db")?; //~ blocking_database@deny
    let other = Db::open_with_flags("app.db", OpenFlags::default())?; //~ blocking_database
    Connection::execute(&main, "DELETE FROM jobs", [])?; //~ blocking_database
    drop(other);
    Ok(())
}

pub async fn connects() {
    let client = Client::connect("host=localhost", NoTls).unwrap(); //~ blocking_database
    let conn = mysql::Conn::new("mysql://localhost").unwrap(); //~ blocking_database
    let pool = mysql::Pool::new("mysql://localhost").unwrap(); //~ blocking_database
    let store = sled::open("store").unwrap(); //~ blocking_database
    let rocks = rocksdb::DB::open_default("rocks").unwrap(); //~ blocking_database
    let red = redb::Database::create("red").unwrap(); //~ blocking_database
    let duck = duckdb::Connection::open("duck").unwrap(); //~ blocking_database
    drop((client, conn, pool, store, rocks, red, duck));
}

pub async fn pooled<M: r2d2::ManageConnection>(manager: M) {
    let pool = r2d2::Pool::new(manager).unwrap(); //~ blocking_database
    r2d2::Pool::get(&pool).unwrap(); //~ blocking_database
}

pub async fn diesel_connects() -> diesel::PgConnection {
    <diesel::PgConnection as diesel::Connection>::establish("postgres://localhost").unwrap() //~ blocking_database
}

pub fn job() -> impl Future<Output = bool> {
    async { Connection::open("jobs.db").is_ok() } //~ blocking_database
}

pub async fn in_one_go(store: &sled::Db) -> sled::transaction::TransactionResult<(), sled::Error> {
    let old: Option<&[u8]> = None;
    drop(store.compare_and_swap("state", old, Some("new"))); //~ blocking_database
    store.transaction(|tree| { //~ blocking_database
        tree.insert("state", "set")?;
        Ok(())
    })
}
