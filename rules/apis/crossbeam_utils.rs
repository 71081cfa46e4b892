//! crossbeam-utils 0.8

pub struct Backoff;
impl Backoff {
    pub fn new() -> Self;
    pub fn reset(&self);
    #[spins]
    pub fn spin(&self);
    #[spins]
    pub fn snooze(&self);
    pub fn is_completed(&self) -> bool;
}
impl Default for Backoff {}

pub mod sync {
    use std::ops::{Deref, DerefMut};
    use std::sync::{LockResult, TryLockResult};
    use std::time::{Duration, Instant};

    pub struct WaitGroup;
    impl WaitGroup {
        pub fn new() -> Self;
        #[blocks(wait, instead(tokio = "tokio::task::JoinSet::join_all"))]
        pub fn wait(self);
    }
    impl Default for WaitGroup {}
    impl Clone for WaitGroup {}

    pub struct Parker;
    impl Parker {
        pub fn new() -> Parker;
        #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
        pub fn park(&self);
        #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
        pub fn park_timeout(&self, timeout: Duration);
        #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
        pub fn park_deadline(&self, deadline: Instant);
        pub fn unparker(&self) -> &Unparker;
        pub fn into_raw(this: Parker) -> *const ();
        pub unsafe fn from_raw(ptr: *const ()) -> Parker;
    }
    unsafe impl Send for Parker {}
    impl Default for Parker {}

    pub struct Unparker;
    impl Unparker {
        pub fn unpark(&self);
        pub fn into_raw(this: Unparker) -> *const ();
        pub unsafe fn from_raw(ptr: *const ()) -> Unparker;
    }
    unsafe impl Send for Unparker {}
    unsafe impl Sync for Unparker {}
    impl Clone for Unparker {}

    pub struct ShardedLock<T: ?Sized>;
    impl<T> ShardedLock<T> {
        pub fn new(value: T) -> ShardedLock<T>;
        pub fn into_inner(self) -> LockResult<T>;
    }
    impl<T: ?Sized> ShardedLock<T> {
        pub fn is_poisoned(&self) -> bool;
        pub fn get_mut(&mut self) -> LockResult<&mut T>;
        #[polls]
        pub fn try_read(&self) -> TryLockResult<ShardedLockReadGuard<'_, T>>;
        #[blocks(lock)]
        pub fn read(&self) -> LockResult<ShardedLockReadGuard<'_, T>>;
        #[polls]
        pub fn try_write(&self) -> TryLockResult<ShardedLockWriteGuard<'_, T>>;
        #[blocks(lock)]
        pub fn write(&self) -> LockResult<ShardedLockWriteGuard<'_, T>>;
    }
    unsafe impl<T: ?Sized + Send> Send for ShardedLock<T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for ShardedLock<T> {}
    impl<T: Default> Default for ShardedLock<T> {}

    #[guard(lock, shared)]
    pub struct ShardedLockReadGuard<'a, T: ?Sized>;
    unsafe impl<T: ?Sized + Sync> Sync for ShardedLockReadGuard<'_, T> {}
    impl<T: ?Sized> Deref for ShardedLockReadGuard<'_, T> {
        type Target = T;
    }

    #[guard(lock)]
    pub struct ShardedLockWriteGuard<'a, T: ?Sized>;
    unsafe impl<T: ?Sized + Sync> Sync for ShardedLockWriteGuard<'_, T> {}
    impl<T: ?Sized> Deref for ShardedLockWriteGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for ShardedLockWriteGuard<'_, T> {}
}
pub mod thread {
    use std::io;

    pub struct Scope<'env>;
    impl<'env> Scope<'env> {
        #[spawns(thread, scoped)]
        #[offloads]
        pub fn spawn<'scope, F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
        where
            F: FnOnce(&Scope<'env>) -> T,
            F: Send + 'env,
            T: Send + 'env;
        pub fn builder<'scope>(&'scope self) -> ScopedThreadBuilder<'scope, 'env>;
    }
    unsafe impl Sync for Scope<'_> {}

    pub struct ScopedThreadBuilder<'scope, 'env>;
    impl<'scope, 'env> ScopedThreadBuilder<'scope, 'env> {
        pub fn name(self, name: String) -> ScopedThreadBuilder<'scope, 'env>;
        pub fn stack_size(self, size: usize) -> ScopedThreadBuilder<'scope, 'env>;
        #[spawns(thread, scoped)]
        #[offloads]
        pub fn spawn<F, T>(self, f: F) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce(&Scope<'env>) -> T,
            F: Send + 'env,
            T: Send + 'env;
    }

    pub struct ScopedJoinHandle<'scope, T>;
    impl<T> ScopedJoinHandle<'_, T> {
        #[blocks(wait)]
        pub fn join(self) -> std::thread::Result<T>;
        pub fn thread(&self) -> &std::thread::Thread;
    }
    unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
    unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}

    #[blocks(wait)]
    #[runs_inline]
    pub fn scope<'env, F, R>(f: F) -> std::thread::Result<R>
    where
        F: FnOnce(&Scope<'env>) -> R;
}
