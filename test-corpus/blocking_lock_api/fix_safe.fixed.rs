//! tokio's `blocking_*` by their async counterparts.

use tokio::sync::{Mutex, RwLock, mpsc, oneshot};

pub async fn locks(count: &Mutex<u32>, names: &RwLock<Vec<String>>) -> usize {
    *count.lock().await += 1;
    names.write().await.push(String::new());
    names.read().await.len()
}

pub async fn channels(mut from: mpsc::Receiver<u32>, to: mpsc::Sender<u32>, once: oneshot::Receiver<u32>) -> Option<u32> {
    let first = from.recv().await?;
    to.send(first).await.ok()?;
    once.await.ok()
}
