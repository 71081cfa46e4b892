//! A runtime without a clock may drive these futures.

use std::thread;
use std::time::Duration;

pub async fn helper() {
    thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub fn without_time() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
    runtime.block_on(helper());
}
