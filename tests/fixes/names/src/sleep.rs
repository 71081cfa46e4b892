//! A function of the name that std has.

use std::time::Duration;

pub fn sleep(_: Duration) {}

pub async fn both() {
    sleep(Duration::ZERO);
    std::thread::sleep(Duration::from_millis(1));
    let span = tracing::info_span!("a");
    let _in = span.enter();
    tokio::task::yield_now().await;
}
