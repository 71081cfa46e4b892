//! Closures on threads where sleeping is right.

use rayon::prelude::*;
use std::thread::{self, sleep};
use std::time::Duration;
use tokio::task::{block_in_place, spawn_blocking};

const TICK: Duration = Duration::from_millis(1);

pub async fn tokio_pool() {
    spawn_blocking(|| sleep(TICK)).await.unwrap();
    tokio::task::spawn_blocking(move || {
        for _ in 0..3 {
            sleep(TICK);
        }
    })
    .await
    .unwrap();
    block_in_place(|| sleep(TICK));
    tokio::task::block_in_place(move || {
        let nested = || sleep(TICK);
        nested();
    });
}

pub async fn methods() {
    let handle = tokio::runtime::Handle::current();
    handle.spawn_blocking(|| sleep(TICK)).await.unwrap();
    tokio::runtime::Handle::current().spawn_blocking(|| sleep(TICK)).await.unwrap();
    let mut set = tokio::task::JoinSet::new();
    set.spawn_blocking(|| sleep(TICK));
    set.join_next().await;
}

pub async fn bound_before() {
    let job = move || sleep(TICK);
    spawn_blocking(job).await.unwrap();

    let with_body = || {
        sleep(TICK);
        3
    };
    let answer = tokio::task::spawn_blocking(with_body);
    answer.await.unwrap();
}

pub async fn block_around() {
    let name = String::from("x");
    spawn_blocking({
        let name = name.clone();
        move || {
            sleep(TICK);
            drop(name);
        }
    })
    .await
    .unwrap();
}

pub async fn threads() {
    let kept = thread::spawn(|| sleep(TICK));
    let built = thread::Builder::new().name("timer".into()).spawn(move || sleep(TICK));
    thread::scope(|scope| { //~ blocking_wait -- the scope waits for its threads
        scope.spawn(|| sleep(TICK));
        scope.spawn(move || {
            sleep(TICK);
        });
    });
    drop((kept, built));
}

pub async fn pools(items: Vec<u64>) {
    rayon::spawn(|| sleep(TICK));
    rayon::join(|| sleep(TICK), || sleep(TICK));
    items.par_iter().for_each(|_| sleep(TICK));
    items.into_par_iter().map(|item| Duration::from_millis(item)).for_each(|item| sleep(item));
    let pool = rayon::ThreadPoolBuilder::new().build().unwrap();
    pool.install(|| sleep(TICK));
    threadpool::ThreadPool::new(4).execute(|| sleep(TICK));
}

pub async fn other_runtimes() {
    smol::unblock(|| sleep(TICK)).await;
    blocking::unblock(move || sleep(TICK)).await;
    async_std::task::spawn_blocking(|| sleep(TICK)).await;
    actix_web::web::block(|| sleep(TICK)).await.unwrap();
}

mod web {
    use actix_web::web;

    pub async fn handler() {
        web::block(move || super::sleep(super::TICK)).await.unwrap();
    }
}

/// The wrapper of the house, told by its name.
async fn run_blocking<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> T {
    spawn_blocking(job).await.unwrap()
}

pub async fn own_wrapper() -> u8 {
    run_blocking(|| {
        sleep(TICK);
        1
    })
    .await
}

/// A runtime of its own, on a thread of its own.
pub fn on_a_thread() -> thread::JoinHandle<()> {
    thread::spawn(|| {
        sleep(TICK);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async { sleep(TICK) });
    })
}
