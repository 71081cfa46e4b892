//! Crates that others pass on.

use deno_core::parking_lot::Mutex;

pub async fn of_deno(state: &Mutex<i32>) -> i32 {
    let guard = state.lock(); //~ lock_across_await
    tokio::task::yield_now().await;
    *guard
}

pub async fn on_one_path(state: &Mutex<Option<i32>>) -> i32 {
    let mut guard = state.lock(); //~ lock_across_await
    if let Some(value) = guard.take() {
        drop(guard);
        tokio::task::yield_now().await;
        return value;
    }
    tokio::task::yield_now().await;
    0
}
