//! Joins that are no waits, and waits of tasks.

use std::path::{Path, PathBuf};
use std::thread;
use tokio::sync::{Barrier, Notify};
use tokio::task::JoinHandle;

pub async fn tasks(worker: JoinHandle<u8>, barrier: &Barrier, ready: &Notify) -> u8 {
    barrier.wait().await;
    ready.notified().await;
    worker.await.unwrap()
}

pub async fn paths() -> (PathBuf, String) {
    (Path::new("a").join("b"), ["a", "b"].join(","))
}

pub async fn wakes(worker: &thread::JoinHandle<()>) {
    worker.thread().unpark();
    thread::current().unpark();
    thread::yield_now();
}

pub fn parks() {
    thread::park();
}

pub async fn offloaded(worker: thread::JoinHandle<u8>) -> u8 {
    tokio::task::spawn_blocking(move || thread::JoinHandle::join(worker).unwrap()).await.unwrap()
}
