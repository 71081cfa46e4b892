//! sharded-slab 0.1

use std::ops::Deref;
use std::sync::Arc;

pub struct Slab<T>;
impl<T> Slab<T> {
    pub fn new() -> Self;
    pub fn insert(&self, value: T) -> Option<usize>;
    pub fn vacant_entry(&self) -> Option<VacantEntry<'_, T>>;
    pub fn remove(&self, idx: usize) -> bool;
    pub fn take(&self, idx: usize) -> Option<T>;
    pub fn get(&self, key: usize) -> Option<Entry<'_, T>>;
    pub fn get_owned(self: Arc<Self>, key: usize) -> Option<OwnedEntry<T>>;
    pub fn contains(&self, key: usize) -> bool;
}
// As long as it lives, its slot is not free for others: `remove` only marks it.
#[guard(map)]
pub struct Entry<'a, T>;
impl<'a, T> Entry<'a, T> {
    pub fn key(&self) -> usize;
}
impl<'a, T> Deref for Entry<'a, T> {
    type Target = T;
}
#[guard(map)]
pub struct VacantEntry<'a, T>;
impl<'a, T> VacantEntry<'a, T> {
    pub fn insert(self, val: T);
    pub fn key(&self) -> usize;
}
// One that is made to be kept.
pub struct OwnedEntry<T>;
impl<T> Deref for OwnedEntry<T> {
    type Target = T;
}

pub struct Pool<T>;
impl<T> Pool<T> {
    pub fn create(&self) -> Option<pool::RefMut<'_, T>>;
    pub fn get(&self, key: usize) -> Option<pool::Ref<'_, T>>;
    pub fn clear(&self, key: usize) -> bool;
}
pub mod pool {
    use std::ops::{Deref, DerefMut};

    #[guard(map)]
    pub struct Ref<'a, T>;
    impl<'a, T> Deref for Ref<'a, T> {
        type Target = T;
    }
    #[guard(map)]
    pub struct RefMut<'a, T>;
    impl<'a, T> RefMut<'a, T> {
        pub fn downgrade(self) -> Ref<'a, T>;
    }
    impl<'a, T> Deref for RefMut<'a, T> {
        type Target = T;
    }
    impl<'a, T> DerefMut for RefMut<'a, T> {}
}
