//! Loops that hold themselves back.

use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

async fn handle(_: TcpStream) {}

pub async fn permits(listener: TcpListener, limit: Arc<Semaphore>) {
    loop {
        let permit = limit.clone().acquire_owned().await.unwrap();
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(async move { //~ dropped_join_handle
            handle(stream).await;
            drop(permit);
        });
    }
}

pub async fn full_sets(listener: TcpListener) {
    let mut set = JoinSet::new();
    loop {
        if set.len() > 100 {
            set.join_next().await;
        }
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(handle(stream)); //~ dropped_join_handle
        set.spawn(async {});
    }
}

pub async fn workers() {
    for id in 0..8 {
        tokio::spawn(async move { drop(id) }); //~ dropped_join_handle
    }
    for name in ["a", "b"] {
        tokio::spawn(async move { drop(name) }); //~ dropped_join_handle
    }
}

/// As many as fit, and as many as there are cores.
pub async fn batches(urls: Vec<String>, cores: usize) {
    for batch in urls.chunks(8) {
        let batch = batch.to_vec();
        tokio::spawn(async move { drop(batch) }).await.unwrap(); //~ serial_spawn
    }
    for core in 0..cores {
        tokio::spawn(async move { drop(core) }); //~ dropped_join_handle
    }
    for url in urls.into_iter().take(4) {
        tokio::spawn(async move { drop(url) }); //~ dropped_join_handle
    }
}

pub async fn sets(urls: Vec<String>) {
    let mut set = JoinSet::new();
    for url in urls {
        if set.len() == 8 {
            set.join_next().await;
        }
        set.spawn(async move { drop(url) });
    }
}
