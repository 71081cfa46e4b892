//! futures-util 0.3
//! features: sink, io, channel

// `stream` re-exports these.
mod stream_adaptors {
    use futures_core::Stream;
    use futures_core::stream::FusedStream;
    use futures_sink::Sink;
    use std::future::Future;
    use std::panic::UnwindSafe;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub struct Then<St, Fut, F>;
    impl<St, Fut, F> Stream for Then<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future,
    {
        type Item = Fut::Output;
    }

    pub struct Count<St>;
    impl<St: Stream> Future for Count<St> {
        type Output = usize;
    }

    pub struct Cycle<St>;
    impl<St> Stream for Cycle<St>
    where
        St: Clone + Stream,
    {
        type Item = St::Item;
    }

    pub struct FilterMap<St, Fut, F>;
    impl<St, Fut, F, T> Stream for FilterMap<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = Option<T>>,
    {
        type Item = T;
    }

    pub struct Chain<St1, St2>;
    impl<St1, St2> Stream for Chain<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
    {
        type Item = St1::Item;
    }

    pub struct Filter<St, Fut, F>
    where
        St: Stream;
    impl<St, Fut, F> Stream for Filter<St, Fut, F>
    where
        St: Stream,
        F: for<'a> FnMut(&'a St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }

    pub struct Fold<St, Fut, T, F>;
    impl<St, Fut, T, F> Future for Fold<St, Fut, T, F>
    where
        St: Stream,
        F: FnMut(T, St::Item) -> Fut,
        Fut: Future<Output = T>,
    {
        type Output = T;
    }

    pub struct Chunks<St: Stream>;
    impl<St: Stream> Stream for Chunks<St> {
        type Item = Vec<St::Item>;
    }

    pub struct Any<St, Fut, F>;
    impl<St, Fut, F> Future for Any<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = bool;
    }

    pub struct CatchUnwind<St>;
    impl<St: Stream + UnwindSafe> Stream for CatchUnwind<St> {
        type Item = Result<St::Item, Box<dyn std::any::Any + Send>>;
    }

    pub struct Unzip<St, FromA, FromB>;
    impl<St, A, B, FromA, FromB> Future for Unzip<St, FromA, FromB>
    where
        St: Stream<Item = (A, B)>,
        FromA: Default + Extend<A>,
        FromB: Default + Extend<B>,
    {
        type Output = (FromA, FromB);
    }

    pub struct StreamFuture<St>;
    impl<St: Stream + Unpin> Future for StreamFuture<St> {
        type Output = (Option<St::Item>, St);
    }

    pub struct TakeUntil<St: Stream, Fut: Future>;
    impl<St, Fut> TakeUntil<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        pub fn take_future(&mut self) -> Option<Fut>;
        pub fn take_result(&mut self) -> Option<Fut::Output>;
        pub fn is_stopped(&self) -> bool;
    }
    impl<St, Fut> Stream for TakeUntil<St, Fut>
    where
        St: Stream,
        Fut: Future,
    {
        type Item = St::Item;
    }

    pub struct BufferUnordered<St>
    where
        St: Stream;
    impl<St> Stream for BufferUnordered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        type Item = <St::Item as Future>::Output;
    }

    pub struct ForEachConcurrent<St, Fut, F>;
    impl<St, Fut, F> Future for ForEachConcurrent<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = ()>,
    {
        type Output = ();
    }

    pub struct Forward<St, Si>;
    impl<St, Si, Item, E> Future for Forward<St, Si>
    where
        Si: Sink<Item, Error = E>,
        St: Stream<Item = Result<Item, E>>,
    {
        type Output = Result<(), E>;
    }

    pub struct Flatten<St>;
    impl<St> Stream for Flatten<St>
    where
        St: Stream,
        St::Item: Stream,
    {
        type Item = <St::Item as Stream>::Item;
    }

    pub struct Fuse<St>;
    impl<St> Fuse<St> {
        pub fn is_done(&self) -> bool;
    }
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }

    pub struct TakeWhile<St: Stream, Fut, F>;
    impl<St, Fut, F> Stream for TakeWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }

    pub struct Skip<St>;
    impl<St: Stream> Stream for Skip<St> {
        type Item = St::Item;
    }

    pub struct Concat<St: Stream>;
    impl<St> Future for Concat<St>
    where
        St: Stream,
        St::Item: Extend<<St::Item as IntoIterator>::Item> + IntoIterator + Default,
    {
        type Output = St::Item;
    }

    pub struct Map<St, F>;
    impl<St, F, T> Stream for Map<St, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> T,
    {
        type Item = T;
    }

    pub struct Zip<St1: Stream, St2: Stream>;
    impl<St1, St2> Stream for Zip<St1, St2>
    where
        St1: Stream,
        St2: Stream,
    {
        type Item = (St1::Item, St2::Item);
    }

    pub struct SelectNextSome<'a, St: ?Sized>;
    impl<St: ?Sized + FusedStream + Unpin> Future for SelectNextSome<'_, St> {
        type Output = St::Item;
    }

    pub struct SkipWhile<St, Fut, F>
    where
        St: Stream;
    impl<St, Fut, F> Stream for SkipWhile<St, Fut, F>
    where
        St: Stream,
        F: FnMut(&St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Item = St::Item;
    }

    pub struct Enumerate<St>;
    impl<St: Stream> Stream for Enumerate<St> {
        type Item = (usize, St::Item);
    }

    pub struct Peekable<St: Stream>;
    impl<St: Stream> Peekable<St> {
        pub fn peek(self: Pin<&mut Self>) -> Peek<'_, St>;
        pub fn poll_peek(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<&St::Item>>;
        pub fn peek_mut(self: Pin<&mut Self>) -> PeekMut<'_, St>;
        pub fn poll_peek_mut(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<&mut St::Item>>;
        #[runs_inline]
        pub fn next_if<F>(self: Pin<&mut Self>, func: F) -> NextIf<'_, St, F>
        where
            F: FnOnce(&St::Item) -> bool;
        pub fn next_if_eq<'a, T>(self: Pin<&'a mut Self>, expected: &'a T) -> NextIfEq<'a, St, T>
        where
            T: ?Sized,
            St::Item: PartialEq<T>;
    }
    impl<S: Stream> Stream for Peekable<S> {
        type Item = S::Item;
    }

    pub struct Scan<St: Stream, S, Fut, F>;
    impl<B, St, S, Fut, F> Stream for Scan<St, S, Fut, F>
    where
        St: Stream,
        F: FnMut(&mut S, St::Item) -> Fut,
        Fut: Future<Output = Option<B>>,
    {
        type Item = B;
    }

    pub struct Buffered<St>
    where
        St: Stream,
        St::Item: Future;
    impl<St> Stream for Buffered<St>
    where
        St: Stream,
        St::Item: Future,
    {
        type Item = <St::Item as Future>::Output;
    }

    pub struct All<St, Fut, F>;
    impl<St, Fut, F> Future for All<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = bool>,
    {
        type Output = bool;
    }

    pub struct ReadyChunks<St: Stream>;
    impl<St: Stream> Stream for ReadyChunks<St> {
        type Item = Vec<St::Item>;
    }

    pub struct ForEach<St, Fut, F>;
    impl<St, Fut, F> Future for ForEach<St, Fut, F>
    where
        St: Stream,
        F: FnMut(St::Item) -> Fut,
        Fut: Future<Output = ()>,
    {
        type Output = ();
    }

    pub struct Next<'a, St: ?Sized>;
    impl<St: ?Sized + Stream + Unpin> Future for Next<'_, St> {
        type Output = Option<St::Item>;
    }

    pub struct Take<St>;
    impl<St> Stream for Take<St>
    where
        St: Stream,
    {
        type Item = St::Item;
    }

    pub struct Collect<St, C>;
    impl<St, C> Future for Collect<St, C>
    where
        St: Stream,
        C: Default + Extend<St::Item>,
    {
        type Output = C;
    }
    // Made of other adaptors, so only what they yield is written here.
    pub struct FlatMap<St, U, F>;
    impl<St: Stream, U: Stream, F: FnMut(St::Item) -> U> Stream for FlatMap<St, U, F> {
        type Item = U::Item;
    }
    pub struct FlatMapUnordered<St, U, F>;
    impl<St: Stream, U: Stream + Unpin, F: FnMut(St::Item) -> U> Stream for FlatMapUnordered<St, U, F> {
        type Item = U::Item;
    }
    pub struct FlattenUnordered<St>;
    impl<St: Stream> Stream for FlattenUnordered<St>
    where
        St::Item: Stream,
    {
        type Item = <St::Item as Stream>::Item;
    }
    pub struct Inspect<St, F>;
    impl<St: Stream, F: FnMut(&St::Item)> Stream for Inspect<St, F> {
        type Item = St::Item;
    }
    pub struct SplitSink<S, Item>;
    impl<S: Sink<Item>, Item> Sink<Item> for SplitSink<S, Item> {
        type Error = S::Error;
    }
    pub struct SplitStream<S>;
    impl<S: Stream> Stream for SplitStream<S> {
        type Item = S::Item;
    }
    pub struct Peek<'a, St: Stream>;
    impl<'a, St: Stream> Future for Peek<'a, St> {
        type Output = Option<&'a St::Item>;
    }
    pub struct PeekMut<'a, St: Stream>;
    impl<'a, St: Stream> Future for PeekMut<'a, St> {
        type Output = Option<&'a mut St::Item>;
    }
    pub struct NextIf<'a, St: Stream, F>;
    impl<St: Stream, F> Future for NextIf<'_, St, F> {
        type Output = Option<St::Item>;
    }
    pub struct NextIfEq<'a, St: Stream, T: ?Sized>;
    impl<St: Stream, T: ?Sized> Future for NextIfEq<'_, St, T> {
        type Output = Option<St::Item>;
    }
}
