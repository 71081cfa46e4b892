//! Methods.

use tokio::sync::{Mutex, RwLock, mpsc};

pub async fn locks(state: &Mutex<u64>, table: &RwLock<u64>) -> u64 {
    let state = *state.blocking_lock(); //~ blocking_lock_api
    state + *table.blocking_read() //~ blocking_lock_api
}

pub async fn channels(jobs: &mut mpsc::Receiver<u8>, results: &mpsc::Sender<u8>) {
    while let Some(job) = jobs.blocking_recv() { //~ blocking_lock_api
        results.blocking_send(job).unwrap(); //~ blocking_lock_api
    }
}

fn read(state: &Mutex<u64>) -> u64 {
    *Mutex::blocking_lock(state)
}

pub async fn through_a_helper(state: &Mutex<u64>) -> u64 {
    read(state) //~ blocking_lock_api
}
