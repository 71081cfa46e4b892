//! What is worked out item by item, and kept.

use super::{ItemRef, Names};
use std::sync::OnceLock;

/// The items of one file.
type Places<V> = Box<[OnceLock<V>]>;

/// One answer an item, at a place of its own: who asks borrows it, without a lock, without a hash and without counting.
/// The places of a file are made when the first of its items is asked about.
#[derive(Debug)]
pub struct PerItem<V>(Box<[OnceLock<Places<V>>]>);

impl<V> PerItem<V> {
    /// For the items of these names.
    pub fn new(names: &Names) -> Self {
        Self(names.units().map(|_| OnceLock::new()).collect())
    }

    /// The place of an item.
    fn place(&self, names: &Names, at: ItemRef) -> &OnceLock<V> {
        let places = || (0..names.unit(at.unit).hir.item_count()).map(|_| OnceLock::new()).collect();
        &self.0[at.unit.0 as usize].get_or_init(places)[at.item.0 as usize]
    }

    /// What is known.
    pub fn get(&self, at: ItemRef) -> Option<&V> {
        self.0[at.unit.0 as usize].get()?[at.item.0 as usize].get()
    }

    /// Keeps an answer; the first that was given stays.
    pub fn put(&self, names: &Names, at: ItemRef, value: V) -> &V {
        self.place(names, at).get_or_init(|| value)
    }

    /// What is known, or what `make` says, which may ask about any item. Of two threads that ask at once both work it out,
    /// and find the same, as an answer depends on its question only.
    pub fn get_or(&self, names: &Names, at: ItemRef, make: impl FnOnce() -> V) -> &V {
        let place = self.place(names, at);
        match place.get() {
            Some(known) => known,
            None => {
                let made = make();
                place.get_or_init(|| made)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::ItemId;
    use crate::resolve::UnitId;
    use crate::resolve::tests::link;

    #[test]
    fn the_first_answer_stays() {
        let (names, _) = link("//- crate app\nfn a() {}\nfn b() {}\n");
        let kept = PerItem::new(&names);
        let unit = UnitId(names.units().count() as u32 - 1);
        let [a, b] = [0, 1].map(|item| ItemRef { unit, item: ItemId(item) });
        assert_eq!(kept.get(a), None);
        assert_eq!(kept.get_or(&names, a, || 1 + kept.get_or(&names, b, || 1)), &2);
        assert_eq!(kept.get_or(&names, a, || unreachable!("it is known")), &2);
        assert_eq!(kept.put(&names, b, 7), &1);
        assert_eq!((kept.get(a), kept.get(b)), (Some(&2), Some(&1)));
    }
}
