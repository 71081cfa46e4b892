//! futures-sink 0.3

use std::pin::Pin;
use std::task::{Context, Poll};

pub trait Sink<Item> {
    #[polled]
    type Error;
    #[polled]
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    #[polled]
    fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
    #[polled]
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    #[polled]
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
}
