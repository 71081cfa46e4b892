//! flume 0.11

use self::r#async::{RecvFut, RecvStream, SendFut, SendSink};
use std::time::{Duration, Instant};

#[derive(Copy, Clone)]
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T;
}

#[derive(Copy, Clone)]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T;
}

#[derive(Copy, Clone)]
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
impl<T> SendTimeoutError<T> {
    pub fn into_inner(self) -> T;
}

#[derive(Copy, Clone)]
pub enum RecvError {
    Disconnected,
}

#[derive(Copy, Clone)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}

#[derive(Copy, Clone)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}

pub struct Sender<T>;
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>>;
    // Waits only where the channel is bounded, which its type does not say.
    #[blocks(channel, cheap, room, instead(tokio = "flume::Sender::send_async", async_std = "flume::Sender::send_async"))]
    pub fn send(&self, msg: T) -> Result<(), SendError<T>>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn send_timeout(&self, msg: T, dur: Duration) -> Result<(), SendTimeoutError<T>>;
    pub fn is_disconnected(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn sender_count(&self) -> usize;
    pub fn receiver_count(&self) -> usize;
    pub fn downgrade(&self) -> WeakSender<T>;
    pub fn same_channel(&self, other: &Sender<T>) -> bool;
    #[lazy_future]
    pub fn send_async(&self, item: T) -> SendFut<T>;
    #[lazy_future]
    pub fn into_send_async<'a>(self, item: T) -> SendFut<'a, T>;
    pub fn sink(&self) -> SendSink<'_, T>;
    pub fn into_sink<'a>(self) -> SendSink<'a, T>;
}
impl<T> Clone for Sender<T> {}

pub struct WeakSender<T>;
impl<T> WeakSender<T> {
    pub fn upgrade(&self) -> Option<Sender<T>>;
}
impl<T> Clone for WeakSender<T> {}

#[waits(channel)]
pub struct Receiver<T>;
impl<T> Receiver<T> {
    #[polls]
    pub fn try_recv(&self) -> Result<T, TryRecvError>;
    #[blocks(channel, instead(tokio = "flume::Receiver::recv_async", async_std = "flume::Receiver::recv_async",
        smol = "flume::Receiver::recv_async", futures = "flume::Receiver::recv_async"))]
    pub fn recv(&self) -> Result<T, RecvError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn recv_timeout(&self, dur: Duration) -> Result<T, RecvTimeoutError>;
    pub fn iter(&self) -> Iter<T>;
    pub fn try_iter(&self) -> TryIter<T>;
    pub fn drain(&self) -> Drain<T>;
    pub fn is_disconnected(&self) -> bool;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn sender_count(&self) -> usize;
    pub fn receiver_count(&self) -> usize;
    pub fn same_channel(&self, other: &Receiver<T>) -> bool;
    #[lazy_future]
    pub fn recv_async(&self) -> RecvFut<'_, T>;
    #[lazy_future]
    pub fn into_recv_async<'a>(self) -> RecvFut<'a, T>;
    pub fn stream(&self) -> RecvStream<'_, T>;
    pub fn into_stream<'a>(self) -> RecvStream<'a, T>;
}
impl<T> Clone for Receiver<T> {}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
}

#[waits(channel)]
pub struct Iter<'a, T>;
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    #[blocks(channel, instead(tokio = "flume::Receiver::recv_async", async_std = "flume::Receiver::recv_async",
        smol = "flume::Receiver::recv_async", futures = "flume::Receiver::recv_async"))]
    fn next(&mut self) -> Option<Self::Item>;
}

pub struct TryIter<'a, T>;
impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    #[polls]
    fn next(&mut self) -> Option<Self::Item>;
}

pub struct Drain<'a, T>;
impl<'a, T> Iterator for Drain<'a, T> {
    type Item = T;
}

#[waits(channel)]
pub struct IntoIter<T>;
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    #[blocks(channel, instead(tokio = "flume::Receiver::recv_async", async_std = "flume::Receiver::recv_async",
        smol = "flume::Receiver::recv_async", futures = "flume::Receiver::recv_async"))]
    fn next(&mut self) -> Option<Self::Item>;
}

#[unbounded]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);
#[bounded]
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>);
pub mod r#async {
    use crate::{RecvError, SendError};
    use futures_core::Stream;
    use futures_sink::Sink;
    use std::future::Future;

    pub struct SendFut<'a, T>;
    impl<'a, T> Future for SendFut<'a, T> {
        type Output = Result<(), SendError<T>>;
    }

    pub struct SendSink<'a, T>;
    impl<'a, T> Sink<T> for SendSink<'a, T> {
        type Error = SendError<T>;
    }
    impl<'a, T> Clone for SendSink<'a, T> {}

    pub struct RecvFut<'a, T>;
    impl<'a, T> Future for RecvFut<'a, T> {
        type Output = Result<T, RecvError>;
    }

    pub struct RecvStream<'a, T>;
    impl<'a, T> Clone for RecvStream<'a, T> {}
    impl<'a, T> Stream for RecvStream<'a, T> {
        type Item = T;
    }
}
