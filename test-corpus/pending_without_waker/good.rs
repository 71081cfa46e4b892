//! Poll functions that see to it that they are polled again.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Slot {
    value: Option<u8>,
    waker: Option<Waker>,
}

impl Future for Slot {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        match self.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                self.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

struct Twice<F>(F, bool);

impl<F: Future<Output = u8> + Unpin> Future for Twice<F> {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        match Pin::new(&mut self.0).poll(cx) {
            Poll::Ready(value) => Poll::Ready(value * 2),
            Poll::Pending => Poll::Pending,
        }
    }
}

struct Yield(bool);

impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

struct Never;

impl Future for Never {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Pending
    }
}

pub fn told_apart(poll: Poll<u8>) -> bool {
    matches!(poll, Poll::Pending)
}
