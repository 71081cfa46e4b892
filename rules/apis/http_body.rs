//! http-body 1

use std::pin::Pin;
use std::task::{Context, Poll};

pub trait Body {
    type Data: bytes::Buf;
    type Error;
    #[polled]
    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>>;
    fn is_end_stream(&self) -> bool;
}
pub struct Frame<T>;
impl<T> Frame<T> {
    pub fn data(buf: T) -> Self;
    pub fn into_data(self) -> Result<T, Self>;
}
