//! std

pub mod slice {
    use crate::cmp::Ordering;

    impl<T> [T] {
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn first(&self) -> Option<&T>;
        pub fn first_mut(&mut self) -> Option<&mut T>;
        pub fn last(&self) -> Option<&T>;
        pub fn last_mut(&mut self) -> Option<&mut T>;
        pub fn get<I>(&self, index: I) -> Option<&I::Output>
        where
            I: SliceIndex<Self>;
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut I::Output>
        where
            I: SliceIndex<Self>;
        pub fn swap(&mut self, a: usize, b: usize);
        pub fn reverse(&mut self);
        pub fn iter(&self) -> Iter<'_, T>;
        pub fn iter_mut(&mut self) -> IterMut<'_, T>;
        pub fn windows(&self, size: usize) -> Windows<'_, T>;
        pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T>;
        pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<'_, T>;
        #[runs_inline]
        pub fn chunk_by<F>(&self, pred: F) -> ChunkBy<'_, T, F>
        where
            F: FnMut(&T, &T) -> bool;
        pub fn split_at(&self, mid: usize) -> (&[T], &[T]);
        #[runs_inline]
        pub fn split<F>(&self, pred: F) -> Split<'_, T, F>
        where
            F: FnMut(&T) -> bool;
        #[runs_inline]
        pub fn split_mut<F>(&mut self, pred: F) -> SplitMut<'_, T, F>
        where
            F: FnMut(&T) -> bool;
        #[runs_inline]
        pub fn rsplit<F>(&self, pred: F) -> RSplit<'_, T, F>
        where
            F: FnMut(&T) -> bool;
        #[runs_inline]
        pub fn splitn<F>(&self, n: usize, pred: F) -> SplitN<'_, T, F>
        where
            F: FnMut(&T) -> bool;
        pub fn contains(&self, x: &T) -> bool
        where
            T: PartialEq;
        pub fn starts_with(&self, needle: &[T]) -> bool
        where
            T: PartialEq;
        pub fn ends_with(&self, needle: &[T]) -> bool
        where
            T: PartialEq;
        pub fn binary_search(&self, x: &T) -> Result<usize, usize>
        where
            T: Ord;
        #[runs_inline]
        pub fn binary_search_by<'a, F>(&'a self, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> Ordering;
        #[runs_inline]
        pub fn binary_search_by_key<'a, B, F>(&'a self, b: &B, f: F) -> Result<usize, usize>
        where
            F: FnMut(&'a T) -> B,
            B: Ord;
        pub fn sort_unstable(&mut self)
        where
            T: Ord;
        #[runs_inline]
        pub fn sort_unstable_by<F>(&mut self, compare: F)
        where
            F: FnMut(&T, &T) -> Ordering;
        #[runs_inline]
        pub fn sort_unstable_by_key<K, F>(&mut self, f: F)
        where
            F: FnMut(&T) -> K,
            K: Ord;
        pub fn fill(&mut self, value: T)
        where
            T: Clone;
        #[runs_inline]
        pub fn fill_with<F>(&mut self, f: F)
        where
            F: FnMut() -> T;
        pub fn clone_from_slice(&mut self, src: &[T])
        where
            T: Clone;
        pub fn copy_from_slice(&mut self, src: &[T])
        where
            T: Copy;
        #[runs_inline]
        pub fn is_sorted_by<'a, F>(&'a self, compare: F) -> bool
        where
            F: FnMut(&'a T, &'a T) -> bool;
        #[runs_inline]
        pub fn is_sorted_by_key<'a, F, K>(&'a self, f: F) -> bool
        where
            F: FnMut(&'a T) -> K,
            K: PartialOrd;
        #[runs_inline]
        pub fn partition_point<P>(&self, pred: P) -> usize
        where
            P: FnMut(&T) -> bool;
        pub fn sort(&mut self)
        where
            T: Ord;
        #[runs_inline]
        pub fn sort_by<F>(&mut self, compare: F)
        where
            F: FnMut(&T, &T) -> Ordering;
        #[runs_inline]
        pub fn sort_by_key<K, F>(&mut self, f: F)
        where
            F: FnMut(&T) -> K,
            K: Ord;
        #[runs_inline]
        pub fn sort_by_cached_key<K, F>(&mut self, f: F)
        where
            F: FnMut(&T) -> K,
            K: Ord;
        pub fn to_vec(&self) -> Vec<T>
        where
            T: Clone;
        pub fn into_vec(self: Box<Self>) -> Vec<T>;
        pub fn repeat(&self, n: usize) -> Vec<T>
        where
            T: Copy;
        pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output
        where
            Self: Concat<Item>;
        pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output
        where
            Self: Join<Separator>;
    }

    impl<'a, T> IntoIterator for &'a [T] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut [T] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
    }
    pub struct Iter<'a, T: 'a>;
    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
    }
    pub struct IterMut<'a, T: 'a>;
    impl<'a, T> Iterator for IterMut<'a, T> {
        type Item = &'a mut T;
    }
    pub struct Chunks<'a, T: 'a>;
    impl<'a, T> Iterator for Chunks<'a, T> {
        type Item = &'a [T];
    }
    pub struct ChunksExact<'a, T: 'a>;
    impl<'a, T> Iterator for ChunksExact<'a, T> {
        type Item = &'a [T];
    }
    pub struct Windows<'a, T: 'a>;
    impl<'a, T> Iterator for Windows<'a, T> {
        type Item = &'a [T];
    }
    pub struct Split<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for Split<'a, T, P>
    where
        P: FnMut(&T) -> bool,
    {
        type Item = &'a [T];
    }
    pub struct SplitMut<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for SplitMut<'a, T, P>
    where
        P: FnMut(&T) -> bool,
    {
        type Item = &'a mut [T];
    }
    pub struct ChunkBy<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for ChunkBy<'a, T, P>
    where
        P: FnMut(&T, &T) -> bool,
    {
        type Item = &'a [T];
    }
    pub struct ChunkByMut<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for ChunkByMut<'a, T, P>
    where
        P: FnMut(&T, &T) -> bool,
    {
        type Item = &'a mut [T];
    }
    pub struct RSplit<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for RSplit<'a, T, P>
    where
        P: FnMut(&T) -> bool,
    {
        type Item = &'a [T];
    }
    pub struct SplitN<'a, T: 'a, P>;
    impl<'a, T, P> Iterator for SplitN<'a, T, P>
    where
        P: FnMut(&T) -> bool,
    {
        type Item = &'a [T];
    }
    pub trait Concat<Item: ?Sized> {
        type Output;
    }
    pub trait Join<Separator> {
        type Output;
    }
    pub unsafe trait SliceIndex<T: ?Sized> {
        type Output: ?Sized;
    }
}
pub mod array {
    impl<T, const N: usize> [T; N] {
        #[runs_inline]
        pub fn map<F, U>(self, f: F) -> [U; N]
        where
            F: FnMut(T) -> U;
        pub fn as_slice(&self) -> &[T];
        pub fn as_mut_slice(&mut self) -> &mut [T];
        pub fn each_ref(&self) -> [&T; N];
        pub fn each_mut(&mut self) -> [&mut T; N];
    }

    #[runs_inline]
    pub fn from_fn<T, const N: usize, F>(f: F) -> [T; N]
    where
        F: FnMut(usize) -> T;
    pub struct IntoIter<T, const N: usize>;
    impl<T, const N: usize> Iterator for IntoIter<T, N> {
        type Item = T;
    }
    impl<T, const N: usize> IntoIterator for [T; N] {
        type Item = T;
        type IntoIter = IntoIter<T, N>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
        type Item = &'a T;
        type IntoIter = crate::slice::Iter<'a, T>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
        type Item = &'a mut T;
        type IntoIter = crate::slice::IterMut<'a, T>;
    }
}
