//! async-lock 3

use crate::futures::{
    Acquire, AcquireArc, BarrierWait, Lock, LockArc, Read, ReadArc, UpgradableRead, UpgradableReadArc, Upgrade,
    UpgradeArc, Write, WriteArc,
};
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

pub struct RwLock<T: ?Sized>;
impl<T> RwLock<T> {
    pub fn into_inner(self) -> T;
    #[polls]
    pub fn try_read_arc(self: &Arc<Self>) -> Option<RwLockReadGuardArc<T>>;
    #[lazy_future]
    pub fn read_arc<'a>(self: &'a Arc<Self>) -> ReadArc<'a, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::read_arc", smol = "smol::lock::RwLock::read_arc"))]
    pub fn read_arc_blocking(self: &Arc<Self>) -> RwLockReadGuardArc<T>;
}
impl<T: ?Sized> RwLock<T> {
    #[polls]
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>>;
    #[lazy_future]
    pub fn read(&self) -> Read<'_, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::read", smol = "smol::lock::RwLock::read"))]
    pub fn read_blocking(&self) -> RwLockReadGuard<'_, T>;
    #[polls]
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, T>>;
    #[lazy_future]
    pub fn upgradable_read(&self) -> UpgradableRead<'_, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::upgradable_read", smol = "smol::lock::RwLock::upgradable_read"))]
    pub fn upgradable_read_blocking(&self) -> RwLockUpgradableReadGuard<'_, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::upgradable_read_arc", smol = "smol::lock::RwLock::upgradable_read_arc"))]
    pub fn upgradable_read_arc_blocking(self: &Arc<Self>) -> RwLockUpgradableReadGuardArc<T>;
    #[polls]
    pub fn try_upgradable_read_arc(self: &Arc<Self>) -> Option<RwLockUpgradableReadGuardArc<T>>;
    #[lazy_future]
    pub fn upgradable_read_arc<'a>(self: &'a Arc<Self>) -> UpgradableReadArc<'a, T>;
    #[polls]
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>>;
    #[lazy_future]
    pub fn write(&self) -> Write<'_, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::write", smol = "smol::lock::RwLock::write"))]
    pub fn write_blocking(&self) -> RwLockWriteGuard<'_, T>;
    #[polls]
    pub fn try_write_arc(self: &Arc<Self>) -> Option<RwLockWriteGuardArc<T>>;
    #[lazy_future]
    pub fn write_arc<'a>(self: &'a Arc<Self>) -> WriteArc<'a, T>;
    #[blocks(wait, instead(tokio = "async_lock::RwLock::write_arc", smol = "smol::lock::RwLock::write_arc"))]
    pub fn write_arc_blocking(self: &Arc<Self>) -> RwLockWriteGuardArc<T>;
    pub fn get_mut(&mut self) -> &mut T;
}
unsafe impl<T: Send + ?Sized> Send for RwLock<T> {}
unsafe impl<T: Send + Sync + ?Sized> Sync for RwLock<T> {}
impl<T> From<T> for RwLock<T> {}
impl<T: Default> Default for RwLock<T> {}

#[guard(async_lock, shared)]
pub struct RwLockReadGuard<'a, T: ?Sized>;
unsafe impl<T: Sync + ?Sized> Send for RwLockReadGuard<'_, T> {}
unsafe impl<T: Sync + ?Sized> Sync for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockReadGuard<'_, T> {
    type Target = T;
}

#[guard(async_lock, shared)]
pub struct RwLockReadGuardArc<T>;
unsafe impl<T: Send + Sync> Send for RwLockReadGuardArc<T> {}
unsafe impl<T: Send + Sync> Sync for RwLockReadGuardArc<T> {}
impl<T> Deref for RwLockReadGuardArc<T> {
    type Target = T;
}

#[guard(async_lock, shared)]
pub struct RwLockUpgradableReadGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> RwLockUpgradableReadGuard<'a, T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T>;
    #[polls]
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuard<'a, T>, Self>;
    #[lazy_future]
    pub fn upgrade(guard: Self) -> Upgrade<'a, T>;
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuard<'a, T>;
}
unsafe impl<T: Send + Sync + ?Sized> Send for RwLockUpgradableReadGuard<'_, T> {}
unsafe impl<T: Sync + ?Sized> Sync for RwLockUpgradableReadGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockUpgradableReadGuard<'_, T> {
    type Target = T;
}

