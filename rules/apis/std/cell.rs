//! std

pub mod cell {
    use crate::ops::{Deref, DerefMut};

    pub struct Cell<T: ?Sized>;
    impl<T> Cell<T> {
        pub fn new(value: T) -> Cell<T>;
        pub fn set(&self, val: T);
        pub fn swap(&self, other: &Self);
        pub fn replace(&self, val: T) -> T;
        pub fn into_inner(self) -> T;
    }
    impl<T: Copy> Cell<T> {
        pub fn get(&self) -> T;
        #[runs_inline]
        pub fn update(&self, f: impl FnOnce(T) -> T);
    }
    impl<T: ?Sized> Cell<T> {
        pub fn as_ptr(&self) -> *mut T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn from_mut(t: &mut T) -> &Cell<T>;
    }
    impl<T: Default> Cell<T> {
        pub fn take(&self) -> T
        where
            T: Default;
    }
    unsafe impl<T: ?Sized> Send for Cell<T> where T: Send {}
    impl<T: ?Sized> !Sync for Cell<T> {}
    impl<T: Copy> Clone for Cell<T> {}
    impl<T: Default> Default for Cell<T> {}
    impl<T> From<T> for Cell<T> {}
    impl<T, const N: usize> AsRef<[Cell<T>; N]> for Cell<[T; N]> {}
    impl<T, const N: usize> AsRef<[Cell<T>]> for Cell<[T; N]> {}
    impl<T> AsRef<[Cell<T>]> for Cell<[T]> {}

    pub struct RefCell<T: ?Sized>;
    impl<T> RefCell<T> {
        pub fn new(value: T) -> RefCell<T>;
        pub fn into_inner(self) -> T;
        pub fn replace(&self, t: T) -> T;
        #[runs_inline]
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T;
        pub fn swap(&self, other: &Self);
    }
    impl<T: ?Sized> RefCell<T> {
        pub fn borrow(&self) -> Ref<'_, T>;
        pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError>;
        pub fn borrow_mut(&self) -> RefMut<'_, T>;
        pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError>;
        pub fn as_ptr(&self) -> *mut T;
        pub fn get_mut(&mut self) -> &mut T;
        pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError>;
    }
    impl<T: Default> RefCell<T> {
        pub fn take(&self) -> T;
    }
    unsafe impl<T: ?Sized> Send for RefCell<T> where T: Send {}
    impl<T: ?Sized> !Sync for RefCell<T> {}
    impl<T: Clone> Clone for RefCell<T> {}
    impl<T: Default> Default for RefCell<T> {}
    impl<T> From<T> for RefCell<T> {}

    #[guard(refcell)]
    pub struct Ref<'b, T: ?Sized + 'b>;
    impl<'b, T: ?Sized> Ref<'b, T> {
        pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T>;
        #[runs_inline]
        pub fn map<U: ?Sized, F>(orig: Ref<'b, T>, f: F) -> Ref<'b, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn filter_map<U: ?Sized, F>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        #[runs_inline]
        pub fn map_split<U: ?Sized, V: ?Sized, F>(orig: Ref<'b, T>, f: F) -> (Ref<'b, U>, Ref<'b, V>)
        where
            F: FnOnce(&T) -> (&U, &V);
    }
    impl<T: ?Sized> Deref for Ref<'_, T> {
        type Target = T;
    }

    #[guard(refcell)]
    pub struct RefMut<'b, T: ?Sized + 'b>;
    impl<'b, T: ?Sized> RefMut<'b, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn filter_map<U: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> Result<RefMut<'b, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        #[runs_inline]
        pub fn map_split<U: ?Sized, V: ?Sized, F>(orig: RefMut<'b, T>, f: F) -> (RefMut<'b, U>, RefMut<'b, V>)
        where
            F: FnOnce(&mut T) -> (&mut U, &mut V);
    }
    impl<T: ?Sized> Deref for RefMut<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for RefMut<'_, T> {}

    pub struct BorrowError;

