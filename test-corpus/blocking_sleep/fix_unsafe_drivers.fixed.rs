//! Somebody else than tokio may drive these futures.

use std::time::Duration;

pub async fn helper() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}

pub fn by_another(pool: &futures::executor::ThreadPool) {
    pool.spawn_ok(helper());
}
