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
