//! tokio's `blocking_*` by their async counterparts.

use tokio::sync::{Mutex, RwLock, mpsc, oneshot};

pub async fn locks(count: &Mutex<u32>, names: &RwLock<Vec<String>>) -> usize {
    *count.blocking_lock() += 1; //~ blocking_lock_api
    names.blocking_write().push(String::new()); //~ blocking_lock_api
    names.blocking_read().len() //~ blocking_lock_api
}

pub async fn channels(mut from: mpsc::Receiver<u32>, to: mpsc::Sender<u32>, once: oneshot::Receiver<u32>) -> Option<u32> {
    let first = from.blocking_recv()?; //~ blocking_lock_api
    to.blocking_send(first).ok()?; //~ blocking_lock_api
    once.blocking_recv().ok() //~ blocking_lock_api
}
