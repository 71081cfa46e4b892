//! Locks of tasks that wait for themselves.

use std::sync::Arc;
use tokio::sync::{Mutex, RwLock};

pub struct Inner {
    table: RwLock<Vec<i32>>,
}

pub struct Store {
    state: Mutex<i32>,
    table: RwLock<Vec<i32>>,
    inner: Arc<Inner>,
    slots: [Mutex<i32>; 2],
}

impl Store {
    pub async fn again(&self) -> i32 {
        let first = self.state.lock().await;
        let second = self.state.lock().await; //~ double_lock
        *first + *second
    }

    pub async fn after_drop(&self) -> i32 {
        let first = self.state.lock().await;
        drop(first);
        *self.state.lock().await
    }

    pub async fn another_field(&self) -> i32 {
        let first = self.state.lock().await;
        *first + self.table.read().await.len() as i32
    }

    pub async fn write_while_reading(&self) {
        let table = self.table.read().await;
        if table.is_empty() {
            self.table.write().await.push(1); //~ double_lock
        }
    }

    pub async fn read_while_writing(&self) -> usize {
        let mut table = self.table.write().await;
        table.push(1);
        self.table.read().await.len() //~ double_lock
    }

    pub async fn two_readers(&self) -> usize {
        let table = self.table.read().await;
        table.len() + self.table.read().await.len()
    }

    pub async fn read_in_a_scope(&self) {
        let is_empty = { self.table.read().await.is_empty() };
        if is_empty {
            self.table.write().await.push(1);
        }
    }

    pub async fn in_an_if_let(&self) -> i32 {
        if let Some(first) = self.table.read().await.first() {
            self.table.write().await.push(1); //~ double_lock
            *first
        } else {
            // edition 2024: the first guard is gone
            self.table.write().await.push(2);
            0
        }
    }

    pub async fn deeper(&self) {
        let guard = self.inner.table.write().await;
        drop(self.inner.table.read().await); //~ double_lock
        drop(guard);
    }

    pub async fn through_another_name(&self) {
        let inner = &self.inner;
        let guard = inner.table.write().await;
        drop(self.inner.table.write().await); //~ double_lock
        drop(guard);
    }

    pub async fn through_another_handle(&self) {
        let inner = self.inner.clone();
        let guard = inner.table.write().await;
        drop(self.inner.table.write().await); //~ double_lock
        drop(guard);
    }

    pub async fn another_slot(&self) -> i32 {
        let first = self.slots[0].lock().await;
        let second = self.slots[1].lock().await;
        *first + *second
    }

    pub async fn the_same_slot(&self) -> i32 {
        let first = self.slots[0].lock().await;
        let second = self.slots[0].lock().await; //~ double_lock
        *first + *second
    }

    pub async fn unknown_slots(&self, a: usize, b: usize) -> i32 {
        let first = self.slots[a].lock().await;
        let second = self.slots[b].lock().await;
        *first + *second
    }

    pub async fn only_tried(&self) -> bool {
        let _first = self.state.lock().await;
        self.state.try_lock().is_ok()
    }

    async fn count(&self) -> i32 {
        *self.state.lock().await
    }

    async fn count_of_others(&self) -> usize {
        self.table.read().await.len()
    }

    async fn deep_count(&self) -> i32 {
        self.count().await + 1
    }

    pub async fn through_a_method(&self) -> i32 {
        let guard = self.state.lock().await;
        *guard + self.count().await //~ double_lock
    }

    pub async fn through_two_methods(&self) -> i32 {
        let guard = self.state.lock().await;
        *guard + self.deep_count().await //~ double_lock
    }

    pub async fn method_for_another_field(&self) -> i32 {
        let guard = self.state.lock().await;
        *guard + self.count_of_others().await as i32
    }

    pub async fn method_of_another_value(&self, other: &Store) -> i32 {
        let guard = self.state.lock().await;
        *guard + other.count().await
    }

    pub async fn method_after_drop(&self) -> i32 {
        let guard = self.state.lock().await;
        drop(guard);
        self.count().await
    }

    pub async fn only_made(&self) -> i32 {
        let guard = self.state.lock().await;
        let later = self.count();
        drop(guard);
        later.await
    }

    pub async fn in_a_select(&self) -> i32 {
        let guard = self.state.lock().await;
        tokio::select! {
            _ = self.state.lock() => 1,
            _ = tokio::task::yield_now() => *guard,
        }
    }
}

pub async fn in_one_statement(state: &Mutex<i32>) -> i32 {
    *state.lock().await + *state.lock().await //~ double_lock
}

pub async fn in_a_loop(all: &[Mutex<i32>]) -> i32 {
    let mut guards = Vec::new();
    for one in all {
        guards.push(one.lock().await); //~ double_lock
    }
    guards.len() as i32
}

