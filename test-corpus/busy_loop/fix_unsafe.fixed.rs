//! Loops that can give way to others.

use std::sync::atomic::{AtomicBool, Ordering};

pub async fn empty(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        tokio::task::yield_now().await;
    }
}

pub async fn on_one_line(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) { tokio::task::yield_now().await; std::hint::spin_loop() }
}

pub async fn of_lines(ready: &AtomicBool) {
    loop {
        tokio::task::yield_now().await;
        if ready.load(Ordering::Acquire) {
            break;
        }
        std::hint::spin_loop();
    }
}

pub async fn asks_an_empty_set(mut jobs: tokio::sync::mpsc::Receiver<u8>) {
    let mut set = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            done = set.join_next(), if !set.is_empty() => println!("{done:?}"),
            Some(job) = jobs.recv() => {
                set.spawn(async move { job });
            }
        }
    }
}
