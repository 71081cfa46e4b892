//! std

pub mod collections {
    pub use self::hash_map::HashMap;
    pub use self::hash_set::HashSet;
    pub use self::vec_deque::VecDeque;
    pub mod hash_map {
        use crate::borrow::Borrow;
        use crate::hash::{BuildHasher, Hash, RandomState};
        use crate::ops::Index;

        pub struct HashMap<K, V, S = RandomState>;
        impl<K, V> HashMap<K, V, RandomState> {
            pub fn new() -> HashMap<K, V, RandomState>;
            pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState>;
        }
        impl<K, V, S> HashMap<K, V, S> {
            pub fn keys(&self) -> Keys<'_, K, V>;
            pub fn into_keys(self) -> IntoKeys<K, V>;
            pub fn values(&self) -> Values<'_, K, V>;
            pub fn values_mut(&mut self) -> ValuesMut<'_, K, V>;
            pub fn into_values(self) -> IntoValues<K, V>;
            pub fn iter(&self) -> Iter<'_, K, V>;
            pub fn iter_mut(&mut self) -> IterMut<'_, K, V>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn drain(&mut self) -> Drain<'_, K, V>;
            #[runs_inline]
            pub fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, K, V, F>
            where
                F: FnMut(&K, &mut V) -> bool;
            #[runs_inline]
            pub fn retain<F>(&mut self, f: F)
            where
                F: FnMut(&K, &mut V) -> bool;
            pub fn clear(&mut self);
        }
        impl<K, V, S> HashMap<K, V, S>
        where
            K: Eq + Hash,
            S: BuildHasher,
        {
            pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
            pub fn get<Q: ?Sized>(&self, k: &Q) -> Option<&V>
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
            pub fn get_key_value<Q: ?Sized>(&self, k: &Q) -> Option<(&K, &V)>
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
            pub fn contains_key<Q: ?Sized>(&self, k: &Q) -> bool
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
            pub fn get_mut<Q: ?Sized>(&mut self, k: &Q) -> Option<&mut V>
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
            pub fn insert(&mut self, k: K, v: V) -> Option<V>;
            pub fn remove<Q: ?Sized>(&mut self, k: &Q) -> Option<V>
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
            pub fn remove_entry<Q: ?Sized>(&mut self, k: &Q) -> Option<(K, V)>
            where
                K: Borrow<Q>,
                Q: Hash + Eq;
        }
        impl<K, V, S> Clone for HashMap<K, V, S>
        where
            K: Clone,
            V: Clone,
            S: Clone,
        {
        }
        impl<K, V, S> Default for HashMap<K, V, S> where S: Default {}
        impl<K, Q: ?Sized, V, S> Index<&Q> for HashMap<K, V, S>
        where
            K: Eq + Hash + Borrow<Q>,
            Q: Eq + Hash,
            S: BuildHasher,
        {
            type Output = V;
        }
        impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
            type Item = (&'a K, &'a V);
            type IntoIter = Iter<'a, K, V>;
        }
        impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
            type Item = (&'a K, &'a mut V);
            type IntoIter = IterMut<'a, K, V>;
        }
        impl<K, V, S> IntoIterator for HashMap<K, V, S> {
            type Item = (K, V);
            type IntoIter = IntoIter<K, V>;
        }
        impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S>
        where
            K: Eq + Hash,
            S: BuildHasher + Default,
        {
        }

        pub enum Entry<'a, K: 'a, V: 'a> {
            Occupied(OccupiedEntry<'a, K, V>),
            Vacant(VacantEntry<'a, K, V>),
        }
        impl<'a, K, V> Entry<'a, K, V> {
            pub fn or_insert(self, default: V) -> &'a mut V;
            #[runs_inline]
            pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V;
            #[runs_inline]
            pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V;
            pub fn key(&self) -> &K;
            #[runs_inline]
            pub fn and_modify<F>(self, f: F) -> Self
            where
                F: FnOnce(&mut V);
        }
        impl<'a, K, V: Default> Entry<'a, K, V> {
            #[made_by(Default::default)]
            pub fn or_default(self) -> &'a mut V;
        }

        pub struct OccupiedEntry<'a, K: 'a, V: 'a>;
        impl<'a, K, V> OccupiedEntry<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn remove_entry(self) -> (K, V);
            pub fn get(&self) -> &V;
            pub fn get_mut(&mut self) -> &mut V;
            pub fn into_mut(self) -> &'a mut V;
            pub fn insert(&mut self, value: V) -> V;
            pub fn remove(self) -> V;
        }

        pub struct VacantEntry<'a, K: 'a, V: 'a>;
        impl<'a, K: 'a, V: 'a> VacantEntry<'a, K, V> {
            pub fn key(&self) -> &K;
            pub fn into_key(self) -> K;
            pub fn insert(self, value: V) -> &'a mut V;
        }

        pub struct Keys<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for Keys<'a, K, V> {
            type Item = &'a K;
        }

        pub struct Values<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for Values<'a, K, V> {
            type Item = &'a V;
        }

        pub struct ValuesMut<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
            type Item = &'a mut V;
        }

        pub struct IntoKeys<K, V>;
        impl<K, V> Iterator for IntoKeys<K, V> {
            type Item = K;
        }

        pub struct IntoValues<K, V>;
        impl<K, V> Iterator for IntoValues<K, V> {
            type Item = V;
        }

        pub struct Iter<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for Iter<'a, K, V> {
            type Item = (&'a K, &'a V);
        }

        pub struct IterMut<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for IterMut<'a, K, V> {
            type Item = (&'a K, &'a mut V);
        }

        pub struct IntoIter<K, V>;
        impl<K, V> Iterator for IntoIter<K, V> {
            type Item = (K, V);
        }

        pub struct Drain<'a, K: 'a, V: 'a>;
        impl<'a, K, V> Iterator for Drain<'a, K, V> {
            type Item = (K, V);
        }

        pub struct ExtractIf<'a, K, V, F>;
        impl<K, V, F> Iterator for ExtractIf<'_, K, V, F>
        where
            F: FnMut(&K, &mut V) -> bool,
        {
            type Item = (K, V);
        }
    }
    pub mod hash_set {
        use crate::borrow::Borrow;
        use crate::hash::{BuildHasher, Hash, RandomState};

        pub struct HashSet<T, S = RandomState>;
        impl<T> HashSet<T, RandomState> {
            pub fn new() -> HashSet<T, RandomState>;
            pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState>;
        }
        impl<T, S> HashSet<T, S> {
            pub fn iter(&self) -> Iter<'_, T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn drain(&mut self) -> Drain<'_, T>;
            #[runs_inline]
            pub fn extract_if<F>(&mut self, pred: F) -> ExtractIf<'_, T, F>
            where
                F: FnMut(&T) -> bool;
            #[runs_inline]
            pub fn retain<F>(&mut self, f: F)
            where
                F: FnMut(&T) -> bool;
            pub fn clear(&mut self);
        }
        impl<T, S> HashSet<T, S>
        where
            T: Eq + Hash,
            S: BuildHasher,
        {
            pub fn contains<Q: ?Sized>(&self, value: &Q) -> bool
            where
                T: Borrow<Q>,
                Q: Hash + Eq;
            pub fn get<Q: ?Sized>(&self, value: &Q) -> Option<&T>
            where
                T: Borrow<Q>,
                Q: Hash + Eq;
            pub fn insert(&mut self, value: T) -> bool;
            pub fn replace(&mut self, value: T) -> Option<T>;
            pub fn remove<Q: ?Sized>(&mut self, value: &Q) -> bool
            where
                T: Borrow<Q>,
                Q: Hash + Eq;
            pub fn take<Q: ?Sized>(&mut self, value: &Q) -> Option<T>
            where
                T: Borrow<Q>,
                Q: Hash + Eq;
        }
        impl<T, S> Clone for HashSet<T, S>
        where
            T: Clone,
            S: Clone,
        {
        }
        impl<T, S> FromIterator<T> for HashSet<T, S>
        where
            T: Eq + Hash,
            S: BuildHasher + Default,
        {
        }
        impl<T, S> Default for HashSet<T, S> where S: Default {}
        impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<T, S> IntoIterator for HashSet<T, S> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }

        pub struct Iter<'a, K: 'a>;
        impl<'a, K> Iterator for Iter<'a, K> {
            type Item = &'a K;
        }
        pub struct IntoIter<K>;
        impl<K> Iterator for IntoIter<K> {
            type Item = K;
        }
        pub struct Drain<'a, K: 'a>;
        impl<'a, K> Iterator for Drain<'a, K> {
            type Item = K;
        }
        pub struct ExtractIf<'a, K, F>;
        impl<K, F: FnMut(&K) -> bool> Iterator for ExtractIf<'_, K, F> {
            type Item = K;
        }
    }
    pub mod vec_deque {
        use crate::ops::{Index, RangeBounds};

        pub struct VecDeque<T>;
        impl<T> VecDeque<T> {
            pub fn new() -> VecDeque<T>;
            pub fn with_capacity(capacity: usize) -> VecDeque<T>;
        }
        impl<T> VecDeque<T> {
            pub fn get(&self, index: usize) -> Option<&T>;
            pub fn get_mut(&mut self, index: usize) -> Option<&mut T>;
            pub fn iter(&self) -> Iter<'_, T>;
            pub fn iter_mut(&mut self) -> IterMut<'_, T>;
            pub fn len(&self) -> usize;
            pub fn is_empty(&self) -> bool;
            pub fn drain<R>(&mut self, range: R) -> Drain<'_, T>
            where
                R: RangeBounds<usize>;
            pub fn clear(&mut self);
            pub fn contains(&self, x: &T) -> bool
            where
                T: PartialEq<T>;
            pub fn front(&self) -> Option<&T>;
            pub fn front_mut(&mut self) -> Option<&mut T>;
            pub fn back(&self) -> Option<&T>;
            pub fn back_mut(&mut self) -> Option<&mut T>;
            pub fn pop_front(&mut self) -> Option<T>;
            pub fn pop_back(&mut self) -> Option<T>;
            pub fn push_front(&mut self, value: T);
            pub fn push_back(&mut self, value: T);
            pub fn insert(&mut self, index: usize, value: T);
            pub fn remove(&mut self, index: usize) -> Option<T>;
            pub fn append(&mut self, other: &mut Self);
            #[runs_inline]
            pub fn retain<F>(&mut self, f: F)
            where
                F: FnMut(&T) -> bool;
        }
        impl<T: Clone> Clone for VecDeque<T> {}
        impl<T> Default for VecDeque<T> {}
        impl<T> Index<usize> for VecDeque<T> {
            type Output = T;
        }
        impl<T> FromIterator<T> for VecDeque<T> {}
        impl<T> IntoIterator for VecDeque<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
        }
        impl<'a, T> IntoIterator for &'a VecDeque<T> {
            type Item = &'a T;
            type IntoIter = Iter<'a, T>;
        }
        impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
            type Item = &'a mut T;
            type IntoIter = IterMut<'a, T>;
        }

        pub struct Iter<'a, T: 'a>;
        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = &'a T;
        }
        pub struct IterMut<'a, T: 'a>;
        impl<'a, T> Iterator for IterMut<'a, T> {
            type Item = &'a mut T;
        }
        pub struct IntoIter<T>;
        impl<T> Iterator for IntoIter<T> {
            type Item = T;
        }
        pub struct Drain<'a, T: 'a>;
        impl<T> Iterator for Drain<'_, T> {
            type Item = T;
        }
    }
}
