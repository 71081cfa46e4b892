//! Queries and connections of which types say nothing: the imports and the arguments tell.

use crate::schema::users;
use diesel::prelude::*;

pub async fn loads(conn: &mut PgConnection) -> usize {
    users::table.filter(users::id.eq(1)).load::<User>(conn).unwrap().len() //~ blocking_database
}

pub async fn executes(conn: &mut PgConnection) {
    diesel::delete(users::table).execute(conn).unwrap(); //~ blocking_database
    diesel::sql_query("SELECT 1").execute(&mut *conn).unwrap(); //~ blocking_database
}

pub async fn connects() -> PgConnection {
    PgConnection::establish("postgres://x").unwrap() //~ blocking_database
}

pub async fn imported_inside(pool: &diesel::r2d2::Pool<diesel::r2d2::ConnectionManager<PgConnection>>) {
    use diesel::RunQueryDsl;
    let mut conn = pool.get().unwrap(); //~ blocking_database
    users::table.first::<User>(&mut conn).unwrap(); //~ blocking_database
}

pub async fn others(flag: &unknown::Flag, client: &unknown::Client, order: unknown::Order) {
    flag.load(order);
    flag.load(std::sync::atomic::Ordering::SeqCst);
    client.execute("SELECT 1").await;
    client.execute("SELECT 1", &[]);
    client.execute(&order);
}

pub async fn offloaded(mut conn: PgConnection) {
    tokio::task::spawn_blocking(move || users::table.load::<User>(&mut conn)).await.unwrap().unwrap();
}

pub struct User;
