//! crossbeam-channel 0.5

use std::time::{Duration, Instant};

pub struct Sender<T>;
impl<T> Sender<T> {
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>>;
    // Waits only where the channel is bounded, which its type does not say.
    #[blocks(channel, cheap, room, instead(tokio = "tokio::sync::mpsc::Sender::send", async_std = "async_std::channel::Sender::send"))]
    pub fn send(&self, msg: T) -> Result<(), SendError<T>>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn send_timeout(&self, msg: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn send_deadline(&self, msg: T, deadline: Instant) -> Result<(), SendTimeoutError<T>>;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn same_channel(&self, other: &Sender<T>) -> bool;
}
unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
impl<T> Clone for Sender<T> {}

#[waits(channel)]
pub struct Receiver<T>;
impl<T> Receiver<T> {
    #[polls]
    pub fn try_recv(&self) -> Result<T, TryRecvError>;
    #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
        async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
        futures = "futures::stream::StreamExt::next"))]
    pub fn recv(&self) -> Result<T, RecvError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError>;
    pub fn is_empty(&self) -> bool;
    pub fn is_full(&self) -> bool;
    pub fn len(&self) -> usize;
    pub fn capacity(&self) -> Option<usize>;
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn try_iter(&self) -> TryIter<'_, T>;
    pub fn same_channel(&self, other: &Receiver<T>) -> bool;
}
unsafe impl<T: Send> Send for Receiver<T> {}
unsafe impl<T: Send> Sync for Receiver<T> {}
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
impl<T> Iterator for Iter<'_, T> {
    type Item = T;
    #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
        async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
        futures = "futures::stream::StreamExt::next"))]
    fn next(&mut self) -> Option<Self::Item>;
}

pub struct TryIter<'a, T>;
impl<T> Iterator for TryIter<'_, T> {
    type Item = T;
    #[polls]
    fn next(&mut self) -> Option<Self::Item>;
}

#[waits(channel)]
pub struct IntoIter<T>;
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
        async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
        futures = "futures::stream::StreamExt::next"))]
    fn next(&mut self) -> Option<Self::Item>;
}

#[derive(Clone, Copy)]
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T;
}

#[derive(Clone, Copy)]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T;
    pub fn is_full(&self) -> bool;
    pub fn is_disconnected(&self) -> bool;
}

#[derive(Clone, Copy)]
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
impl<T> SendTimeoutError<T> {
    pub fn into_inner(self) -> T;
    pub fn is_timeout(&self) -> bool;
    pub fn is_disconnected(&self) -> bool;
}

#[derive(Clone, Copy)]
pub struct RecvError;

#[derive(Clone, Copy)]
pub enum TryRecvError {
    Empty,
    Disconnected,
}
impl TryRecvError {
    pub fn is_empty(&self) -> bool;
    pub fn is_disconnected(&self) -> bool;
}

#[derive(Clone, Copy)]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
impl RecvTimeoutError {
    pub fn is_timeout(&self) -> bool;
    pub fn is_disconnected(&self) -> bool;
}

#[derive(Clone, Copy)]
pub struct TrySelectError;

#[derive(Clone, Copy)]
pub struct SelectTimeoutError;

#[derive(Clone, Copy)]
pub struct TryReadyError;

#[derive(Clone, Copy)]
pub struct ReadyTimeoutError;

#[unbounded]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);
#[bounded]
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>);
pub fn after(duration: Duration) -> Receiver<Instant>;
pub fn at(when: Instant) -> Receiver<Instant>;
pub fn never<T>() -> Receiver<T>;
pub fn tick(duration: Duration) -> Receiver<Instant>;
pub struct Select<'a>;
impl<'a> Select<'a> {
    pub fn new() -> Select<'a>;
    pub fn new_biased() -> Self;
    pub fn send<T>(&mut self, s: &'a Sender<T>) -> usize;
    pub fn recv<T>(&mut self, r: &'a Receiver<T>) -> usize;
    pub fn remove(&mut self, index: usize);
    #[polls]
    pub fn try_select(&mut self) -> Result<SelectedOperation<'a>, TrySelectError>;
    #[blocks(channel, instead(tokio = "tokio::select"))]
    pub fn select(&mut self) -> SelectedOperation<'a>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn select_timeout(&mut self, timeout: Duration) -> Result<SelectedOperation<'a>, SelectTimeoutError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn select_deadline(&mut self, deadline: Instant) -> Result<SelectedOperation<'a>, SelectTimeoutError>;
    #[polls]
    pub fn try_ready(&mut self) -> Result<usize, TryReadyError>;
    #[blocks(channel, instead(tokio = "tokio::select"))]
    pub fn ready(&mut self) -> usize;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn ready_timeout(&mut self, timeout: Duration) -> Result<usize, ReadyTimeoutError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn ready_deadline(&mut self, deadline: Instant) -> Result<usize, ReadyTimeoutError>;
}
unsafe impl Send for Select<'_> {}
unsafe impl Sync for Select<'_> {}
impl<'a> Clone for Select<'a> {}
impl<'a> Default for Select<'a> {}

pub struct SelectedOperation<'a>;
impl SelectedOperation<'_> {
    pub fn index(&self) -> usize;
    pub fn send<T>(self, s: &Sender<T>, msg: T) -> Result<(), SendError<T>>;
    pub fn recv<T>(self, r: &Receiver<T>) -> Result<T, RecvError>;
}
