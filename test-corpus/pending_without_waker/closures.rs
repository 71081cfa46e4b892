//! Closures of `poll_fn`.

use std::collections::VecDeque;
use std::task::{Poll, Waker};

async fn never() {
    std::future::poll_fn(|_| Poll::<()>::Pending).await
}

async fn by_closure(mut queue: VecDeque<u8>) -> u8 {
    std::future::poll_fn(move |_cx| match queue.pop_front() {
        Some(item) => Poll::Ready(item),
        None => Poll::Pending, //~ pending_without_waker
    })
    .await
}

async fn with_context(mut queue: VecDeque<u8>, wakers: &mut Vec<Waker>) -> u8 {
    std::future::poll_fn(|cx| match queue.pop_front() {
        Some(item) => Poll::Ready(item),
        None => {
            wakers.push(cx.waker().clone());
            Poll::Pending
        }
    })
    .await
}
