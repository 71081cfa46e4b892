//! Closures that executors poll.

use std::task::Poll;
use std::thread::sleep;
use std::time::Duration;

pub async fn of_std() {
    std::future::poll_fn(|_| {
        sleep(Duration::from_millis(1)); //~ blocking_sleep
        Poll::Ready(())
    })
    .await;
}

pub fn of_futures() -> impl Future<Output = ()> {
    futures::future::poll_fn(|_| {
        sleep(Duration::from_millis(1)); //~ blocking_sleep
        Poll::Ready(())
    })
}

pub async fn lazily() {
    futures::future::lazy(|_| sleep(Duration::from_millis(1))).await; //~ blocking_sleep
}

pub fn stream() -> impl futures::Stream<Item = u8> {
    futures::stream::repeat_with(|| {
        sleep(Duration::from_millis(1)); //~ blocking_sleep
        1
    })
}

pub fn iterator() -> impl Iterator<Item = u8> {
    std::iter::repeat_with(|| {
        sleep(Duration::from_millis(1));
        1
    })
}
