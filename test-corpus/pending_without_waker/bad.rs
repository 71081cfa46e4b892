//! Poll functions that leave nobody to wake the task.

use futures::{Sink, Stream};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{self, Context, Poll};

struct Flag(Arc<AtomicBool>);

impl Future for Flag {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        match self.0.load(Ordering::Acquire) {
            true => Poll::Ready(()),
            false => Poll::Pending, //~ pending_without_waker@deny
        }
    }
}

struct Ticks(AtomicUsize);

impl Stream for Ticks {
    type Item = usize;

    fn poll_next(self: Pin<&mut Self>, _cx: &mut task::Context<'_>) -> task::Poll<Option<usize>> {
        let left = self.0.load(Ordering::Acquire);
        if left == 0 {
            return task::Poll::Pending; //~ pending_without_waker
        }
        Poll::Ready(Some(left))
    }
}

struct Queue(Vec<u8>);

impl Sink<u8> for Queue {
    type Error = io::Error;

    fn poll_ready(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.0.len() > 8 { Poll::Pending } else { Poll::Ready(Ok(())) } //~ pending_without_waker
    }

    fn start_send(mut self: Pin<&mut Self>, item: u8) -> io::Result<()> {
        self.0.push(item);
        Ok(())
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
