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

/// A state that waits for ever does so on purpose.
pub enum Delay {
    Never,
    Until(Pin<Box<dyn Future<Output = ()> + Send>>),
}

impl Future for Delay {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match &mut *self {
            Delay::Never => Poll::Pending,
            Delay::Until(inner) => inner.as_mut().poll(cx),
        }
    }
}

/// The waker was stored in an earlier round of the loop.
pub struct Rounds(Pin<Box<dyn Future<Output = u8> + Send>>, u8);

impl Future for Rounds {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        loop {
            if self.1 > 3 {
                return Poll::Pending;
            }
            match self.0.as_mut().poll(cx) {
                Poll::Ready(value) => return Poll::Ready(value),
                Poll::Pending => self.1 += 1,
            }
        }
    }
}

macro_rules! polls {
    ($name:ident) => {
        impl Future for $name {
            type Output = ();
            fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
                if self.0.as_mut().poll(cx).is_ready() { Poll::Ready(()) } else { Poll::Pending }
            }
        }
    };
}
pub struct Once(Pin<Box<dyn Future<Output = ()> + Send>>);
polls!(Once);

/// What is kept is no answer.
pub struct Gate<S> {
    permit: Poll<u8>,
    inner: S,
}

impl<S: Future + Unpin> Future for Gate<S> {
    type Output = S::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S::Output> {
        self.permit = Poll::Pending;
        if self.permit == Poll::Pending {
            self.permit = Poll::Ready(1);
        }
        Pin::new(&mut self.inner).poll(cx)
    }
}
