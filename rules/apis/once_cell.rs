//! once_cell 1

pub mod sync {
    use std::ops::{Deref, DerefMut};

    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[runs_once]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[runs_once]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn take(&mut self) -> Option<T>;
        pub fn into_inner(self) -> Option<T>;
        #[blocks(wait, instead(tokio = "tokio::sync::OnceCell::get_or_init", smol = "smol::lock::OnceCell::wait"))]
        pub fn wait(&self) -> &T;
    }
    pub struct Lazy<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        pub fn new(f: F) -> Lazy<T, F>;
        pub fn force(this: &Lazy<T, F>) -> &T;
    }
    impl<T, F: FnOnce() -> T> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F: FnOnce() -> T> DerefMut for Lazy<T, F> {}
}

pub mod unsync {
    use std::ops::{Deref, DerefMut};

    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T>;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[runs_once]
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T;
        #[runs_once]
        pub fn get_or_try_init<F: FnOnce() -> Result<T, E>, E>(&self, f: F) -> Result<&T, E>;
        pub fn take(&mut self) -> Option<T>;
        pub fn into_inner(self) -> Option<T>;
    }
    pub struct Lazy<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> Lazy<T, F> {
        pub fn new(f: F) -> Lazy<T, F>;
        pub fn force(this: &Lazy<T, F>) -> &T;
    }
    impl<T, F: FnOnce() -> T> Deref for Lazy<T, F> {
        type Target = T;
    }
    impl<T, F: FnOnce() -> T> DerefMut for Lazy<T, F> {}
}
