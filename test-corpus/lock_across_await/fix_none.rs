//! Guards that are needed after the task has slept.

use std::sync::Mutex;

async fn wait() {}

pub async fn used_behind(count: &Mutex<u32>) {
    let mut guard = count.lock().unwrap(); //~ lock_across_await
    wait().await;
    *guard += 1;
}

pub struct Opaque {
    pub inner: u32,
}

pub async fn not_to_be_cloned(one: &Mutex<Opaque>) -> u32 {
    let guard = one.lock().unwrap(); //~ lock_across_await
    wait().await;
    guard.inner
}

pub async fn changed_behind(names: &Mutex<Vec<String>>) {
    let mut guard = names.lock().unwrap(); //~ lock_across_await
    wait().await;
    guard.push(String::new());
}

pub async fn in_a_chain(one: &Mutex<Option<u32>>, other: bool) {
    if other && one.lock().unwrap().is_some_and(|one| one > 1) {
        wait().await;
    } else if other && let Some(1) = *one.lock().unwrap() { //~ lock_across_await
        wait().await;
    }
}
