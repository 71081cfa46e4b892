//! What tokio has would panic here: another executor polls the future.

use futures::executor::{LocalPool, ThreadPool};
use std::time::Duration;

pub fn blocked_on(d: Duration) {
    futures::executor::block_on(async { std::thread::sleep(d) }); //~ blocking_sleep
}

pub fn local(d: Duration) {
    LocalPool::new().run_until(async {
        std::thread::sleep(d); //~ blocking_sleep
        drop(std::fs::read("a")); //~ blocking_fs
    });
}

pub fn pooled(pool: &ThreadPool, d: Duration) {
    pool.spawn_ok(async move { std::thread::sleep(d) }); //~ blocking_sleep
}

pub fn of_smol(d: Duration) {
    smol::block_on(async move { std::thread::sleep(d) }); //~ blocking_sleep
    smol::spawn(async move { std::thread::sleep(d) }).detach(); //~ blocking_sleep
}

pub fn of_async_std() -> async_std::task::JoinHandle<()> {
    async_std::task::spawn(async { drop(std::fs::read("a")) }) //~ blocking_fs
}
