//! Loops that ask and ask.

use std::hint::spin_loop;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering, Ordering::Acquire};
use std::sync::mpsc::Receiver;
use std::thread;

pub async fn flag(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {} //~ busy_loop@warn
}

pub async fn flag_with_a_hint(ready: &AtomicBool) {
    while !ready.load(Acquire) { //~ busy_loop
        std::hint::spin_loop();
    }
}

pub async fn compared(count: &AtomicUsize, wanted: usize) {
    while count.load(Ordering::SeqCst) < wanted { //~ busy_loop
        spin_loop();
    }
}

pub async fn hinted(ready: &AtomicBool) {
    loop { //~ busy_loop
        if ready.load(Ordering::Relaxed) {
            break;
        }
        core::hint::spin_loop();
    }
}

pub async fn yields_the_thread(ready: &AtomicBool) {
    loop { //~ busy_loop
        if ready.load(Ordering::Relaxed) {
            return;
        }
        thread::yield_now();
    }
}

pub fn in_a_task(count: &'static AtomicUsize) {
    drop(tokio::spawn(async move { //~ dropped_join_handle
        while count.load(Ordering::SeqCst) > 0 {} //~ busy_loop
    }));
}

pub async fn both(ready: &AtomicBool, stop: &AtomicBool) {
    while !ready.load(Acquire) && !stop.load(Acquire) {} //~ busy_loop
}

pub async fn polls(jobs: &Receiver<u8>) {
    while Receiver::try_recv(jobs).is_err() {} //~ busy_loop
}

pub async fn matches_the_answer(ready: &AtomicBool) {
    loop { //~ busy_loop
        match ready.load(Ordering::Acquire) {
            true => break,
            false => {}
        }
    }
}
