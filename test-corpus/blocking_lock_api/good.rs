//! The async methods, and the others where they belong.

use std::sync::Arc;
use tokio::sync::{Mutex, RwLock, mpsc};

pub async fn asynchronous(state: &Mutex<u64>, table: &RwLock<u64>) -> u64 {
    *state.lock().await + *table.read().await
}

pub async fn offloaded(state: Arc<Mutex<u64>>, mut jobs: mpsc::Receiver<u8>) {
    tokio::task::spawn_blocking(move || {
        *Mutex::blocking_lock(&state) += 1;
        mpsc::Receiver::blocking_recv(&mut jobs)
    })
    .await
    .unwrap();
}

pub fn thread(state: &Mutex<u64>) -> u64 {
    *Mutex::blocking_lock(state)
}

struct Own;

impl Own {
    fn blocking_lock(&self) {}

    async fn uses(&self) {
        self.blocking_lock();
        Self::blocking_lock(self);
    }
}
