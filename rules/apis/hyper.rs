//! hyper 1
//! features: full

pub use http::{HeaderMap, Method, Request, Response, StatusCode, Uri, Version, header};
pub mod body {
    pub use http_body::{Body, Frame};
}
pub mod service {
    use std::future::Future;

    pub trait Service<Request> {
        type Response;
        type Error;
        type Future: Future<Output = Result<Self::Response, Self::Error>>;
        // `&self`: called by the connection on its task.
        #[polled]
        fn call(&self, req: Request) -> Self::Future;
    }
    #[polled]
    pub fn service_fn<F, R, S>(f: F) -> ServiceFn<F, R>
    where
        F: Fn(http::Request<R>) -> S,
        S: Future;
    struct ServiceFn<F, R>;
    impl<F, R, S> Service<http::Request<R>> for ServiceFn<F, R>
    where
        F: Fn(http::Request<R>) -> S,
        S: Future,
    {
    }
}
