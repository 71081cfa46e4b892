//! A thread that has ended is joined at once.

use std::thread::JoinHandle;
use std::time::Duration;

async fn reaps(handle: JoinHandle<u32>, mut all: Vec<JoinHandle<u32>>, mut one: Option<JoinHandle<u32>>) {
    while !handle.is_finished() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    handle.join().ok();
    if one.as_ref().is_some_and(|handle| handle.is_finished()) {
        one.take().unwrap().join().ok();
    }
    let mut index = 0;
    while index < all.len() {
        if all[index].is_finished() {
            all.swap_remove(index).join().ok();
        } else {
            index += 1;
        }
    }
}

async fn asks_about_another(handle: JoinHandle<u32>, other: JoinHandle<u32>) {
    while !other.is_finished() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    handle.join().ok(); //~ blocking_wait
}

struct Creator {
    thread: Option<JoinHandle<u32>>,
    pending: Vec<u32>,
}

impl Creator {
    async fn refill(&mut self) {
        if let Some(thread) = self.thread.take() {
            if self.pending.is_empty() || thread.is_finished() {
                self.pending.push(thread.join().unwrap()); //~ blocking_wait
            }
        }
    }
}
