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
