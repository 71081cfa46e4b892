//! spin 0.9

use std::ops::{Deref, DerefMut};

#[guard(lock)]
pub struct MutexGuard<'a, T: ?Sized + 'a>;
impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
    type Target = T;
}
impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {}
pub struct Mutex<T: ?Sized>;
unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}
unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}
impl<T> Mutex<T> {
    pub fn new(value: T) -> Self;
    pub fn into_inner(self) -> T;
}
impl<T: ?Sized> Mutex<T> {
    #[blocks(lock)]
    pub fn lock(&self) -> MutexGuard<'_, T>;
    #[polls]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>>;
    #[polls]
    pub fn is_locked(&self) -> bool;
    pub fn get_mut(&mut self) -> &mut T;
}
#[guard(lock, shared)]
pub struct RwLockReadGuard<'a, T: 'a + ?Sized>;
impl<'rwlock, T: ?Sized> Deref for RwLockReadGuard<'rwlock, T> {
    type Target = T;
}
#[guard(lock)]
pub struct RwLockWriteGuard<'a, T: 'a + ?Sized>;
impl<'rwlock, T: ?Sized> RwLockWriteGuard<'rwlock, T> {
    pub fn downgrade(self) -> RwLockReadGuard<'rwlock, T>;
}
impl<'rwlock, T: ?Sized> Deref for RwLockWriteGuard<'rwlock, T> {
    type Target = T;
}
impl<'rwlock, T: ?Sized> DerefMut for RwLockWriteGuard<'rwlock, T> {}
#[guard(lock, shared)]
pub struct RwLockUpgradableGuard<'a, T: 'a + ?Sized>;
impl<'rwlock, T: ?Sized> RwLockUpgradableGuard<'rwlock, T> {
    #[blocks(lock)]
    pub fn upgrade(self) -> RwLockWriteGuard<'rwlock, T>;
}
impl<'rwlock, T: ?Sized> Deref for RwLockUpgradableGuard<'rwlock, T> {
    type Target = T;
}
pub struct RwLock<T: ?Sized>;
unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}
unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}
impl<T> RwLock<T> {
    pub fn new(data: T) -> Self;
    pub fn into_inner(self) -> T;
}
impl<T: ?Sized> RwLock<T> {
    #[blocks(lock)]
    pub fn read(&self) -> RwLockReadGuard<'_, T>;
    #[blocks(lock)]
    pub fn write(&self) -> RwLockWriteGuard<'_, T>;
    #[blocks(lock)]
    pub fn upgradeable_read(&self) -> RwLockUpgradableGuard<'_, T>;
    #[polls]
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>>;
    #[polls]
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>>;
    pub fn get_mut(&mut self) -> &mut T;
}
pub struct Once<T = ()>;
impl<T> Once<T> {
    pub fn new() -> Self;
    #[runs_once]
    pub fn call_once<F: FnOnce() -> T>(&self, f: F) -> &T;
    pub fn get(&self) -> Option<&T>;
    #[blocks(wait)]
    pub fn wait(&self) -> &T;
}
pub struct Barrier;
impl Barrier {
    pub fn new(n: usize) -> Self;
    #[blocks(wait, instead(tokio = "tokio::sync::Barrier::wait", smol = "smol::lock::Barrier::wait"))]
    pub fn wait(&self) -> barrier::BarrierWaitResult;
}
pub mod barrier {
    pub struct BarrierWaitResult;
    impl BarrierWaitResult {
        pub fn is_leader(&self) -> bool;
    }
}
