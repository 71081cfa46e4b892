//! `tokio` is not tokio here.

pub async fn f() {
    tokio::task::spawn_blocking(1);
    tokio::nap(d); //~ blocking_sleep
    tokio::time::sleep(d); //~ unawaited_future
}
