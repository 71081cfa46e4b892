//! dashmap 6

use crate::iter::{Iter, IterMut, OwningIter};
pub use crate::t::Map;
use crate::mapref::entry::Entry;
use crate::mapref::multiple::RefMulti;
use crate::mapref::one::{Ref, RefMut};
use crate::try_result::TryResult;
use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash, RandomState};

pub struct DashMap<K, V, S = RandomState>;
impl<K: Eq + Hash, V> DashMap<K, V, RandomState> {
    pub fn new() -> Self;
    pub fn with_capacity(capacity: usize) -> Self;
    pub fn with_shard_amount(shard_amount: usize) -> Self;
    pub fn with_capacity_and_shard_amount(capacity: usize, shard_amount: usize) -> Self;
}
impl<'a, K: 'a + Eq + Hash, V: 'a, S: BuildHasher + Clone> DashMap<K, V, S> {
    pub fn with_hasher_and_shard_amount(hasher: S, shard_amount: usize) -> Self;
    pub fn with_capacity_and_hasher_and_shard_amount(capacity: usize, hasher: S, shard_amount: usize) -> Self;
    #[blocks(lock)]
    pub fn insert(&self, key: K, value: V) -> Option<V>;
    #[blocks(lock)]
    pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    #[runs_inline]
    pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&K, &V) -> bool) -> Option<(K, V)>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    #[runs_inline]
    pub fn remove_if_mut<Q>(&self, key: &Q, f: impl FnOnce(&K, &mut V) -> bool) -> Option<(K, V)>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn iter(&'a self) -> Iter<'a, K, V, S, DashMap<K, V, S>>;
    #[blocks(lock)]
    pub fn iter_mut(&'a self) -> IterMut<'a, K, V, S, DashMap<K, V, S>>;
    #[blocks(lock)]
    pub fn get<Q>(&'a self, key: &Q) -> Option<Ref<'a, K, V>>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn get_mut<Q>(&'a self, key: &Q) -> Option<RefMut<'a, K, V>>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[polls]
    pub fn try_get<Q>(&'a self, key: &Q) -> TryResult<Ref<'a, K, V>>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[polls]
    pub fn try_get_mut<Q>(&'a self, key: &Q) -> TryResult<RefMut<'a, K, V>>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn shrink_to_fit(&self);
    #[blocks(lock)]
    #[runs_inline]
    pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool);
    #[blocks(lock, shared)]
    pub fn len(&self) -> usize;
    #[blocks(lock, shared)]
    pub fn is_empty(&self) -> bool;
    #[blocks(lock)]
    pub fn clear(&self);
    pub fn capacity(&self) -> usize;
    #[blocks(lock)]
    #[runs_inline]
    pub fn alter<Q>(&self, key: &Q, f: impl FnOnce(&K, V) -> V)
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    #[runs_inline]
    pub fn alter_all(&self, f: impl FnMut(&K, V) -> V);
    #[blocks(lock, shared)]
    #[runs_inline]
    pub fn view<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock, shared)]
    pub fn contains_key<Q>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn entry(&'a self, key: K) -> Entry<'a, K, V>;
    #[polls]
    pub fn try_entry(&'a self, key: K) -> Option<Entry<'a, K, V>>;
}
impl<K: Eq + Hash + Clone, V: Clone, S: Clone> Clone for DashMap<K, V, S> {}
impl<K, V, S> Default for DashMap<K, V, S>
where
    K: Eq + Hash,
    S: Default + BuildHasher + Clone,
{
}
impl<K: Eq + Hash, V, S: BuildHasher + Clone> IntoIterator for DashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = OwningIter<K, V, S>;
}
impl<'a, K: Eq + Hash, V, S: BuildHasher + Clone> IntoIterator for &'a DashMap<K, V, S> {
    type Item = RefMulti<'a, K, V>;
    type IntoIter = Iter<'a, K, V, S, DashMap<K, V, S>>;
}

pub struct DashSet<K, S = RandomState>;
impl<K: Eq + Hash> DashSet<K, RandomState> {
    pub fn new() -> Self;
    pub fn with_capacity(capacity: usize) -> Self;
}
impl<'a, K: 'a + Eq + Hash, S: BuildHasher + Clone> DashSet<K, S> {
    #[blocks(lock)]
    pub fn insert(&self, key: K) -> bool;
    #[blocks(lock)]
    pub fn remove<Q>(&self, key: &Q) -> Option<K>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    #[runs_inline]
    pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&K) -> bool) -> Option<K>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn iter(&'a self) -> crate::iter_set::Iter<'a, K, S, DashMap<K, (), S>>;
    #[blocks(lock)]
    pub fn get<Q>(&'a self, key: &Q) -> Option<crate::setref::one::Ref<'a, K>>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
    #[blocks(lock)]
    pub fn shrink_to_fit(&self);
    #[blocks(lock)]
    #[runs_inline]
    pub fn retain(&self, f: impl FnMut(&K) -> bool);
    #[blocks(lock, shared)]
    pub fn len(&self) -> usize;
    #[blocks(lock, shared)]
    pub fn is_empty(&self) -> bool;
    #[blocks(lock)]
    pub fn clear(&self);
    pub fn capacity(&self) -> usize;
    #[blocks(lock, shared)]
    pub fn contains<Q>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized;
}
impl<K: Eq + Hash + Clone, S: Clone> Clone for DashSet<K, S> {}
impl<K, S> Default for DashSet<K, S>
where
    K: Eq + Hash,
    S: Default + BuildHasher + Clone,
{
}
impl<K: Eq + Hash, S: BuildHasher + Clone> IntoIterator for DashSet<K, S> {
    type Item = K;
    type IntoIter = crate::iter_set::OwningIter<K, S>;
}

pub mod mapref {
    pub mod one {
        use std::hash::Hash;
        use std::ops::{Deref, DerefMut};

        #[guard(map, shared)]
        pub struct Ref<'a, K, V>;
        impl<'a, K: Eq + Hash, V> Ref<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn pair(&self) -> (&K, &V);
            #[runs_inline]
            pub fn map<F, T>(self, f: F) -> MappedRef<'a, K, V, T>
            where
                F: FnOnce(&V) -> &T;
            #[runs_inline]
            pub fn try_map<F, T>(self, f: F) -> Result<MappedRef<'a, K, V, T>, Self>
            where
                F: FnOnce(&V) -> Option<&T>;
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for Ref<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for Ref<'_, K, V> {}
        impl<K: Eq + Hash, V> Deref for Ref<'_, K, V> {
            type Target = V;
        }

        #[guard(map)]
        pub struct RefMut<'a, K, V>;
        impl<'a, K: Eq + Hash, V> RefMut<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn value_mut(&mut self) -> &mut V;
            pub fn pair(&self) -> (&K, &V);
            pub fn pair_mut(&mut self) -> (&K, &mut V);
            pub fn downgrade(self) -> Ref<'a, K, V>;
            #[runs_inline]
            pub fn map<F, T>(self, f: F) -> MappedRefMut<'a, K, V, T>
            where
                F: FnOnce(&mut V) -> &mut T;
            #[runs_inline]
            pub fn try_map<F, T>(self, f: F) -> Result<MappedRefMut<'a, K, V, T>, Self>
            where
                F: FnOnce(&mut V) -> Option<&mut T>;
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for RefMut<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for RefMut<'_, K, V> {}
        impl<K: Eq + Hash, V> Deref for RefMut<'_, K, V> {
            type Target = V;
        }
        impl<K: Eq + Hash, V> DerefMut for RefMut<'_, K, V> {}

        #[guard(map, shared)]
        pub struct MappedRef<'a, K, V, T>;
        impl<'a, K: Eq + Hash, V, T> MappedRef<'a, K, V, T> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &T;
            pub fn pair(&self) -> (&K, &T);
            #[runs_inline]
            pub fn map<F, T2>(self, f: F) -> MappedRef<'a, K, V, T2>
            where
                F: FnOnce(&T) -> &T2;
            #[runs_inline]
            pub fn try_map<F, T2>(self, f: F) -> Result<MappedRef<'a, K, V, T2>, Self>
            where
                F: FnOnce(&T) -> Option<&T2>;
        }
        impl<K: Eq + Hash, V, T> Deref for MappedRef<'_, K, V, T> {
            type Target = T;
        }

        #[guard(map)]
        pub struct MappedRefMut<'a, K, V, T>;
        impl<'a, K: Eq + Hash, V, T> MappedRefMut<'a, K, V, T> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &T;
            pub fn value_mut(&mut self) -> &mut T;
            pub fn pair(&self) -> (&K, &T);
            pub fn pair_mut(&mut self) -> (&K, &mut T);
            #[runs_inline]
            pub fn map<F, T2>(self, f: F) -> MappedRefMut<'a, K, V, T2>
            where
                F: FnOnce(&mut T) -> &mut T2;
            #[runs_inline]
            pub fn try_map<F, T2>(self, f: F) -> Result<MappedRefMut<'a, K, V, T2>, Self>
            where
                F: FnOnce(&mut T) -> Option<&mut T2>;
        }
        impl<K: Eq + Hash, V, T> Deref for MappedRefMut<'_, K, V, T> {
            type Target = T;
        }
        impl<K: Eq + Hash, V, T> DerefMut for MappedRefMut<'_, K, V, T> {}
    }
    pub mod multiple {
        use std::hash::Hash;
        use std::ops::{Deref, DerefMut};

        #[guard(map, shared)]
        pub struct RefMulti<'a, K, V>;
        impl<'a, K: Eq + Hash, V> RefMulti<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn pair(&self) -> (&K, &V);
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for RefMulti<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for RefMulti<'_, K, V> {}
        impl<K: Eq + Hash, V> Deref for RefMulti<'_, K, V> {
            type Target = V;
        }

        #[guard(map)]
        pub struct RefMutMulti<'a, K, V>;
        impl<'a, K: Eq + Hash, V> RefMutMulti<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn value(&self) -> &V;
            pub fn value_mut(&mut self) -> &mut V;
            pub fn pair(&self) -> (&K, &V);
            pub fn pair_mut(&mut self) -> (&K, &mut V);
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for RefMutMulti<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for RefMutMulti<'_, K, V> {}
        impl<K: Eq + Hash, V> Deref for RefMutMulti<'_, K, V> {
            type Target = V;
        }
        impl<K: Eq + Hash, V> DerefMut for RefMutMulti<'_, K, V> {}
    }
    pub mod entry {
        use crate::mapref::one::RefMut;
        use std::hash::Hash;

        #[guard(map)]
        pub enum Entry<'a, K, V> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K: Eq + Hash, V> Entry<'a, K, V> {
            #[runs_inline]
            pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self;
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn or_default(self) -> RefMut<'a, K, V>
            where
                V: Default;
            pub fn or_insert(self, value: V) -> RefMut<'a, K, V>;
            #[runs_inline]
            pub fn or_insert_with(self, value: impl FnOnce() -> V) -> RefMut<'a, K, V>;
            #[runs_inline]
            pub fn or_try_insert_with<E>(self, value: impl FnOnce() -> Result<V, E>) -> Result<RefMut<'a, K, V>, E>;
            pub fn insert(self, value: V) -> RefMut<'a, K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>
            where
                K: Clone;
        }

        #[guard(map)]
        pub struct VacantEntry<'a, K, V>;
        impl<'a, K: Eq + Hash, V> VacantEntry<'a, K, V> {
            pub fn insert(self, value: V) -> RefMut<'a, K, V>;
            pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V>
            where
                K: Clone;
            pub fn into_key(self) -> K;
            pub fn key(&self) -> &K;
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for VacantEntry<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for VacantEntry<'_, K, V> {}

        #[guard(map)]
        pub struct OccupiedEntry<'a, K, V>;
        impl<'a, K: Eq + Hash, V> OccupiedEntry<'a, K, V> {
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn into_ref(self) -> RefMut<'a, K, V>;
            pub fn into_key(self) -> K;
            pub fn key(&self) -> &K;
            pub fn remove(self) -> V;
            pub fn remove_entry(self) -> (K, V);
            pub fn replace_entry(self, value: V) -> (K, V);
        }
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Send for OccupiedEntry<'_, K, V> {}
        unsafe impl<K: Eq + Hash + Sync, V: Sync> Sync for OccupiedEntry<'_, K, V> {}
    }
}

