//! Loops that look at what a lock guards, or ask how far somebody is.

use std::collections::VecDeque;
use std::process::Child;
use std::sync::{Condvar, Mutex, RwLock};
use std::time::{Duration, Instant};

pub struct State {
    done: bool,
}

pub async fn flag(ready: &Mutex<bool>) {
    while !*ready.lock().unwrap() {} //~ busy_loop
}

pub async fn hints(ready: &RwLock<bool>) {
    while !*ready.read().unwrap() { //~ busy_loop
        std::hint::spin_loop();
    }
}

pub async fn field(state: &Mutex<State>) {
    while !state.lock().unwrap().done {} //~ busy_loop
}

pub async fn value(slot: &Mutex<Option<u32>>) -> u32 {
    loop { //~ busy_loop
        if let Some(value) = *slot.lock().unwrap() {
            return value;
        }
    }
}

pub async fn queue(jobs: &Mutex<VecDeque<u32>>) -> u32 {
    loop { //~ busy_loop
        if let Some(job) = jobs.lock().unwrap().pop_front() {
            return job;
        }
    }
}

pub async fn thread(handle: std::thread::JoinHandle<()>) {
    while !handle.is_finished() {} //~ busy_loop
}

pub async fn task(handle: &tokio::task::JoinHandle<()>) {
    while !handle.is_finished() {} //~ busy_loop
}

pub async fn process(child: &mut Child) {
    while child.try_wait().unwrap().is_none() {} //~ busy_loop
}

pub async fn time(until: Instant) {
    while Instant::now() < until {} //~ busy_loop
}

pub async fn elapsed(since: Instant) {
    while since.elapsed() < Duration::from_secs(1) {} //~ busy_loop
}

pub async fn gives_way(ready: &Mutex<bool>, handle: &tokio::task::JoinHandle<()>) {
    while !*ready.lock().unwrap() {
        tokio::task::yield_now().await;
    }
    while !handle.is_finished() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

pub async fn drains(jobs: &Mutex<VecDeque<u32>>, seen: &mut Vec<u32>) {
    while let Some(job) = jobs.lock().unwrap().pop_front() {
        seen.push(job);
    }
    loop {
        match jobs.lock().unwrap().pop_front() {
            Some(job) => seen.push(job),
            None => break,
        }
    }
}

pub async fn works(until: Instant, work: &mut impl FnMut()) {
    while Instant::now() < until {
        work();
    }
}

pub fn blocks(ready: &Mutex<bool>, told: &Condvar) {
    let mut ready = ready.lock().unwrap();
    while !*ready {
        ready = told.wait(ready).unwrap();
    }
}
