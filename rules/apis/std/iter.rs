//! std

pub mod iter {
    use crate::cmp::Ordering;
    use crate::ops::Try;

    pub use crate::iter_adapters::*;
    pub trait Iterator {
        type Item;
        #[waits_as(self)]
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>);
        #[waits_as(self)]
        fn count(self) -> usize
        where
            Self: Sized;
        #[waits_as(self)]
        fn last(self) -> Option<Self::Item>
        where
            Self: Sized;
        #[waits_as(self)]
        fn nth(&mut self, n: usize) -> Option<Self::Item>;
        fn step_by(self, step: usize) -> StepBy<Self>
        where
            Self: Sized;
        fn chain<U>(self, other: U) -> Chain<Self, U::IntoIter>
        where
            Self: Sized,
            U: IntoIterator<Item = Self::Item>;
        fn zip<U>(self, other: U) -> Zip<Self, U::IntoIter>
        where
            Self: Sized,
            U: IntoIterator;
        #[runs_inline]
        fn map<B, F>(self, f: F) -> Map<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> B;
        #[waits_as(self)]
        #[runs_inline]
        fn for_each<F>(self, f: F)
        where
            Self: Sized,
            F: FnMut(Self::Item);
        #[runs_inline]
        fn filter<P>(self, predicate: P) -> Filter<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[runs_inline]
        fn filter_map<B, F>(self, f: F) -> FilterMap<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Option<B>;
        fn enumerate(self) -> Enumerate<Self>
        where
            Self: Sized;
        fn peekable(self) -> Peekable<Self>
        where
            Self: Sized;
        #[runs_inline]
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[runs_inline]
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[runs_inline]
        fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(Self::Item) -> Option<B>;
        fn skip(self, n: usize) -> Skip<Self>
        where
            Self: Sized;
        fn take(self, n: usize) -> Take<Self>
        where
            Self: Sized;
        #[runs_inline]
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            Self: Sized,
            F: FnMut(&mut St, Self::Item) -> Option<B>;
        #[runs_inline]
        fn flat_map<U, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            Self: Sized,
            U: IntoIterator,
            F: FnMut(Self::Item) -> U;
        fn flatten(self) -> Flatten<Self>
        where
            Self: Sized,
            Self::Item: IntoIterator;
        fn fuse(self) -> Fuse<Self>
        where
            Self: Sized;
        #[runs_inline]
        fn inspect<F>(self, f: F) -> Inspect<Self, F>
        where
            Self: Sized,
            F: FnMut(&Self::Item);
        fn by_ref(&mut self) -> &mut Self
        where
            Self: Sized;
        #[waits_as(self)]
        fn collect<B: FromIterator<Self::Item>>(self) -> B
        where
            Self: Sized;
        #[runs_inline]
        fn partition<B, F>(self, f: F) -> (B, B)
        where
            Self: Sized,
            B: Default + Extend<Self::Item>,
            F: FnMut(&Self::Item) -> bool;
        #[runs_inline]
        fn try_fold<B, F, R>(&mut self, init: B, f: F) -> R
        where
            Self: Sized,
            F: FnMut(B, Self::Item) -> R,
            R: Try<Output = B>;
        #[waits_as(self)]
        #[runs_inline]
        fn try_for_each<F, R>(&mut self, f: F) -> R
        where
            Self: Sized,
            F: FnMut(Self::Item) -> R,
            R: Try<Output = ()>;
        #[waits_as(self)]
        #[runs_inline]
        fn fold<B, F>(self, init: B, f: F) -> B
        where
            Self: Sized,
            F: FnMut(B, Self::Item) -> B;
        #[runs_inline]
        fn reduce<F>(self, f: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(Self::Item, Self::Item) -> Self::Item;
        #[waits_as(self)]
        #[runs_inline]
        fn all<F>(&mut self, f: F) -> bool
        where
            Self: Sized,
            F: FnMut(Self::Item) -> bool;
        #[waits_as(self)]
        #[runs_inline]
        fn any<F>(&mut self, f: F) -> bool
        where
            Self: Sized,
            F: FnMut(Self::Item) -> bool;
        #[waits_as(self)]
        #[runs_inline]
        fn find<P>(&mut self, predicate: P) -> Option<Self::Item>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        #[runs_inline]
        fn find_map<B, F>(&mut self, f: F) -> Option<B>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Option<B>;
        #[runs_inline]
        fn position<P>(&mut self, predicate: P) -> Option<usize>
        where
            Self: Sized,
            P: FnMut(Self::Item) -> bool;
        #[runs_inline]
        fn rposition<P>(&mut self, predicate: P) -> Option<usize>
        where
            P: FnMut(Self::Item) -> bool,
            Self: Sized + ExactSizeIterator + DoubleEndedIterator;
        #[waits_as(self)]
        fn max(self) -> Option<Self::Item>
        where
            Self: Sized,
            Self::Item: Ord;
        #[waits_as(self)]
        fn min(self) -> Option<Self::Item>
        where
            Self: Sized,
            Self::Item: Ord;
        #[runs_inline]
        fn max_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item) -> B;
        #[runs_inline]
        fn max_by<F>(self, compare: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        #[runs_inline]
        fn min_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item) -> B;
        #[runs_inline]
        fn min_by<F>(self, compare: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        fn rev(self) -> Rev<Self>
        where
            Self: Sized + DoubleEndedIterator;
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB)
        where
            FromA: Default + Extend<A>,
            FromB: Default + Extend<B>,
            Self: Sized + Iterator<Item = (A, B)>;
        fn copied<'a, T>(self) -> Copied<Self>
        where
            T: Copy + 'a,
            Self: Sized + Iterator<Item = &'a T>;
        fn cloned<'a, T>(self) -> Cloned<Self>
        where
            T: Clone + 'a,
            Self: Sized + Iterator<Item = &'a T>;
        fn cycle(self) -> Cycle<Self>
        where
            Self: Sized + Clone;
        #[waits_as(self)]
        fn sum<S>(self) -> S
        where
            Self: Sized,
            S: Sum<Self::Item>;
        fn product<P>(self) -> P
        where
            Self: Sized,
            P: Product<Self::Item>;
        fn cmp<I>(self, other: I) -> Ordering
        where
            I: IntoIterator<Item = Self::Item>,
            Self::Item: Ord,
            Self: Sized;
        fn partial_cmp<I>(self, other: I) -> Option<Ordering>
        where
            I: IntoIterator,
            Self::Item: PartialOrd<I::Item>,
            Self: Sized;
        fn eq<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialEq<I::Item>,
            Self: Sized;
        fn ne<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialEq<I::Item>,
            Self: Sized;
        fn lt<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialOrd<I::Item>,
            Self: Sized;
        fn le<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialOrd<I::Item>,
            Self: Sized;
        fn gt<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialOrd<I::Item>,
            Self: Sized;
        fn ge<I>(self, other: I) -> bool
        where
            I: IntoIterator,
            Self::Item: PartialOrd<I::Item>,
            Self: Sized;
        fn is_sorted(self) -> bool
        where
            Self: Sized,
            Self::Item: PartialOrd;
        #[runs_inline]
        fn is_sorted_by<F>(self, compare: F) -> bool
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> bool;
        #[runs_inline]
        fn is_sorted_by_key<F, K>(self, f: F) -> bool
        where
            Self: Sized,
            F: FnMut(Self::Item) -> K,
            K: PartialOrd;
    }

    pub trait FromIterator<A>: Sized {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }

    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }

    pub trait Extend<A> {
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }

    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
        #[runs_inline]
        fn try_rfold<B, F, R>(&mut self, init: B, f: F) -> R
        where
            Self: Sized,
            F: FnMut(B, Self::Item) -> R,
            R: Try<Output = B>;
        #[runs_inline]
        fn rfold<B, F>(self, init: B, f: F) -> B
        where
            Self: Sized,
            F: FnMut(B, Self::Item) -> B;
        #[runs_inline]
        fn rfind<P>(&mut self, predicate: P) -> Option<Self::Item>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
    }

    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize;
    }

    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I {
        type Item = I::Item;
    }
    impl<I: Iterator + ?Sized> Iterator for Box<I> {
        type Item = I::Item;
    }
    pub struct Empty<T>;
    impl<T> Iterator for Empty<T> {
        type Item = T;
    }

    pub fn empty<T>() -> Empty<T>;
    #[derive(Clone)]
    pub struct FromFn<F>;
    impl<T, F> Iterator for FromFn<F>
    where
        F: FnMut() -> Option<T>,
    {
        type Item = T;
    }

    pub fn from_fn<T, F>(f: F) -> FromFn<F>
    where
        F: FnMut() -> Option<T>;
    #[derive(Clone)]
    pub struct Once<T>;
    impl<T> Iterator for Once<T> {
        type Item = T;
    }

    pub fn once<T>(value: T) -> Once<T>;
    #[derive(Clone)]
    pub struct OnceWith<F>;
    impl<A, F: FnOnce() -> A> Iterator for OnceWith<F> {
        type Item = A;
    }

    pub fn once_with<A, F: FnOnce() -> A>(make: F) -> OnceWith<F>;
    #[derive(Clone)]
    pub struct Repeat<A>;
    impl<A: Clone> Iterator for Repeat<A> {
        type Item = A;
    }

    pub fn repeat<T: Clone>(elt: T) -> Repeat<T>;
    #[derive(Copy, Clone)]
    pub struct RepeatWith<F>;
    impl<A, F: FnMut() -> A> Iterator for RepeatWith<F> {
        type Item = A;
    }

    pub fn repeat_with<A, F: FnMut() -> A>(repeater: F) -> RepeatWith<F>;
    #[derive(Clone)]
    pub struct RepeatN<A>;
    impl<A: Clone> Iterator for RepeatN<A> {
        type Item = A;
    }

    pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T>;
    #[derive(Clone)]
    pub struct Successors<T, F>;
    impl<T, F> Iterator for Successors<T, F>
    where
        F: FnMut(&T) -> Option<T>,
    {
        type Item = T;
    }

    pub fn successors<T, F>(first: Option<T>, succ: F) -> Successors<T, F>
    where
        F: FnMut(&T) -> Option<T>;
    pub fn zip<A, B>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter>
    where
        A: IntoIterator,
        B: IntoIterator;
    pub trait Sum<A = Self>: Sized {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }

    pub trait Product<A = Self>: Sized {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }
}
