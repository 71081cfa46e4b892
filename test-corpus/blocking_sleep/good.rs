//! Sleeps that are right, and what only looks like one.

use std::thread;
use std::time::Duration;
use tokio::task::{self, JoinHandle};

const TICK: Duration = Duration::from_millis(1);

/// Nobody polls this.
pub fn retry(mut attempt: impl FnMut() -> bool) {
    while !attempt() {
        thread::sleep(TICK);
    }
}

pub async fn asynchronous() {
    tokio::time::sleep(TICK).await;
    tokio::time::timeout(TICK, std::future::pending::<()>()).await.ok();
}

/// It is the user's own `sleep` that is meant.
mod scheduler {
    mod thread {
        pub fn sleep(_: std::time::Duration) {}
    }

    pub async fn pause() {
        thread::sleep(super::TICK);
        self::thread::sleep(super::TICK);
    }
}

mod shadowed {
    use std::thread::*;

    fn sleep(_: std::time::Duration) {}

    pub async fn pause() {
        sleep(super::TICK);
    }
}

mod tokio_by_name {
    use tokio::time as thread;
    use tokio::time::sleep;

    pub async fn pause() {
        sleep(super::TICK).await;
        thread::sleep(super::TICK).await;
    }
}

pub async fn locals() {
    let sleep = |_: Duration| {};
    sleep(TICK);
    fn nested(d: Duration) {
        thread::sleep(d);
    }
    let later = nested;
    drop(later);
}

pub async fn given(sleep: impl Fn(Duration)) {
    sleep(TICK);
}

struct Timer;

impl Timer {
    fn sleep(&self, _: Duration) {}

    async fn method(&self) {
        self.sleep(TICK);
        Self::sleep(self, TICK);
    }

    fn thread(self) -> Self {
        self
    }
}

pub async fn text() -> &'static str {
    // thread::sleep(TICK);
    /* std::thread::sleep(TICK); /* nested */ thread::sleep(TICK); */
    let raw = r#"thread::sleep(TICK)"#;
    let bytes = b"std::thread::sleep(d)";
    drop((raw, bytes, stringify!(std::thread::sleep(TICK))));
    Timer.thread().method().await;
    "std::thread::sleep(TICK);"
}

/// A function that is only named is not called here.
pub async fn named() {
    let nap: fn(Duration) = thread::sleep;
    drop(nap);
}

pub fn sync_closures() -> impl Fn() -> u8 {
    || {
        thread::sleep(TICK);
        1
    }
}

pub const PAUSE: fn() = || thread::sleep(TICK);

impl Drop for Timer {
    fn drop(&mut self) {
        thread::sleep(TICK); //~ blocking_drop
    }
}

/// `poll` of somebody else.
trait Poller {
    fn poll(&mut self) -> bool;
}

impl Poller for Timer {
    fn poll(&mut self) -> bool {
        thread::sleep(TICK);
        true
    }
}

struct Sensor;

impl Sensor {
    fn poll(&mut self) {
        thread::sleep(TICK);
    }

    fn poll_next(&mut self) {
        thread::sleep(TICK);
    }
}

pub fn kept() -> JoinHandle<()> {
    task::spawn_blocking(|| thread::sleep(TICK))
}

#[cfg(any())]
pub async fn never_compiled() {
    thread::sleep(TICK);
}

pub async fn parts_that_are_never_compiled() {
    #[cfg(any())]
    thread::sleep(TICK);
    #[cfg(any())]
    {
        thread::sleep(TICK);
    }
    match 3 {
        #[cfg(any())]
        3 => thread::sleep(TICK),
        _ => {}
    }
}
