//! futures-util 0.3
//! features: sink, io, channel

pub mod stream {
    use futures_core::future::TryFuture;
    use futures_sink::Sink;
    use std::future::Future;

    pub use crate::stream_adaptors::*;
    pub use crate::stream_free::*;
    pub use crate::try_stream_adaptors::*;
    pub use futures_core::stream::{BoxStream, FusedStream, LocalBoxStream, Stream, TryStream};
    pub trait StreamExt: Stream {
        #[lazy_future]
        fn next(&mut self) -> Next<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn into_future(self) -> StreamFuture<Self>
        where
            Self: Sized + Unpin;
        #[polled]
        #[runs_inline]
        fn map<T, F>(self, f: F) -> Map<Self, F>
        where
            F: FnMut(Self::Item) -> T,
            Self: Sized;
        fn enumerate(self) -> Enumerate<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn filter<Fut, F>(self, f: F) -> Filter<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn filter_map<Fut, T, F>(self, f: F) -> FilterMap<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = Option<T>>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn then<Fut, F>(self, f: F) -> Then<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future,
            Self: Sized;
        #[lazy_future]
        fn collect<C: Default + Extend<Self::Item>>(self) -> Collect<Self, C>
        where
            Self: Sized;
        #[lazy_future]
        fn unzip<A, B, FromA, FromB>(self) -> Unzip<Self, FromA, FromB>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Sized + Stream<Item = (A, B)>;
        #[lazy_future]
        fn concat(self) -> Concat<Self>
        where
            Self: Sized,
            Self::Item: Extend<<<Self as Stream>::Item as IntoIterator>::Item> + IntoIterator + Default;
        #[lazy_future]
        fn count(self) -> Count<Self>
        where
            Self: Sized;
        fn cycle(self) -> Cycle<Self>
        where
            Self: Sized + Clone;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn fold<T, Fut, F>(self, init: T, f: F) -> Fold<Self, Fut, T, F>
        where
            F: FnMut(T, Self::Item) -> Fut,
            Fut: Future<Output = T>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn any<Fut, F>(self, f: F) -> crate::stream_adaptors::Any<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = bool>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn all<Fut, F>(self, f: F) -> All<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = bool>,
            Self: Sized;
        fn flatten(self) -> Flatten<Self>
        where
            Self::Item: Stream,
            Self: Sized;
        fn flatten_unordered(self, limit: impl Into<Option<usize>>) -> FlattenUnordered<Self>
        where
            Self::Item: Stream + Unpin,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            F: FnMut(Self::Item) -> U,
            U: Stream,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn flat_map_unordered<U, F>(self, limit: impl Into<Option<usize>>, f: F) -> FlatMapUnordered<Self, U, F>
        where
            U: Stream + Unpin,
            F: FnMut(Self::Item) -> U,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn scan<S, B, Fut, F>(self, initial_state: S, f: F) -> Scan<Self, S, Fut, F>
        where
            F: FnMut(&mut S, Self::Item) -> Fut,
            Fut: Future<Output = Option<B>>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn skip_while<Fut, F>(self, f: F) -> SkipWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn take_while<Fut, F>(self, f: F) -> TakeWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Item) -> Fut,
            Fut: Future<Output = bool>,
            Self: Sized;
        fn take_until<Fut>(self, fut: Fut) -> TakeUntil<Self, Fut>
        where
            Fut: Future,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn for_each<Fut, F>(self, f: F) -> ForEach<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = ()>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn for_each_concurrent<Fut, F>(self, limit: impl Into<Option<usize>>, f: F) -> ForEachConcurrent<Self, Fut, F>
        where
            F: FnMut(Self::Item) -> Fut,
            Fut: Future<Output = ()>,
            Self: Sized;
        fn take(self, n: usize) -> Take<Self>
        where
            Self: Sized;
        fn skip(self, n: usize) -> Skip<Self>
        where
            Self: Sized;
        fn fuse(self) -> Fuse<Self>
        where
            Self: Sized;
        fn by_ref(&mut self) -> &mut Self;
        fn catch_unwind(self) -> CatchUnwind<Self>
        where
            Self: Sized + std::panic::UnwindSafe;
        fn boxed<'a>(self) -> BoxStream<'a, Self::Item>
        where
            Self: Sized + Send + 'a;
        fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item>
        where
            Self: Sized + 'a;
        fn buffered(self, n: usize) -> Buffered<Self>
        where
            Self::Item: Future,
            Self: Sized;
        fn buffer_unordered(self, n: usize) -> BufferUnordered<Self>
        where
            Self::Item: Future,
            Self: Sized;
        fn zip<St>(self, other: St) -> Zip<Self, St>
        where
            St: Stream,
            Self: Sized;
        fn chain<St>(self, other: St) -> Chain<Self, St>
        where
            St: Stream<Item = Self::Item>,
            Self: Sized;
        fn peekable(self) -> Peekable<Self>
        where
            Self: Sized;
        fn chunks(self, capacity: usize) -> Chunks<Self>
        where
            Self: Sized;
        fn ready_chunks(self, capacity: usize) -> ReadyChunks<Self>
        where
            Self: Sized;
        #[lazy_future]
        fn forward<S>(self, sink: S) -> Forward<Self, S>
        where
            S: Sink<Self::Ok, Error = Self::Error>,
            Self: TryStream + Sized;
        fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>)
        where
            Self: Sink<Item> + Sized;
        #[polled]
        #[runs_inline]
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            F: FnMut(&Self::Item),
            Self: Sized;
        fn left_stream<B>(self) -> crate::future_free::Either<Self, B>
        where
            B: Stream<Item = Self::Item>,
            Self: Sized;
        fn right_stream<B>(self) -> crate::future_free::Either<B, Self>
        where
            B: Stream<Item = Self::Item>,
            Self: Sized;
        #[lazy_future]
        fn select_next_some(&mut self) -> SelectNextSome<'_, Self>
        where
            Self: Unpin + FusedStream;
    }

    pub trait TryStreamExt: TryStream {
        fn err_into<E>(self) -> ErrInto<Self, E>
        where
            Self: Sized,
            Self::Error: Into<E>;
        #[polled]
        #[runs_inline]
        fn map_ok<T, F>(self, f: F) -> MapOk<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Ok) -> T;
        #[polled]
        #[runs_inline]
        fn map_err<E, F>(self, f: F) -> MapErr<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Error) -> E;
        #[polled]
        #[runs_inline]
        fn and_then<Fut, F>(self, f: F) -> AndThen<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: TryFuture<Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn or_else<Fut, F>(self, f: F) -> OrElse<Self, Fut, F>
        where
            F: FnMut(Self::Error) -> Fut,
            Fut: TryFuture<Ok = Self::Ok>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn inspect_ok<F>(self, f: F) -> InspectOk<Self, F>
        where
            F: FnMut(&Self::Ok),
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn inspect_err<F>(self, f: F) -> InspectErr<Self, F>
        where
            F: FnMut(&Self::Error),
            Self: Sized;
        fn into_stream(self) -> IntoStream<Self>
        where
            Self: Sized;
        #[lazy_future]
        fn try_next(&mut self) -> TryNext<'_, Self>
        where
            Self: Unpin;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_for_each<Fut, F>(self, f: F) -> TryForEach<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: TryFuture<Ok = (), Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn try_skip_while<Fut, F>(self, f: F) -> TrySkipWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Ok) -> Fut,
            Fut: TryFuture<Ok = bool, Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn try_take_while<Fut, F>(self, f: F) -> TryTakeWhile<Self, Fut, F>
        where
            F: FnMut(&Self::Ok) -> Fut,
            Fut: TryFuture<Ok = bool, Error = Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_for_each_concurrent<Fut, F>(
            self,
            limit: impl Into<Option<usize>>,
            f: F,
        ) -> TryForEachConcurrent<Self, Fut, F>
        where
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = Result<(), Self::Error>>,
            Self: Sized;
        #[lazy_future]
        fn try_collect<C: Default + Extend<Self::Ok>>(self) -> TryCollect<Self, C>
        where
            Self: Sized;
        fn try_chunks(self, capacity: usize) -> TryChunks<Self>
        where
            Self: Sized;
        fn try_ready_chunks(self, capacity: usize) -> TryReadyChunks<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn try_filter<Fut, F>(self, f: F) -> TryFilter<Self, Fut, F>
        where
            Fut: Future<Output = bool>,
            F: FnMut(&Self::Ok) -> Fut,
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn try_filter_map<Fut, F, T>(self, f: F) -> TryFilterMap<Self, Fut, F>
        where
            Fut: TryFuture<Ok = Option<T>, Error = Self::Error>,
            F: FnMut(Self::Ok) -> Fut,
            Self: Sized;
        fn try_flatten_unordered(self, limit: impl Into<Option<usize>>) -> TryFlattenUnordered<Self>
        where
            Self::Ok: TryStream + Unpin,
            <Self::Ok as TryStream>::Error: From<Self::Error>,
            Self: Sized;
        fn try_flatten(self) -> TryFlatten<Self>
        where
            Self::Ok: TryStream,
            <Self::Ok as TryStream>::Error: From<Self::Error>,
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_fold<T, Fut, F>(self, init: T, f: F) -> TryFold<Self, Fut, T, F>
        where
            F: FnMut(T, Self::Ok) -> Fut,
            Fut: TryFuture<Ok = T, Error = Self::Error>,
            Self: Sized;
        #[lazy_future]
        fn try_concat(self) -> TryConcat<Self>
        where
            Self: Sized,
            Self::Ok: Extend<<<Self as TryStream>::Ok as IntoIterator>::Item> + IntoIterator + Default;
        fn try_buffer_unordered(self, n: usize) -> TryBufferUnordered<Self>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
            Self: Sized;
        fn try_buffered(self, n: usize) -> TryBuffered<Self>
        where
            Self::Ok: TryFuture<Error = Self::Error>,
            Self: Sized;
        fn into_async_read(self) -> IntoAsyncRead<Self>
        where
            Self: Sized + TryStreamExt<Error = std::io::Error>,
            Self::Ok: AsRef<[u8]>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_all<Fut, F>(self, f: F) -> TryAll<Self, Fut, F>
        where
            Self: Sized,
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = bool>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_any<Fut, F>(self, f: F) -> TryAny<Self, Fut, F>
        where
            Self: Sized,
            F: FnMut(Self::Ok) -> Fut,
            Fut: Future<Output = bool>;
    }

    impl<T: ?Sized + Stream> StreamExt for T {}
    impl<S: ?Sized + TryStream> TryStreamExt for S {}
}
