//! What is found out about functions once and kept for all bodies.

use super::keeps::FnKeeps;
use crate::resolve::ItemRef;
use rustc_hash::FxHashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// Summaries by function.
#[derive(Debug, Default)]
pub struct Memo(RwLock<FxHashMap<ItemRef, Arc<FnKeeps>>>);

impl Memo {
    /// The summary of a function, made where it is not there yet. Making it asks for no other summary.
    pub fn get(&self, item: ItemRef, make: impl FnOnce() -> FnKeeps) -> Arc<FnKeeps> {
        if let Some(found) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&item) {
            return found.clone();
        }
        let made = Arc::new(make());
        self.0.write().unwrap_or_else(PoisonError::into_inner).entry(item).or_insert(made).clone()
    }
}
