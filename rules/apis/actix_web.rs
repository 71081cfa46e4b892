//! actix-web 4

use proc_macro::TokenStream;

pub mod rt {
    pub use actix_rt::{Runtime, System, SystemRunner, net, signal, spawn, task, time};
}
pub mod error {
    pub struct BlockingError;
}
pub mod web {
    use crate::error::BlockingError;
    use std::future::Future;
    use std::ops::Deref;
    use std::sync::Arc;

    #[lazy_future]
    #[offloads]
    pub fn block<F, R>(f: F) -> impl Future<Output = Result<R, BlockingError>>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static;
    pub struct Data<T: ?Sized>;
    impl<T> Data<T> {
        pub fn new(state: T) -> Data<T>;
    }
    impl<T: ?Sized> Data<T> {
        pub fn get_ref(&self) -> &T;
        pub fn into_inner(self) -> Arc<T>;
    }
    impl<T: ?Sized> Deref for Data<T> {
        type Target = Arc<T>;
    }
    impl<T: ?Sized> Clone for Data<T> {}
    pub struct Path<T>;
    impl<T> Path<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    #[derive(Clone)]
    pub struct Query<T>(pub T);
    impl<T> Query<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    pub struct Json<T>(pub T);
    impl<T> Json<T> {
        pub fn into_inner(self) -> T;
    }
    impl<T> Deref for Json<T> {
        type Target = T;
    }
}
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn route(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn get(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn post(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn put(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn delete(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn head(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn connect(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn options(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn trace(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn patch(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[keeps_fn]
pub fn routes(args: TokenStream, item: TokenStream) -> TokenStream;
