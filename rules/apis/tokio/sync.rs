//! tokio 1
//! features: full

pub mod sync {
    use std::future::Future;
    use std::ops::{self, Deref, DerefMut};
    use std::sync::Arc;

    pub mod futures {
        use std::future::Future;
        use std::pin::Pin;
        pub struct Notified<'a>;
        impl Notified<'_> {
            pub fn enable(self: Pin<&mut Self>) -> bool;
        }
        unsafe impl<'a> Send for Notified<'a> {}
        unsafe impl<'a> Sync for Notified<'a> {}
        impl Future for Notified<'_> {
            type Output = ();
        }

        pub struct OwnedNotified;
        impl OwnedNotified {
            pub fn enable(self: Pin<&mut Self>) -> bool;
        }
        unsafe impl Sync for OwnedNotified {}
        impl Future for OwnedNotified {
            type Output = ();
        }
    }
    pub use crate::sync_channels::{broadcast, mpsc, oneshot, watch};
    pub struct Mutex<T: ?Sized>;
    impl<T: ?Sized> Mutex<T> {
        pub fn new(t: T) -> Self
        where
            T: Sized;
        pub async fn lock(&self) -> MutexGuard<'_, T>;
        #[panics_in_async(instead(tokio = "tokio::sync::Mutex::lock"))]
        pub fn blocking_lock(&self) -> MutexGuard<'_, T>;
        #[panics_in_async(instead(tokio = "tokio::sync::Mutex::lock_owned"))]
        pub fn blocking_lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>;
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>;
        #[polls]
        pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError>;
        pub fn get_mut(&mut self) -> &mut T;
        #[polls]
        pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError>;
        pub fn into_inner(self) -> T
        where
            T: Sized;
    }
    unsafe impl<T> Send for Mutex<T> where T: ?Sized + Send {}
    unsafe impl<T> Sync for Mutex<T> where T: ?Sized + Send {}
    impl<T> From<T> for Mutex<T> {}
    impl<T> Default for Mutex<T> where T: Default {}

    #[guard(async_lock)]
    pub struct MutexGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> MutexGuard<'a, T> {
        #[runs_inline]
        pub fn map<U, F>(this: Self, f: F) -> MappedMutexGuard<'a, U>
        where
            U: ?Sized,
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U, F>(this: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self>
        where
            U: ?Sized,
            F: FnOnce(&mut T) -> Option<&mut U>;
        pub fn mutex(this: &Self) -> &'a Mutex<T>;
    }
    unsafe impl<T> Sync for MutexGuard<'_, T> where T: ?Sized + Send + Sync {}
    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}

    #[guard(async_lock)]
    pub struct OwnedMutexGuard<T: ?Sized>;
    impl<T: ?Sized> OwnedMutexGuard<T> {
        #[runs_inline]
        pub fn map<U, F>(this: Self, f: F) -> OwnedMappedMutexGuard<T, U>
        where
            U: ?Sized,
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U, F>(this: Self, f: F) -> Result<OwnedMappedMutexGuard<T, U>, Self>
        where
            U: ?Sized,
            F: FnOnce(&mut T) -> Option<&mut U>;
        pub fn mutex(this: &Self) -> &Arc<Mutex<T>>;
    }
    unsafe impl<T> Sync for OwnedMutexGuard<T> where T: ?Sized + Send + Sync {}
    impl<T: ?Sized> Deref for OwnedMutexGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for OwnedMutexGuard<T> {}

    #[guard(async_lock)]
    pub struct MappedMutexGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> MappedMutexGuard<'a, T> {
        #[runs_inline]
        pub fn map<U, F>(this: Self, f: F) -> MappedMutexGuard<'a, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U, F>(this: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
    }
    unsafe impl<'a, T> Sync for MappedMutexGuard<'a, T> where T: ?Sized + Sync + 'a {}
    unsafe impl<'a, T> Send for MappedMutexGuard<'a, T> where T: ?Sized + Send + 'a {}
    impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> {
        type Target = T;
    }
    impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {}

    #[guard(async_lock)]
    #[guard(async_lock)]
    pub struct OwnedMappedMutexGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> OwnedMappedMutexGuard<T, U> {
        #[runs_inline]
        pub fn map<S, F>(this: Self, f: F) -> OwnedMappedMutexGuard<T, S>
        where
            F: FnOnce(&mut U) -> &mut S;
        #[runs_inline]
        pub fn try_map<S, F>(this: Self, f: F) -> Result<OwnedMappedMutexGuard<T, S>, Self>
        where
            F: FnOnce(&mut U) -> Option<&mut S>;
    }
    unsafe impl<T, U> Sync for OwnedMappedMutexGuard<T, U>
    where
        T: ?Sized + Send + Sync,
        U: ?Sized + Send + Sync,
    {
    }
    unsafe impl<T, U> Send for OwnedMappedMutexGuard<T, U>
    where
        T: ?Sized + Send,
        U: ?Sized + Send,
    {
    }
    impl<T: ?Sized, U: ?Sized> Deref for OwnedMappedMutexGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> DerefMut for OwnedMappedMutexGuard<T, U> {}

    pub struct TryLockError;

    pub struct RwLock<T: ?Sized>;
    impl<T: ?Sized> RwLock<T> {
        pub fn new(value: T) -> RwLock<T>
        where
            T: Sized;
        pub async fn read(&self) -> RwLockReadGuard<'_, T>;
        #[panics_in_async(instead(tokio = "tokio::sync::RwLock::read"))]
        pub fn blocking_read(&self) -> RwLockReadGuard<'_, T>;
        pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T>;
        #[polls]
        pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError>;
        #[polls]
        pub fn try_read_owned(self: Arc<Self>) -> Result<OwnedRwLockReadGuard<T>, TryLockError>;
        pub async fn write(&self) -> RwLockWriteGuard<'_, T>;
        #[panics_in_async(instead(tokio = "tokio::sync::RwLock::write"))]
        pub fn blocking_write(&self) -> RwLockWriteGuard<'_, T>;
        pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T>;
        #[polls]
        pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError>;
        #[polls]
        pub fn try_write_owned(self: Arc<Self>) -> Result<OwnedRwLockWriteGuard<T>, TryLockError>;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T
        where
            T: Sized;
    }
    unsafe impl<T> Send for RwLock<T> where T: ?Sized + Send {}
    unsafe impl<T> Sync for RwLock<T> where T: ?Sized + Send + Sync {}
    impl<T> From<T> for RwLock<T> {}
    impl<T> Default for RwLock<T> where T: Default {}

    #[guard(async_lock, shared)]
    pub struct RwLockReadGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
        #[runs_inline]
        pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<F, U: ?Sized>(this: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
    }
    impl<T: ?Sized> ops::Deref for RwLockReadGuard<'_, T> {
        type Target = T;
    }

    #[guard(async_lock)]
    pub struct RwLockWriteGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
        #[runs_inline]
        pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        pub fn downgrade_map<F, U: ?Sized>(this: Self, f: F) -> RwLockReadGuard<'a, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<F, U: ?Sized>(this: Self, f: F) -> Result<RwLockMappedWriteGuard<'a, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        pub fn try_downgrade_map<F, U: ?Sized>(this: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        pub fn into_mapped(this: Self) -> RwLockMappedWriteGuard<'a, T>;
        pub fn downgrade(self) -> RwLockReadGuard<'a, T>;
    }
    impl<T: ?Sized> ops::Deref for RwLockWriteGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> ops::DerefMut for RwLockWriteGuard<'_, T> {}

    #[guard(async_lock)]
    pub struct RwLockMappedWriteGuard<'a, T: ?Sized>;
    impl<'a, T: ?Sized> RwLockMappedWriteGuard<'a, T> {
        #[runs_inline]
        pub fn map<F, U: ?Sized>(this: Self, f: F) -> RwLockMappedWriteGuard<'a, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<F, U: ?Sized>(this: Self, f: F) -> Result<RwLockMappedWriteGuard<'a, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
    }
    impl<T: ?Sized> ops::Deref for RwLockMappedWriteGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> ops::DerefMut for RwLockMappedWriteGuard<'_, T> {}

    #[guard(async_lock, shared)]
    pub struct OwnedRwLockReadGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> OwnedRwLockReadGuard<T, U> {
        #[runs_inline]
        pub fn map<F, V: ?Sized>(this: Self, f: F) -> OwnedRwLockReadGuard<T, V>
        where
            F: FnOnce(&U) -> &V;
        #[runs_inline]
        pub fn try_map<F, V: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockReadGuard<T, V>, Self>
        where
            F: FnOnce(&U) -> Option<&V>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }
    impl<T: ?Sized, U: ?Sized> ops::Deref for OwnedRwLockReadGuard<T, U> {
        type Target = U;
    }

    #[guard(async_lock)]
    pub struct OwnedRwLockWriteGuard<T: ?Sized>;
    impl<T: ?Sized> OwnedRwLockWriteGuard<T> {
        #[runs_inline]
        pub fn map<F, U: ?Sized>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        pub fn downgrade_map<F, U: ?Sized>(this: Self, f: F) -> OwnedRwLockReadGuard<T, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<F, U: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockMappedWriteGuard<T, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        pub fn try_downgrade_map<F, U: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockReadGuard<T, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        pub fn into_mapped(this: Self) -> OwnedRwLockMappedWriteGuard<T>;
        pub fn downgrade(self) -> OwnedRwLockReadGuard<T>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }
    impl<T: ?Sized> ops::Deref for OwnedRwLockWriteGuard<T> {
        type Target = T;
    }
    impl<T: ?Sized> ops::DerefMut for OwnedRwLockWriteGuard<T> {}

    #[guard(async_lock)]
    pub struct OwnedRwLockMappedWriteGuard<T: ?Sized, U: ?Sized = T>;
    impl<T: ?Sized, U: ?Sized> OwnedRwLockMappedWriteGuard<T, U> {
        #[runs_inline]
        pub fn map<F, V: ?Sized>(this: Self, f: F) -> OwnedRwLockMappedWriteGuard<T, V>
        where
            F: FnOnce(&mut U) -> &mut V;
        #[runs_inline]
        pub fn try_map<F, V: ?Sized>(this: Self, f: F) -> Result<OwnedRwLockMappedWriteGuard<T, V>, Self>
        where
            F: FnOnce(&mut U) -> Option<&mut V>;
        pub fn rwlock(this: &Self) -> &Arc<RwLock<T>>;
    }
    impl<T: ?Sized, U: ?Sized> ops::Deref for OwnedRwLockMappedWriteGuard<T, U> {
        type Target = U;
    }
    impl<T: ?Sized, U: ?Sized> ops::DerefMut for OwnedRwLockMappedWriteGuard<T, U> {}

    pub struct Semaphore;
    impl Semaphore {
        pub fn new(permits: usize) -> Self;
        #[polls]
        pub fn available_permits(&self) -> usize;
        pub fn add_permits(&self, n: usize);
        pub fn forget_permits(&self, n: usize) -> usize;
        pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError>;
        pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError>;
        #[polls]
        pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError>;
        #[polls]
        pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, TryAcquireError>;
        pub fn blocking_acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError>;
        pub fn blocking_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError>;
        pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError>;
        pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError>;
        #[polls]
        pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError>;
        #[polls]
        pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError>;
        pub fn blocking_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError>;
        pub fn blocking_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError>;
        pub fn close(&self);
        pub fn is_closed(&self) -> bool;
    }

    pub struct SemaphorePermit<'a>;
    impl<'a> SemaphorePermit<'a> {
        pub fn forget(self);
        pub fn merge(&mut self, other: Self);
        pub fn split(&mut self, n: usize) -> Option<Self>;
        pub fn semaphore(&self) -> &Semaphore;
        pub fn num_permits(&self) -> usize;
    }

    pub struct OwnedSemaphorePermit;
    impl OwnedSemaphorePermit {
        pub fn forget(self);
        pub fn merge(&mut self, other: Self);
        pub fn split(&mut self, n: usize) -> Option<Self>;
        pub fn semaphore(&self) -> &Arc<Semaphore>;
        pub fn num_permits(&self) -> usize;
    }

    pub struct AcquireError;

    pub enum TryAcquireError {
        Closed,
        NoPermits,
    }

    pub struct Notify;
    impl Notify {
        pub fn new() -> Notify;
        #[lazy_future]
        pub fn notified(&self) -> self::futures::Notified<'_>;
        #[lazy_future]
        pub fn notified_owned(self: Arc<Self>) -> self::futures::OwnedNotified;
        pub fn notify_one(&self);
        pub fn notify_last(&self);
        pub fn notify_waiters(&self);
    }
    impl Default for Notify {}

    pub struct Barrier;
    impl Barrier {
        pub fn new(n: usize) -> Barrier;
        pub async fn wait(&self) -> BarrierWaitResult;
    }

    #[derive(Clone)]
    pub struct BarrierWaitResult;
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }

    pub struct OnceCell<T>;
    impl<T> OnceCell<T> {
        pub fn new() -> Self;
        pub fn new_with(value: Option<T>) -> Self;
        pub fn initialized(&self) -> bool;
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        pub fn set(&self, value: T) -> Result<(), SetError<T>>;
        #[runs_once]
        pub async fn get_or_init<F, Fut>(&self, f: F) -> &T
        where
            F: FnOnce() -> Fut,
            Fut: Future<Output = T>;
        #[runs_once]
        pub async fn get_or_try_init<E, F, Fut>(&self, f: F) -> Result<&T, E>
        where
            F: FnOnce() -> Fut,
            Fut: Future<Output = Result<T, E>>;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }
    impl<T> Default for OnceCell<T> {}
    impl<T: Clone> Clone for OnceCell<T> {}
    impl<T> From<T> for OnceCell<T> {}
    unsafe impl<T: Sync + Send> Sync for OnceCell<T> {}
    unsafe impl<T: Send> Send for OnceCell<T> {}

    pub enum SetError<T> {
        AlreadyInitializedError(T),
        InitializingError(T),
    }
    impl<T> SetError<T> {
        pub fn is_already_init_err(&self) -> bool;
        pub fn is_initializing_err(&self) -> bool;
    }

    pub struct SetOnce<T>;
    impl<T> SetOnce<T> {
        pub fn new() -> Self;
        pub fn new_with(value: Option<T>) -> Self;
        pub fn initialized(&self) -> bool;
        pub fn get(&self) -> Option<&T>;
        pub fn set(&self, value: T) -> Result<(), SetOnceError<T>>;
        pub fn into_inner(self) -> Option<T>;
        pub async fn wait(&self) -> &T;
    }
    impl<T> Default for SetOnce<T> {}
    impl<T: Clone> Clone for SetOnce<T> {}
    impl<T> From<T> for SetOnce<T> {}
    unsafe impl<T: Sync + Send> Sync for SetOnce<T> {}
    unsafe impl<T: Send> Send for SetOnce<T> {}

    pub struct SetOnceError<T>(pub T);
}
