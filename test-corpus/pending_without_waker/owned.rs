//! What only the owner of a future can change: he polls it again when he does.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

pub struct Requests {
    flush: Pin<Box<dyn Future<Output = u8> + Send>>,
    waiting: VecDeque<u8>,
    target: Option<u8>,
    rounds: u32,
    shared: Arc<Mutex<VecDeque<u8>>>,
}

impl Future for Requests {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        if self.target.is_none() || self.waiting.is_empty() {
            tracing::trace!("nothing to do for {:?}", self.target);
            return Poll::Pending; //~ pending_without_waker@pedantic
        }
        self.flush.as_mut().poll(cx)
    }
}

/// It has gone on by itself, and nobody else knows.
pub struct Counted(Requests);

impl Future for Counted {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        if self.0.rounds < 3 {
            self.0.rounds += 1;
            return Poll::Pending; //~ pending_without_waker@deny
        }
        self.0.flush.as_mut().poll(cx)
    }
}

/// Another task may fill it.
pub struct Shared(Requests);

impl Future for Shared {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        if self.0.shared.lock().unwrap().is_empty() {
            return Poll::Pending; //~ pending_without_waker@deny
        }
        self.0.flush.as_mut().poll(cx)
    }
}

/// It ends, or it never does.
pub struct Exit {
    engine: Option<Pin<Box<dyn Future<Output = u8> + Send>>>,
    terminate: bool,
}

impl Future for Exit {
    type Output = u8;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u8> {
        let this = &mut *self;
        let Some(engine) = this.engine.as_mut() else {
            return Poll::Pending; //~ pending_without_waker@pedantic
        };
        let code = std::task::ready!(engine.as_mut().poll(cx));
        this.engine = None;
        if this.terminate { Poll::Ready(code) } else { Poll::Pending }
    }
}
