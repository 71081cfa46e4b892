//@ edition: 2021
//! The same in an older edition.

use std::future::Future;
use std::thread::sleep;
use std::time::Duration;

pub async fn pause() {
    sleep(Duration::from_millis(1)); //~ blocking_sleep
}

pub fn gen(d: Duration) -> impl Future<Output = ()> {
    async move { ::std::thread::sleep(d) } //~ blocking_sleep
}

pub async fn through_a_known_crate() {
    tokio::select! {
        _ = gen(Duration::ZERO) => sleep(Duration::ZERO), //~ blocking_sleep
    }
}
