//! Entries, iterators, temporaries.

use dashmap::DashMap;
use dashmap::mapref::entry::Entry;
use std::sync::Arc;

async fn work(n: i32) -> i32 {
    n
}

pub struct Store {
    map: Arc<DashMap<u32, i32>>,
}

impl Store {
    pub async fn in_an_argument(&self) -> i32 {
        work(*self.map.get(&1).unwrap()).await //~ map_guard_across_await
    }

    pub async fn copied(&self) -> i32 {
        let n = *self.map.get(&1).unwrap();
        work(n).await
    }

    pub async fn iterated(&self) {
        for entry in self.map.iter() { //~ map_guard_across_await
            work(*entry.value()).await;
        }
    }

    pub async fn collected(&self) {
        let all: Vec<i32> = self.map.iter().map(|entry| *entry.value()).collect();
        for n in all {
            work(n).await;
        }
    }

    pub async fn inserted(&self) -> i32 {
        let mut slot = self.map.entry(1).or_insert(0); //~ map_guard_across_await
        *slot += 1;
        work(*slot).await
    }

    pub async fn inserted_and_copied(&self) -> i32 {
        let n = *self.map.entry(1).or_insert(0);
        work(n).await
    }

    pub async fn vacant(&self) -> i32 {
        match self.map.entry(1) {
            Entry::Occupied(slot) => *slot.get(),
            Entry::Vacant(slot) => { //~ map_guard_across_await
                let n = work(1).await;
                slot.insert(n);
                n
            }
        }
    }

    pub async fn missing(&self) -> i32 {
        match self.map.get(&1) {
            Some(entry) => *entry,
            None => work(0).await,
        }
    }

    pub async fn found(&self) -> i32 {
        match self.map.get(&1) {
            Some(entry) => work(*entry).await, //~ map_guard_across_await
            None => 0,
        }
    }

    pub async fn asked_in_a_condition(&self) -> i32 {
        if self.map.get(&1).is_some() { work(1).await } else { 0 }
    }

    pub async fn removed(&self) -> i32 {
        if let Some((_, n)) = self.map.remove(&1) { work(n).await } else { 0 }
    }

    pub async fn cloned_in_a_chain(&self) -> i32 {
        match self.map.get(&1).map(|entry| *entry) {
            Some(n) => work(n).await,
            None => 0,
        }
    }

    pub async fn dropped(&self) -> i32 {
        let entry = self.map.get_mut(&1).unwrap();
        let n = *entry;
        drop(entry);
        work(n).await
    }
}

pub mod others {
    use super::work;

    pub async fn a_cache(cache: &scc::HashCache<u32, i32>) {
        let Some(entry) = cache.get_sync(&1) else { return }; //~ map_guard_across_await
        work(*entry.get()).await;
    }

    pub async fn an_index(index: &scc::HashIndex<u32, i32>) {
        let entry = index.entry_async(1).await; //~ map_guard_across_await
        work(1).await;
        drop(entry);
    }

    pub async fn a_slab(slab: &sharded_slab::Slab<i32>) {
        let entry = slab.get(1); //~ map_guard_across_await
        work(1).await;
        drop(entry);
    }

    pub async fn a_place_in_a_slab(slab: &sharded_slab::Slab<i32>) {
        let Some(place) = slab.vacant_entry() else { return }; //~ map_guard_across_await
        let n = work(1).await;
        place.insert(n);
    }

    pub async fn copied(slab: &sharded_slab::Slab<i32>) -> i32 {
        let n = slab.get(1).map_or(0, |entry| *entry);
        work(n).await
    }

    pub async fn owned(slab: std::sync::Arc<sharded_slab::Slab<i32>>) {
        let entry = slab.get_owned(1);
        work(1).await;
        drop(entry);
    }
}
