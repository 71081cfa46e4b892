//! futures-util 0.3
//! features: sink, io, channel

// `stream` re-exports these.
mod stream_free {
    use futures_core::Stream;
    use futures_core::future::TryFuture;
    use std::future::Future;
    use std::task::{Context, Poll};

    #[refills]
    pub struct FuturesUnordered<Fut>;
    impl<Fut> FuturesUnordered<Fut> {
        pub fn new() -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn push(&self, future: Fut);
        pub fn iter(&self) -> IterRef<'_, Fut>
        where
            Fut: Unpin;
        pub fn clear(&mut self);
    }
    unsafe impl<Fut: Send> Send for FuturesUnordered<Fut> {}
    unsafe impl<Fut: Send + Sync> Sync for FuturesUnordered<Fut> {}
    impl<Fut> Default for FuturesUnordered<Fut> {}
    impl<Fut: Future> Stream for FuturesUnordered<Fut> {
        type Item = Fut::Output;
    }
    impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {}

    #[refills]
    pub struct FuturesOrdered<T: Future>;
    impl<Fut: Future> FuturesOrdered<Fut> {
        pub fn new() -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn push(&mut self, future: Fut);
        pub fn push_back(&mut self, future: Fut);
        pub fn push_front(&mut self, future: Fut);
        pub fn clear(&mut self);
    }
    impl<Fut: Future> Default for FuturesOrdered<Fut> {}
    impl<Fut: Future> Stream for FuturesOrdered<Fut> {
        type Item = Fut::Output;
    }
    impl<Fut: Future> FromIterator<Fut> for FuturesOrdered<Fut> {}

    #[derive(Clone)]
    pub struct Iter<I>;
    impl<I> Iter<I> {
        pub fn get_ref(&self) -> &I;
        pub fn get_mut(&mut self) -> &mut I;
        pub fn into_inner(self) -> I;
    }
    impl<I> Stream for Iter<I>
    where
        I: Iterator,
    {
        type Item = I::Item;
    }

    pub fn iter<I>(i: I) -> Iter<I::IntoIter>
    where
        I: IntoIterator;
    pub struct Once<Fut>;
    impl<Fut: Future> Stream for Once<Fut> {
        type Item = Fut::Output;
    }

    pub fn once<Fut: Future>(future: Fut) -> Once<Fut>;
    #[derive(Clone)]
    pub struct Repeat<T>;
    impl<T> Stream for Repeat<T>
    where
        T: Clone,
    {
        type Item = T;
    }

    pub fn repeat<T>(item: T) -> Repeat<T>
    where
        T: Clone;
    pub struct Unfold<T, F, Fut>;
    impl<T, F, Fut, Item> Stream for Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>,
    {
        type Item = Item;
    }

    pub fn unfold<T, F, Fut, Item>(init: T, f: F) -> Unfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: Future<Output = Option<(Item, T)>>;
    pub struct Select<St1, St2>;
    impl<St1, St2> Select<St1, St2> {
        pub fn get_ref(&self) -> (&St1, &St2);
        pub fn get_mut(&mut self) -> (&mut St1, &mut St2);
        pub fn into_inner(self) -> (St1, St2);
    }
    impl<St1, St2> Stream for Select<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>,
    {
        type Item = St1::Item;
    }

    pub fn select<St1, St2>(stream1: St1, stream2: St2) -> Select<St1, St2>
    where
        St1: Stream,
        St2: Stream<Item = St1::Item>;
    #[refills]
    pub struct SelectAll<St>;
    impl<St: Stream + Unpin> SelectAll<St> {
        pub fn new() -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn push(&mut self, stream: St);
        pub fn iter(&self) -> IterRef<'_, St>;
        pub fn clear(&mut self);
    }
    impl<St: Stream + Unpin> Default for SelectAll<St> {}
    impl<St: Stream + Unpin> Stream for SelectAll<St> {
        type Item = St::Item;
    }
    impl<St: Stream + Unpin> FromIterator<St> for SelectAll<St> {}

    struct IterRef<'a, St: Unpin>;

    pub fn select_all<I>(streams: I) -> SelectAll<I::Item>
    where
        I: IntoIterator,
        I::Item: Stream + Unpin;
    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
        type Item = T;
    }
    impl<T> Clone for Empty<T> {}

    pub fn empty<T>() -> Empty<T>;
    pub struct Pending<T>;
    impl<T> Stream for Pending<T> {
        type Item = T;
    }
    impl<T> Clone for Pending<T> {}

    pub fn pending<T>() -> Pending<T>;
    pub struct PollFn<F>;
    impl<T, F> Stream for PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>,
    {
        type Item = T;
    }

    #[polled]
    pub fn poll_fn<T, F>(f: F) -> PollFn<F>
    where
        F: FnMut(&mut Context<'_>) -> Poll<Option<T>>;
    #[derive(Clone)]
    pub struct RepeatWith<F>;
    impl<A, F: FnMut() -> A> Stream for RepeatWith<F> {
        type Item = A;
    }

    #[polled]
    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F>;
    pub struct TryUnfold<T, F, Fut>;
    impl<T, F, Fut, Item> Stream for TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: TryFuture<Ok = Option<(Item, T)>>,
    {
        type Item = Result<Item, Fut::Error>;
    }

    pub fn try_unfold<T, F, Fut, Item>(init: T, f: F) -> TryUnfold<T, F, Fut>
    where
        F: FnMut(T) -> Fut,
        Fut: TryFuture<Ok = Option<(Item, T)>>;
}
