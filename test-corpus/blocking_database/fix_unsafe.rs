//! Databases that a thread can wait for.

pub async fn opened() -> bool {
    let store = sled::open("store").unwrap(); //~ blocking_database
    store.was_recovered()
}
