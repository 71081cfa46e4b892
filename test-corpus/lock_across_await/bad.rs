//! Guards with a name that live to the end of their scope, and a sleep in it.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

async fn work(n: i32) -> i32 {
    n
}

pub async fn bound(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    work(*guard).await
}

pub async fn with_a_name_that_nobody_uses(state: &Mutex<i32>) -> i32 {
    let _guard = state.lock().unwrap(); //~ lock_across_await
    work(1).await
}

pub async fn shadowed(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let guard = *guard;
    work(guard).await
}

pub async fn written(state: &RwLock<i32>) -> i32 {
    let mut guard = state.write().unwrap(); //~ lock_across_await
    *guard += 1;
    work(*guard).await
}

pub async fn in_a_condition(state: &Mutex<i32>) -> i32 {
    if let Ok(guard) = state.lock() { //~ lock_across_await
        work(*guard).await
    } else {
        0
    }
}

pub fn in_a_block(state: Arc<Mutex<i32>>) -> impl Future<Output = i32> {
    async move {
        let guard = state.lock().unwrap(); //~ lock_across_await
        work(*guard).await
    }
}

pub async fn of_parking_lot(state: &parking_lot::Mutex<i32>) -> i32 {
    let guard = state.lock(); //~ lock_across_await
    tokio::select! {
        n = work(*guard) => n,
        n = work(2) => n,
    }
}

pub struct Store {
    state: Mutex<i32>,
}

impl Store {
    fn guard(&self) -> MutexGuard<'_, i32> {
        self.state.lock().unwrap()
    }

    pub async fn through_a_method(&self) -> i32 {
        let guard = self.guard(); //~ lock_across_await
        work(*guard).await
    }
}
