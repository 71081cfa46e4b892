//! Wakers that are stored on some paths only, and contexts that have no name.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Slot {
    value: Option<u8>,
    waker: Option<Waker>,
    closed: bool,
}

impl Future for Slot {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        if self.closed {
            return Poll::Pending; //~ pending_without_waker
        }
        if let Some(value) = self.value.take() {
            return Poll::Ready(value);
        }
        self.waker = Some(cx.waker().clone());
        Poll::Pending
    }
}

pub fn by_closure(mut ready: impl FnMut() -> bool) -> impl Future<Output = ()> {
    std::future::poll_fn(move |_| if ready() { Poll::Ready(()) } else { Poll::Pending }) //~ pending_without_waker
}
