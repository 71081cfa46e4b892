//! Somebody else than tokio may drive these futures.

use std::thread;
use std::time::Duration;

pub async fn helper() {
    thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
}

pub fn by_another(pool: &futures::executor::ThreadPool) {
    pool.spawn_ok(helper());
}
