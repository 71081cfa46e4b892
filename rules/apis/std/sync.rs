//! std

pub mod sync {
    use crate::any::Any;
    use crate::ops::{Deref, DerefMut};
    use crate::pin::Pin;
    use crate::time::Duration;

    pub struct PoisonError<T>;
    impl<T> PoisonError<T> {
        pub fn new(data: T) -> PoisonError<T>;
        pub fn new(_data: T) -> PoisonError<T>;
        pub fn into_inner(self) -> T;
        pub fn get_ref(&self) -> &T;
        pub fn get_mut(&mut self) -> &mut T;
    }

    pub enum TryLockError<T> {
        Poisoned(PoisonError<T>),
        WouldBlock,
    }
    impl<T> From<PoisonError<T>> for TryLockError<T> {}

    pub type LockResult<T> = Result<T, PoisonError<T>>;

    pub type TryLockResult<Guard> = Result<Guard, TryLockError<Guard>>;

    pub struct Mutex<T: ?Sized>;
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T>;
    }
    impl<T: ?Sized> Mutex<T> {
        #[blocks(lock)]
        pub fn lock(&self) -> LockResult<MutexGuard<'_, T>>;
        #[polls]
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<'_, T>>;
        pub fn is_poisoned(&self) -> bool;
        pub fn clear_poison(&self);
        pub fn into_inner(self) -> LockResult<T>
        where
            T: Sized;
        pub fn get_mut(&mut self) -> LockResult<&mut T>;
    }
    unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
    unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
    impl<T> From<T> for Mutex<T> {}
    impl<T: Default> Default for Mutex<T> {}

    #[guard(lock)]
    pub struct MutexGuard<'a, T: ?Sized + 'a>;
    impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for MutexGuard<'_, T> {}
    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}

    pub struct RwLock<T: ?Sized>;
    impl<T> RwLock<T> {
        pub fn new(t: T) -> RwLock<T>;
    }
    impl<T: ?Sized> RwLock<T> {
        #[blocks(lock)]
        pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>>;
        #[polls]
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<'_, T>>;
        #[blocks(lock)]
        pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>>;
        #[polls]
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<'_, T>>;
        pub fn is_poisoned(&self) -> bool;
        pub fn clear_poison(&self);
        pub fn into_inner(self) -> LockResult<T>
        where
            T: Sized;
        pub fn get_mut(&mut self) -> LockResult<&mut T>;
    }
    unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
    impl<T: Default> Default for RwLock<T> {}
    impl<T> From<T> for RwLock<T> {}

    #[guard(lock, shared)]
    pub struct RwLockReadGuard<'rwlock, T: ?Sized + 'rwlock>;
    impl<T: ?Sized> !Send for RwLockReadGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for RwLockReadGuard<'_, T> {}
    impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
        type Target = T;
    }

    #[guard(lock)]
    pub struct RwLockWriteGuard<'rwlock, T: ?Sized + 'rwlock>;
    impl<'rwlock, T: ?Sized> RwLockWriteGuard<'rwlock, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'rwlock, T>;
    }
    impl<T: ?Sized> !Send for RwLockWriteGuard<'_, T> {}
    unsafe impl<T: ?Sized + Sync> Sync for RwLockWriteGuard<'_, T> {}
    impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
        type Target = T;
    }
    impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}

    pub struct Condvar;
    impl Condvar {
        pub fn new() -> Condvar;
        #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
        pub fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>>;
        #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
        #[runs_inline]
        pub fn wait_while<'a, T, F>(&self, guard: MutexGuard<'a, T>, condition: F) -> LockResult<MutexGuard<'a, T>>
        where
            F: FnMut(&mut T) -> bool;
        #[blocks(wait, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
        pub fn wait_timeout_ms<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            ms: u32,
        ) -> LockResult<(MutexGuard<'a, T>, bool)>;
        #[blocks(wait, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
        pub fn wait_timeout<'a, T>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>;
        #[blocks(wait, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
        #[runs_inline]
        pub fn wait_timeout_while<'a, T, F>(
            &self,
            guard: MutexGuard<'a, T>,
            dur: Duration,
            condition: F,
        ) -> LockResult<(MutexGuard<'a, T>, WaitTimeoutResult)>
        where
            F: FnMut(&mut T) -> bool;
        pub fn notify_one(&self);
        pub fn notify_all(&self);
    }
    impl Default for Condvar {}

    pub struct Barrier;
    impl Barrier {
        pub fn new(n: usize) -> Barrier;
        #[blocks(wait, instead(tokio = "tokio::sync::Barrier::wait", smol = "smol::lock::Barrier::wait"))]
        pub fn wait(&self) -> BarrierWaitResult;
    }

    pub struct BarrierWaitResult;
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }

    pub struct Once;
    impl Once {
        pub fn new() -> Once;
        #[runs_once]
        pub fn call_once<F>(&self, f: F)
        where
            F: FnOnce();
        #[runs_once]
        pub fn call_once_force<F>(&self, f: F)
        where
            F: FnOnce(&OnceState);
        pub fn is_completed(&self) -> bool;
        #[blocks(wait, instead(tokio = "tokio::sync::OnceCell::get_or_init", smol = "smol::lock::OnceCell::wait"))]
        pub fn wait(&self);
        #[blocks(wait, instead(tokio = "tokio::sync::OnceCell::get_or_init", smol = "smol::lock::OnceCell::wait"))]
        pub fn wait_force(&self);
    }

    pub struct OnceState;
    impl OnceState {
        pub fn is_poisoned(&self) -> bool;
    }

    pub struct OnceLock<T>;
    impl<T> OnceLock<T> {
        pub fn new() -> OnceLock<T>;
        #[polls]
        pub fn get(&self) -> Option<&T>;
        pub fn get_mut(&mut self) -> Option<&mut T>;
        #[blocks(wait, instead(tokio = "tokio::sync::OnceCell::get_or_init", smol = "smol::lock::OnceCell::wait"))]
        pub fn wait(&self) -> &T;
        pub fn set(&self, value: T) -> Result<(), T>;
        #[runs_once]
        pub fn get_or_init<F>(&self, f: F) -> &T
        where
            F: FnOnce() -> T;
        pub fn into_inner(self) -> Option<T>;
        pub fn take(&mut self) -> Option<T>;
    }
    unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}
    unsafe impl<T: Send> Send for OnceLock<T> {}
    impl<T> Default for OnceLock<T> {}
    impl<T: Clone> Clone for OnceLock<T> {}
    impl<T> From<T> for OnceLock<T> {}

    pub struct LazyLock<T, F = fn() -> T>;
    impl<T, F: FnOnce() -> T> LazyLock<T, F> {
        pub fn new(f: F) -> LazyLock<T, F>;
        pub fn force(this: &LazyLock<T, F>) -> &T;
    }
    impl<T, F> LazyLock<T, F> {
        pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T>;
        pub fn get(this: &LazyLock<T, F>) -> Option<&T>;
    }
    impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
        type Target = T;
    }
    impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {}
    impl<T: Default> Default for LazyLock<T> {}
    unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

    #[derive(Clone, Copy)]
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool;
    }

    pub struct Arc<T: ?Sized>;
    impl<T> Arc<T> {
        pub fn new(data: T) -> Arc<T>;
        #[runs_inline]
        pub fn new_cyclic<F>(data_fn: F) -> Arc<T>
        where
            F: FnOnce(&Weak<T>) -> T;
        pub fn pin(data: T) -> Pin<Arc<T>>;
    }
    impl<T> Arc<T> {
        pub fn try_unwrap(this: Self) -> Result<T, Self>;
        pub fn into_inner(this: Self) -> Option<T>;
    }
    impl<T: ?Sized> Arc<T> {
        pub fn as_ptr(this: &Self) -> *const T;
        pub fn downgrade(this: &Self) -> Weak<T>;
        pub fn weak_count(this: &Self) -> usize;
        #[polls]
        pub fn strong_count(this: &Self) -> usize;
        pub fn ptr_eq(this: &Self, other: &Self) -> bool;
        pub fn get_mut(this: &mut Self) -> Option<&mut T>;
    }
    impl<T: ?Sized + Clone> Arc<T> {
        pub fn make_mut(this: &mut Self) -> &mut T;
    }
    impl<T: Clone> Arc<T> {
        pub fn unwrap_or_clone(this: Self) -> T;
    }
    impl Arc<dyn Any + Send + Sync> {
        pub fn downcast<T>(self) -> Result<Arc<T>, Self>
        where
            T: Any + Send + Sync;
    }
    unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
    unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
    impl<T: ?Sized> Clone for Arc<T> {}
    impl<T: ?Sized> Deref for Arc<T> {
        type Target = T;
    }
    impl<T: Default> Default for Arc<T> {}
    impl Default for Arc<str> {}
    impl<T> Default for Arc<[T]> {}
    impl<T: ?Sized> AsRef<T> for Arc<T> {}

    pub struct Weak<T: ?Sized>;
    impl<T> Weak<T> {
        pub fn new() -> Weak<T>;
    }
    impl<T: ?Sized> Weak<T> {
        pub fn as_ptr(&self) -> *const T;
        pub fn upgrade(&self) -> Option<Arc<T>>;
        pub fn weak_count(&self) -> usize;
        pub fn ptr_eq(&self, other: &Self) -> bool;
    }
    unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
    unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
    impl<T: ?Sized> Clone for Weak<T> {}
    impl<T> Default for Weak<T> {}

    pub mod mpsc {
        use crate::time::Duration;

        #[waits(channel)]
        pub struct Receiver<T>;
        impl<T> Receiver<T> {
            #[polls]
            pub fn try_recv(&self) -> Result<T, TryRecvError>;
            #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
                async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
                futures = "futures::stream::StreamExt::next"))]
            pub fn recv(&self) -> Result<T, RecvError>;
            #[blocks(channel, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
            pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError>;
            pub fn iter(&self) -> Iter<'_, T>;
            pub fn try_iter(&self) -> TryIter<'_, T>;
        }
        unsafe impl<T: Send> Send for Receiver<T> {}
        impl<T> !Sync for Receiver<T> {}
        impl<'a, T> IntoIterator for &'a Receiver<T> {
            type Item = T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T> IntoIterator for Receiver<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }

        #[waits(channel)]
        pub struct Iter<'a, T: 'a>;
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = T;
            #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
                async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
                futures = "futures::stream::StreamExt::next"))]
            fn next(&mut self) -> Option<T>;
        }

        pub struct TryIter<'a, T: 'a>;
        impl<'a, T> Iterator for TryIter<'a, T> {
            type Item = T;
            #[polls]
            fn next(&mut self) -> Option<T>;
        }

        #[waits(channel)]
        pub struct IntoIter<T>;
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            #[blocks(channel, instead(tokio = "tokio::sync::mpsc::Receiver::recv",
                async_std = "async_std::channel::Receiver::recv", smol = "smol::channel::Receiver::recv",
                futures = "futures::stream::StreamExt::next"))]
            fn next(&mut self) -> Option<T>;
        }

        pub struct Sender<T>;
        impl<T> Sender<T> {
            pub fn send(&self, t: T) -> Result<(), SendError<T>>;
        }
        unsafe impl<T: Send> Send for Sender<T> {}
        unsafe impl<T: Send> Sync for Sender<T> {}
        impl<T> Clone for Sender<T> {}

        pub struct SyncSender<T>;
        impl<T> SyncSender<T> {
            #[blocks(channel, room, instead(tokio = "tokio::sync::mpsc::Sender::send",
                async_std = "async_std::channel::Sender::send", smol = "smol::channel::Sender::send",
                futures = "futures::sink::SinkExt::send"))]
            pub fn send(&self, t: T) -> Result<(), SendError<T>>;
            pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>>;
        }
        unsafe impl<T: Send> Send for SyncSender<T> {}
        impl<T> Clone for SyncSender<T> {}

        #[derive(Clone, Copy)]
        pub struct SendError<T>(pub T);

        #[derive(Clone, Copy)]
        pub struct RecvError;

        #[derive(Clone, Copy)]
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }
        impl From<RecvError> for TryRecvError {}

        #[derive(Clone, Copy)]
        pub enum RecvTimeoutError {
            Timeout,
            Disconnected,
        }
        impl From<RecvError> for RecvTimeoutError {}

        #[derive(Clone, Copy)]
        pub enum TrySendError<T> {
            Full(T),
            Disconnected(T),
        }
        impl<T> From<SendError<T>> for TrySendError<T> {}

        #[unbounded]
        pub fn channel<T>() -> (Sender<T>, Receiver<T>);
        #[bounded]
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>);
    }
    // A file of its own: the integers are many.
    pub mod atomic {
        pub use crate::sync_atomic::*;
    }
}
