//! Threads that another thread can wait for.

pub async fn joined() -> u32 {
    let thread = std::thread::spawn(|| 42);
    tokio::task::spawn_blocking(move || thread.join())
        .await
        .unwrap()
        .unwrap()
}
