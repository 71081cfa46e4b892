//! scc 3

pub use self::hash_cache::HashCache;
pub use self::hash_index::HashIndex;
pub use self::hash_map::HashMap;
// Every `_sync` method waits for a bucket's lock; its entries hold it.
pub mod hash_map {
    use std::future::Future;
    use std::hash::{Hash, RandomState};
    use std::ops::{Deref, DerefMut};

    pub struct HashMap<K, V, H = RandomState>;
    impl<K: Eq + Hash, V> HashMap<K, V, RandomState> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
    }
    impl<K: Eq + Hash, V, H> HashMap<K, V, H> {
        #[blocks(lock)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H>;
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H>;
        #[blocks(lock)]
        pub fn insert_sync(&self, key: K, val: V) -> Result<(), (K, V)>;
        pub async fn insert_async(&self, key: K, val: V) -> Result<(), (K, V)>;
        #[blocks(lock)]
        pub fn get_sync<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub async fn get_async<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
    #[guard(map)]
    pub enum Entry<'h, K, V, H> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }
    #[guard(map)]
    pub struct OccupiedEntry<'h, K, V, H>;
    impl<K, V, H> OccupiedEntry<'_, K, V, H> {
        pub fn key(&self) -> &K;
        pub fn get(&self) -> &V;
        pub fn get_mut(&mut self) -> &mut V;
    }
    impl<K, V, H> Deref for OccupiedEntry<'_, K, V, H> {
        type Target = V;
    }
    impl<K, V, H> DerefMut for OccupiedEntry<'_, K, V, H> {}
    #[guard(map)]
    pub struct VacantEntry<'h, K, V, H>;
}
pub mod hash_cache {
    use std::hash::{Hash, RandomState};
    use std::ops::{Deref, DerefMut};

    pub struct HashCache<K, V, H = RandomState>;
    impl<K: Eq + Hash, V> HashCache<K, V, RandomState> {
        pub fn new() -> Self;
    }
    impl<K: Eq + Hash, V, H> HashCache<K, V, H> {
        #[blocks(lock)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H>;
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H>;
        #[blocks(lock)]
        pub fn get_sync<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub async fn get_async<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
    #[guard(map)]
    pub enum Entry<'h, K, V, H> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }
    #[guard(map)]
    pub struct OccupiedEntry<'h, K, V, H>;
    impl<K, V, H> OccupiedEntry<'_, K, V, H> {
        pub fn key(&self) -> &K;
        pub fn get(&self) -> &V;
        pub fn get_mut(&mut self) -> &mut V;
    }
    impl<K, V, H> Deref for OccupiedEntry<'_, K, V, H> {
        type Target = V;
    }
    impl<K, V, H> DerefMut for OccupiedEntry<'_, K, V, H> {}
    #[guard(map)]
    pub struct VacantEntry<'h, K, V, H>;
}
pub mod hash_index {
    use std::hash::{Hash, RandomState};
    use std::ops::Deref;

    pub struct HashIndex<K, V, H = RandomState>;
    impl<K: Eq + Hash, V> HashIndex<K, V, RandomState> {
        pub fn new() -> Self;
        pub fn with_capacity(capacity: usize) -> Self;
    }
    impl<K: Eq + Hash, V, H> HashIndex<K, V, H> {
        #[blocks(lock)]
        pub fn entry_sync(&self, key: K) -> Entry<'_, K, V, H>;
        pub async fn entry_async(&self, key: K) -> Entry<'_, K, V, H>;
        #[blocks(lock)]
        pub fn get_sync<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub async fn get_async<Q>(&self, key: &Q) -> Option<OccupiedEntry<'_, K, V, H>>;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
    #[guard(map)]
    pub enum Entry<'h, K, V, H> {
        Occupied(OccupiedEntry<'h, K, V, H>),
        Vacant(VacantEntry<'h, K, V, H>),
    }
    #[guard(map)]
    pub struct OccupiedEntry<'h, K, V, H>;
    impl<K, V, H> OccupiedEntry<'_, K, V, H> {
        pub fn key(&self) -> &K;
        pub fn get(&self) -> &V;
    }
    impl<K, V, H> Deref for OccupiedEntry<'_, K, V, H> {
        type Target = V;
    }
    #[guard(map)]
    pub struct VacantEntry<'h, K, V, H>;
}
