//! What is worked out about items, once and for all bodies.

use super::depth::Depth;
use crate::resolve::{ItemRef, Names};
use std::cell::Cell;
use std::sync::OnceLock;

/// How many definitions lead from one to the next; more is a circle, which broken code may have.
const MAX_CHAIN: u32 = 8;

thread_local! {
    static CHAIN: Cell<u32> = const { Cell::new(0) };
}

/// By item.
type Places<V> = Box<[OnceLock<V>]>;

/// One answer an item, at a place of its own: who asks borrows it, without a lock and without counting. The places of a
/// file are made when the first of its items is asked about.
#[derive(Debug)]
pub(super) struct Kept<V> {
    units: Box<[OnceLock<Places<V>>]>,
    nothing: V,
}

impl<V: Default> Kept<V> {
    /// For the items of this many files.
    pub fn new(units: usize) -> Self {
        Self { units: (0..units).map(|_| OnceLock::new()).collect(), nothing: V::default() }
    }

    /// What is known, or what `make` says; in a circle nothing. Of two threads that ask at once both find the same.
    pub fn get_or(&self, names: &Names, at: ItemRef, make: impl FnOnce() -> V) -> &V {
        let places = || (0..names.unit(at.unit).hir.item_count()).map(|_| OnceLock::new()).collect();
        let unit = self.units.get(at.unit.0 as usize).map(|unit| unit.get_or_init(places));
        let Some(place) = unit.and_then(|places| places.get(at.item.0 as usize)) else { return &self.nothing };
        if let Some(found) = place.get() {
            return found;
        }
        let Some(_link) = Depth::enter(&CHAIN, MAX_CHAIN) else { return &self.nothing };
        let made = make();
        place.get_or_init(|| made)
    }
}
