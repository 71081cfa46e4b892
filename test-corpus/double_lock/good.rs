//! Locks that are free again, or others.

use std::sync::{Condvar, Mutex, RwLock};

pub struct Store {
    state: Mutex<Vec<i32>>,
    table: RwLock<i32>,
    changed: Condvar,
}

impl Store {
    pub fn one_after_the_other(&self) -> usize {
        self.state.lock().unwrap().push(1);
        self.state.lock().unwrap().len()
    }

    pub fn in_scopes(&self) -> usize {
        {
            let mut state = self.state.lock().unwrap();
            state.push(1);
        }
        let state = self.state.lock().unwrap();
        state.len()
    }

    pub fn two_locks(&self) -> i32 {
        let state = self.state.lock().unwrap();
        let table = self.table.read().unwrap();
        state.len() as i32 + *table
    }

    pub fn waits(&self) -> usize {
        let mut state = self.state.lock().unwrap();
        while state.is_empty() {
            state = self.changed.wait(state).unwrap();
        }
        state.len()
    }

    pub fn in_a_loop(&self) -> usize {
        let mut sum = 0;
        for _ in 0..3 {
            let state = self.state.lock().unwrap();
            sum += state.len();
        }
        sum
    }

    pub fn on_another_thread(&'static self) {
        let state = self.state.lock().unwrap();
        std::thread::spawn(move || self.state.lock().unwrap().push(1));
        drop(state);
    }

    pub fn two_stores(&self, other: &Store) -> usize {
        let one = self.state.lock().unwrap();
        let two = other.state.lock().unwrap();
        one.len() + two.len()
    }
}

pub mod in_one_turn {
    use std::sync::Mutex;

    pub fn picked(lock: &Mutex<u64>) {
        let mut held = None;
        for turn in 0..3 {
            if turn == 1 {
                held = Some(lock.lock().unwrap());
            }
        }
        drop(held);
    }

    pub fn matched(lock: &Mutex<u64>, turns: &[Option<u8>]) {
        let mut held = None;
        for turn in turns {
            match turn {
                Some(_) => held = Some(lock.lock().unwrap()),
                None => {}
            }
        }
        drop(held);
    }
}
