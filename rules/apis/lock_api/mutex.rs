//! lock_api 0.4
//! features: arc_lock

pub use self::mutex::*;

mod mutex {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub unsafe trait RawMutex {
        type GuardMarker;
        fn lock(&self);
        #[polls]
        fn try_lock(&self) -> bool;
        unsafe fn unlock(&self);
    }

    pub struct Mutex<R, T: ?Sized>;
    impl<R: RawMutex, T> Mutex<R, T> {
        pub fn new(val: T) -> Mutex<R, T>;
        pub fn into_inner(self) -> T;
    }
    impl<R: RawMutex, T: ?Sized> Mutex<R, T> {
        #[blocks(lock)]
        pub fn lock(&self) -> MutexGuard<'_, R, T>;
        #[polls]
        pub fn try_lock(&self) -> Option<MutexGuard<'_, R, T>>;
        #[polls]
        pub fn is_locked(&self) -> bool;
        pub fn get_mut(&mut self) -> &mut T;
        pub unsafe fn force_unlock(&self);
        #[blocks(lock)]
        pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<R, T>;
        #[polls]
        pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcMutexGuard<R, T>>;
    }
    impl<R: RawMutexFair, T: ?Sized> Mutex<R, T> {
        pub unsafe fn force_unlock_fair(&self);
    }
    unsafe impl<R: RawMutex + Send, T: ?Sized + Send> Send for Mutex<R, T> {}
    unsafe impl<R: RawMutex + Sync, T: ?Sized + Send> Sync for Mutex<R, T> {}
    impl<R: RawMutex, T: ?Sized + Default> Default for Mutex<R, T> {}

