//! Waiting for threads in async code.

use std::sync::{Barrier, Condvar, Mutex};
use std::thread::{self, JoinHandle, park};
use std::time::Duration;

pub async fn parked() {
    park(); //~ blocking_wait@deny
    thread::park_timeout(Duration::from_millis(5)); //~ blocking_wait
}

pub async fn joined(worker: JoinHandle<u8>) -> u8 {
    JoinHandle::join(worker).unwrap() //~ blocking_wait
}

pub async fn signalled(ready: &Condvar, state: &Mutex<bool>) {
    let guard = state.lock().unwrap();
    drop(Condvar::wait(ready, guard)); //~ blocking_wait
    let guard = state.lock().unwrap();
    drop(Condvar::wait_timeout(ready, guard, Duration::ZERO)); //~ blocking_wait
}

pub async fn together(barrier: &Barrier) {
    Barrier::wait(barrier); //~ blocking_wait
}

pub fn in_a_block(worker: JoinHandle<()>) -> impl Future<Output = ()> {
    async move { std::thread::JoinHandle::join(worker).unwrap() } //~ blocking_wait
}
