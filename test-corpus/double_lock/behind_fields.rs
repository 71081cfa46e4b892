//! Locks that lie behind a field, and what is called while they are held.

use std::sync::{Arc, Mutex};

struct Inner {
    items: Mutex<Vec<u8>>,
}

impl Inner {
    fn touch(&self) {
        self.items.lock().unwrap().clear()
    }
    fn size(&self) -> usize {
        self.items.lock().unwrap().len()
    }
}

struct Outer {
    inner: Inner,
    other: Arc<Inner>,
}

impl Outer {
    fn directly(&self) {
        let items = self.inner.items.lock().unwrap();
        self.other.touch();
        self.inner.touch(); //~ double_lock
        drop(items);
    }
    fn shared(&self) {
        let _items = self.other.items.lock().unwrap();
        self.other.touch(); //~ double_lock
    }
    fn forget(&self) {
        self.inner.touch()
    }
    fn by_a_method(&self) {
        let _items = self.inner.items.lock().unwrap();
        self.forget(); //~ double_lock
    }
}

impl Inner {
    fn in_closures(&self) {
        let mut items = self.items.lock().unwrap();
        items.retain(|_| self.size() > 1); //~ double_lock
    }
    fn in_chains(&self) -> Vec<usize> {
        let items = self.items.lock().unwrap();
        items.iter().map(|_| self.size()).collect() //~ double_lock
    }
    fn in_order(&self) -> Vec<usize> {
        let all: Vec<u8> = self.items.lock().unwrap().clone();
        all.iter().map(|_| self.size()).collect()
    }
}

struct Tasks {
    queue: tokio::sync::Mutex<u8>,
}

impl Tasks {
    async fn push(&self) {
        *self.queue.lock().await += 1;
    }
    async fn together(&self) {
        let queue = self.queue.lock().await;
        tokio::join!(self.push(), tokio::task::yield_now()); //~ double_lock
        drop(queue);
        tokio::join!(self.push(), self.push());
    }
    async fn one_of(&self) {
        let _queue = self.queue.lock().await;
        tokio::select! {
            _ = self.push() => {}
            _ = tokio::task::yield_now() => {}
        }
    }
}
