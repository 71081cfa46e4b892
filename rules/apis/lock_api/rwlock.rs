//! lock_api 0.4
//! features: arc_lock

pub use self::rwlock::*;

mod rwlock {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub unsafe trait RawRwLock {
        type GuardMarker;
        fn lock_shared(&self);
        #[polls]
        fn try_lock_shared(&self) -> bool;
        unsafe fn unlock_shared(&self);
        fn lock_exclusive(&self);
        #[polls]
        fn try_lock_exclusive(&self) -> bool;
        unsafe fn unlock_exclusive(&self);
    }

    pub struct RwLock<R, T: ?Sized>;
    impl<R: RawRwLock, T> RwLock<R, T> {
        pub fn new(val: T) -> RwLock<R, T>;
        pub fn into_inner(self) -> T;
    }
    impl<R: RawRwLock, T: ?Sized> RwLock<R, T> {
        #[blocks(lock)]
        pub fn read(&self) -> RwLockReadGuard<'_, R, T>;
        #[polls]
        pub fn try_read(&self) -> Option<RwLockReadGuard<'_, R, T>>;
        #[blocks(lock)]
        pub fn write(&self) -> RwLockWriteGuard<'_, R, T>;
        #[polls]
        pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, R, T>>;
        pub fn get_mut(&mut self) -> &mut T;
        pub unsafe fn force_unlock_read(&self);
        pub unsafe fn force_unlock_write(&self);
        #[blocks(lock)]
        pub fn read_arc(self: &Arc<Self>) -> ArcRwLockReadGuard<R, T>;
        #[polls]
        pub fn try_read_arc(self: &Arc<Self>) -> Option<ArcRwLockReadGuard<R, T>>;
        #[blocks(lock)]
        pub fn write_arc(self: &Arc<Self>) -> ArcRwLockWriteGuard<R, T>;
        #[polls]
        pub fn try_write_arc(self: &Arc<Self>) -> Option<ArcRwLockWriteGuard<R, T>>;
    }
    impl<R: RawRwLockFair, T: ?Sized> RwLock<R, T> {
        pub unsafe fn force_unlock_read_fair(&self);
        pub unsafe fn force_unlock_write_fair(&self);
    }
    impl<R: RawRwLockUpgrade, T: ?Sized> RwLock<R, T> {
        #[blocks(lock)]
        pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<'_, R, T>;
        #[polls]
        pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, R, T>>;
        #[blocks(lock)]
        pub fn upgradable_read_arc(self: &Arc<Self>) -> ArcRwLockUpgradableReadGuard<R, T>;
        #[polls]
        pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<ArcRwLockUpgradableReadGuard<R, T>>;
    }
    unsafe impl<R: RawRwLock + Send, T: ?Sized + Send> Send for RwLock<R, T> {}
    unsafe impl<R: RawRwLock + Sync, T: ?Sized + Send + Sync> Sync for RwLock<R, T> {}
    impl<R: RawRwLock, T: ?Sized + Default> Default for RwLock<R, T> {}

