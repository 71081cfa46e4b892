//! An actor on a thread: what blocks it is only possible, and so a matter for pedants (`tests/cli/graph.rs`).

use std::fs;
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc::Receiver;

pub struct Actor {
    inbox: Receiver<String>,
}

impl Actor {
    async fn run(mut self) {
        while let Some(name) = self.inbox.recv().await {
            let _ = fs::read(&name); //~ blocking_fs
            self.handle(&name).await;
            async { thread::sleep(Duration::from_secs(1)) }.await; //~ blocking_sleep
        }
    }

    async fn handle(&self, name: &str) {
        thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
        save(name); //~ blocking_fs
    }
}

fn save(name: &str) {
    fs::write(name, "").unwrap();
}

pub fn start(inbox: Receiver<String>) {
    let runtime = Builder::new_current_thread().build().unwrap();
    thread::spawn(move || runtime.block_on(Actor { inbox }.run()));
}

async fn in_a_block() {
    thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub fn start_a_block(handle: Handle) {
    thread::Builder::new()
        .name("block".into())
        .spawn(move || {
            handle.block_on(async {
                in_a_block().await;
                thread::sleep(Duration::from_secs(1));
            })
        })
        .unwrap();
}

async fn on_a_blocking_thread() {
    thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub async fn offloads() {
    let handle = Handle::current();
    tokio::task::spawn_blocking(move || handle.block_on(on_a_blocking_thread())).await.unwrap();
}

async fn with_pollster() {
    fs::remove_file("a").unwrap(); //~ blocking_fs
}

pub fn start_with_pollster() {
    thread::spawn(|| futures::executor::block_on(with_pollster()));
}
