//! Locks of threads, in sync code too.

use std::sync::{LazyLock, Mutex, MutexGuard, RwLock};

static TABLE: LazyLock<RwLock<Vec<i32>>> = LazyLock::new(RwLock::default);
static COUNT: Mutex<i32> = Mutex::new(0);

pub struct Store {
    state: Mutex<i32>,
    table: RwLock<Vec<i32>>,
}

impl Store {
    fn state(&self) -> MutexGuard<'_, i32> {
        self.state.lock().unwrap()
    }

    fn count(&self) -> i32 {
        *self.state.lock().unwrap()
    }

    pub fn again(&self) -> i32 {
        let first = self.state.lock().unwrap();
        let second = self.state.lock().unwrap(); //~ double_lock
        *first + *second
    }

    pub fn in_two_statements(&self) -> i32 {
        let first = *self.state.lock().unwrap();
        let second = *self.state.lock().unwrap();
        first + second
    }

    pub fn through_a_method(&self) -> i32 {
        let guard = self.state.lock().unwrap();
        *guard + self.count() //~ double_lock
    }

    pub fn guard_of_a_method(&self) -> i32 {
        let guard = self.state();
        *guard + self.count() //~ double_lock
    }

    pub fn guards_of_a_method(&self) -> i32 {
        let guard = self.state();
        *guard + *self.state() //~ double_lock
    }

    pub fn in_a_match(&self) -> i32 {
        match self.table.read().unwrap().first() {
            Some(first) => *first,
            None => {
                self.table.write().unwrap().push(1); //~ double_lock
                1
            }
        }
    }

    pub fn after_the_match(&self) -> i32 {
        let first = self.table.read().unwrap().first().copied();
        match first {
            Some(first) => first,
            None => {
                self.table.write().unwrap().push(1);
                1
            }
        }
    }
}

pub fn of_a_static() -> usize {
    let mut table = TABLE.write().unwrap();
    table.push(1);
    TABLE.read().unwrap().len() //~ double_lock
}

pub fn of_another_static() -> usize {
    let mut table = TABLE.write().unwrap();
    table.push(1);
    *COUNT.lock().unwrap() as usize
}

pub fn of_parking_lot(state: &parking_lot::RwLock<i32>) -> i32 {
    let guard = state.upgradable_read();
    let n = *state.read();
    *guard + n
}

pub fn reentrant(state: &parking_lot::ReentrantMutex<i32>) -> i32 {
    let first = state.lock();
    let second = state.lock();
    *first + *second
}

pub fn in_a_closure(state: &Mutex<i32>) -> impl Fn() -> i32 + '_ {
    let first = *state.lock().unwrap();
    move || first + *state.lock().unwrap()
}

pub fn downgraded(table: &RwLock<i32>) -> i32 {
    let guard = std::sync::RwLockWriteGuard::downgrade(table.write().unwrap());
    *guard + *table.read().unwrap()
}

pub fn of_files(file: &std::fs::File, table: &RwLock<i32>) -> i32 {
    let _ = (file, table.read().unwrap());
    *table.write().unwrap()
}

pub struct Tree {
    state: Mutex<i32>,
    below: Vec<Tree>,
}

impl Tree {
    fn walk(&self, depth: u32) -> i32 {
        let n = *self.state.lock().unwrap();
        if depth == 0 { n } else { self.walk_back(depth - 1) + n }
    }

    fn walk_back(&self, depth: u32) -> i32 {
        self.below.iter().map(|tree| tree.walk(depth)).sum::<i32>() + self.walk(depth)
    }

    pub fn recursive(&self) -> i32 {
        let state = self.state.lock().unwrap();
        *state + self.walk(2) //~ double_lock
    }
}
