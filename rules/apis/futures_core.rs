//! futures-core 0.3

pub use self::future::{FusedFuture, Future, TryFuture};
pub use self::stream::{FusedStream, Stream, TryStream};
pub mod future {
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::future::Future;
    pub type BoxFuture<'a, T> = Pin<std::boxed::Box<dyn Future<Output = T> + Send + 'a>>;

    pub type LocalBoxFuture<'a, T> = Pin<std::boxed::Box<dyn Future<Output = T> + 'a>>;

    pub trait FusedFuture: Future {
        fn is_terminated(&self) -> bool;
    }

    pub trait TryFuture: Future {
        type Ok;
        type Error;
        #[polled]
        fn try_poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<Self::Ok, Self::Error>>;
    }

    impl<F, T, E> TryFuture for F
    where
        F: ?Sized + Future<Output = Result<T, E>>,
    {
        type Ok = T;
        type Error = E;
    }
}
pub mod stream {
    use std::ops::DerefMut;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub trait Stream {
        type Item;
        #[polled]
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
        fn size_hint(&self) -> (usize, Option<usize>);
    }

    pub type BoxStream<'a, T> = Pin<std::boxed::Box<dyn Stream<Item = T> + Send + 'a>>;

    pub type LocalBoxStream<'a, T> = Pin<std::boxed::Box<dyn Stream<Item = T> + 'a>>;

    pub trait FusedStream: Stream {
        fn is_terminated(&self) -> bool;
    }

    pub trait TryStream: Stream {
        type Ok;
        type Error;
        #[polled]
        fn try_poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Self::Ok, Self::Error>>>;
    }

    impl<S, T, E> TryStream for S
    where
        S: ?Sized + Stream<Item = Result<T, E>>,
    {
        type Ok = T;
        type Error = E;
    }
    impl<S: ?Sized + Stream + Unpin> Stream for &mut S {
        type Item = S::Item;
    }
    impl<S: ?Sized + Stream + Unpin> Stream for Box<S> {
        type Item = S::Item;
    }
    impl<P> Stream for Pin<P>
    where
        P: DerefMut + Unpin,
        P::Target: Stream,
    {
        type Item = <P::Target as Stream>::Item;
    }
}
pub mod task {
    pub use std::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};
}