    pub struct BorrowMutError;

    pub struct UnsafeCell<T: ?Sized>;
    impl<T> UnsafeCell<T> {
        pub fn new(value: T) -> UnsafeCell<T>;
        pub fn into_inner(self) -> T;
    }
    impl<T: ?Sized> UnsafeCell<T> {
        pub fn from_mut(value: &mut T) -> &mut UnsafeCell<T>;
        pub fn get(&self) -> *mut T;
        pub fn get_mut(&mut self) -> &mut T;
    }
    impl<T: ?Sized> !Sync for UnsafeCell<T> {}
    impl<T: Default> Default for UnsafeCell<T> {}
    impl<T> From<T> for UnsafeCell<T> {}

    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[runs_inline]
        pub fn get_or_init<F>(&self, f: F) -> &T
        where
            F: FnOnce() -> T;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    impl<T> !Sync for OnceCell<T> {}

    pub struct LazyCell<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        pub fn new(f: F) -> LazyCell<T, F>;
        pub fn force(this: &LazyCell<T, F>) -> &T;
    }
    impl<T, F> LazyCell<T, F> {
        pub fn get_mut(this: &mut LazyCell<T, F>) -> Option<&mut T>;
        pub fn get(this: &LazyCell<T, F>) -> Option<&T>;
    }
    impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
        type Target = T;
    }
    impl<T, F: FnOnce() -> T> DerefMut for LazyCell<T, F> {}
    impl<T: Default> Default for LazyCell<T> {}
}
pub mod rc {
    use crate::any::Any;
    use crate::ops::Deref;
    use crate::pin::Pin;

    pub struct Rc<T: ?Sized>;
    impl<T> Rc<T> {
        pub fn new(value: T) -> Rc<T>;
        #[runs_inline]
        pub fn new_cyclic<F>(data_fn: F) -> Rc<T>
        where
            F: FnOnce(&Weak<T>) -> T;
        pub fn pin(value: T) -> Pin<Rc<T>>;
    }
    impl<T> Rc<T> {
        pub fn try_unwrap(this: Self) -> Result<T, Self>;
        pub fn into_inner(this: Self) -> Option<T>;
    }
    impl<T: ?Sized> Rc<T> {
        pub fn as_ptr(this: &Self) -> *const T;
        pub fn downgrade(this: &Self) -> Weak<T>;
        pub fn weak_count(this: &Self) -> usize;
        pub fn get_mut(this: &mut Self) -> Option<&mut T>;
        pub fn ptr_eq(this: &Self, other: &Self) -> bool;
    }
    impl<T: ?Sized + Clone> Rc<T> {
        pub fn make_mut(this: &mut Self) -> &mut T;
    }
    impl<T: Clone> Rc<T> {
        pub fn unwrap_or_clone(this: Self) -> T;
    }
    impl Rc<dyn Any> {
        pub fn downcast<T: Any>(self) -> Result<Rc<T>, Self>;
    }
    impl<T: ?Sized> !Send for Rc<T> {}
    impl<T: ?Sized> !Sync for Rc<T> {}
    impl<T: ?Sized> Deref for Rc<T> {
        type Target = T;
    }
    impl<T: ?Sized> Clone for Rc<T> {}
    impl<T: Default> Default for Rc<T> {}
    impl Default for Rc<str> {}
    impl<T> Default for Rc<[T]> {}
    impl<T: ?Sized> AsRef<T> for Rc<T> {}

    pub struct Weak<T: ?Sized>;
    impl<T> Weak<T> {
        pub fn new() -> Weak<T>;
    }
    impl<T: ?Sized> Weak<T> {
        pub fn as_ptr(&self) -> *const T;
        pub fn upgrade(&self) -> Option<Rc<T>>;
        pub fn weak_count(&self) -> usize;
        pub fn ptr_eq(&self, other: &Self) -> bool;
    }
    impl<T: ?Sized> !Send for Weak<T> {}
    impl<T: ?Sized> !Sync for Weak<T> {}
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}
}
