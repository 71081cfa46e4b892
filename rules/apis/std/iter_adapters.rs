//! std

// The adaptors themselves: `iter` re-exports them.
mod iter_adapters {
    #[derive(Clone)]
    #[waits(I)]
    pub struct Map<I, F>;
    impl<B, I: Iterator, F> Iterator for Map<I, F>
    where
        F: FnMut(I::Item) -> B,
    {
        type Item = B;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Filter<I, P>;
    impl<I: Iterator, P> Iterator for Filter<I, P>
    where
        P: FnMut(&I::Item) -> bool,
    {
        type Item = I::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct FilterMap<I, F>;
    impl<B, I: Iterator, F> Iterator for FilterMap<I, F>
    where
        F: FnMut(I::Item) -> Option<B>,
    {
        type Item = B;
    }

    pub struct FlatMap<I, U: IntoIterator, F>;
    impl<I: Iterator, U: IntoIterator, F> Iterator for FlatMap<I, U, F>
    where
        F: FnMut(I::Item) -> U,
    {
        type Item = U::Item;
    }

    #[waits(I)]
    pub struct Flatten<I: Iterator<Item: IntoIterator>>;
    impl<I, U> Iterator for Flatten<I>
    where
        I: Iterator<Item: IntoIterator<IntoIter = U, Item = U::Item>>,
        U: Iterator,
    {
        type Item = U::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Enumerate<I>;
    impl<I> Iterator for Enumerate<I>
    where
        I: Iterator,
    {
        type Item = (usize, <I as Iterator>::Item);
    }

    #[derive(Clone)]
    #[waits(A)]
    pub struct Zip<A, B>;
    impl<A, B> Iterator for Zip<A, B>
    where
        A: Iterator,
        B: Iterator,
    {
        type Item = (A::Item, B::Item);
    }

    #[derive(Clone)]
    #[waits(A)]
    pub struct Chain<A, B>;
    impl<A, B> Iterator for Chain<A, B>
    where
        A: Iterator,
        B: Iterator<Item = A::Item>,
    {
        type Item = A::Item;
    }

    #[derive(Clone)]
    pub struct Rev<T>;
    impl<I> Iterator for Rev<I>
    where
        I: DoubleEndedIterator,
    {
        type Item = <I as Iterator>::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Take<I>;
    impl<I> Iterator for Take<I>
    where
        I: Iterator,
    {
        type Item = <I as Iterator>::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct TakeWhile<I, P>;
    impl<I: Iterator, P> Iterator for TakeWhile<I, P>
    where
        P: FnMut(&I::Item) -> bool,
    {
        type Item = I::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Skip<I>;
    impl<I> Iterator for Skip<I>
    where
        I: Iterator,
    {
        type Item = <I as Iterator>::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct SkipWhile<I, P>;
    impl<I: Iterator, P> Iterator for SkipWhile<I, P>
    where
        P: FnMut(&I::Item) -> bool,
    {
        type Item = I::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct MapWhile<I, P>;
    impl<B, I: Iterator, P> Iterator for MapWhile<I, P>
    where
        P: FnMut(I::Item) -> Option<B>,
    {
        type Item = B;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Scan<I, St, F>;
    impl<B, I, St, F> Iterator for Scan<I, St, F>
    where
        I: Iterator,
        F: FnMut(&mut St, I::Item) -> Option<B>,
    {
        type Item = B;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Inspect<I, F>;
    impl<I: Iterator, F> Iterator for Inspect<I, F>
    where
        F: FnMut(&I::Item),
    {
        type Item = I::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Peekable<I: Iterator>;
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item>;
        pub fn peek_mut(&mut self) -> Option<&mut I::Item>;
        #[runs_inline]
        pub fn next_if(&mut self, func: impl FnOnce(&I::Item) -> bool) -> Option<I::Item>;
        pub fn next_if_eq<T>(&mut self, expected: &T) -> Option<I::Item>
        where
            T: ?Sized,
            I::Item: PartialEq<T>;
        #[runs_inline]
        pub fn next_if_map<R>(&mut self, f: impl FnOnce(I::Item) -> Result<R, I::Item>) -> Option<R>;
        #[runs_inline]
        pub fn next_if_map_mut<R>(&mut self, f: impl FnOnce(&mut I::Item) -> Option<R>) -> Option<R>;
    }
    impl<I: Iterator> Iterator for Peekable<I> {
        type Item = I::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Cloned<I>;
    impl<'a, I, T: 'a> Iterator for Cloned<I>
    where
        I: Iterator<Item = &'a T>,
        T: Clone,
    {
        type Item = T;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Copied<I>;
    impl<'a, I, T: 'a> Iterator for Copied<I>
    where
        I: Iterator<Item = &'a T>,
        T: Copy,
    {
        type Item = T;
    }

    #[derive(Clone)]
    pub struct Cycle<I>;
    impl<I> Iterator for Cycle<I>
    where
        I: Clone + Iterator,
    {
        type Item = <I as Iterator>::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct Fuse<I>;
    impl<I> Iterator for Fuse<I>
    where
        I: Iterator,
    {
        type Item = <I as Iterator>::Item;
    }

    #[derive(Clone)]
    #[waits(I)]
    pub struct StepBy<I>;
    impl<I> Iterator for StepBy<I>
    where
        I: Iterator,
    {
        type Item = I::Item;
    }
}