    #[guard(lock, shared)]
    pub struct RwLockReadGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> RwLockReadGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T>;
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedRwLockReadGuard<'a, R, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<'a, R: RawRwLockFair + 'a, T: ?Sized + 'a> RwLockReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<R: RawRwLock + Sync, T: Sync + ?Sized> Sync for RwLockReadGuard<'_, R, T> {}
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> Deref for RwLockReadGuard<'a, R, T> {
        type Target = T;
    }

    #[guard(lock)]
    pub struct RwLockWriteGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> RwLockWriteGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T>;
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<'a, R: RawRwLockDowngrade + 'a, T: ?Sized + 'a> RwLockWriteGuard<'a, R, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T>;
    }
    impl<'a, R: RawRwLockUpgradeDowngrade + 'a, T: ?Sized + 'a> RwLockWriteGuard<'a, R, T> {
        pub fn downgrade_to_upgradable(s: Self) -> RwLockUpgradableReadGuard<'a, R, T>;
    }
    impl<'a, R: RawRwLockFair + 'a, T: ?Sized + 'a> RwLockWriteGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<R: RawRwLock + Sync, T: Sync + ?Sized> Sync for RwLockWriteGuard<'_, R, T> {}
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> Deref for RwLockWriteGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> DerefMut for RwLockWriteGuard<'a, R, T> {}

    #[guard(lock, shared)]
    pub struct RwLockUpgradableReadGuard<'a, R: RawRwLockUpgrade, T: ?Sized>;
    impl<'a, R: RawRwLockUpgrade + 'a, T: ?Sized + 'a> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn rwlock(s: &Self) -> &'a RwLock<R, T>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
        pub fn upgrade(s: Self) -> RwLockWriteGuard<'a, R, T>;
        pub fn try_upgrade(s: Self) -> Result<RwLockWriteGuard<'a, R, T>, Self>;
    }
    impl<'a, R: RawRwLockUpgradeFair + 'a, T: ?Sized + 'a> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    impl<'a, R: RawRwLockUpgradeDowngrade + 'a, T: ?Sized + 'a> RwLockUpgradableReadGuard<'a, R, T> {
        pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T>;
        #[runs_inline]
        pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret>;
    }
    unsafe impl<'a, R: RawRwLockUpgrade + 'a, T: ?Sized + Sync + 'a> Sync for RwLockUpgradableReadGuard<'a, R, T> {}
    impl<'a, R: RawRwLockUpgrade + 'a, T: ?Sized + 'a> Deref for RwLockUpgradableReadGuard<'a, R, T> {
        type Target = T;
    }

    #[guard(lock, shared)]
    pub struct MappedRwLockReadGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> MappedRwLockReadGuard<'a, R, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockReadGuard<'a, R, U>
        where
            F: FnOnce(&T) -> &U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedRwLockReadGuard<'a, R, U>, Self>
        where
            F: FnOnce(&T) -> Option<&U>;
        #[runs_inline]
        pub fn try_map_or_else<U: ?Sized, F, E>(s: Self, f: F) -> Result<MappedRwLockReadGuard<'a, R, U>, (Self, E)>
        where
            F: FnOnce(&T) -> Result<&U, E>;
    }
    impl<'a, R: RawRwLockFair + 'a, T: ?Sized + 'a> MappedRwLockReadGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawRwLock + 'a, T: ?Sized + Sync + 'a> Sync for MappedRwLockReadGuard<'a, R, T> {}
    unsafe impl<'a, R: RawRwLock + 'a, T: ?Sized + Sync + 'a> Send for MappedRwLockReadGuard<'a, R, T> where
        R::GuardMarker: Send
    {
    }
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> Deref for MappedRwLockReadGuard<'a, R, T> {
        type Target = T;
    }

    #[guard(lock)]
    pub struct MappedRwLockWriteGuard<'a, R: RawRwLock, T: ?Sized>;
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> MappedRwLockWriteGuard<'a, R, T> {
        #[runs_inline]
        pub fn map<U: ?Sized, F>(s: Self, f: F) -> MappedRwLockWriteGuard<'a, R, U>
        where
            F: FnOnce(&mut T) -> &mut U;
        #[runs_inline]
        pub fn try_map<U: ?Sized, F>(s: Self, f: F) -> Result<MappedRwLockWriteGuard<'a, R, U>, Self>
        where
            F: FnOnce(&mut T) -> Option<&mut U>;
    }
    impl<'a, R: RawRwLockFair + 'a, T: ?Sized + 'a> MappedRwLockWriteGuard<'a, R, T> {
        pub fn unlock_fair(s: Self);
    }
    unsafe impl<'a, R: RawRwLock + 'a, T: ?Sized + Sync + 'a> Sync for MappedRwLockWriteGuard<'a, R, T> {}
    unsafe impl<'a, R: RawRwLock + 'a, T: ?Sized + Send + 'a> Send for MappedRwLockWriteGuard<'a, R, T> where
        R::GuardMarker: Send
    {
    }
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> Deref for MappedRwLockWriteGuard<'a, R, T> {
        type Target = T;
    }
    impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> DerefMut for MappedRwLockWriteGuard<'a, R, T> {}

    #[guard(lock, shared)]
    pub struct ArcRwLockReadGuard<R: RawRwLock, T: ?Sized>;
    impl<R: RawRwLock, T: ?Sized> ArcRwLockReadGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>>;
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<R: RawRwLockFair, T: ?Sized> ArcRwLockReadGuard<R, T> {
        pub fn unlock_fair(s: Self);
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>>;
    }
    impl<R: RawRwLock, T: ?Sized> Deref for ArcRwLockReadGuard<R, T> {
        type Target = T;
    }

    #[guard(lock)]
    pub struct ArcRwLockWriteGuard<R: RawRwLock, T: ?Sized>;
    impl<R: RawRwLock, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>>;
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
    }
    impl<R: RawRwLockDowngrade, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T>;
    }
    impl<R: RawRwLockUpgradeDowngrade, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn downgrade_to_upgradable(s: Self) -> ArcRwLockUpgradableReadGuard<R, T>;
    }
    impl<R: RawRwLockFair, T: ?Sized> ArcRwLockWriteGuard<R, T> {
        pub fn unlock_fair(s: Self);
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>>;
    }
    impl<R: RawRwLock, T: ?Sized> Deref for ArcRwLockWriteGuard<R, T> {
        type Target = T;
    }
    impl<R: RawRwLock, T: ?Sized> DerefMut for ArcRwLockWriteGuard<R, T> {}

    #[guard(lock, shared)]
    pub struct ArcRwLockUpgradableReadGuard<R: RawRwLockUpgrade, T: ?Sized>;
    impl<R: RawRwLockUpgrade, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn rwlock(s: &Self) -> &Arc<RwLock<R, T>>;
        pub fn into_arc(s: Self) -> Arc<RwLock<R, T>>;
        #[runs_inline]
        pub fn unlocked<F, U>(s: &mut Self, f: F) -> U
        where
            F: FnOnce() -> U;
        pub fn upgrade(s: Self) -> ArcRwLockWriteGuard<R, T>;
        pub fn try_upgrade(s: Self) -> Result<ArcRwLockWriteGuard<R, T>, Self>;
    }
    impl<R: RawRwLockUpgradeFair, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn unlock_fair(s: Self);
        pub fn into_arc_fair(s: Self) -> Arc<RwLock<R, T>>;
    }
    impl<R: RawRwLockUpgradeDowngrade, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
        pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T>;
        #[runs_inline]
        pub fn try_with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Option<Ret>;
    }
    impl<R: RawRwLockUpgrade, T: ?Sized> Deref for ArcRwLockUpgradableReadGuard<R, T> {
        type Target = T;
    }

    pub unsafe trait RawRwLockFair: RawRwLock {}
    pub unsafe trait RawRwLockDowngrade: RawRwLock {}
    pub unsafe trait RawRwLockUpgrade: RawRwLock {}
    pub unsafe trait RawRwLockUpgradeDowngrade: RawRwLockUpgrade {}
    pub unsafe trait RawRwLockUpgradeFair: RawRwLockUpgrade {}
}
