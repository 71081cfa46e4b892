//! What is needed of a guard can be taken out of it before the task sleeps.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, RwLock};

async fn send(_: usize) -> Result<(), String> {
    Ok(())
}

async fn send_text(_: &str) {}

#[derive(Clone)]
pub struct Config {
    pub url: String,
    pub retries: usize,
}

pub struct State {
    config: RwLock<Config>,
    names: Mutex<Vec<String>>,
    queue: Mutex<VecDeque<usize>>,
    by_name: Mutex<HashMap<String, Arc<Config>>>,
}

impl State {
    pub async fn temporaries(&self) -> Result<(), String> {
        send(self.names.lock().unwrap().len()).await?; //~ lock_across_await
        send_text(&self.config.read().unwrap().url).await; //~ lock_across_await
        send(self.config.read().unwrap().retries).await //~ lock_across_await
    }

    pub async fn in_matches(&self, name: &str) -> Result<(), String> {
        match self.by_name.lock().unwrap().get(name).cloned() { //~ lock_across_await
            Some(config) => send(config.retries).await?,
            None => send(0).await?,
        }
        if let Some(config) = self.by_name.lock().unwrap().get("a").cloned() { //~ lock_across_await
            send_text(&config.url).await;
        }
        Ok(())
    }

    pub async fn in_loops(&self) {
        while let Some(next) = self.queue.lock().unwrap().pop_front() { //~ lock_across_await
            send(next).await.ok();
        }
        'all: while let Some(0 | 1) = self.queue.lock().unwrap().pop_front() { //~ lock_across_await
            if send(1).await.is_err() {
                break 'all;
            }
        }
        for name in self.names.lock().unwrap().iter() { //~ lock_across_await
            send_text(name).await;
        }
        for name in self.names.lock().unwrap().drain(..) { //~ lock_across_await
            send_text(&name).await;
        }
    }

    pub async fn by_name(&self) -> Result<(), String> {
        let config = self.config.read().unwrap(); //~ lock_across_await
        send(config.retries).await?;
        send_text(&config.url).await;
        Ok(())
    }
}

pub async fn copied(count: &Mutex<usize>) -> Result<usize, String> {
    let count = count.lock().unwrap(); //~ lock_across_await
    for _ in 0..*count {
        send(*count + 1).await?;
    }
    Ok(*count)
}

pub async fn borrowed_from(names: &Mutex<Vec<String>>) -> usize {
    let guard = names.lock().unwrap(); //~ lock_across_await
    let first = guard.first();
    send(0).await.ok();
    first.map_or(0, |name| name.len())
}

pub async fn used_while_it_waits(count: &Mutex<u32>) {
    let guard = count.lock().unwrap(); //~ lock_across_await
    for _ in 0..*guard {
        send(0).await.ok();
    }
}
