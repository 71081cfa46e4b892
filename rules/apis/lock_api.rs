//! lock_api 0.4
//! features: arc_lock

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

pub unsafe trait RawMutex {
    type GuardMarker;
    fn lock(&self);
    #[polls]
    fn try_lock(&self) -> bool;
    unsafe fn unlock(&self);
    fn is_locked(&self) -> bool;
}

pub unsafe trait RawMutexFair: RawMutex {
    unsafe fn unlock_fair(&self);
    unsafe fn bump(&self);
}

pub unsafe trait RawMutexTimed: RawMutex {
    type Duration;
    type Instant;
    #[polls]
    fn try_lock_for(&self, timeout: Self::Duration) -> bool;
    #[polls]
    fn try_lock_until(&self, timeout: Self::Instant) -> bool;
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
    pub fn get_mut(&mut self) -> &mut T;
    pub fn is_locked(&self) -> bool;
    pub unsafe fn force_unlock(&self);
    #[blocks(lock)]
    pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<R, T>;
    #[polls]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcMutexGuard<R, T>>;
}
impl<R: RawMutexFair, T: ?Sized> Mutex<R, T> {
    pub unsafe fn force_unlock_fair(&self);
}
impl<R: RawMutexTimed, T: ?Sized> Mutex<R, T> {
    #[polls]
    pub fn try_lock_for(&self, timeout: R::Duration) -> Option<MutexGuard<'_, R, T>>;
    #[polls]
    pub fn try_lock_until(&self, timeout: R::Instant) -> Option<MutexGuard<'_, R, T>>;
    #[polls]
    pub fn try_lock_arc_for(self: &Arc<Self>, timeout: R::Duration) -> Option<ArcMutexGuard<R, T>>;
    #[polls]
    pub fn try_lock_arc_until(self: &Arc<Self>, timeout: R::Instant) -> Option<ArcMutexGuard<R, T>>;
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
    pub fn bump(s: &mut Self);
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
unsafe impl<'a, R: RawMutex + 'a, T: ?Sized + Send + 'a> Send for MappedMutexGuard<'a, R, T> where R::GuardMarker: Send {}
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
    pub fn bump(s: &mut Self);
}
unsafe impl<R: RawMutex + Send + Sync, T: Send + ?Sized> Send for ArcMutexGuard<R, T> where R::GuardMarker: Send {}
unsafe impl<R: RawMutex + Sync, T: Sync + ?Sized> Sync for ArcMutexGuard<R, T> where R::GuardMarker: Sync {}
impl<R: RawMutex, T: ?Sized> Deref for ArcMutexGuard<R, T> {
    type Target = T;
}
impl<R: RawMutex, T: ?Sized> DerefMut for ArcMutexGuard<R, T> {}

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
    pub fn is_locked(&self) -> bool;
    pub fn is_owned_by_current_thread(&self) -> bool;
    pub unsafe fn force_unlock(&self);
    #[blocks(lock)]
    pub fn lock_arc(self: &Arc<Self>) -> ArcReentrantMutexGuard<R, G, T>;
    #[polls]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcReentrantMutexGuard<R, G, T>>;
}
impl<R: RawMutexFair, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
    pub unsafe fn force_unlock_fair(&self);
}
impl<R: RawMutexTimed, G: GetThreadId, T: ?Sized> ReentrantMutex<R, G, T> {
    #[polls]
    pub fn try_lock_for(&self, timeout: R::Duration) -> Option<ReentrantMutexGuard<'_, R, G, T>>;
    #[polls]
    pub fn try_lock_until(&self, timeout: R::Instant) -> Option<ReentrantMutexGuard<'_, R, G, T>>;
    #[polls]
    pub fn try_lock_arc_for(self: &Arc<Self>, timeout: R::Duration) -> Option<ArcReentrantMutexGuard<R, G, T>>;
    #[polls]
    pub fn try_lock_arc_until(self: &Arc<Self>, timeout: R::Instant) -> Option<ArcReentrantMutexGuard<R, G, T>>;
}
unsafe impl<R: RawMutex + Send, G: GetThreadId + Send, T: ?Sized + Send> Send for ReentrantMutex<R, G, T> {}
unsafe impl<R: RawMutex + Sync, G: GetThreadId + Sync, T: ?Sized + Send> Sync for ReentrantMutex<R, G, T> {}
impl<R: RawMutex, G: GetThreadId, T: ?Sized + Default> Default for ReentrantMutex<R, G, T> {}

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
    pub fn bump(s: &mut Self);
}
unsafe impl<'a, R: RawMutex + Sync + 'a, G: GetThreadId + Sync + 'a, T: ?Sized + Sync + 'a> Sync
    for ReentrantMutexGuard<'a, R, G, T>
{
}
impl<'a, R: RawMutex + 'a, G: GetThreadId + 'a, T: ?Sized + 'a> Deref for ReentrantMutexGuard<'a, R, G, T> {
    type Target = T;
}

