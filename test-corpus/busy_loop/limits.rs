//! Questions by methods.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;

pub async fn polls_a_channel(jobs: &Receiver<u8>) -> u8 {
    loop { //~ todo: busy_loop
        if let Ok(job) = jobs.try_recv() {
            return job;
        }
    }
}

pub async fn polls_a_thread(worker: &JoinHandle<()>) {
    while !worker.is_finished() {} //~ busy_loop
}

pub async fn spins_on_a_lock(state: &Mutex<u8>) -> u8 {
    loop { //~ todo: busy_loop
        if let Ok(state) = state.try_lock() {
            return *state;
        }
    }
}

pub async fn asks_inside(ready: &AtomicBool) {
    loop { //~ todo: busy_loop
        if ready.load(Ordering::Acquire) {
            break;
        }
    }
}
