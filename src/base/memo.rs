//! Answers that are kept.

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::{BuildHasher as _, Hash};
use std::sync::{PoisonError, RwLock};

/// Parts of a table, so that threads seldom wait for each other.
const SHARDS: usize = 16;

/// A table that is filled while it is used, from any thread. Who asks for what is not there works it out without a lock:
/// of two that do so at once both find the same, as an answer depends on its question only.
#[derive(Debug)]
pub struct Memo<K, V>([RwLock<FxHashMap<K, V>>; SHARDS]);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

impl<K: Hash + Eq, V: Clone> Memo<K, V> {
    /// What is known.
    pub fn get(&self, key: &K) -> Option<V> {
        self.shard(key).read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps an answer; the first that was given stays.
    pub fn put(&self, key: K, value: V) -> V {
        self.shard(&key).write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(value).clone()
    }

    /// What is known, or what `make` says.
    pub fn get_or(&self, key: K, make: impl FnOnce() -> V) -> V {
        self.get(&key).unwrap_or_else(|| self.put(key, make()))
    }

    fn shard(&self, key: &K) -> &RwLock<FxHashMap<K, V>> {
        // other bits than those that the tables go by
        &self.0[(FxBuildHasher.hash_one(key) >> 32) as usize % SHARDS]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_answer_stays() {
        let memo = Memo::default();
        assert_eq!(memo.get(&1), None);
        assert_eq!(memo.get_or(1, || "one"), "one");
        assert_eq!(memo.get_or(1, || unreachable!("it is known")), "one");
        assert_eq!(memo.put(1, "another"), "one");
        for key in 2..200 {
            memo.put(key, "more");
        }
        assert_eq!((memo.get(&199), memo.get(&200)), (Some("more"), None));
    }
}
