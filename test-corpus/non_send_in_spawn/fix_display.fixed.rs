//! Cells for which locks can stand where the function names them.

use std::sync::Arc;

pub fn shared() -> tokio::task::JoinHandle<u32> {
    let count = Arc::new(std::sync::Mutex::new(1));
    let other = Arc::clone(&count);
    *other.lock().unwrap() += 1;
    tokio::spawn(async move { *count.lock().unwrap() })
}
