//! Places that others fill: queues, cells, permits, the clock.

use crossbeam::queue::ArrayQueue;
use crossbeam_queue::SegQueue;
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, watch};

async fn queues(jobs: &SegQueue<u32>, room: &ArrayQueue<u32>) -> u32 {
    while jobs.is_empty() {} //~ busy_loop
    while room.push(1).is_err() {} //~ busy_loop
    loop {
        //~^ busy_loop
        if let Some(job) = room.pop() {
            drop(job);
        }
    }
}

async fn first(jobs: &SegQueue<u32>) -> u32 {
    loop {
        //~^ busy_loop
        if let Some(job) = jobs.pop() {
            return job;
        }
    }
}

async fn drains(jobs: &SegQueue<u32>) {
    while let Some(job) = jobs.pop() {
        drop(job);
    }
    while !jobs.is_empty() {
        jobs.pop();
    }
}

async fn waits(jobs: &SegQueue<u32>, permits: &Semaphore) {
    while jobs.is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    while permits.available_permits() == 0 {
        tokio::task::yield_now().await;
    }
}

async fn cells(cell: &OnceLock<u32>, permits: &Semaphore, stop: &watch::Receiver<bool>) -> u32 {
    while permits.available_permits() == 0 {} //~ busy_loop
    while !*stop.borrow() {} //~ busy_loop
    loop {
        //~^ busy_loop
        if let Some(value) = cell.get() {
            return *value;
        }
    }
}

async fn clock(start: Instant, until: Instant) -> u32 {
    while start.elapsed().as_millis() < 10 {} //~ busy_loop
    while start.elapsed() < Duration::from_millis(10) {} //~ busy_loop
    while Instant::now() < until {} //~ busy_loop
    let mut count = 0;
    while start.elapsed().as_secs() < 1 {
        count += 1;
    }
    count
}
