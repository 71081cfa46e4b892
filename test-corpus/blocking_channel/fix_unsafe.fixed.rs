//! Messages that a thread can wait for.

pub async fn once(from: std::sync::mpsc::Receiver<u32>) -> u32 {
    tokio::task::spawn_blocking(move || from.recv())
        .await
        .unwrap()
        .unwrap()
}
