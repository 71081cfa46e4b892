//! std

pub mod vec {
    use crate::borrow::Cow;
    use crate::ops::{self, RangeBounds};
    use crate::slice;

    pub struct Vec<T>;
    impl<T> Vec<T> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
    }
    impl<T> Vec<T> {
        pub fn push(&mut self, value: T);
        pub fn capacity(&self) -> usize;
        pub fn reserve(&mut self, additional: usize);
        pub fn into_boxed_slice(self) -> Box<[T]>;
        pub fn truncate(&mut self, len: usize);
        pub fn as_slice(&self) -> &[T];
        pub fn as_mut_slice(&mut self) -> &mut [T];
        pub fn swap_remove(&mut self, index: usize) -> T;
        pub fn insert(&mut self, index: usize, element: T);
        pub fn remove(&mut self, index: usize) -> T;
        #[runs_inline]
        pub fn retain<F>(&mut self, f: F)
        where
            F: FnMut(&T) -> bool;
        #[runs_inline]
        pub fn retain_mut<F>(&mut self, f: F)
        where
            F: FnMut(&mut T) -> bool;
        #[runs_inline]
        pub fn dedup_by_key<F, K>(&mut self, key: F)
        where
            F: FnMut(&mut T) -> K,
            K: PartialEq;
        #[runs_inline]
        pub fn dedup_by<F>(&mut self, same_bucket: F)
        where
            F: FnMut(&mut T, &mut T) -> bool;
        pub fn pop(&mut self) -> Option<T>;
        #[runs_inline]
        pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T>;
        pub fn append(&mut self, other: &mut Self);
        pub fn drain<R>(&mut self, range: R) -> Drain<'_, T>
        where
            R: RangeBounds<usize>;
        pub fn clear(&mut self);
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
        pub fn split_off(&mut self, at: usize) -> Self;
        #[runs_inline]
        pub fn resize_with<F>(&mut self, new_len: usize, f: F)
        where
            F: FnMut() -> T;
        pub fn leak<'a>(self) -> &'a mut [T];
        pub fn splice<R, I>(&mut self, range: R, replace_with: I) -> Splice<'_, I::IntoIter>
        where
            R: RangeBounds<usize>,
            I: IntoIterator<Item = T>;
        #[runs_inline]
        pub fn extract_if<F, R>(&mut self, range: R, filter: F) -> ExtractIf<'_, T, F>
        where
            F: FnMut(&mut T) -> bool,
            R: RangeBounds<usize>;
    }
    impl<T: Clone> Vec<T> {
        pub fn resize(&mut self, new_len: usize, value: T);
        pub fn extend_from_slice(&mut self, other: &[T]);
    }
    impl<T: PartialEq> Vec<T> {
        pub fn dedup(&mut self);
    }
    impl<T> ops::Deref for Vec<T> {
        type Target = [T];
    }
    impl<T> ops::DerefMut for Vec<T> {}
    impl<T: Clone> Clone for Vec<T> {}
    impl<T> FromIterator<T> for Vec<T> {}
    impl<T> Extend<T> for Vec<T> {}
    impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {}
    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<'a, T> IntoIterator for &'a Vec<T> {
        type Item = &'a T;
        type IntoIter = slice::Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut Vec<T> {
        type Item = &'a mut T;
        type IntoIter = slice::IterMut<'a, T>;
    }
    impl<T> Default for Vec<T> {}
    impl<T> AsRef<Vec<T>> for Vec<T> {}
    impl<T> AsRef<[T]> for Vec<T> {}
    impl<T: Clone> From<&[T]> for Vec<T> {}
    impl<T: Clone> From<&mut [T]> for Vec<T> {}
    impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {}
    impl<T: Clone, const N: usize> From<&mut [T; N]> for Vec<T> {}
    impl<T, const N: usize> From<[T; N]> for Vec<T> {}
    impl<'a, T> From<Cow<'a, [T]>> for Vec<T> where [T]: ToOwned<Owned = Vec<T>> {}
    impl<T> From<Box<[T]>> for Vec<T> {}
    impl From<&str> for Vec<u8> {}

    pub struct IntoIter<T>;
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
    }
    pub struct Drain<'a, T: 'a>;
    impl<'a, T> Iterator for Drain<'a, T> {
        type Item = T;
    }
    pub struct ExtractIf<'a, T, F>;
    impl<'a, T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'a, T, F> {
        type Item = T;
    }
    pub struct Splice<'a, I: Iterator + 'a>;
    impl<'a, I: Iterator> Iterator for Splice<'a, I> {
        type Item = I::Item;
    }
}
pub mod boxed {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;

    #[waits(T)]
    pub struct Box<T: ?Sized>;
    impl<T> Box<T> {
        pub fn new(x: T) -> Box<T>;
        pub fn pin(x: T) -> Pin<Box<T>>;
    }
    impl<T: ?Sized> Box<T> {
        pub fn into_pin(boxed: Self) -> Pin<Self>;
        pub fn leak<'a>(b: Self) -> &'a mut T
        where
            T: 'a;
        pub unsafe fn from_raw(raw: *mut T) -> Self;
        pub fn into_raw(b: Self) -> *mut T;
    }
    impl<T: ?Sized> Deref for Box<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for Box<T> {}
    impl<T: Clone> Clone for Box<T> {}
    impl<T: Default> Default for Box<T> {}
    impl<T> From<T> for Box<T> {}
    impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {}
    impl<T: ?Sized> AsRef<T> for Box<T> {}
    impl<I> FromIterator<I> for Box<[I]> {}
}
