//! What is worked out about items, once and for all bodies.

use super::depth::Depth;
use crate::resolve::{ItemRef, Names, PerItem};
use std::cell::Cell;

/// How many definitions lead from one to the next; more is a circle, which broken code may have.
const MAX_CHAIN: u32 = 8;

thread_local! {
    static CHAIN: Cell<u32> = const { Cell::new(0) };
}

/// One answer an item, and nothing in a circle.
#[derive(Debug)]
pub(super) struct Kept<V> {
    items: PerItem<V>,
    nothing: V,
}

impl<V: Default> Kept<V> {
    /// For the items of these names.
    pub fn new(names: &Names) -> Self {
        Self { items: PerItem::new(names), nothing: V::default() }
    }

    /// What is known, or what `make` says; in a circle nothing. Of two threads that ask at once both find the same.
    pub fn get_or(&self, names: &Names, at: ItemRef, make: impl FnOnce() -> V) -> &V {
        if let Some(found) = self.items.get(at) {
            return found;
        }
        let Some(_link) = Depth::enter(&CHAIN, MAX_CHAIN) else { return &self.nothing };
        self.items.get_or(names, at, make)
    }
}
