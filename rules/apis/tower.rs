//! tower 0.5
//! features: util

pub use self::util::{ServiceExt, service_fn};
pub use tower_service::Service;
pub mod util {
    use std::future::Future;
    use tower_service::Service;

    #[polled]
    pub fn service_fn<T>(f: T) -> ServiceFn<T>;
    pub struct ServiceFn<T>;
    pub trait ServiceExt<Request>: Service<Request> {
        #[lazy_future]
        fn ready(&mut self) -> Ready<'_, Self, Request>
        where
            Self: Sized;
        #[lazy_future]
        fn oneshot(self, req: Request) -> Oneshot<Self, Request>
        where
            Self: Sized;
    }
    impl<T: ?Sized + Service<Request>, Request> ServiceExt<Request> for T {}
    pub struct Ready<'a, T, Request>;
    impl<'a, T: Service<Request>, Request> Future for Ready<'a, T, Request> {
        type Output = Result<&'a mut T, T::Error>;
    }
    pub struct Oneshot<S: Service<Req>, Req>;
    impl<S: Service<Req>, Req> Future for Oneshot<S, Req> {
        type Output = Result<S::Response, S::Error>;
    }
}
