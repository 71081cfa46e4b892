//! A task for whatever comes in.

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::Receiver;

async fn handle(_: TcpStream) {}

pub async fn serve(listener: TcpListener) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(handle(stream)); //~ unbounded_spawn@warn dropped_join_handle
    }
}

pub async fn consume(mut jobs: Receiver<u8>) {
    while let Some(job) = jobs.recv().await {
        tokio::spawn(async move { drop(job) }); //~ unbounded_spawn dropped_join_handle
    }
}

/// As many as there are in a collection.
pub async fn crawl(urls: Vec<String>) {
    let mut handles = Vec::new();
    for url in urls {
        handles.push(tokio::spawn(async move { drop(url) })); //~ unbounded_spawn
    }
    for handle in handles {
        handle.await.unwrap();
    }
}

pub async fn enumerated(urls: &[String]) {
    let mut set = tokio::task::JoinSet::new();
    for (index, url) in urls.iter().enumerate() {
        let url = url.clone();
        set.spawn(async move { drop((index, url)) }); //~ unbounded_spawn
    }
    while set.join_next().await.is_some() {} //~ dropped_join_handle
}
