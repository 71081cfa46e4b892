//! Every kind of code that an executor polls.

use std::thread;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(5);

pub trait Source {
    async fn next(&mut self) -> Option<u64>;
}

pub struct Clock(u64);

impl Source for Clock {
    async fn next(&mut self) -> Option<u64> {
        thread::sleep(TICK); //~ blocking_sleep
        self.0 += 1;
        Some(self.0)
    }
}

pub trait Retry {
    async fn attempt(&self) -> bool;

    async fn retry(&self) {
        while !self.attempt().await {
            thread::sleep(TICK); //~ blocking_sleep
        }
    }
}

#[async_trait::async_trait]
impl Worker for Clock {
    async fn work(&self) {
        thread::sleep(TICK); //~ blocking_sleep
    }
}

#[async_trait::async_trait]
pub trait Worker {
    async fn work(&self);

    async fn rest(&self) {
        thread::sleep(TICK); //~ blocking_sleep
    }
}

pub async unsafe fn unsafe_one() {
    thread::sleep(TICK); //~ blocking_sleep
}

pub async fn generic<T, const N: usize>(items: [T; N]) -> usize {
    thread::sleep(TICK); //~ blocking_sleep
    items.len()
}

/// A sync function that makes a future.
pub fn returned_block() -> impl Future<Output = u32> {
    async {
        thread::sleep(TICK); //~ blocking_sleep
        7
    }
}

pub fn boxed_block<'a>(name: &'a str) -> std::pin::Pin<Box<dyn Future<Output = usize> + Send + 'a>> {
    Box::pin(async move {
        thread::sleep(TICK); //~ blocking_sleep
        name.len()
    })
}

pub fn spawned() -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            thread::sleep(TICK); //~ blocking_sleep
        }
    })
}

pub fn closures() -> impl AsyncFn() {
    let twice = async || {
        thread::sleep(TICK); //~ blocking_sleep
        thread::sleep(TICK); //~ blocking_sleep
    };
    twice
}

pub fn async_block_in_a_closure(names: Vec<String>) -> Vec<impl Future<Output = usize>> {
    let lengths = names.into_iter().map(|name| async move {
        thread::sleep(TICK); //~ blocking_sleep
        name.len()
    });
    lengths.collect()
}

pub fn in_a_static() -> u8 {
    static NAME: fn() -> u8 = || 1;
    const fn one() -> u8 {
        1
    }
    drop(async { thread::sleep(TICK) }); //~ blocking_sleep
    NAME() + one()
}

pub mod nested {
    pub mod deeper {
        pub async fn call() {
            async fn inner() {
                std::thread::sleep(super::super::TICK); //~ blocking_sleep
            }
            inner().await
        }
    }
}

pub async fn sync_closure_called_in_place(items: &[u32]) -> u32 {
    let total = (|| {
        thread::sleep(TICK); //~ blocking_sleep
        items.len() as u32
    })();
    total
}

pub async fn block_in_async_in_offload() {
    let handle = tokio::runtime::Handle::current();
    let job = tokio::task::spawn_blocking(move || {
        drop(handle);
        async {
            thread::sleep(TICK); //~ blocking_sleep
        }
    });
    drop(job.await);
}
