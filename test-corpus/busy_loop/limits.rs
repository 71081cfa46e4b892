//! Questions by methods, and in functions.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;

pub async fn polls_a_channel(jobs: &Receiver<u8>) -> u8 {
    loop { //~ busy_loop
        if let Ok(job) = jobs.try_recv() {
            return job;
        }
    }
}

pub async fn polls_a_thread(worker: &JoinHandle<()>) {
    while !worker.is_finished() {} //~ busy_loop
}

pub async fn spins_on_a_lock(state: &Mutex<u8>) -> u8 {
    loop { //~ busy_loop
        if let Ok(state) = state.try_lock() {
            return *state;
        }
    }
}

pub async fn asks_inside(ready: &AtomicBool) {
    loop { //~ busy_loop
        if ready.load(Ordering::Acquire) {
            break;
        }
    }
}

struct Flag(AtomicBool);

impl Flag {
    fn is_ready(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    fn wait(&self) {
        while !self.is_ready() {}
    }

    fn wait_politely(&self) {
        while !self.is_ready() {
            std::thread::yield_now();
        }
    }
}

pub async fn asks_a_helper(flag: &Flag) {
    while !flag.is_ready() {} //~ busy_loop
}

pub async fn helpers_that_spin(flag: &Flag) {
    flag.wait(); //~ busy_loop
    flag.wait_politely(); //~ busy_loop
}

pub async fn matches(jobs: &Receiver<u8>) -> u8 {
    loop { //~ busy_loop
        match jobs.try_recv() {
            Ok(job) => return job,
            Err(_) => continue,
        }
    }
}

pub async fn handles_and_polls(jobs: &Receiver<u8>) {
    loop { //~ busy_loop
        let Ok(job) = jobs.try_recv() else { continue };
        println!("{job}");
    }
}

pub async fn drains(jobs: &Receiver<u8>) {
    loop {
        match jobs.try_recv() {
            Ok(job) => println!("{job}"),
            Err(_) => break,
        }
    }
    while let Ok(job) = jobs.try_recv() {
        println!("{job}");
    }
}

pub async fn works(stop: &AtomicBool, items: &mut Vec<u8>) {
    loop {
        if stop.load(Ordering::Acquire) {
            break;
        }
        if items.pop().is_none() {
            break;
        }
    }
}

pub async fn takes(taken: &AtomicBool) {
    while taken.compare_exchange(false, true, Ordering::AcqRel, Ordering::Relaxed).is_err() {}
}

pub async fn test_and_set(taken: &AtomicBool) {
    while taken.swap(true, Ordering::AcqRel) {} //~ busy_loop
}