pub mod iter {
    use crate::t::Map;
    use crate::DashMap;
    use crate::mapref::multiple::{RefMulti, RefMutMulti};
    use std::hash::{BuildHasher, Hash, RandomState};

    pub struct OwningIter<K, V, S = RandomState>;
    impl<K: Eq + Hash, V, S: BuildHasher + Clone> Iterator for OwningIter<K, V, S> {
        type Item = (K, V);
    }
    unsafe impl<K, V, S> Send for OwningIter<K, V, S>
    where
        K: Eq + Hash + Send,
        V: Send,
        S: BuildHasher + Clone + Send,
    {
    }
    unsafe impl<K, V, S> Sync for OwningIter<K, V, S>
    where
        K: Eq + Hash + Sync,
        V: Sync,
        S: BuildHasher + Clone + Sync,
    {
    }

    #[guard(map, shared)]
    pub struct Iter<'a, K, V, S = RandomState, M = DashMap<K, V, S>>;
    impl<K: Clone + Hash + Eq, V: Clone, S: Clone + BuildHasher> Clone for Iter<'_, K, V, S> {}
    unsafe impl<'a, K, V, S, M> Send for Iter<'_, K, V, S, M>
    where
        K: 'a + Eq + Hash + Send,
        V: 'a + Send,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, V, S>,
    {
    }
    unsafe impl<'a, K, V, S, M> Sync for Iter<'_, K, V, S, M>
    where
        K: 'a + Eq + Hash + Sync,
        V: 'a + Sync,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, V, S>,
    {
    }
    impl<'a, K: Eq + Hash, V, S: 'a + BuildHasher + Clone, M: Map<'a, K, V, S>> Iterator for Iter<'a, K, V, S, M> {
        type Item = RefMulti<'a, K, V>;
    }

    #[guard(map)]
    pub struct IterMut<'a, K, V, S = RandomState, M = DashMap<K, V, S>>;
    unsafe impl<'a, K, V, S, M> Send for IterMut<'_, K, V, S, M>
    where
        K: 'a + Eq + Hash + Send,
        V: 'a + Send,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, V, S>,
    {
    }
    unsafe impl<'a, K, V, S, M> Sync for IterMut<'_, K, V, S, M>
    where
        K: 'a + Eq + Hash + Sync,
        V: 'a + Sync,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, V, S>,
    {
    }
    impl<'a, K: Eq + Hash, V, S: 'a + BuildHasher + Clone, M: Map<'a, K, V, S>> Iterator for IterMut<'a, K, V, S, M> {
        type Item = RefMutMulti<'a, K, V>;
    }
}
