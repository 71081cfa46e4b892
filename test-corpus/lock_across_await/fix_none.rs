//! Guards that are needed after the task has slept.

use std::sync::Mutex;

async fn wait() {}

pub async fn used_behind(count: &Mutex<u32>) {
    let mut guard = count.lock().unwrap(); //~ lock_across_await
    wait().await;
    *guard += 1;
}

pub async fn borrowed_from(names: &Mutex<Vec<String>>) -> usize {
    let guard = names.lock().unwrap(); //~ lock_across_await
    let first = guard.first();
    wait().await;
    first.map_or(0, |name| name.len())
}

pub async fn used_while_it_waits(count: &Mutex<u32>) {
    let guard = count.lock().unwrap(); //~ lock_across_await
    for _ in 0..*guard {
        wait().await;
    }
}
