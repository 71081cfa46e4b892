//! std

pub mod option {
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;

    #[derive(Copy)]
    pub enum Option<T> {
        None,
        Some(T),
    }
    impl<T> Option<T> {
        pub fn is_some(&self) -> bool;
        #[runs_inline]
        pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool;
        pub fn is_none(&self) -> bool;
        #[runs_inline]
        pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool;
        pub fn as_ref(&self) -> Option<&T>;
        pub fn as_mut(&mut self) -> Option<&mut T>;
        pub fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>>;
        pub fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>>;
        pub fn expect(self, msg: &str) -> T;
        pub fn unwrap(self) -> T;
        pub fn unwrap_or(self, default: T) -> T;
        #[runs_inline]
        pub fn unwrap_or_else<F>(self, f: F) -> T
        where
            F: FnOnce() -> T;
        #[made_by(Default::default)]
        pub fn unwrap_or_default(self) -> T
        where
            T: Default;
        #[runs_inline]
        pub fn map<U, F>(self, f: F) -> Option<U>
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn inspect<F>(self, f: F) -> Self
        where
            F: FnOnce(&T);
        #[runs_inline]
        pub fn map_or<U, F>(self, default: U, f: F) -> U
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_or_else<U, D, F>(self, default: D, f: F) -> U
        where
            D: FnOnce() -> U,
            F: FnOnce(T) -> U;
        pub fn ok_or<E>(self, err: E) -> Result<T, E>;
        #[runs_inline]
        pub fn ok_or_else<E, F>(self, err: F) -> Result<T, E>
        where
            F: FnOnce() -> E;
        pub fn as_deref(&self) -> Option<&T::Target>
        where
            T: Deref;
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
        where
            T: DerefMut;
        pub fn iter(&self) -> Iter<'_, T>;
        pub fn iter_mut(&mut self) -> IterMut<'_, T>;
        pub fn and<U>(self, optb: Option<U>) -> Option<U>;
        #[runs_inline]
        pub fn and_then<U, F>(self, f: F) -> Option<U>
        where
            F: FnOnce(T) -> Option<U>;
        #[runs_inline]
        pub fn filter<P>(self, predicate: P) -> Self
        where
            P: FnOnce(&T) -> bool;
        pub fn or(self, optb: Option<T>) -> Option<T>;
        #[runs_inline]
        pub fn or_else<F>(self, f: F) -> Option<T>
        where
            F: FnOnce() -> Option<T>;
        pub fn xor(self, optb: Option<T>) -> Option<T>;
        pub fn insert(&mut self, value: T) -> &mut T;
        pub fn get_or_insert(&mut self, value: T) -> &mut T;
        pub fn get_or_insert_default(&mut self) -> &mut T
        where
            T: Default;
        #[runs_inline]
        pub fn get_or_insert_with<F>(&mut self, f: F) -> &mut T
        where
            F: FnOnce() -> T;
        pub fn take(&mut self) -> Option<T>;
        #[runs_inline]
        pub fn take_if<P>(&mut self, predicate: P) -> Option<T>
        where
            P: FnOnce(&mut T) -> bool;
        pub fn replace(&mut self, value: T) -> Option<T>;
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)>;
    }
    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>);
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T>
        where
            T: Copy;
        pub fn cloned(self) -> Option<T>
        where
            T: Clone;
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T>
        where
            T: Copy;
        pub fn cloned(self) -> Option<T>
        where
            T: Clone;
    }
    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E>;
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T>;
    }
    impl<T> Clone for Option<T> where T: Clone {}
    impl<T> Default for Option<T> {}
    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<'a, T> IntoIterator for &'a Option<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut Option<T> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
    }
    impl<T> From<T> for Option<T> {}
    impl<'a, T> From<&'a Option<T>> for Option<&'a T> {}
    impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {}
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}

    pub struct Iter<'a, A: 'a>;
    impl<'a, A> Iterator for Iter<'a, A> {
        type Item = &'a A;
    }
    impl<A> Clone for Iter<'_, A> {}

    pub struct IterMut<'a, A: 'a>;
    impl<'a, A> Iterator for IterMut<'a, A> {
        type Item = &'a mut A;
    }

    #[derive(Clone)]
    pub struct IntoIter<A>;
    impl<A> Iterator for IntoIter<A> {
        type Item = A;
    }
}
pub mod result {
    use crate::fmt;
    use crate::ops::{Deref, DerefMut};

