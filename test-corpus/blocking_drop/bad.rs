//! `block_on` where values die.

use futures::executor::block_on;
use std::ops::Drop as Destroy;

async fn close(_: u32) {}

pub struct Connection(u32);

impl Drop for Connection {
    fn drop(&mut self) {
        block_on(close(self.0)); //~ blocking_drop@deny
    }
}

pub struct Session<T>(T);

impl<T> Destroy for Session<T> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        futures::executor::block_on(async { close(1).await }); //~ blocking_drop
    }
}

pub struct Lease(tokio::runtime::Handle);

impl std::ops::Drop for Lease {
    fn drop(&mut self) {
        tokio::runtime::Handle::block_on(&self.0, close(2)); //~ blocking_drop
    }
}

pub struct Answer(Option<tokio::sync::oneshot::Receiver<u8>>);

impl Drop for Answer {
    fn drop(&mut self) {
        if let Some(answer) = self.0.take() {
            answer.blocking_recv().ok(); //~ blocking_drop
        }
    }
}
