//! Guards by their types, whoever hands them out.

use std::future::Future;
use std::io::Write;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};

async fn work(n: i32) -> i32 {
    n
}

pub struct Store {
    state: Mutex<i32>,
    table: RwLock<Vec<i32>>,
}

pub struct Lease<'a>(MutexGuard<'a, i32>);

impl Deref for Lease<'_> {
    type Target = i32;
    fn deref(&self) -> &i32 {
        &self.0
    }
}

impl Store {
    fn state(&self) -> MutexGuard<'_, i32> {
        self.state.lock().unwrap()
    }

    fn lease(&self) -> Lease<'_> {
        Lease(self.state())
    }

    fn try_lease(&self) -> Option<Lease<'_>> {
        self.state.try_lock().ok().map(Lease)
    }

    fn hidden(&self) -> impl DerefMut<Target = i32> + '_ {
        self.state.lock().unwrap()
    }

    fn count(&self) -> i32 {
        *self.state()
    }

    fn both(&self) -> (RwLockReadGuard<'_, Vec<i32>>, MutexGuard<'_, i32>) {
        (self.table.read().unwrap(), self.state())
    }

    pub async fn through_a_method(&self) -> i32 {
        let guard = self.state(); //~ lock_across_await
        work(*guard).await
    }

    pub async fn through_a_wrapper(&self) -> i32 {
        let lease = self.lease(); //~ lock_across_await
        work(*lease).await
    }

    pub async fn through_an_option(&self) -> i32 {
        if let Some(lease) = self.try_lease() { //~ lock_across_await
            work(*lease).await
        } else {
            work(0).await
        }
    }

    pub async fn behind_impl_trait(&self) -> i32 {
        let guard = self.hidden(); //~ lock_across_await
        work(*guard).await
    }

    pub async fn only_a_number(&self) -> i32 {
        let n = self.count();
        work(n).await
    }

    pub async fn temporary_of_a_method(&self) -> i32 {
        work(*self.lease()).await //~ lock_across_await
    }

    pub async fn one_of_both(&self) -> i32 {
        let (table, state) = self.both(); //~ lock_across_await
        drop(state);
        work(table.len() as i32).await
    }

    pub async fn none_of_both(&self) -> i32 {
        let (table, state) = self.both();
        let n = table.len() as i32 + *state;
        drop((table, state));
        work(n).await
    }
}

pub async fn downgraded(table: &RwLock<i32>) -> i32 {
    let guard = table.write().unwrap();
    let guard = RwLockWriteGuard::downgrade(guard); //~ lock_across_await
    work(*guard).await
}

pub async fn mapped(state: &parking_lot::Mutex<(i32, i32)>) -> i32 {
    let first = parking_lot::MutexGuard::map(state.lock(), |pair| &mut pair.0); //~ lock_across_await
    work(*first).await
}

pub async fn unlocked(state: &parking_lot::Mutex<i32>) -> i32 {
    let guard = state.lock();
    parking_lot::MutexGuard::unlock_fair(guard);
    work(1).await
}

pub async fn owned(state: Arc<parking_lot::RwLock<i32>>) -> i32 {
    let guard = state.read_arc(); //~ lock_across_await
    work(*guard).await
}

pub async fn of_spin(state: &spin::Mutex<i32>) -> i32 {
    let guard = state.lock(); //~ lock_across_await
    work(*guard).await
}

pub async fn of_the_console() {
    let mut out = std::io::stdout().lock(); //~ lock_across_await
    let n = work(1).await;
    writeln!(out, "{n}").unwrap();
}

pub async fn of_the_console_later() {
    let n = work(1).await;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{n}").unwrap();
}

pub async fn of_a_watch(channel: &tokio::sync::watch::Receiver<i32>) -> i32 {
    let value = channel.borrow(); //~ lock_across_await
    work(*value).await
}

pub async fn copied_from_a_watch(channel: &tokio::sync::watch::Receiver<i32>) -> i32 {
    let value = *channel.borrow();
    work(value).await
}

pub async fn of_tasks(state: &tokio::sync::Mutex<i32>, table: &tokio::sync::RwLock<i32>) -> i32 {
    let guard = state.lock().await;
    let read = table.read().await;
    work(*guard + *read).await
}

pub async fn of_futures(state: &futures::lock::Mutex<i32>) -> i32 {
    let guard = state.lock().await;
    work(*guard).await
}

pub struct Queue;

impl Queue {
    fn lock(&self) -> i32 {
        1
    }
}

pub async fn lock_of_something_else(queue: &Queue) -> i32 {
    let guard = queue.lock();
    work(guard).await
}

pub fn in_a_future(state: Arc<Mutex<i32>>) -> impl Future<Output = i32> {
    let taken = state.lock().map(|guard| *guard).unwrap_or(0);
    async move {
        let n = work(taken).await;
        let guard = state.lock().unwrap(); //~ lock_across_await
        work(*guard + n).await
    }
}

pub async fn inferred_later(state: &Mutex<i32>) -> i32 {
    let mut held = None;
    held.replace(state.lock().unwrap()); //~ lock_across_await
    work(held.is_some() as i32).await
}
