//! Wakers that are cloned for nothing, and a helper whose caller registers one.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

pub struct Forgotten {
    open: AtomicBool,
}

impl Future for Forgotten {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.open.load(Ordering::Acquire) {
            return Poll::Ready(());
        }
        let _waker = cx.waker().clone();
        Poll::Pending //~ pending_without_waker
    }
}

pub struct Kept {
    open: AtomicBool,
    wakers: std::sync::Mutex<Vec<Waker>>,
}

impl Kept {
    fn poll_open(&self, _cx: &mut Context<'_>) -> Poll<()> {
        if self.open.load(Ordering::Acquire) { Poll::Ready(()) } else { Poll::Pending }
    }
}

impl Future for Kept {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let waker = cx.waker().clone();
        self.wakers.lock().unwrap().push(waker);
        self.poll_open(cx)
    }
}
