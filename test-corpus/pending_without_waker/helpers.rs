//! Poll functions of no trait, and wakers that are cloned for nothing.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

pub struct Gate {
    open: AtomicBool,
}

impl Gate {
    fn poll_open(&self, _cx: &mut Context<'_>) -> Poll<()> {
        if self.open.load(Ordering::Acquire) { Poll::Ready(()) } else { Poll::Pending } //~ pending_without_waker
    }

    fn poll_never(&self, _cx: &mut Context<'_>) -> Poll<()> {
        Poll::Pending
    }

    fn is_open(&self, _cx: &mut Context<'_>) -> Poll<()> {
        if self.open.load(Ordering::Acquire) { Poll::Ready(()) } else { Poll::Pending }
    }
}

impl Future for Gate {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.poll_open(cx)
    }
}
