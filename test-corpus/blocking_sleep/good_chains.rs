//! Calls that lead to a sleep, but not on an executor's thread; and calls that only look as if they did.

use std::thread;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(5);

fn rest() {
    thread::sleep(TICK);
}

fn two_hops() {
    rest();
}

pub fn sync_code_may_wait() {
    two_hops();
}

mod other {
    pub fn rest() {}
    pub struct Pacer;
    impl Pacer {
        pub fn hold(&self) {}
    }
}

struct Pacer;

impl Pacer {
    fn hold(&self) {
        rest();
    }
}

async fn of_the_same_name(one: &other::Pacer) {
    other::rest();
    one.hold();
    fn rest() {}
    rest();
}

async fn shadowed() {
    let rest = || {};
    rest();
}

async fn parameter(two_hops: impl Fn()) {
    two_hops();
}

async fn on_other_threads(pacer: std::sync::Arc<Pacer>) {
    tokio::task::spawn_blocking(two_hops).await.unwrap();
    tokio::task::spawn_blocking(|| two_hops()).await.unwrap();
    tokio::task::spawn_blocking(move || pacer.hold()).await.unwrap();
    thread::spawn(two_hops);
    tokio::task::block_in_place(two_hops);
    let job = || rest();
    tokio::task::spawn_blocking(job).await.unwrap();
}

fn starts_a_thread() {
    thread::spawn(|| rest());
    thread::Builder::new().spawn(two_hops).unwrap();
}

fn makes_a_closure() -> impl Fn() {
    || rest()
}

fn keeps_a_closure() -> Box<dyn Fn() + Send> {
    Box::new(|| rest())
}

fn makes_a_future() -> impl Future<Output = ()> {
    async { tokio::task::yield_now().await }
}

async fn what_is_only_made() {
    starts_a_thread();
    drop(makes_a_closure());
    drop(keeps_a_closure());
    makes_a_future().await;
}

async fn slow_in_its_own_body() {
    rest(); //~ blocking_sleep
}

/// The `async fn` is judged in its own body, and not again where it is awaited.
async fn awaits_it() {
    slow_in_its_own_body().await;
}

fn hands_on_the_future() -> impl Future<Output = ()> {
    slow_in_its_own_body()
}

async fn awaits_it_through_a_function() {
    hands_on_the_future().await;
}

fn calls_itself(n: u32) {
    if n > 0 {
        calls_itself(n - 1);
    }
}

fn ping(n: u32) {
    if n > 0 {
        pong(n - 1);
    }
}

fn pong(n: u32) {
    ping(n);
}

async fn recursion() {
    calls_itself(3);
    ping(3);
}

#[cfg(test)]
fn by_world() {
    rest();
}

#[cfg(not(test))]
fn by_world() {}

async fn outside_of_tests() {
    by_world();
}

#[cfg(any())]
fn never_there() {
    rest();
}

fn with_code_for_tests_only() {
    #[cfg(test)]
    rest();
}

async fn without_tests() {
    with_code_for_tests_only();
}

enum Pause {
    Rest(u32),
}

fn rest_of(of: u32) -> Pause {
    Pause::Rest(of)
}

async fn constructors() -> Pause {
    rest_of(1)
}

fn main() {
    two_hops();
}

/// A lock that waits for who holds it: waiting for a lock is no sleep.
mod contended {
    use std::sync::{RwLock, RwLockWriteGuard, TryLockError};

    fn locked<T>(value: &RwLock<T>) -> Option<RwLockWriteGuard<'_, T>> {
        for _ in 0..5 {
            match value.try_write() {
                Ok(guard) => return Some(guard),
                Err(TryLockError::WouldBlock) => {
                    std::thread::sleep(std::time::Duration::from_millis(10));
                }
                Err(_) => return None,
            }
        }
        None
    }

    pub async fn counts(value: &RwLock<u32>) {
        if let Some(mut guard) = locked(value) {
            *guard += 1;
        }
    }
}
