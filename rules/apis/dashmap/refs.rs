//! dashmap 6

pub mod setref {
    pub mod one {
        use std::hash::Hash;
        use std::ops::Deref;

        #[guard(map, shared)]
        pub struct Ref<'a, K>;
        impl<'a, K: Eq + Hash> Ref<'a, K> {
            pub fn key(&self) -> &K;
        }
        impl<K: Eq + Hash> Deref for Ref<'_, K> {
            type Target = K;
        }
    }
    pub mod multiple {
        use std::hash::Hash;
        use std::ops::Deref;

        #[guard(map, shared)]
        pub struct RefMulti<'a, K>;
        impl<'a, K: Eq + Hash> RefMulti<'a, K> {
            pub fn key(&self) -> &K;
        }
        impl<K: Eq + Hash> Deref for RefMulti<'_, K> {
            type Target = K;
        }
    }
}

pub mod iter_set {
    use crate::t::Map;
    use crate::mapref::multiple::RefMulti;
    use std::hash::{BuildHasher, Hash};

    pub struct OwningIter<K, S>;
    impl<K: Eq + Hash, S: BuildHasher + Clone> Iterator for OwningIter<K, S> {
        type Item = K;
    }
    unsafe impl<K, S> Send for OwningIter<K, S>
    where
        K: Eq + Hash + Send,
        S: BuildHasher + Clone + Send,
    {
    }
    unsafe impl<K, S> Sync for OwningIter<K, S>
    where
        K: Eq + Hash + Sync,
        S: BuildHasher + Clone + Sync,
    {
    }

    #[guard(map, shared)]
    pub struct Iter<'a, K, S, M>;
    unsafe impl<'a, K, S, M> Send for Iter<'_, K, S, M>
    where
        K: 'a + Eq + Hash + Send,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, (), S>,
    {
    }
    unsafe impl<'a, K, S, M> Sync for Iter<'_, K, S, M>
    where
        K: 'a + Eq + Hash + Sync,
        S: 'a + BuildHasher + Clone,
        M: Map<'a, K, (), S>,
    {
    }
    impl<'a, K: Eq + Hash, S: 'a + BuildHasher + Clone, M: Map<'a, K, (), S>> Iterator for Iter<'a, K, S, M> {
        type Item = crate::setref::multiple::RefMulti<'a, K>;
    }
}

pub mod try_result {
    pub enum TryResult<R> {
        Present(R),
        Absent,
        Locked,
    }
    impl<R> TryResult<R> {
        pub fn is_present(&self) -> bool;
        pub fn is_absent(&self) -> bool;
        pub fn is_locked(&self) -> bool;
        pub fn unwrap(self) -> R;
        pub fn try_unwrap(self) -> Option<R>;
    }
}

// The trait behind the maps.
mod t {
    pub trait Map<'a, K: 'a, V: 'a, S: 'a> {}
}
