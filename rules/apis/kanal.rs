//! kanal 0.1

use std::future::Future;
use std::time::Duration;

#[derive(Clone)]
pub struct Sender<T>;
impl<T> Sender<T> {
    // Waits only where the channel is bounded, which its type does not say.
    #[blocks(channel, cheap, room, instead(tokio = "kanal::AsyncSender::send"))]
    pub fn send(&self, data: T) -> Result<(), SendError>;
    pub fn try_send(&self, data: T) -> Result<bool, SendError>;
    pub fn clone_async(&self) -> AsyncSender<T>;
    pub fn to_async(self) -> AsyncSender<T>;
    pub fn as_async(&self) -> &AsyncSender<T>;
    pub fn close(&self) -> Result<(), CloseError>;
}
#[derive(Clone)]
pub struct AsyncSender<T>;
impl<T> AsyncSender<T> {
    #[lazy_future]
    pub fn send(&self, data: T) -> SendFuture<'_, T>;
    pub fn try_send(&self, data: T) -> Result<bool, SendError>;
    pub fn clone_sync(&self) -> Sender<T>;
    pub fn to_sync(self) -> Sender<T>;
    pub fn as_sync(&self) -> &Sender<T>;
}
#[derive(Clone)]
#[waits(channel)]
pub struct Receiver<T>;
impl<T> Receiver<T> {
    #[blocks(channel, instead(tokio = "kanal::AsyncReceiver::recv", async_std = "kanal::AsyncReceiver::recv",
        smol = "kanal::AsyncReceiver::recv", futures = "kanal::AsyncReceiver::recv"))]
    pub fn recv(&self) -> Result<T, ReceiveError>;
    #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn recv_timeout(&self, duration: Duration) -> Result<T, ReceiveErrorTimeout>;
    #[polls]
    pub fn try_recv(&self) -> Result<Option<T>, ReceiveError>;
    pub fn clone_async(&self) -> AsyncReceiver<T>;
    pub fn to_async(self) -> AsyncReceiver<T>;
    pub fn as_async(&self) -> &AsyncReceiver<T>;
}
impl<T> Iterator for Receiver<T> {
    type Item = T;
    #[blocks(channel, instead(tokio = "kanal::AsyncReceiver::recv", async_std = "kanal::AsyncReceiver::recv",
        smol = "kanal::AsyncReceiver::recv", futures = "kanal::AsyncReceiver::recv"))]
    fn next(&mut self) -> Option<T>;
}
#[derive(Clone)]
pub struct AsyncReceiver<T>;
impl<T> AsyncReceiver<T> {
    #[lazy_future]
    pub fn recv(&self) -> ReceiveFuture<'_, T>;
    #[polls]
    pub fn try_recv(&self) -> Result<Option<T>, ReceiveError>;
    pub fn clone_sync(&self) -> Receiver<T>;
    pub fn to_sync(self) -> Receiver<T>;
    pub fn as_sync(&self) -> &Receiver<T>;
}
pub struct SendFuture<'a, T>;
impl<T> Future for SendFuture<'_, T> {
    type Output = Result<(), SendError>;
}
pub struct ReceiveFuture<'a, T>;
impl<T> Future for ReceiveFuture<'_, T> {
    type Output = Result<T, ReceiveError>;
}
pub enum SendError {
    Closed,
    ReceiveClosed,
}
pub enum ReceiveError {
    Closed,
    SendClosed,
}
pub enum ReceiveErrorTimeout {
    Closed,
    SendClosed,
    Timeout,
}
pub struct CloseError();
#[bounded]
pub fn bounded<T>(size: usize) -> (Sender<T>, Receiver<T>);
pub fn bounded_async<T>(size: usize) -> (AsyncSender<T>, AsyncReceiver<T>);
#[unbounded]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>);
#[unbounded]
pub fn unbounded_async<T>() -> (AsyncSender<T>, AsyncReceiver<T>);