#[guard(async_lock, shared)]
pub struct RwLockUpgradableReadGuardArc<T: ?Sized>;
impl<T> RwLockUpgradableReadGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T>;
}
impl<T: ?Sized> RwLockUpgradableReadGuardArc<T> {
    #[polls]
    pub fn try_upgrade(guard: Self) -> Result<RwLockWriteGuardArc<T>, Self>;
    #[lazy_future]
    pub fn upgrade(guard: Self) -> UpgradeArc<T>;
    pub fn upgrade_blocking(guard: Self) -> RwLockWriteGuardArc<T>;
}
unsafe impl<T: Send + Sync + ?Sized> Send for RwLockUpgradableReadGuardArc<T> {}
unsafe impl<T: Send + Sync + ?Sized> Sync for RwLockUpgradableReadGuardArc<T> {}
impl<T: ?Sized> Deref for RwLockUpgradableReadGuardArc<T> {
    type Target = T;
}

#[guard(async_lock)]
pub struct RwLockWriteGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuard<'a, T>;
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuard<'a, T>;
}
unsafe impl<T: Send + ?Sized> Send for RwLockWriteGuard<'_, T> {}
unsafe impl<T: Sync + ?Sized> Sync for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> Deref for RwLockWriteGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuard<'_, T> {}

#[guard(async_lock)]
pub struct RwLockWriteGuardArc<T: ?Sized>;
impl<T> RwLockWriteGuardArc<T> {
    pub fn downgrade(guard: Self) -> RwLockReadGuardArc<T>;
}
impl<T: ?Sized> RwLockWriteGuardArc<T> {
    pub fn downgrade_to_upgradable(guard: Self) -> RwLockUpgradableReadGuardArc<T>;
}
unsafe impl<T: Send + Sync + ?Sized> Send for RwLockWriteGuardArc<T> {}
unsafe impl<T: Send + Sync + ?Sized> Sync for RwLockWriteGuardArc<T> {}
impl<T: ?Sized> Deref for RwLockWriteGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for RwLockWriteGuardArc<T> {}

pub struct OnceCell<T>;
impl<T> OnceCell<T> {
    pub fn is_initialized(&self) -> bool;
    pub fn get(&self) -> Option<&T>;
    pub fn get_mut(&mut self) -> Option<&mut T>;
    pub fn take(&mut self) -> Option<T>;
    pub fn into_inner(self) -> Option<T>;
    pub async fn wait(&self) -> &T;
    #[blocks(wait, instead(tokio = "async_lock::OnceCell::wait", smol = "smol::lock::OnceCell::wait"))]
    pub fn wait_blocking(&self) -> &T;
    #[runs_once]
    pub async fn get_or_try_init<E, Fut: Future<Output = Result<T, E>>>(
        &self,
        closure: impl FnOnce() -> Fut,
    ) -> Result<&T, E>;
    #[runs_once]
    pub fn get_or_try_init_blocking<E>(&self, closure: impl FnOnce() -> Result<T, E>) -> Result<&T, E>;
    #[runs_once]
    pub async fn get_or_init<Fut: Future<Output = T>>(&self, closure: impl FnOnce() -> Fut) -> &T;
    #[runs_once]
    pub fn get_or_init_blocking(&self, closure: impl FnOnce() -> T + Unpin) -> &T;
    pub async fn set(&self, value: T) -> Result<&T, T>;
    pub fn try_set(&self, value: T) -> Result<(), T>;
    pub fn set_blocking(&self, value: T) -> Result<&T, T>;
    pub unsafe fn get_unchecked(&self) -> &T;
}
unsafe impl<T: Send> Send for OnceCell<T> {}
unsafe impl<T: Send + Sync> Sync for OnceCell<T> {}
impl<T> From<T> for OnceCell<T> {}
impl<T> Default for OnceCell<T> {}

pub struct Semaphore;
impl Semaphore {
    #[polls]
    pub fn try_acquire(&self) -> Option<SemaphoreGuard<'_>>;
    #[lazy_future]
    pub fn acquire(&self) -> Acquire<'_>;
    #[blocks(wait, instead(tokio = "async_lock::Semaphore::acquire", smol = "smol::lock::Semaphore::acquire"))]
    pub fn acquire_blocking(&self) -> SemaphoreGuard<'_>;
    #[polls]
    pub fn try_acquire_arc(self: &Arc<Self>) -> Option<SemaphoreGuardArc>;
    #[lazy_future]
    pub fn acquire_arc(self: &Arc<Self>) -> AcquireArc;
    #[blocks(wait, instead(tokio = "async_lock::Semaphore::acquire_arc", smol = "smol::lock::Semaphore::acquire_arc"))]
    pub fn acquire_arc_blocking(self: &Arc<Self>) -> SemaphoreGuardArc;
    pub fn add_permits(&self, n: usize);
    pub fn available_permits(&self) -> usize;
}

#[guard(async_lock, reentrant)]
pub struct SemaphoreGuard<'a>;
impl SemaphoreGuard<'_> {
    pub fn forget(self);
}

#[guard(async_lock, reentrant)]
pub struct SemaphoreGuardArc;
impl SemaphoreGuardArc {
    pub fn forget(self);
}

