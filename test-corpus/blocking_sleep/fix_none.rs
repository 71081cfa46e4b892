//! Sleeps that can't be awaited where they stand.

use std::thread::sleep;
use std::time::Duration;

pub async fn in_closures(waits: Vec<u64>) {
    waits.iter().for_each(|wait| sleep(Duration::from_secs(*wait))); //~ blocking_sleep
}

pub struct Slow;

impl Future for Slow {
    type Output = ();

    fn poll(self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<()> {
        sleep(Duration::from_secs(1)); //~ blocking_sleep
        std::task::Poll::Ready(())
    }
}

#[allow(deprecated)]
pub async fn with_another_argument() {
    std::thread::sleep_ms(10); //~ blocking_sleep
}
