//! Loops that can give way to others.

use std::sync::atomic::{AtomicBool, Ordering};

pub async fn empty(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {} //~ busy_loop
}

pub async fn on_one_line(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) { std::hint::spin_loop() } //~ busy_loop
}

pub async fn of_lines(ready: &AtomicBool) {
    loop { //~ busy_loop
        if ready.load(Ordering::Acquire) {
            break;
        }
        std::hint::spin_loop();
    }
}

pub async fn asks_an_empty_set(mut jobs: tokio::sync::mpsc::Receiver<u8>) {
    let mut set = tokio::task::JoinSet::new();
    loop { //~ busy_loop
        tokio::select! {
            done = set.join_next() => println!("{done:?}"),
            Some(job) = jobs.recv() => {
                set.spawn(async move { job });
            }
        }
    }
}
