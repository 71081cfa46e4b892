//! Containers of guards that are emptied, and guards of containers that are.

use std::sync::MutexGuard;

async fn work(n: usize) -> usize {
    n
}

pub async fn guards_popped(mut guards: Vec<MutexGuard<'static, i32>>) -> usize {
    while let Some(guard) = guards.pop() {
        drop(guard);
    }
    work(guards.len()).await
}
