//! tokio's `blocking_*` in async code: they panic.

use tokio::sync::{Mutex, RwLock, mpsc, oneshot};

pub struct Shared {
    state: Mutex<u64>,
    table: RwLock<Vec<u64>>,
}

impl Shared {
    pub async fn locks(&self) -> u64 {
        let state = Mutex::blocking_lock(&self.state); //~ blocking_lock_api@deny
        let rows = RwLock::blocking_read(&self.table).len(); //~ blocking_lock_api
        RwLock::blocking_write(&self.table).push(*state); //~ blocking_lock_api
        rows as u64
    }
}

pub async fn channels(mut jobs: mpsc::Receiver<u8>, results: mpsc::Sender<u8>, done: oneshot::Receiver<u8>) {
    while let Some(job) = mpsc::Receiver::blocking_recv(&mut jobs) { //~ blocking_lock_api
        mpsc::Sender::blocking_send(&results, job).unwrap(); //~ blocking_lock_api
    }
    oneshot::Receiver::blocking_recv(done).unwrap(); //~ blocking_lock_api
}

#[tokio::main]
async fn main() {
    let lock = Mutex::new(1);
    // it panics, once or not
    drop(tokio::sync::Mutex::blocking_lock(&lock)); //~ blocking_lock_api@deny
}
