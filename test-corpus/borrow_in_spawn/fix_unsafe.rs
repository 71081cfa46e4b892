//! Tasks and threads that can own what they use.

use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinHandle;

async fn work(text: &str) -> usize {
    text.len()
}

pub fn moved() -> JoinHandle<usize> {
    let text = String::from("a");
    tokio::spawn(async { work(&text).await }) //~ borrow_in_spawn
}

pub async fn needed_afterwards(names: Vec<String>) -> usize {
    let task = tokio::spawn(async { names.len() }); //~ borrow_in_spawn
    task.await.unwrap() + names.len()
}

pub fn lent(text: &str, path: &PathBuf) -> JoinHandle<usize> {
    tokio::spawn(async move { //~ borrow_in_spawn
        println!("{}", path.display());
        work(text).await
    })
}

pub fn on_threads(count: Arc<u32>) -> std::thread::JoinHandle<u32> {
    let thread = std::thread::spawn(|| *count + 1); //~ borrow_in_spawn
    println!("{count}");
    thread
}

#[derive(Clone)]
pub struct Service {
    name: String,
    url: Arc<str>,
}

impl Service {
    pub fn start(&self) -> JoinHandle<usize> {
        tokio::spawn(async move { work(&self.name).await + self.url.len() }) //~ borrow_in_spawn
    }

    async fn run(&self) -> usize {
        work(&self.name).await
    }

    pub fn whole(&self) -> JoinHandle<usize> {
        tokio::spawn(async move { self.run().await }) //~ borrow_in_spawn
    }
}
