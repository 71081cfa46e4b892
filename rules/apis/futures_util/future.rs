//! futures-util 0.3
//! features: sink, io, channel

pub mod future {
    use crate::future_free::Either;
    use futures_core::Stream;
    use futures_core::stream::TryStream;
    use futures_sink::Sink;

    pub use crate::future_adaptors::*;
    pub use crate::future_free::*;
    pub use futures_core::future::{BoxFuture, FusedFuture, LocalBoxFuture, TryFuture};
    pub use std::future::Future;
    pub trait FutureExt: Future {
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn map<U, F>(self, f: F) -> Map<Self, F>
        where
            F: FnOnce(Self::Output) -> U,
            Self: Sized;
        #[lazy_future]
        fn map_into<U>(self) -> MapInto<Self, U>
        where
            Self::Output: Into<U>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F>
        where
            F: FnOnce(Self::Output) -> Fut,
            Fut: Future,
            Self: Sized;
        #[lazy_future]
        fn left_future<B>(self) -> Either<Self, B>
        where
            B: Future<Output = Self::Output>,
            Self: Sized;
        #[lazy_future]
        fn right_future<A>(self) -> Either<A, Self>
        where
            A: Future<Output = Self::Output>,
            Self: Sized;
        fn into_stream(self) -> IntoStream<Self>
        where
            Self: Sized;
        #[lazy_future]
        fn flatten(self) -> Flatten<Self>
        where
            Self::Output: Future,
            Self: Sized;
        fn flatten_stream(self) -> FlattenStream<Self>
        where
            Self::Output: Stream,
            Self: Sized;
        #[lazy_future]
        fn fuse(self) -> Fuse<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnOnce(&Self::Output),
            Self: Sized;
        #[lazy_future]
        fn catch_unwind(self) -> CatchUnwind<Self>
        where
            Self: Sized + ::std::panic::UnwindSafe;
        #[lazy_future]
        fn shared(self) -> Shared<Self>
        where
            Self: Sized,
            Self::Output: Clone;
        fn remote_handle(self) -> (Remote<Self>, RemoteHandle<Self::Output>)
        where
            Self: Sized;
        #[lazy_future]
        fn boxed<'a>(self) -> BoxFuture<'a, Self::Output>
        where
            Self: Sized + Send + 'a;
        #[lazy_future]
        fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output>
        where
            Self: Sized + 'a;
        #[lazy_future]
        fn unit_error(self) -> UnitError<Self>
        where
            Self: Sized;
        #[lazy_future]
        fn never_error(self) -> NeverError<Self>
        where
            Self: Sized;
        fn now_or_never(self) -> Option<Self::Output>
        where
            Self: Sized;
    }

    pub trait TryFutureExt: TryFuture {
            #[polled]
            #[runs_inline]
        #[lazy_future]
        fn map_ok<T, F>(self, f: F) -> MapOk<Self, F>
        where
            F: FnOnce(Self::Ok) -> T,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn map_ok_or_else<T, E, F>(self, e: E, f: F) -> MapOkOrElse<Self, F, E>
        where
            F: FnOnce(Self::Ok) -> T,
            E: FnOnce(Self::Error) -> T,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn map_err<E, F>(self, f: F) -> MapErr<Self, F>
        where
            F: FnOnce(Self::Error) -> E,
            Self: Sized;
        #[lazy_future]
        fn err_into<E>(self) -> ErrInto<Self, E>
        where
            Self: Sized,
            Self::Error: Into<E>;
        #[lazy_future]
        fn ok_into<U>(self) -> OkInto<Self, U>
        where
            Self: Sized,
            Self::Ok: Into<U>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F>
        where
            F: FnOnce(Self::Ok) -> Fut,
            Fut: TryFuture<Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F>
        where
            F: FnOnce(Self::Error) -> Fut,
            Fut: TryFuture<Ok = Self::Ok>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F>
        where
            F: FnOnce(&Self::Ok),
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn inspect_err<F>(self, f: F) -> InspectErr<Self, F>
        where
            F: FnOnce(&Self::Error),
            Self: Sized;
        #[lazy_future]
        fn try_flatten(self) -> TryFlatten<Self, Self::Ok>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
            Self: Sized;
        fn try_flatten_stream(self) -> crate::future_adaptors::TryFlattenStream<Self>
        where
            Self::Ok: TryStream<Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn unwrap_or_else<F>(self, f: F) -> UnwrapOrElse<Self, F>
        where
            Self: Sized,
            F: FnOnce(Self::Error) -> Self::Ok;
        #[lazy_future]
        fn into_future(self) -> IntoFuture<Self>
        where
            Self: Sized;
    }

    impl<T: ?Sized + Future> FutureExt for T {}
    impl<Fut: ?Sized + TryFuture> TryFutureExt for Fut {}
}
