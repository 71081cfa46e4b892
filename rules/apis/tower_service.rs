//! tower-service 0.3

use std::task::{Context, Poll};

use std::future::Future;

pub trait Service<Request> {
    type Response;
    type Error;
    type Future: Future<Output = Result<Self::Response, Self::Error>>;
    #[polled]
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    #[polled]
    fn call(&mut self, req: Request) -> Self::Future;
}
