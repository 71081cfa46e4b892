//! Answers that are kept.

use crate::resolve::ItemRef;
use rustc_hash::FxHashMap;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

/// A table that is filled while it is used, from any thread. Who asks for what is not there works it out without a lock:
/// of two that do so at once both find the same.
#[derive(Debug)]
pub struct Memo<K, V>([RwLock<FxHashMap<K, V>>; 16]);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

impl<K: Shard, V: Clone> Memo<K, V> {
    /// What is known.
    pub fn get(&self, key: K) -> Option<V> {
        let table = &self.0[key.shard() as usize % self.0.len()];
        table.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
    }

    /// Keeps an answer.
    pub fn put(&self, key: K, value: V) -> V {
        let table = &self.0[key.shard() as usize % self.0.len()];
        table.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(value).clone()
    }
}

/// A key that says in which part of the table it is.
pub trait Shard: Hash + Eq + Copy {
    /// Any number.
    fn shard(&self) -> u32;
}

impl Shard for ItemRef {
    fn shard(&self) -> u32 {
        self.item.0 ^ self.unit.0
    }
}

impl Shard for (ItemRef, u32) {
    fn shard(&self) -> u32 {
        self.0.shard()
    }
}
