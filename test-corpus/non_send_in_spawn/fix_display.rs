//! Cells for which locks can stand where the function names them.

use std::cell::RefCell;
use std::sync::Arc;

pub fn shared() -> tokio::task::JoinHandle<u32> {
    let count = Arc::new(RefCell::new(1));
    let other = Arc::clone(&count);
    *other.borrow_mut() += 1;
    tokio::spawn(async move { *count.borrow() }) //~ non_send_in_spawn
}
