//! tracing 0.1

use proc_macro::TokenStream;

pub use self::span::Span;
pub mod span {
    use std::ops::Deref;

    #[derive(Clone)]
    pub struct Span;
    impl Span {
        pub fn none() -> Span;
        pub fn current() -> Span;
        pub fn enter(&self) -> Entered<'_>;
        pub fn entered(self) -> EnteredSpan;
        #[runs_inline]
        pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T;
        pub fn or_current(self) -> Self;
        pub fn is_disabled(&self) -> bool;
    }
    #[guard(span)]
    pub struct Entered<'a>;
    #[guard(span)]
    pub struct EnteredSpan;
    impl EnteredSpan {
        pub fn exit(self) -> Span;
    }
    impl Deref for EnteredSpan {
        type Target = Span;
    }
    impl !Send for EnteredSpan {}
}
pub use self::instrument::Instrument;
pub mod instrument {
    use crate::Span;
    use std::future::Future;

    pub trait Instrument: Sized {
        #[lazy_future]
        fn instrument(self, span: Span) -> Instrumented<Self>;
        #[lazy_future]
        fn in_current_span(self) -> Instrumented<Self>;
    }
    impl<T: Sized> Instrument for T {}
    #[derive(Clone)]
    pub struct Instrumented<T>;
    impl<T: Future> Future for Instrumented<T> {
        type Output = T::Output;
    }
}
#[proc_macro_attribute]
#[keeps_fn]
pub fn instrument(args: TokenStream, item: TokenStream) -> TokenStream;
