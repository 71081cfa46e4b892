//! async-std 1
//! features: attributes, unstable

pub mod stream {
    use std::cmp::Ordering;
    use std::future::Future;
    use std::pin::Pin;
    use std::time::Duration;

    pub use futures_core::Stream;
    pub trait StreamExt: Stream {
        #[lazy_future]
        fn next(&mut self) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Unpin;
        fn take(self, n: usize) -> Take<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
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
            Self: Sized + Stream<Item = &'a T>,
            T: Clone + 'a;
        fn copied<'a, T>(self) -> Copied<Self>
        where
            Self: Sized + Stream<Item = &'a T>,
            T: Copy + 'a;
        fn cycle(self) -> Cycle<Self>
        where
            Self: Clone + Sized;
        fn enumerate(self) -> Enumerate<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn map<B, F>(self, f: F) -> Map<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> B;
        #[polled]
        #[runs_inline]
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            Self: Sized,
            F: FnMut(&Self::Item);
        #[lazy_future]
        fn last(self) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized;
        fn fuse(self) -> Fuse<Self>
        where
            Self: Sized;
        #[polled]
        #[runs_inline]
        fn filter<P>(self, predicate: P) -> Filter<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            Self: Sized,
            U: IntoStream,
            F: FnMut(Self::Item) -> U;
        fn flatten(self) -> Flatten<Self>
        where
            Self: Sized,
            Self::Item: IntoStream;
        #[polled]
        #[runs_inline]
        fn filter_map<B, F>(self, f: F) -> FilterMap<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Option<B>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn min_by_key<B, F>(self, key_by: F) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            B: Ord,
            F: FnMut(&Self::Item) -> B;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn max_by_key<B, F>(self, key_by: F) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            B: Ord,
            F: FnMut(&Self::Item) -> B;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn min_by<F>(self, compare: F) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        #[lazy_future]
        fn max(self) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            Self::Item: Ord;
        #[lazy_future]
        fn min(self) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            Self::Item: Ord;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn max_by<F>(self, compare: F) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        #[lazy_future]
        fn nth(&mut self, n: usize) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Unpin + Sized;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn all<F>(&mut self, f: F) -> impl Future<Output = bool>
        where
            Self: Unpin + Sized,
            F: FnMut(Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn find<P>(&mut self, p: P) -> impl Future<Output = Option<Self::Item>>
        where
            Self: Unpin + Sized,
            P: FnMut(&Self::Item) -> bool;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn find_map<F, B>(&mut self, f: F) -> impl Future<Output = Option<B>>
        where
            Self: Unpin + Sized,
            F: FnMut(Self::Item) -> Option<B>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn fold<B, F>(self, init: B, f: F) -> impl Future<Output = B>
        where
            Self: Sized,
            F: FnMut(B, Self::Item) -> B;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn partition<B, F>(self, f: F) -> impl Future<Output = (B, B)>
        where
            Self: Sized,
            F: FnMut(&Self::Item) -> bool,
            B: Default + Extend<Self::Item>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn for_each<F>(self, f: F) -> impl Future<Output = ()>
        where
            Self: Sized,
            F: FnMut(Self::Item);
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn any<F>(&mut self, f: F) -> impl Future<Output = bool>
        where
            Self: Unpin + Sized,
            F: FnMut(Self::Item) -> bool;
        fn by_ref(&mut self) -> &mut Self;
        #[polled]
        #[runs_inline]
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            Self: Sized,
            F: FnMut(&mut St, Self::Item) -> Option<B>;
        #[polled]
        #[runs_inline]
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        fn skip(self, n: usize) -> Skip<Self>
        where
            Self: Sized;
        fn zip<U>(self, other: U) -> Zip<Self, U>
        where
            Self: Sized,
            U: Stream;
        #[lazy_future]
        fn unzip<A, B, FromA, FromB>(self) -> impl Future<Output = (FromA, FromB)>
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Stream<Item = (A, B)> + Sized;
        fn collect<'a, B>(self) -> Pin<Box<dyn Future<Output = B> + 'a + Send>>
        where
            Self: Sized + 'a + Send,
            B: FromStream<Self::Item>,
            Self::Item: Send;
        #[lazy_future]
        fn partial_cmp<S>(self, other: S) -> impl Future<Output = Option<Ordering>>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>;
        #[polled]
        #[runs_inline]
        #[lazy_future]
        fn position<P>(&mut self, predicate: P) -> impl Future<Output = Option<usize>>
        where
            Self: Unpin + Sized,
            P: FnMut(Self::Item) -> bool;
        #[lazy_future]
        fn cmp<S>(self, other: S) -> impl Future<Output = Ordering>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: Ord;
        #[lazy_future]
        fn count(self) -> impl Future<Output = usize>
        where
            Self: Sized;
        #[lazy_future]
        fn ne<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized,
            S: Sized + Stream,
            <Self as Stream>::Item: PartialEq<S::Item>;
        #[lazy_future]
        fn ge<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>;
        #[lazy_future]
        fn eq<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Sized + Stream,
            <Self as Stream>::Item: PartialEq<S::Item>;
        #[lazy_future]
        fn gt<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>;
        #[lazy_future]
        fn le<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>;
        #[lazy_future]
        fn lt<S>(self, other: S) -> impl Future<Output = bool>
        where
            Self: Sized + Stream,
            S: Stream,
            <Self as Stream>::Item: PartialOrd<S::Item>;
    }

