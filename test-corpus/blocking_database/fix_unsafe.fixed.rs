//! Databases that a thread can wait for.

pub async fn opened() -> bool {
    let store = tokio::task::spawn_blocking(move || sled::open("store"))
        .await
        .unwrap()
        .unwrap();
    store.was_recovered()
}
