//! A store on a C library. What the symbols of that library do is known, whoever declares them.

mod plain;
mod store;

use store::Store;

#[tokio::main]
async fn main() {
    let store = Store::open(c"data"); //~ blocking_database
    loop {
        serve(&store).await;
        tokio::task::yield_now().await;
    }
}

async fn serve(store: &Store) {
    store.flush(); //~ blocking_database
    store.get(b"key"); //~ blocking_database
    store.named();
    plain::sync();
}
