//! Guards that nobody needs when their lock is taken again.

use std::sync::{Mutex, RwLock};

pub fn twice(names: &Mutex<Vec<String>>) -> usize {
    let guard = names.lock().unwrap();
    let first = guard.len();
    let again = names.lock().unwrap(); //~ double_lock
    first + again.len()
}

pub async fn of_tasks(count: &tokio::sync::Mutex<u32>) -> u32 {
    let mut guard = count.lock().await;
    *guard += 1;
    *count.lock().await //~ double_lock
}

pub fn written(names: &RwLock<Vec<String>>) -> usize {
    let guard = names.read().unwrap();
    if guard.is_empty() {
        return 0;
    }
    names.write().unwrap().push(String::new()); //~ double_lock
    1
}
