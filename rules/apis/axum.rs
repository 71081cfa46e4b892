//! axum 0.8
//! features: form, json, query

use std::ops::Deref;

pub struct Extension<T>(pub T);
impl<T> Deref for Extension<T> {
    type Target = T;
}
pub struct Form<T>(pub T);
impl<T> Deref for Form<T> {
    type Target = T;
}
pub struct Json<T>(pub T);
impl<T> Deref for Json<T> {
    type Target = T;
}
pub mod extract {
    use std::ops::Deref;

    pub struct Path<T>(pub T);
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    pub struct Query<T>(pub T);
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    pub struct State<S>(pub S);
    impl<S> Deref for State<S> {
        type Target = S;
    }
}
pub mod handler {
    pub trait Handler<T, S> {}
}
pub mod routing {
    use super::handler::Handler;

    #[polled]
    pub fn any<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn connect<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn delete<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn get<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn head<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn options<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn patch<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn post<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn put<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    #[polled]
    pub fn trace<H, T, S>(handler: H) -> MethodRouter<S>
    where
        H: Handler<T, S>,
        S: Clone + Send + Sync + 'static,
        T: 'static;
    pub struct MethodRouter<S = (), E = std::convert::Infallible>;
    impl<S: Clone> MethodRouter<S, std::convert::Infallible> {
        #[polled]
        pub fn connect<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn delete<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn get<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn head<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn options<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn patch<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn post<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn put<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
        #[polled]
        pub fn trace<H, T>(self, handler: H) -> Self
        where
            H: Handler<T, S>,
            T: 'static;
    }
}
