//! Methods.

use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;

pub async fn joined() -> u8 {
    let worker = thread::spawn(|| 3);
    worker.join().unwrap() //~ blocking_wait
}

pub async fn all(workers: Vec<thread::JoinHandle<()>>) {
    for worker in workers {
        worker.join().unwrap(); //~ blocking_wait
    }
}

pub async fn signalled(pair: Arc<(Mutex<bool>, Condvar)>, barrier: &Barrier) {
    let (state, ready) = &*pair;
    let mut done = state.lock().unwrap();
    while !*done {
        done = ready.wait(done).unwrap(); //~ blocking_wait
    }
    barrier.wait(); //~ blocking_wait
}

pub async fn scoped(items: &[u8]) {
    thread::scope(|scope| { //~ blocking_wait
        scope.spawn(|| items.len());
    });
}
