//! Functions that take closures and futures: what they do with them is read from their bodies.

use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::{JoinHandle, spawn_blocking};

fn rest() {
    thread::sleep(Duration::from_millis(5));
}

async fn run_blocking<F, T>(f: F) -> T
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    spawn_blocking(f).await.unwrap()
}

fn off<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> JoinHandle<T> {
    spawn_blocking(move || {
        let span = ();
        let result = f();
        drop(span);
        result
    })
}

fn off_by_two<T: Send + 'static>(name: &str, f: impl FnOnce() -> T + Send + 'static) -> JoinHandle<T> {
    let _ = name;
    let job = move || f();
    off(job)
}

fn timed<T>(f: impl FnOnce() -> T) -> T {
    let result = f();
    println!("done");
    result
}

fn timed_by_two<F: FnMut()>(mut f: F) {
    timed(|| f());
}

fn timed_by_name<F>(f: F)
where
    F: Fn(),
{
    let run = || f();
    run();
}

struct Pool {
    handle: Handle,
}

impl Pool {
    fn run<T: Send + 'static>(&self, f: impl FnOnce() -> T + Send + 'static) -> JoinHandle<T> {
        self.handle.spawn_blocking(f)
    }
    fn on_a_thread(f: impl FnOnce() + Send + 'static) {
        thread::Builder::new().spawn(f).unwrap();
    }
    fn with<T>(&self, f: impl FnOnce(&Handle) -> T) -> T {
        f(&self.handle)
    }
    fn submit(&self, f: Box<dyn FnOnce() + Send>) {
        drop(f);
    }
}

fn in_a_task(f: impl Fn() + Send + 'static) {
    tokio::spawn(async move { //~ dropped_join_handle
        f();
    });
}

fn later(list: &mut Vec<Box<dyn Fn()>>, f: impl Fn() + 'static) {
    list.push(Box::new(f));
}

async fn offloaded(pool: Arc<Pool>) {
    run_blocking(rest).await;
    run_blocking(|| rest()).await;
    run_blocking(|| thread::sleep(Duration::from_millis(1))).await;
    off(|| rest()).await.unwrap();
    off_by_two("name", rest).await.unwrap();
    pool.run(|| rest()).await.unwrap();
    Pool::run(&pool, rest).await.unwrap();
    Pool::on_a_thread(rest);
    spawn_blocking({
        let pool = pool.clone();
        move || {
            rest();
            drop(pool);
        }
    })
    .await
    .unwrap();
}

async fn around_what_is_offloaded(pool: Arc<Pool>) {
    fn slow() -> u32 {
        rest();
        1
    }
    let n = slow(); //~ blocking_sleep
    run_blocking(move || n).await;
    pool.run({
        slow(); //~ blocking_sleep
        || 1
    })
    .await
    .unwrap();
}

async fn in_place(pool: Arc<Pool>) {
    timed(rest); //~ blocking_sleep
    timed(|| rest()); //~ blocking_sleep
    timed_by_two(|| rest()); //~ blocking_sleep
    timed_by_name(rest); //~ blocking_sleep
    pool.with(|_| rest()); //~ blocking_sleep
    timed(|| thread::sleep(Duration::from_millis(1))); //~ blocking_sleep
    (|| rest())(); //~ blocking_sleep
}

async fn in_place_of_a_thread() {
    run_blocking(|| timed(rest)).await;
    off(|| timed_by_two(|| rest())).await.unwrap();
}

async fn kept(pool: Arc<Pool>, list: &mut Vec<Box<dyn Fn()>>) {
    later(list, || rest());
    later(list, rest);
    pool.submit(Box::new(|| rest()));
}

pub fn from_sync_code() {
    in_a_task(|| rest()); //~ blocking_sleep
    timed(|| rest());
}

fn drive<F: Future>(handle: &Handle, future: F) -> F::Output {
    handle.block_on(future)
}

async fn on_a_blocking_thread(handle: Handle) {
    spawn_blocking(move || {
        handle.block_on(async {
            rest();
        });
        drive(&handle, async {
            rest();
        });
    })
    .await
    .unwrap();
}

fn recursive<F: Fn()>(n: u32, f: F) {
    f();
    if n > 0 {
        recursive(n - 1, f);
    }
}

async fn recursion() {
    recursive(2, || rest()); //~ blocking_sleep
}

async fn retry<F, T>(mut f: F) -> T
where
    F: AsyncFnMut() -> T,
{
    f().await
}

async fn async_closures() {
    retry(async || rest()).await; //~ blocking_sleep
}

fn each(items: &[u32], f: fn(u32)) {
    for item in items {
        f(*item);
    }
}

async fn function_pointers() {
    fn slow(_: u32) {
        rest();
    }
    each(&[1], slow); //~ blocking_sleep
    each(&[1], |_| rest()); //~ blocking_sleep
}

/// The name of a macro may stand in its own initialiser.
macro_rules! named {
    ($name:ident, $value:expr) => {
        let $name = $value;
        let value = $name;
        let $name = value;
    };
}

fn without_hygiene<F: Fn()>(value: F) {
    named!(f, value);
    f();
}

async fn in_macros() {
    without_hygiene(|| rest()); //~ blocking_sleep
}
