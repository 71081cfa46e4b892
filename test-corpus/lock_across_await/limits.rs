//! What needs the flow of temporaries and of paths.

use std::sync::{Mutex, MutexGuard};

async fn work(n: i32) -> i32 {
    n
}

pub async fn argument(state: &Mutex<i32>) -> i32 {
    work(*state.lock().unwrap()).await //~ todo: lock_across_await
}

pub async fn scrutinee(state: &Mutex<Option<i32>>) -> i32 {
    match *state.lock().unwrap() { //~ todo: lock_across_await
        Some(n) => work(n).await,
        None => 0,
    }
}

pub async fn on_one_path(state: &Mutex<i32>, early: bool) -> i32 {
    let guard = state.lock().unwrap(); //~ todo: lock_across_await
    if early {
        drop(guard);
        return 0;
    }
    work(*guard).await
}

pub struct Holder<'a> {
    guard: MutexGuard<'a, i32>,
}

pub async fn in_a_field(state: &Mutex<i32>) -> i32 {
    let holder = Holder { guard: state.lock().unwrap() }; //~ todo: lock_across_await
    work(1).await + *holder.guard
}
