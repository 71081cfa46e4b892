//! A thread that drives more than one task.

use std::thread::{self, sleep};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

async fn serve() {
    let listener = TcpListener::bind("127.0.0.1:80").await.unwrap();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        sleep(Duration::from_secs(1)); //~ blocking_sleep
        tokio::spawn(greet(stream)); //~ dropped_join_handle unbounded_spawn
    }
}

async fn greet(stream: TcpStream) {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
    drop(stream);
}

pub fn start() {
    thread::spawn(|| Builder::new_current_thread().enable_all().build().unwrap().block_on(serve()));
}
