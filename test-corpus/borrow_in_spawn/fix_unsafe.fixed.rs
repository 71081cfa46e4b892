//! Tasks and threads that can own what they use.

use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinHandle;

async fn work(text: &str) -> usize {
    text.len()
}

pub fn moved() -> JoinHandle<usize> {
    let text = String::from("a");
    tokio::spawn(async move { work(&text).await })
}

pub async fn needed_afterwards(names: Vec<String>) -> usize {
    let task = tokio::spawn({
        let names = names.clone();
        async move { names.len() }
    });
    task.await.unwrap() + names.len()
}

pub fn lent(text: &str, path: &PathBuf) -> JoinHandle<usize> {
    tokio::spawn({
        let path = path.clone();
        let text = text.to_owned();
        async move {
            println!("{}", path.display());
            work(&text).await
        }
    })
}

pub fn on_threads(count: Arc<u32>) -> std::thread::JoinHandle<u32> {
    let thread = std::thread::spawn({
        let count = count.clone();
        move || *count + 1
    });
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
        tokio::spawn({
            let name = self.name.clone();
            let url = self.url.clone();
            async move { work(&name).await + url.len() }
        })
    }

    async fn run(&self) -> usize {
        work(&self.name).await
    }

    pub fn whole(&self) -> JoinHandle<usize> {
        tokio::spawn({
            let this = self.clone();
            async move { this.run().await }
        })
    }
}
