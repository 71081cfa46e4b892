//! Channels, threads and conditions behind calls.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};

fn next(jobs: &Receiver<u8>) -> Option<u8> {
    jobs.recv().ok()
}

fn next_now(jobs: &Receiver<u8>) -> Option<u8> {
    jobs.try_recv().ok()
}

fn give(jobs: &SyncSender<u8>) {
    jobs.send(1).unwrap();
}

struct Worker {
    thread: Option<JoinHandle<u8>>,
    done: Arc<(Mutex<bool>, Condvar)>,
    jobs: Receiver<u8>,
}

impl Worker {
    fn stop(&mut self) -> Option<u8> {
        self.thread.take().and_then(|thread| thread.join().ok())
    }
    fn wait(&self) {
        let (lock, condition) = &*self.done;
        let mut done = lock.lock().unwrap();
        while !*done {
            done = condition.wait(done).unwrap();
        }
    }
    fn is_done(&self) -> bool {
        *self.done.0.lock().unwrap()
    }
    fn drain(&self) -> Vec<u8> {
        std::iter::from_fn(|| next(&self.jobs)).collect()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop(); //~ blocking_drop
    }
}

async fn waits(worker: &mut Worker, jobs: &Receiver<u8>) -> Option<u8> {
    worker.wait(); //~ blocking_wait
    worker.stop(); //~ blocking_wait
    worker.is_done();
    worker.drain(); //~ blocking_channel
    next_now(jobs);
    next(jobs) //~ blocking_channel
}

async fn sends() {
    let (sender, receiver) = sync_channel(1);
    give(&sender); //~ blocking_channel
    thread::spawn(move || next(&receiver));
}

fn in_parallel(items: &[u8]) -> u8 {
    thread::scope(|scope| {
        let handle = scope.spawn(|| items.len() as u8);
        handle.join().unwrap()
    })
}

async fn joins() {
    in_parallel(&[1]); //~ blocking_wait
}