pub struct Barrier;
impl Barrier {
    #[lazy_future]
    pub fn wait(&self) -> BarrierWait<'_>;
    #[blocks(wait, instead(tokio = "async_lock::Barrier::wait", smol = "smol::lock::Barrier::wait"))]
    pub fn wait_blocking(&self) -> BarrierWaitResult;
}

#[derive(Clone)]
pub struct BarrierWaitResult;
impl BarrierWaitResult {
    pub fn is_leader(&self) -> bool;
}

pub struct Mutex<T: ?Sized>;
impl<T> Mutex<T> {
    pub fn into_inner(self) -> T;
}
impl<T: ?Sized> Mutex<T> {
    #[lazy_future]
    pub fn lock(&self) -> Lock<'_, T>;
    #[blocks(wait, instead(tokio = "async_lock::Mutex::lock", smol = "smol::lock::Mutex::lock"))]
    pub fn lock_blocking(&self) -> MutexGuard<'_, T>;
    #[polls]
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>>;
    pub fn get_mut(&mut self) -> &mut T;
    #[lazy_future]
    pub fn lock_arc(self: &Arc<Self>) -> LockArc<T>;
    #[blocks(wait, instead(tokio = "async_lock::Mutex::lock_arc", smol = "smol::lock::Mutex::lock_arc"))]
    pub fn lock_arc_blocking(self: &Arc<Self>) -> MutexGuardArc<T>;
    #[polls]
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<MutexGuardArc<T>>;
}
unsafe impl<T: Send + ?Sized> Send for Mutex<T> {}
unsafe impl<T: Send + ?Sized> Sync for Mutex<T> {}
impl<T> From<T> for Mutex<T> {}
impl<T: Default> Default for Mutex<T> {}

#[guard(async_lock)]
pub struct MutexGuard<'a, T: ?Sized>;
impl<'a, T: ?Sized> MutexGuard<'a, T> {
    pub fn source(guard: &MutexGuard<'a, T>) -> &'a Mutex<T>;
}
unsafe impl<T: Send + ?Sized> Send for MutexGuard<'_, T> {}
unsafe impl<T: Sync + ?Sized> Sync for MutexGuard<'_, T> {}
impl<T: ?Sized> Deref for MutexGuard<'_, T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {}

#[guard(async_lock)]
pub struct MutexGuardArc<T: ?Sized>;
impl<T: ?Sized> MutexGuardArc<T> {
    pub fn source(guard: &Self) -> &Arc<Mutex<T>>
    where
        T: Send;
}
unsafe impl<T: Send + ?Sized> Send for MutexGuardArc<T> {}
unsafe impl<T: Sync + ?Sized> Sync for MutexGuardArc<T> {}
impl<T: ?Sized> Deref for MutexGuardArc<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for MutexGuardArc<T> {}

// What `lock` and its kin return.
pub mod futures {
    use super::*;
    use std::future::Future;
    pub struct Lock<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Lock<'a, T> {
        type Output = MutexGuard<'a, T>;
    }
    pub struct LockArc<T: ?Sized>;
    impl<T: ?Sized> Future for LockArc<T> {
        type Output = MutexGuardArc<T>;
    }
    pub struct Read<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Read<'a, T> {
        type Output = RwLockReadGuard<'a, T>;
    }
    pub struct ReadArc<'a, T>;
    impl<'a, T> Future for ReadArc<'a, T> {
        type Output = RwLockReadGuardArc<T>;
    }
    pub struct Write<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Write<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }
    pub struct WriteArc<'a, T>;
    impl<'a, T> Future for WriteArc<'a, T> {
        type Output = RwLockWriteGuardArc<T>;
    }
    pub struct UpgradableRead<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for UpgradableRead<'a, T> {
        type Output = RwLockUpgradableReadGuard<'a, T>;
    }
    pub struct UpgradableReadArc<'a, T>;
    impl<'a, T> Future for UpgradableReadArc<'a, T> {
        type Output = RwLockUpgradableReadGuardArc<T>;
    }
    pub struct Upgrade<'a, T: ?Sized>;
    impl<'a, T: ?Sized> Future for Upgrade<'a, T> {
        type Output = RwLockWriteGuard<'a, T>;
    }
    pub struct UpgradeArc<T: ?Sized>;
    impl<T: ?Sized> Future for UpgradeArc<T> {
        type Output = RwLockWriteGuardArc<T>;
    }
    pub struct Acquire<'a>;
    impl<'a> Future for Acquire<'a> {
        type Output = SemaphoreGuard<'a>;
    }
    pub struct AcquireArc;
    impl Future for AcquireArc {
        type Output = SemaphoreGuardArc;
    }
    pub struct BarrierWait<'a>;
    impl Future for BarrierWait<'_> {
        type Output = BarrierWaitResult;
    }
}
