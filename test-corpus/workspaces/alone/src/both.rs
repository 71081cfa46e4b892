//! Driven on a thread, and by others too.

use std::thread::{self, sleep};
use std::time::Duration;
use tokio::runtime::Runtime;

async fn also_a_task() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

async fn also_awaited() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub async fn anybody_may_call_it() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

async fn handed_on() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

async fn on_the_callers_thread() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub trait Job {
    async fn work(&self);
}

pub struct Sleeps;

impl Job for Sleeps {
    async fn work(&self) {
        sleep(Duration::from_secs(1)); //~ blocking_sleep
    }
}

fn start(runtime: Runtime) {
    thread::spawn(move || {
        runtime.block_on(also_a_task());
        runtime.block_on(also_awaited());
        runtime.block_on(async { drop(tokio::spawn(handed_on())) }); //~ dropped_join_handle
        runtime.block_on(Sleeps.work());
    });
}

pub async fn caller(runtime: Runtime) {
    tokio::spawn(also_a_task()); //~ dropped_join_handle
    also_awaited().await;
    anybody_may_call_it().await;
    start(runtime);
}

pub fn waits(runtime: Runtime) {
    runtime.block_on(on_the_callers_thread());
}
