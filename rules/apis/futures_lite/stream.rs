//! futures-lite 2

pub mod stream {
    use std::future::Future;
    use std::pin::Pin;

    pub use crate::stream_types::*;
    pub use futures_core::stream::Stream;
    pub trait StreamExt: Stream {
        #[lazy_future]
        fn next(&mut self) -> NextFuture<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn try_next<T, E>(&mut self) -> TryNextFuture<'_, Self>
        where
            Self: Stream<Item = Result<T, E>> + Unpin;
        #[lazy_future]
        fn count(self) -> CountFuture<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn map<T, F>(self, f: F) -> Map<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> T;
        #[polled]
        #[runs_inline]
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            Self: Sized,
            U: Stream,
            F: FnMut(Self::Item) -> U;
        fn flatten(self) -> Flatten<Self>
        where
            Self: Sized,
            Self::Item: Stream;
        #[polled]
        #[runs_inline]
        fn then<F, Fut>(self, f: F) -> Then<Self, F, Fut>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Fut,
            Fut: Future;
        #[polled]
        #[runs_inline]
        fn filter<P>(self, predicate: P) -> Filter<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        fn filter_map<T, F>(self, f: F) -> FilterMap<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Option<T>;
        fn take(self, n: usize) -> Take<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(Self::Item) -> Option<B>;
        fn skip(self, n: usize) -> Skip<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        fn step_by(self, step: usize) -> StepBy<Self>
        where
            Self: Sized;
        fn chain<U>(self, other: U) -> Chain<Self, U>
        where
            Self: Sized,
            U: Stream<Item = Self::Item> + Sized;
        fn cloned<'a, T>(self) -> Cloned<Self>
        where
            Self: Stream<Item = &'a T> + Sized,
            T: Clone + 'a;
        fn copied<'a, T>(self) -> Copied<Self>
        where
            Self: Stream<Item = &'a T> + Sized,
            T: Copy + 'a;
        #[lazy_future]
        fn collect<C>(self) -> CollectFuture<Self, C>
        where
            Self: Sized,
            C: Default + Extend<Self::Item>;
        #[lazy_future]
        fn try_collect<T, E, C>(self) -> TryCollectFuture<Self, C>
        where
            Self: Stream<Item = Result<T, E>> + Sized,
            C: Default + Extend<T>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn partition<B, P>(self, predicate: P) -> PartitionFuture<Self, P, B>
        where
            Self: Sized,
            B: Default + Extend<Self::Item>,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn fold<T, F>(self, init: T, f: F) -> FoldFuture<Self, F, T>
        where
            Self: Sized,
            F: FnMut(T, Self::Item) -> T;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_fold<T, E, F, B>(&mut self, init: B, f: F) -> TryFoldFuture<'_, Self, F, B>
        where
            Self: Stream<Item = Result<T, E>> + Unpin + Sized,
            F: FnMut(B, T) -> Result<B, E>;
        #[polled]
        #[runs_inline]
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            Self: Sized,
            F: FnMut(&mut St, Self::Item) -> Option<B>;
        fn fuse(self) -> Fuse<Self>
        where
            Self: Sized;
        fn cycle(self) -> Cycle<Self>
        where
            Self: Clone + Sized;
        fn enumerate(self) -> Enumerate<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            Self: Sized,
            F: FnMut(&Self::Item);
        #[lazy_future]
        fn nth(&mut self, n: usize) -> NthFuture<'_, Self>
        where
            Self: Unpin;
        #[lazy_future]
        fn last(self) -> LastFuture<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn find<P>(&mut self, predicate: P) -> FindFuture<'_, Self, P>
        where
            Self: Unpin,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn find_map<F, B>(&mut self, f: F) -> FindMapFuture<'_, Self, F>
        where
            Self: Unpin,
            F: FnMut(Self::Item) -> Option<B>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn position<P>(&mut self, predicate: P) -> PositionFuture<'_, Self, P>
        where
            Self: Unpin,
            P: FnMut(Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn all<P>(&mut self, predicate: P) -> AllFuture<'_, Self, P>
        where
            Self: Unpin,
            P: FnMut(Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn any<P>(&mut self, predicate: P) -> AnyFuture<'_, Self, P>
        where
            Self: Unpin,
            P: FnMut(Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn for_each<F>(self, f: F) -> ForEachFuture<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item);
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn try_for_each<F, E>(&mut self, f: F) -> TryForEachFuture<'_, Self, F>
        where
            Self: Unpin,
            F: FnMut(Self::Item) -> Result<(), E>;
        fn zip<U>(self, other: U) -> Zip<Self, U>
        where
            Self: Sized,
            U: Stream;
        #[lazy_future]
        fn unzip<A, B, FromA, FromB>(self) -> UnzipFuture<Self, FromA, FromB>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Stream<Item = (A, B)> + Sized;
        fn or<S>(self, other: S) -> Or<Self, S>
        where
            Self: Sized,
            S: Stream<Item = Self::Item>;
        fn boxed<'a>(self) -> Pin<Box<dyn Stream<Item = Self::Item> + Send + 'a>>
        where
            Self: Send + Sized + 'a;
        fn boxed_local<'a>(self) -> Pin<Box<dyn Stream<Item = Self::Item> + 'a>>
        where
            Self: Sized + 'a;
    }

    impl<S: Stream + ?Sized> StreamExt for S {}
}
