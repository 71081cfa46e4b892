//! Threads behind functions of the workspace.

use std::thread::{self, sleep};
use std::time::Duration;
use tokio::runtime::Handle;

pub struct IoThread;

impl IoThread {
    pub fn new<F, Fut>(name: &str, make: F) -> Self
    where
        F: FnOnce() -> Fut + Send + 'static,
        Fut: Future<Output = ()>,
    {
        let handle = Handle::current();
        thread::Builder::new().name(name.into()).spawn(move || handle.block_on(make())).unwrap();
        Self
    }
}

fn on_a_thread(future: impl Future<Output = ()> + Send + 'static) {
    let handle = Handle::current();
    thread::spawn(move || handle.block_on(future));
}

fn as_a_task<F: Future<Output = ()> + Send + 'static>(make: impl FnOnce() -> F + Send + 'static) {
    thread::spawn(move || Handle::current().spawn(make()));
}

async fn made_there() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

async fn given() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

async fn spawned_there() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub async fn start() {
    IoThread::new("made", move || made_there());
    IoThread::new("block", || async { sleep(Duration::from_secs(1)) });
    on_a_thread(given());
    as_a_task(spawned_there);
    as_a_task(|| spawned_there());
}
