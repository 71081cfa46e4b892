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
        let len = self.names.lock().unwrap().len();
        send(len).await?;
        let url = self.config.read().unwrap().url.clone();
        send_text(&url).await;
        let retries = self.config.read().unwrap().retries;
        send(retries).await
    }

    pub async fn in_matches(&self, name: &str) -> Result<(), String> {
        let by_name = self.by_name.lock().unwrap().get(name).cloned();
        match by_name {
            Some(config) => send(config.retries).await?,
            None => send(0).await?,
        }
        let by_name = self.by_name.lock().unwrap().get("a").cloned();
        if let Some(config) = by_name {
            send_text(&config.url).await;
        }
        Ok(())
    }

    pub async fn in_loops(&self) {
        loop {
            let Some(next) = self.queue.lock().unwrap().pop_front() else { break };
            send(next).await.ok();
        }
        'all: loop {
            let Some(0 | 1) = self.queue.lock().unwrap().pop_front() else { break };
            if send(1).await.is_err() {
                break 'all;
            }
        }
        let names = self.names.lock().unwrap().clone();
        for name in names.iter() {
            send_text(name).await;
        }
        let names = self.names.lock().unwrap().drain(..).collect::<Vec<_>>();
        for name in names {
            send_text(&name).await;
        }
    }

    pub async fn by_name(&self) -> Result<(), String> {
        let config = self.config.read().unwrap().clone();
        send(config.retries).await?;
        send_text(&config.url).await;
        Ok(())
    }
}

pub async fn copied(count: &Mutex<usize>) -> Result<usize, String> {
    let count = *count.lock().unwrap();
    for _ in 0..count {
        send(count + 1).await?;
    }
    Ok(count)
}

pub async fn borrowed_from(names: &Mutex<Vec<String>>) -> usize {
    let guard = names.lock().unwrap().clone();
    let first = guard.first();
    send(0).await.ok();
    first.map_or(0, |name| name.len())
}

pub async fn used_while_it_waits(count: &Mutex<u32>) {
    let guard = *count.lock().unwrap();
    for _ in 0..guard {
        send(0).await.ok();
    }
}
