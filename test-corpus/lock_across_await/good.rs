//! Guards that are gone before the task sleeps, and locks that are made for it.

use std::sync::{Arc, Mutex, MutexGuard};

async fn work(n: i32) -> i32 {
    n
}

fn consume(guard: MutexGuard<'_, i32>) -> i32 {
    *guard
}

pub async fn dropped(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let n = *guard;
    drop(guard);
    work(n).await
}

pub async fn scoped(state: &Mutex<i32>) -> i32 {
    let n = {
        let guard = state.lock().unwrap();
        *guard
    };
    work(n).await
}

pub async fn copied_out(state: &Mutex<i32>) -> i32 {
    let n = *state.lock().unwrap();
    *state.lock().unwrap() += 1;
    let _ = state.lock();
    work(n).await
}

pub async fn moved(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let n = consume(guard);
    work(n).await
}

pub async fn taken_after_the_last_await(state: &Mutex<i32>) -> i32 {
    let n = work(1).await;
    let guard = state.lock().unwrap();
    n + *guard
}

pub async fn only_spawned(state: Arc<Mutex<i32>>) -> i32 {
    let guard = state.lock().unwrap();
    let task = tokio::spawn(async move { work(1).await });
    drop(task);
    *guard
}

pub async fn made_for_it(state: &tokio::sync::Mutex<i32>) -> i32 {
    let guard = state.lock().await;
    work(*guard).await
}

pub fn in_a_sync_function(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    *guard
}
