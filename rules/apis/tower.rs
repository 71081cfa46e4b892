//! tower 0.5
//! features: util, filter

pub use self::builder::ServiceBuilder;
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
    pub struct MapRequestLayer<F>;
    pub struct MapResponseLayer<F>;
    pub struct MapErrLayer<F>;
    pub struct MapFutureLayer<F>;
    pub struct MapResultLayer<F>;
}
// The closures are called for each request, where a task polls the service.
pub mod builder {
    use crate::filter::FilterLayer;
    use crate::layer::util::Stack;
    use crate::util::{MapErrLayer, MapFutureLayer, MapRequestLayer, MapResponseLayer, MapResultLayer};

    #[derive(Clone)]
    pub struct ServiceBuilder<L>;
    impl ServiceBuilder<crate::layer::util::Identity> {
        pub const fn new() -> Self;
    }
    impl<L> ServiceBuilder<L> {
        pub fn layer<T>(self, layer: T) -> ServiceBuilder<Stack<T, L>>;
        #[polled]
        pub fn filter<P>(self, predicate: P) -> ServiceBuilder<Stack<FilterLayer<P>, L>>;
        #[polled]
        pub fn map_request<F, R1, R2>(self, f: F) -> ServiceBuilder<Stack<MapRequestLayer<F>, L>>
        where
            F: FnMut(R1) -> R2 + Clone;
        #[polled]
        pub fn map_response<F>(self, f: F) -> ServiceBuilder<Stack<MapResponseLayer<F>, L>>;
        #[polled]
        pub fn map_err<F>(self, f: F) -> ServiceBuilder<Stack<MapErrLayer<F>, L>>;
        #[polled]
        pub fn map_future<F>(self, f: F) -> ServiceBuilder<Stack<MapFutureLayer<F>, L>>;
        #[polled]
        pub fn map_result<F>(self, f: F) -> ServiceBuilder<Stack<MapResultLayer<F>, L>>;
    }
}
pub mod layer {
    pub mod util {
        #[derive(Clone)]
        pub struct Stack<Inner, Outer>;
        #[derive(Clone)]
        pub struct Identity;
    }
}
pub mod filter {
    pub struct FilterLayer<U>;
}