pub async fn same_in_a_loop(state: &Mutex<i32>) -> i32 {
    let mut guards = Vec::new();
    for _ in 0..2 {
        guards.push(state.lock().await); //~ double_lock
    }
    guards.len() as i32
}

pub async fn walks_a_list(mut at: Arc<Mutex<Option<Arc<Mutex<i32>>>>>, next: Arc<Mutex<Option<Arc<Mutex<i32>>>>>) {
    let first = at.clone().lock_owned().await;
    at = next;
    let second = at.clone().lock_owned().await;
    drop((first, second));
}

pub async fn on_one_path(state: &Mutex<i32>, go: bool) -> i32 {
    let first = state.lock().await;
    if go {
        drop(first);
    }
    *state.lock().await //~ double_lock
}

pub async fn owned_guards(state: Arc<Mutex<i32>>) -> i32 {
    let first = state.clone().lock_owned().await;
    let second = state.lock().await; //~ double_lock
    *first + *second
}

pub struct Keyed {
    locks: RwLock<std::collections::HashMap<u32, Arc<Mutex<()>>>>,
}

impl Keyed {
    async fn lock(&self, key: u32) -> Option<tokio::sync::OwnedMutexGuard<()>> {
        let lock = self.locks.read().await.get(&key)?.clone();
        Some(lock.lock_owned().await)
    }

    async fn whole(&self) -> tokio::sync::RwLockWriteGuard<'_, std::collections::HashMap<u32, Arc<Mutex<()>>>> {
        self.locks.write().await
    }

    // what comes back is not what was locked on the way
    pub async fn of_two_keys(&self) {
        let one = self.lock(1).await;
        self.locks.write().await.clear();
        let other = self.lock(2).await;
        drop((one, other));
    }

    pub async fn of_all_keys(&self, keys: std::collections::BTreeSet<u32>) {
        let mut guards = Vec::new();
        for key in keys {
            guards.push(self.lock(key).await);
        }
        drop(guards);
    }

    pub async fn of_the_table(&self) {
        let table = self.whole().await;
        let one = self.lock(1).await; //~ double_lock
        drop((table, one));
    }
}

pub async fn there_or_taken(lent: Option<tokio::sync::RwLockWriteGuard<'_, i32>>, table: &RwLock<i32>, other: &RwLock<i32>) -> i32 {
    let here = match lent {
        Some(lent) => Some(lent),
        None if *other.read().await > 0 => Some(table.write().await),
        None => None,
    };
    let first = if let Some(here) = here.as_ref() { **here } else { *table.read().await };
    let second = match here.as_ref() {
        Some(here) => **here,
        None => *table.read().await,
    };
    let Some(third) = here.as_deref() else { return *table.read().await };
    let third = *third;
    let fourth = match here.as_ref() {
        Some(here) => **here + *table.read().await, //~ double_lock
        None => 0,
    };
    first + second + third + fourth
}

pub struct Shop {
    stock: Mutex<Vec<u32>>,
}

async fn restock(shop: &Shop, count: u32) {
    shop.stock.lock().await.push(count);
}

async fn count(stock: &Mutex<Vec<u32>>) -> usize {
    stock.lock().await.len()
}

impl Shop {
    async fn by_a_function(&self) {
        let stock = self.stock.lock().await;
        restock(self, stock.len() as u32).await; //~ double_lock
    }

    async fn by_a_function_of_the_lock(&self) -> usize {
        let stock = self.stock.lock().await;
        stock.len() + count(&self.stock).await //~ double_lock
    }

    async fn by_the_path(&self) {
        let stock = Mutex::lock(&self.stock).await;
        Mutex::lock(&self.stock).await.push(stock.len() as u32); //~ double_lock
    }

    async fn of_another(&self, other: &Shop) {
        let stock = self.stock.lock().await;
        restock(other, stock.len() as u32).await;
    }

    async fn after_it(&self) {
        let count = self.stock.lock().await.len();
        restock(self, count as u32).await;
    }
}

static TOTAL: Mutex<u32> = Mutex::const_new(0);

async fn add() {
    *TOTAL.lock().await += 1;
}

async fn by_a_function_of_a_static() {
    let total = TOTAL.lock().await;
    add().await; //~ double_lock
    println!("{total}");
}

async fn in_a_closure(all: &std::sync::Mutex<Vec<u32>>) -> Vec<usize> {
    let guard = all.lock().unwrap();
    guard.iter().map(|_| all.lock().unwrap().len()).collect() //~ double_lock
}

fn in_a_closure_that_runs_later(all: std::sync::Arc<std::sync::Mutex<Vec<u32>>>) {
    let other = all.clone();
    let guard = all.lock().unwrap();
    std::thread::spawn(move || other.lock().unwrap().len());
    drop(guard);
}
