//! What is found out once a function, from any thread.

use super::flow::Reach;
use super::locks::OwnLock;
use crate::resolve::ItemRef;
use crate::types::Ty;
use rustc_hash::FxHashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

/// By function, and how far it was looked.
type Locks = FxHashMap<(ItemRef, u32), Arc<[OwnLock]>>;

/// See the module. An answer depends on its question only, so it does not matter who asks first.
#[derive(Debug, Default)]
pub(super) struct Memo {
    hidden: RwLock<FxHashMap<ItemRef, Option<Ty>>>,
    locks: RwLock<Locks>,
    guards: Arc<Reach>,
}

impl Memo {
    /// Which types can reach a guard.
    pub(super) fn guards(&self) -> Arc<Reach> {
        self.guards.clone()
    }

    /// What a function hides behind `impl Trait`.
    pub(super) fn hidden(&self, function: ItemRef, make: impl FnOnce() -> Option<Ty>) -> Option<Ty> {
        get(&self.hidden, function, make)
    }

    /// The locks that a function takes, so many calls deep.
    pub(super) fn locks(&self, of: ItemRef, hops: u32, make: impl FnOnce() -> Arc<[OwnLock]>) -> Arc<[OwnLock]> {
        get(&self.locks, (of, hops), make)
    }
}

fn get<K: Hash + Eq, V: Clone>(table: &RwLock<FxHashMap<K, V>>, key: K, make: impl FnOnce() -> V) -> V {
    if let Some(found) = table.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return found.clone();
    }
    let made = make();
    table.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(made).clone()
}
