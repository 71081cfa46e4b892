//! Locks of one's own, whose guards have a borrow in them: who asks for one waits for it.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::ops::Deref;
use std::rc::Rc;

async fn work(n: i32) -> i32 {
    n
}

pub struct Lock {
    value: RefCell<i32>,
    readers: Cell<u32>,
    changed: tokio::sync::Notify,
}

pub struct Reading<'a> {
    lock: &'a Lock,
    value: Ref<'a, i32>,
}

impl Deref for Reading<'_> {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.value
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        self.lock.readers.set(self.lock.readers.get() - 1);
        self.lock.changed.notify_waiters();
    }
}

pub struct Writing<'a> {
    value: RefMut<'a, i32>,
}

impl Lock {
    pub async fn read(&self) -> Reading<'_> {
        loop {
            if let Ok(value) = self.value.try_borrow() {
                self.readers.set(self.readers.get() + 1);
                return Reading { lock: self, value };
            }
            self.changed.notified().await;
        }
    }

    pub async fn checked(&self) -> Result<Reading<'_>, String> {
        Ok(self.read().await)
    }

    pub fn now(&self) -> Reading<'_> {
        Reading { lock: self, value: self.value.borrow() }
    }

    pub async fn write(&self) -> Writing<'_> {
        Writing { value: self.value.borrow_mut() }
    }

    pub async fn plain(&self) -> Ref<'_, i32> {
        self.value.borrow()
    }
}

pub async fn waited_for(lock: Rc<Lock>) -> i32 {
    let value = lock.read().await;
    work(*value).await
}

pub async fn waited_for_and_checked(lock: &Lock) -> Result<i32, String> {
    let value = lock.checked().await?;
    let again = lock.checked().await.unwrap();
    Ok(work(*value + *again).await)
}

pub async fn in_temporaries(lock: &Lock) -> i32 {
    work(*lock.read().await).await
}

pub async fn not_waited_for(lock: &Lock) -> i32 {
    let value = lock.now(); //~ refcell_across_await
    work(*value).await
}

/// Nothing of its own happens at its end.
pub async fn a_borrow_in_a_struct(lock: &Lock) -> i32 {
    let writing = lock.write().await; //~ refcell_across_await
    work(*writing.value).await
}

pub async fn the_borrow_itself(lock: &Lock) -> i32 {
    let value = lock.plain().await; //~ refcell_across_await
    work(*value).await
}
