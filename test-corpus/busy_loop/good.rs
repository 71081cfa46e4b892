//! Loops that wait, or that work.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tokio::sync::{Notify, mpsc};

pub async fn waits(ready: &AtomicBool, changed: &Notify) {
    while !ready.load(Ordering::Acquire) {
        changed.notified().await;
    }
}

pub async fn gives_way(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        tokio::task::yield_now().await;
    }
    loop {
        if ready.load(Ordering::Acquire) {
            break;
        }
        std::hint::spin_loop();
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
}

pub async fn drains(mut jobs: mpsc::Receiver<u8>) -> usize {
    let mut count = 0;
    while let Ok(job) = jobs.try_recv() {
        count += usize::from(job);
    }
    count
}

pub async fn selects(stop: &AtomicBool, mut jobs: mpsc::Receiver<u8>) {
    while !stop.load(Ordering::Relaxed) {
        tokio::select! {
            _ = jobs.recv() => {}
        }
    }
}

pub async fn works(stop: &AtomicBool, items: &mut Vec<u64>) {
    while !stop.load(Ordering::Relaxed) && !items.is_empty() {
        items.pop();
    }
}

pub async fn exchanges(count: &AtomicUsize) {
    let mut current = count.load(Ordering::Relaxed);
    while let Err(actual) = count.compare_exchange_weak(current, current + 1, Ordering::AcqRel, Ordering::Relaxed) {
        current = actual;
    }
}

pub fn sync(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
}

pub async fn offloaded(ready: &'static AtomicBool) {
    tokio::task::spawn_blocking(move || while !ready.load(Ordering::Acquire) {}).await.unwrap();
}

struct Asset;

impl Asset {
    fn load(&self, _: u8) -> bool {
        true
    }
}

pub async fn another_load(asset: Asset) {
    while !asset.load(3) {}
}

pub async fn lags(jobs: &mut tokio::sync::broadcast::Receiver<u8>) -> u32 {
    use tokio::sync::broadcast::error::TryRecvError;
    let mut count = 0;
    loop {
        match jobs.try_recv() {
            Ok(job) => count += u32::from(job),
            Err(TryRecvError::Lagged(_)) => {}
            Err(_) => break,
        }
    }
    loop {
        match jobs.try_recv() {
            Ok(job) => count += u32::from(job),
            Err(TryRecvError::Lagged(_)) => continue,
            Err(TryRecvError::Closed | TryRecvError::Empty) => break,
        }
    }
    count
}
