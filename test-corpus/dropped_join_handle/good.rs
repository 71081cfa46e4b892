//! Handles that somebody keeps.

use tokio::task::{JoinHandle, JoinSet};

async fn sync_once() -> Result<(), std::io::Error> {
    Ok(())
}

pub fn returned() -> JoinHandle<Result<(), std::io::Error>> {
    tokio::spawn(sync_once())
}

pub async fn awaited() {
    let handle = tokio::spawn(sync_once());
    handle.await.unwrap().unwrap();
}

pub async fn kept() {
    let mut set = JoinSet::new();
    set.spawn(sync_once());
    set.join_all().await;
    let watch = vec![tokio::spawn(sync_once())];
    drop(watch);
}

pub fn threads() {
    std::thread::spawn(|| {});
    tokio::task::spawn_blocking(|| {});
}