    #[derive(Copy)]
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }
    impl<T, E> Result<T, E> {
        pub fn is_ok(&self) -> bool;
        #[runs_inline]
        pub fn is_ok_and<F>(self, f: F) -> bool
        where
            F: FnOnce(T) -> bool;
        pub fn is_err(&self) -> bool;
        #[runs_inline]
        pub fn is_err_and<F>(self, f: F) -> bool
        where
            F: FnOnce(E) -> bool;
        pub fn ok(self) -> Option<T>;
        pub fn err(self) -> Option<E>;
        pub fn as_ref(&self) -> Result<&T, &E>;
        pub fn as_mut(&mut self) -> Result<&mut T, &mut E>;
        #[runs_inline]
        pub fn map<U, F>(self, op: F) -> Result<U, E>
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_or<U, F>(self, default: U, f: F) -> U
        where
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_or_else<U, D, F>(self, default: D, f: F) -> U
        where
            D: FnOnce(E) -> U,
            F: FnOnce(T) -> U;
        #[runs_inline]
        pub fn map_err<F, O>(self, op: O) -> Result<T, F>
        where
            O: FnOnce(E) -> F;
        #[runs_inline]
        pub fn inspect<F>(self, f: F) -> Self
        where
            F: FnOnce(&T);
        #[runs_inline]
        pub fn inspect_err<F>(self, f: F) -> Self
        where
            F: FnOnce(&E);
        pub fn as_deref(&self) -> Result<&T::Target, &E>
        where
            T: Deref;
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E>
        where
            T: DerefMut;
        pub fn iter(&self) -> Iter<'_, T>;
        pub fn iter_mut(&mut self) -> IterMut<'_, T>;
        pub fn expect(self, msg: &str) -> T
        where
            E: fmt::Debug;
        pub fn unwrap(self) -> T
        where
            E: fmt::Debug;
        #[made_by(Default::default)]
        pub fn unwrap_or_default(self) -> T
        where
            T: Default;
        pub fn expect_err(self, msg: &str) -> E
        where
            T: fmt::Debug;
        pub fn unwrap_err(self) -> E
        where
            T: fmt::Debug;
        pub fn and<U>(self, res: Result<U, E>) -> Result<U, E>;
        #[runs_inline]
        pub fn and_then<U, F>(self, op: F) -> Result<U, E>
        where
            F: FnOnce(T) -> Result<U, E>;
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F>;
        #[runs_inline]
        pub fn or_else<F, O>(self, op: O) -> Result<T, F>
        where
            O: FnOnce(E) -> Result<T, F>;
        pub fn unwrap_or(self, default: T) -> T;
        #[runs_inline]
        pub fn unwrap_or_else<F>(self, op: F) -> T
        where
            F: FnOnce(E) -> T;
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E>
        where
            T: Copy;
        pub fn cloned(self) -> Result<T, E>
        where
            T: Clone;
    }
    impl<T, E> Result<&mut T, E> {
        pub fn copied(self) -> Result<T, E>
        where
            T: Copy;
        pub fn cloned(self) -> Result<T, E>
        where
            T: Clone;
    }
    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>>;
    }
    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E>;
    }
    impl<T, E> Clone for Result<T, E>
    where
        T: Clone,
        E: Clone,
    {
    }
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = IntoIter<T>;
    }
    impl<'a, T, E> IntoIterator for &'a Result<T, E> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
    }
    impl<'a, T, E> IntoIterator for &'a mut Result<T, E> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
    }
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}

    pub struct Iter<'a, T: 'a>;
    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
    }
    impl<T> Clone for Iter<'_, T> {}

    pub struct IterMut<'a, T: 'a>;
    impl<'a, T> Iterator for IterMut<'a, T> {
        type Item = &'a mut T;
    }

    #[derive(Clone)]
    pub struct IntoIter<T>;
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
    }
}