#[guard(lock)]
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

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
    pub fn bump(s: &mut Self);
}
impl<R: RawMutex, G: GetThreadId, T: ?Sized> Deref for ArcReentrantMutexGuard<R, G, T> {
    type Target = T;
}

pub unsafe trait GetThreadId {
    fn nonzero_thread_id(&self) -> NonZeroUsize;
}

pub struct RawReentrantMutex<R, G>;
impl<R: RawMutex, G: GetThreadId> RawReentrantMutex<R, G> {
    pub fn lock(&self);
    #[polls]
    pub fn try_lock(&self) -> bool;
    pub unsafe fn unlock(&self);
    pub fn is_locked(&self) -> bool;
    pub fn is_owned_by_current_thread(&self) -> bool;
}
impl<R: RawMutexFair, G: GetThreadId> RawReentrantMutex<R, G> {
    pub unsafe fn unlock_fair(&self);
    pub unsafe fn bump(&self);
}
impl<R: RawMutexTimed, G: GetThreadId> RawReentrantMutex<R, G> {
    #[polls]
    pub fn try_lock_until(&self, timeout: R::Instant) -> bool;
    #[polls]
    pub fn try_lock_for(&self, timeout: R::Duration) -> bool;
}
unsafe impl<R: RawMutex + Send, G: GetThreadId + Send> Send for RawReentrantMutex<R, G> {}
unsafe impl<R: RawMutex + Sync, G: GetThreadId + Sync> Sync for RawReentrantMutex<R, G> {}

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
    fn is_locked(&self) -> bool;
    fn is_locked_exclusive(&self) -> bool;
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
    pub fn is_locked(&self) -> bool;
    pub fn is_locked_exclusive(&self) -> bool;
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

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
}
unsafe impl<R: RawRwLock + Sync, T: Sync + ?Sized> Sync for RwLockWriteGuard<'_, R, T> {}
impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> Deref for RwLockWriteGuard<'a, R, T> {
    type Target = T;
}
impl<'a, R: RawRwLock + 'a, T: ?Sized + 'a> DerefMut for RwLockWriteGuard<'a, R, T> {}

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
}
impl<'a, R: RawRwLockUpgradeDowngrade + 'a, T: ?Sized + 'a> RwLockUpgradableReadGuard<'a, R, T> {
    pub fn downgrade(s: Self) -> RwLockReadGuard<'a, R, T>;
}
unsafe impl<'a, R: RawRwLockUpgrade + 'a, T: ?Sized + Sync + 'a> Sync for RwLockUpgradableReadGuard<'a, R, T> {}
impl<'a, R: RawRwLockUpgrade + 'a, T: ?Sized + 'a> Deref for RwLockUpgradableReadGuard<'a, R, T> {
    type Target = T;
}

#[guard(lock)]
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

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
}
impl<R: RawRwLock, T: ?Sized> Deref for ArcRwLockWriteGuard<R, T> {
    type Target = T;
}
impl<R: RawRwLock, T: ?Sized> DerefMut for ArcRwLockWriteGuard<R, T> {}

#[guard(lock)]
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
    #[runs_inline]
    pub fn unlocked_fair<F, U>(s: &mut Self, f: F) -> U
    where
        F: FnOnce() -> U;
}
impl<R: RawRwLockUpgradeDowngrade, T: ?Sized> ArcRwLockUpgradableReadGuard<R, T> {
    pub fn downgrade(s: Self) -> ArcRwLockReadGuard<R, T>;
}
impl<R: RawRwLockUpgrade, T: ?Sized> Deref for ArcRwLockUpgradableReadGuard<R, T> {
    type Target = T;
}
