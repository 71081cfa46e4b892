//! A concurrent map locks the part that a key lies in, and other keys lie there too.

use dashmap::mapref::entry::Entry;
use dashmap::{DashMap, DashSet};
use std::sync::Arc;

pub struct Store {
    items: DashMap<String, u32>,
    names: DashSet<String>,
    shared: Arc<DashMap<u32, String>>,
}

impl Store {
    pub fn write_then_read(&self, key: &str) {
        if let Some(mut item) = self.items.get_mut(key) {
            *item += self.items.len() as u32; //~ double_lock
        }
    }

    pub fn read_then_write(&self, key: &str) -> Option<u32> {
        let item = self.items.get(key)?;
        self.items.insert("copy".to_owned(), *item); //~ double_lock
        Some(*item)
    }

    pub fn in_an_argument(&self) {
        self.items.insert("copy".to_owned(), *self.items.get("first").unwrap()); //~ double_lock
    }

    pub fn while_iterating(&self) {
        for item in self.items.iter() {
            if *item.value() == 0 {
                self.items.remove(item.key()); //~ double_lock
            }
        }
        for name in self.names.iter() {
            self.names.remove(name.key()); //~ double_lock
        }
    }

    pub fn with_an_entry(&self, key: String) {
        match self.items.entry(key) {
            Entry::Occupied(mut entry) => *entry.get_mut() += 1,
            Entry::Vacant(entry) => {
                let next = self.items.len() as u32; //~ double_lock
                entry.insert(next);
            }
        }
    }

    pub fn default_of_another(&self, key: String) {
        let mut item = self.items.entry(key).or_default();
        if self.items.contains_key("other") { //~ double_lock
            *item += 1;
        }
    }

    pub fn by_a_handle(&self) {
        let shared = Arc::clone(&self.shared);
        let first = shared.get(&1);
        self.shared.clear(); //~ double_lock
        drop(first);
    }

    pub fn through_a_method(&self, key: &str) {
        if let Some(mut item) = self.items.get_mut(key) {
            *item = self.total(); //~ double_lock
        }
    }

    fn total(&self) -> u32 {
        self.items.iter().map(|item| *item.value()).sum()
    }

    pub async fn two_readers(&self) -> u32 {
        let first = self.items.get("first");
        let second = self.items.get("second");
        let total = self.items.len() as u32 + self.total();
        drop((first, second));
        total
    }

    pub fn nothing_is_held(&self, key: &str) -> u32 {
        if let Some(item) = self.items.get(key) {
            return *item;
        }
        let made = match self.items.get(key) {
            Some(item) => *item,
            None => {
                self.items.insert(key.to_owned(), 1);
                1
            }
        };
        if self.items.get(key).is_none() {
            self.items.insert(key.to_owned(), 2);
        }
        if let Some(item) = self.items.get(key) {
            drop(item);
        } else {
            self.items.insert(key.to_owned(), 3);
        }
        made
    }

    pub fn copied_out(&self, key: &str) {
        let item = self.items.get(key).map(|item| *item.value());
        self.items.insert("copy".to_owned(), item.unwrap_or_default());
        let item = *self.items.entry(key.to_owned()).or_insert(1);
        self.items.insert("copy".to_owned(), item);
        let stale: Vec<String> = self.items.iter().filter(|item| *item.value() == 0).map(|item| item.key().clone()).collect();
        for key in stale {
            self.items.remove(&key);
        }
        for key in self.items.iter().map(|item| item.key().clone()).collect::<Vec<_>>() {
            self.items.remove(&key);
        }
    }

    pub fn dropped_before(&self, key: &str) {
        let item = self.items.get(key).unwrap();
        let copy = *item;
        drop(item);
        self.items.insert("copy".to_owned(), copy);
        {
            let mut item = self.items.entry(key.to_owned()).or_default();
            *item += 1;
        }
        self.items.remove(key);
    }

    pub fn another_map(&self, other: &Store, key: &str) {
        if let Some(item) = self.items.get(key) {
            other.items.insert(key.to_owned(), *item);
            self.shared.insert(*item, key.to_owned());
            self.names.insert(key.to_owned());
        }
    }
}

pub fn maps_of_maps(outer: &DashMap<u32, DashMap<u32, u32>>) {
    let inner = outer.entry(1).or_default();
    inner.insert(1, 2);
    if let Some(inner) = outer.get(&2) { //~ double_lock
        inner.insert(2, 3);
    }
}

// Closures that run while the map is locked.

pub struct Cache {
    sizes: DashMap<String, u32>,
    other: DashMap<String, u32>,
}

impl Cache {
    fn size(&self) -> u32 {
        self.sizes.get("all").map_or(0, |size| *size)
    }

    fn other(&self) -> u32 {
        self.other.get("all").map_or(0, |size| *size)
    }

    pub fn entries(&self, key: &str) {
        self.sizes.entry(key.to_owned()).or_insert_with(|| self.size()); //~ double_lock@deny
        self.sizes.entry(key.to_owned()).or_insert_with(|| *self.sizes.get("all").unwrap()); //~ double_lock@deny
        let entry = self.sizes.entry(key.to_owned());
        entry.or_insert_with(|| self.size()); //~ double_lock@deny
        self.sizes.entry(key.to_owned()).and_modify(|size| *size += self.size()).or_insert(1); //~ double_lock@deny
        self.sizes.entry(key.to_owned()).and_modify(|size| *size += 1).or_insert_with(|| self.size()); //~ double_lock@deny
        self.sizes.entry(key.to_owned()).or_insert_with(|| self.other());
        self.sizes.entry(key.to_owned()).or_insert(self.other());
        let size = self.size();
        self.sizes.entry(key.to_owned()).or_insert_with(|| size);
        self.sizes.entry(key.to_owned()).or_insert_with(|| {
            std::thread::spawn(|| ());
            2
        });
    }

    pub fn whole(&self) {
        self.sizes.retain(|_, size| *size > self.size()); //~ double_lock@deny
        self.sizes.alter("all", |_, size| size + self.size()); //~ double_lock@deny
        self.sizes.remove_if("all", |_, size| *size > self.size()); //~ double_lock@deny
        self.sizes.retain(|_, size| *size > self.other());
        self.sizes.view("all", |_, size| *size + self.size());
        self.other.alter("all", |_, size| size + self.size());
    }

    pub fn copied(&self) {
        self.sizes.get("all").map(|size| *size).map(|size| self.size() + size);
        self.sizes.get_mut("all").map(|mut size| *size += self.size()); //~ double_lock@deny
    }
}