    struct Cycle<S>;
    impl<S> Stream for Cycle<S>
    where
        S: Stream + Clone,
    {
        type Item = S::Item;
    }

    struct FilterMap<S, F>;
    impl<S, F, B> Stream for FilterMap<S, F>
    where
        S: Stream,
        F: FnMut(S::Item) -> Option<B>,
    {
        type Item = B;
    }

    pub struct Chain<S, U>;
    impl<S: Stream, U: Stream<Item = S::Item>> Stream for Chain<S, U> {
        type Item = S::Item;
    }

    pub struct Filter<S, P>;
    impl<S, P> Stream for Filter<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }

    pub struct StepBy<S>;
    impl<S> Stream for StepBy<S>
    where
        S: Stream,
    {
        type Item = S::Item;
    }

    pub struct Inspect<S, F>;
    impl<S, F> Stream for Inspect<S, F>
    where
        S: Stream,
        F: FnMut(&S::Item),
    {
        type Item = S::Item;
    }

    pub struct FlatMap<S, U, F>;
    impl<S, U, F> Stream for FlatMap<S, U, F>
    where
        S: Stream,
        U: Stream,
        F: FnMut(S::Item) -> U,
    {
        type Item = U::Item;
    }

    pub struct Flatten<S>
    where
        S: Stream,
        S::Item: IntoStream;
    impl<S, U> Stream for Flatten<S>
    where
        S: Stream,
        S::Item: IntoStream<IntoStream = U, Item = U::Item>,
        U: Stream,
    {
        type Item = U::Item;
    }

    #[derive(Clone)]
    pub struct Fuse<S>;
    impl<S: Stream> Stream for Fuse<S> {
        type Item = S::Item;
    }

    pub struct TakeWhile<S, P>;
    impl<S, P> Stream for TakeWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }

    pub struct Copied<S>;
    impl<'a, S, T: 'a> Stream for Copied<S>
    where
        S: Stream<Item = &'a T>,
        T: Copy,
    {
        type Item = T;
    }

    pub struct Skip<S>;
    impl<S> Stream for Skip<S>
    where
        S: Stream,
    {
        type Item = S::Item;
    }

    pub struct Map<S, F>;
    impl<S, F, B> Stream for Map<S, F>
    where
        S: Stream,
        F: FnMut(S::Item) -> B,
    {
        type Item = B;
    }

    pub struct Zip<A: Stream, B>;
    impl<A: Stream, B: Stream> Stream for Zip<A, B> {
        type Item = (A::Item, B::Item);
    }

    pub struct SkipWhile<S, P>;
    impl<S, P> Stream for SkipWhile<S, P>
    where
        S: Stream,
        P: FnMut(&S::Item) -> bool,
    {
        type Item = S::Item;
    }

    struct Enumerate<S>;
    impl<S> Stream for Enumerate<S>
    where
        S: Stream,
    {
        type Item = (usize, S::Item);
    }

    pub struct Scan<S, St, F>;
    impl<S, St, F, B> Stream for Scan<S, St, F>
    where
        S: Stream,
        F: FnMut(&mut St, S::Item) -> Option<B>,
    {
        type Item = B;
    }

    pub struct Cloned<S>;
    impl<'a, S, T: 'a> Stream for Cloned<S>
    where
        S: Stream<Item = &'a T>,
        T: Clone,
    {
        type Item = T;
    }

    #[derive(Clone)]
    pub struct Take<S>;
    impl<S: Stream> Stream for Take<S> {
        type Item = S::Item;
    }

    #[derive(Clone)]
    pub struct FromIter<I>;
    impl<I: Iterator> Stream for FromIter<I> {
        type Item = I::Item;
    }

    pub fn from_iter<I: IntoIterator>(iter: I) -> FromIter<I::IntoIter>;
    #[derive(Clone)]
    pub struct Once<T>;
    impl<T> Stream for Once<T> {
        type Item = T;
    }

    pub fn once<T>(t: T) -> Once<T>;
    #[derive(Clone)]
    pub struct Repeat<T>;
    impl<T: Clone> Stream for Repeat<T> {
        type Item = T;
    }

    pub fn repeat<T>(item: T) -> Repeat<T>
    where
        T: Clone;
    pub struct Empty<T>;
    impl<T> Stream for Empty<T> {
        type Item = T;
    }

    pub fn empty<T>() -> Empty<T>;
    pub struct Pending<T>;
    impl<T> Stream for Pending<T> {
        type Item = T;
    }

    pub fn pending<T>() -> Pending<T>;
    pub struct Interval;
    impl Stream for Interval {
        type Item = ();
    }

    pub fn interval(dur: Duration) -> Interval;
    #[derive(Clone)]
    pub struct FromFn<F>;
    impl<T, F> Stream for FromFn<F>
    where
        F: FnMut() -> Option<T>,
    {
        type Item = T;
    }

    pub fn from_fn<T, F>(f: F) -> FromFn<F>
    where
        F: FnMut() -> Option<T>;
    pub trait IntoStream {
        type Item;
        type IntoStream: Stream<Item = Self::Item>;
        fn into_stream(self) -> Self::IntoStream;
    }
    pub trait FromStream<T> {}
    impl<T> FromStream<T> for Vec<T> {}
    impl<T: Stream + ?Sized> StreamExt for T {}
}
