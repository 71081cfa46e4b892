//! futures-lite 2

pub use self::future::{Future, FutureExt};
pub use self::io::{
    AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt,
};
pub use self::stream::{Stream, StreamExt};
pub mod prelude {
    pub use crate::future::{Future, FutureExt as _};
    pub use crate::io::{
        AsyncBufRead, AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncSeek, AsyncSeekExt as _, AsyncWrite,
        AsyncWriteExt as _,
    };
    pub use crate::stream::{Stream, StreamExt as _};
}
pub mod future {
    use std::any::Any;
    use std::panic::UnwindSafe;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub use std::future::{Future, Pending, Ready, pending, ready};
    pub trait FutureExt: Future {
        #[lazy_future]
        fn or<F>(self, other: F) -> Or<Self, F>
        where
            Self: Sized,
            F: Future<Output = Self::Output>;
        #[lazy_future]
        fn race<F>(self, other: F) -> Race<Self, F>
        where
            Self: Sized,
            F: Future<Output = Self::Output>;
        #[lazy_future]
        fn catch_unwind(self) -> CatchUnwind<Self>
        where
            Self: Sized + UnwindSafe;
        fn boxed<'a>(self) -> Pin<Box<dyn Future<Output = Self::Output> + Send + 'a>>
        where
            Self: Sized + Send + 'a;
        fn boxed_local<'a>(self) -> Pin<Box<dyn Future<Output = Self::Output> + 'a>>
        where
            Self: Sized + 'a;
    }

    pub struct PollOnce<F>;
    impl<T, F> Future for PollOnce<F>
    where
        F: Future<Output = T>,
    {
        type Output = Option<T>;
    }

    pub struct PollFn<F>;
    impl<T, F> Future for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>,
    {
        type Output = T;
    }

    pub struct YieldNow;
    impl Future for YieldNow {
        type Output = ();
    }

    pub struct Zip<F1, F2>
    where
        F1: Future,
        F2: Future;
    impl<F1, F2> Future for Zip<F1, F2>
    where
        F1: Future,
        F2: Future,
    {
        type Output = (F1::Output, F2::Output);
    }

    pub struct TryZip<F1, T1, F2, T2>;
    impl<T1, T2, E, F1, F2> Future for TryZip<F1, T1, F2, T2>
    where
        F1: Future<Output = Result<T1, E>>,
        F2: Future<Output = Result<T2, E>>,
    {
        type Output = Result<(T1, T2), E>;
    }

    pub struct Or<F1, F2>;
    impl<T, F1, F2> Future for Or<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {
        type Output = T;
    }

    pub struct Race<F1, F2>;
    impl<T, F1, F2> Future for Race<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>,
    {
        type Output = T;
    }

    pub struct CatchUnwind<F>;
    impl<F: Future + UnwindSafe> Future for CatchUnwind<F> {
        type Output = Result<F::Output, Box<dyn Any + Send>>;
    }

    pub type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send + 'static>>;

    pub type BoxedLocal<T> = Pin<Box<dyn Future<Output = T> + 'static>>;

    #[enters_runtime(bare)]
    pub fn block_on<T>(future: impl Future<Output = T>) -> T;
    #[lazy_future]
    pub fn poll_once<T, F>(f: F) -> PollOnce<F>
    where
        F: Future<Output = T>;
    #[lazy_future]
    #[polled]
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>;
    #[lazy_future]
    pub fn yield_now() -> YieldNow;
    #[lazy_future]
    pub fn zip<F1, F2>(future1: F1, future2: F2) -> Zip<F1, F2>
    where
        F1: Future,
        F2: Future;
    #[lazy_future]
    pub fn try_zip<T1, T2, E, F1, F2>(future1: F1, future2: F2) -> TryZip<F1, T1, F2, T2>
    where
        F1: Future<Output = Result<T1, E>>,
        F2: Future<Output = Result<T2, E>>;
    #[lazy_future]
    pub fn or<T, F1, F2>(future1: F1, future2: F2) -> Or<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>;
    #[lazy_future]
    pub fn race<T, F1, F2>(future1: F1, future2: F2) -> Race<F1, F2>
    where
        F1: Future<Output = T>,
        F2: Future<Output = T>;
    impl<F: Future + ?Sized> FutureExt for F {}
}