    #[guard(lock)]
    pub struct MutexGuard<'a, R: RawMutex, T: ?Sized>;
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> MutexGuard<'a, R, T> {
        pub fn mutex(s: &Self) -> &'a Mutex<R, T>;
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedMutexGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedMutexGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
        pub fn leak(s: Self) -> &'a mut T;
    }
    impl<'a, R: RawMutexFair + 'a, T: ?Sized + 'a> MutexGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawMutex + Sync + 'a, T: ?Sized + Sync + 'a> Sync for MutexGuard<'a, R, T> {}
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> Deref for MutexGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> DerefMut for MutexGuard<'a, R, T> {}

    #[guard(lock)]
    pub struct MappedMutexGuard<'a, R: RawMutex, T: ?Sized>;
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> MappedMutexGuard<'a, R, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedMutexGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedMutexGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
    }
    impl<'a, R: RawMutexFair + 'a, T: ?Sized + 'a> MappedMutexGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawMutex + Sync + 'a, T: ?Sized + Sync + 'a> Sync for MappedMutexGuard<'a, R, T> {}
    unsafe impl<'a, R: RawMutex + 'a, T: ?Sized + Send + 'a> Send for MappedMutexGuard<'a, R, T> where
        R::GuardMarker: Send
    {
    }
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> Deref for MappedMutexGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawMutex + 'a, T: ?Sized + 'a> DerefMut for MappedMutexGuard<'a, R, T> {}

    #[guard(lock)]
    pub struct ArcMutexGuard<R: RawMutex, T: ?Sized>;
    impl<R: RawMutex, T: ?Sized> ArcMutexGuard<R, T> {
        pub fn mutex(s: &Self) -> &Arc<Mutex<R, T>>;
        pub fn into_arc(s: Self) -> Arc<Mutex<R, T>>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<R: RawMutexFair, T: ?Sized> ArcMutexGuard<R, T> {
        pub fn unlock_fair(s: Self);
        pub fn into_arc_fair(s: Self) -> Arc<Mutex<R, T>>;
    }
    unsafe impl<R: RawMutex + Send + Sync, T: Send + ?Sized> Send for ArcMutexGuard<R, T> where R::GuardMarker: Send {}
    unsafe impl<R: RawMutex + Sync, T: Sync + ?Sized> Sync for ArcMutexGuard<R, T> where R::GuardMarker: Sync {}
    impl<R: RawMutex, T: ?Sized> Deref for ArcMutexGuard<R, T> {
        type Target = T;
    }
    impl<R: RawMutex, T: ?Sized> DerefMut for ArcMutexGuard<R, T> {}

    pub unsafe trait GetThreadId {
        fn nonzero_thread_id(&self) -> std::num::NonZeroUsize;
    }

    pub struct ReentrantMutex<R, G, T: ?Sized>;
    impl<R: RawMutex, G: GetThreadId, T> ReentrantMutex<R, G, T> {
        pub fn new(val: T) -> ReentrantMutex<R, G, T>;
        pub fn into_inner(self) -> T;
    }
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
        #[blocks(lock)]
        pub fn lock(&self) -> ReentrantMutexGuard<'_, R, G, T>;
        #[polls]
        pub fn try_lock(&self) -> Option<ReentrantMutexGuard<'_, R, G, T>>;
        pub fn get_mut(&mut self) -> &mut T;
        pub unsafe fn force_unlock(&self);
        #[blocks(lock)]
        pub fn lock_arc(self: &Arc<Self>) -> ArcReentrantMutexGuard<R, G, T>;
        #[polls]
        pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcReentrantMutexGuard<R, G, T>>;
    }
    impl<R: RawMutexFair, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
        pub unsafe fn force_unlock_fair(&self);
    }
    unsafe impl<R: RawMutex + Send, G: GetThreadId + Send, T: ?Sized + Send> Send for ReentrantMutex<R, G, T> {}
    unsafe impl<R: RawMutex + Sync, G: GetThreadId + Sync, T: ?Sized + Send> Sync for ReentrantMutex<R, G, T> {}
    impl<R: RawMutex, G: GetThreadId, T: ?Sized + Default> Default for ReentrantMutex<R, G, T> {}

    #[guard(lock, reentrant)]
    pub struct ReentrantMutexGuard<'a, R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<'a, R: RawMutex + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> ReentrantMutexGuard<'a, R, G, T> {
        pub fn remutex(s: &Self) -> &'a ReentrantMutex<R, G, T>;
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<'a, R: RawMutexFair + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> ReentrantMutexGuard<'a, R, G, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawMutex + Sync + 'a, G: GetThreadId + Sync + 'a, T: ?Sized + Sync + 'a> Sync
        for ReentrantMutexGuard<'a, R, G, T>
    {
    }
    impl<'a, R: RawMutex + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> Deref for ReentrantMutexGuard<'a, R, G, T> {
        type Target = T;
    }

    #[guard(lock, reentrant)]
    pub struct MappedReentrantMutexGuard<'a, R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<'a, R: RawMutex + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> MappedReentrantMutexGuard<'a, R, G, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedReentrantMutexGuard<'a, R, G, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedReentrantMutexGuard<'a, R, G, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
    }
    impl<'a, R: RawMutexFair + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> MappedReentrantMutexGuard<'a, R, G, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawMutex + Sync + 'a, G: GetThreadId + Sync + 'a, T: ?Sized + Sync + 'a> Sync
        for MappedReentrantMutexGuard<'a, R, G, T>
    {
    }
    impl<'a, R: RawMutex + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> Deref for MappedReentrantMutexGuard<'a, R, G, T> {
        type Target = T;
    }

    #[guard(lock, reentrant)]
    pub struct ArcReentrantMutexGuard<R: RawMutex, G: GetThreadId, T: ?Sized>;
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> ArcReentrantMutexGuard<R, G, T> {
        pub fn remutex(s: &Self) -> &Arc<ReentrantMutex<R, G, T>>;
        pub fn into_arc(s: Self) -> Arc<ReentrantMutex<R, G, T>>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<R: RawMutexFair, G: GetThreadId, T: ?Sized> ArcReentrantMutexGuard<R, G, T> {
        pub fn unlock_fair(s: Self);
        pub fn into_arc_fair(s: Self) -> Arc<ReentrantMutex<R, G, T>>;
    }
    impl<R: RawMutex, G: GetThreadId, T: ?Sized> Deref for ArcReentrantMutexGuard<R, G, T> {
        type Target = T;
    }

    pub unsafe trait RawMutexTimed: RawMutex {}
    pub unsafe trait RawMutexFair: RawMutex {}
}
