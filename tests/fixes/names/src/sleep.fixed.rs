//! A function of the name that std has.

use std::time::Duration;
use tracing::Instrument;

pub fn sleep(_: Duration) {}

pub async fn both() {
    sleep(Duration::ZERO);
    tokio::time::sleep(Duration::from_millis(1)).await;
    let span = tracing::info_span!("a");
    async {
        tokio::task::yield_now().await;
    }
    .instrument(span)
    .await;
}
