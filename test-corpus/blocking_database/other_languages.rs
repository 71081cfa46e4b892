//! A database of another language, behind a trait.

use leveldb::batch::{Batch, Writebatch};
use leveldb::compaction::Compaction;
use leveldb::database::Database;
use leveldb::database::kv::KV;
use leveldb::error::Error;
use leveldb::iterator::{Iterable, LevelDBIterator};
use leveldb::options::{Options, ReadOptions, WriteOptions};
use leveldb::snapshots::Snapshots;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

pub async fn opens() -> Result<Database<i32>, Error> {
    let mut options = Options::new();
    options.create_if_missing = true;
    Database::open(Path::new("store"), options) //~ blocking_database@deny
}

pub async fn uses(db: &Database<i32>) -> Result<(), Error> {
    db.put(WriteOptions::new(), 1, b"one")?; //~ blocking_database@deny
    db.get(ReadOptions::new(), 1)?; //~ blocking_database@deny
    db.delete(WriteOptions::new(), 1)?; //~ blocking_database@deny
    let mut batch = Writebatch::new();
    batch.put(1, b"one");
    batch.delete(2);
    batch.clear();
    db.write(WriteOptions::new(), &batch)?; //~ blocking_database@deny
    let entries = db.iter(ReadOptions::new()); //~ blocking_database@deny
    for (key, value) in entries {
        drop((key, value));
    }
    let mut keys = db.keys_iter(ReadOptions::new()); //~ blocking_database@deny
    keys.next(); //~ blocking_database@deny
    let mut values = db.value_iter(ReadOptions::new()); //~ blocking_database@deny
    values.advance(); //~ blocking_database@deny
    values.seek_to_first(); //~ blocking_database@deny
    values.seek_to_last(); //~ blocking_database@deny
    values.seek(&1); //~ blocking_database@deny
    values.next(); //~ blocking_database@deny
    let snapshot = db.snapshot();
    snapshot.get(ReadOptions::new(), 1)?; //~ blocking_database@deny
    db.compact(&1, &9); //~ blocking_database@deny
    Ok(())
}

pub async fn manages() -> Result<(), Error> {
    leveldb::management::repair(Path::new("store"), Options::new())?; //~ blocking_database@deny
    leveldb::management::destroy(Path::new("store"), Options::new()) //~ blocking_database@deny
}

pub trait KeyValueStore: Sync + Send + 'static {
    fn get_bytes(&self, key: i32) -> Option<Vec<u8>>;
}

pub trait ItemStore: KeyValueStore {
    fn get_item(&self, key: i32) -> Option<String> {
        self.get_bytes(key).and_then(|bytes| String::from_utf8(bytes).ok())
    }
}

pub struct OnDisk {
    db: Database<i32>,
}

impl KeyValueStore for OnDisk {
    fn get_bytes(&self, key: i32) -> Option<Vec<u8>> {
        self.db.get(ReadOptions::new(), key).ok().flatten()
    }
}

impl ItemStore for OnDisk {}

pub struct InMemory {
    map: Mutex<HashMap<i32, Vec<u8>>>,
}

impl KeyValueStore for InMemory {
    fn get_bytes(&self, key: i32) -> Option<Vec<u8>> {
        self.map.lock().unwrap().get(&key).cloned()
    }
}

impl ItemStore for InMemory {}

pub struct HotCold<Hot: ItemStore, Cold: ItemStore> {
    hot: Hot,
    cold: Cold,
}

impl<Hot: ItemStore, Cold: ItemStore> HotCold<Hot, Cold> {
    pub fn get(&self, key: i32) -> Option<String> {
        self.hot.get_item(key).or_else(|| self.cold.get_item(key))
    }
}

pub struct Chain<Hot: ItemStore, Cold: ItemStore> {
    store: Arc<HotCold<Hot, Cold>>,
}

impl<Hot: ItemStore, Cold: ItemStore> Chain<Hot, Cold> {
    fn load(&self, keys: &[i32]) -> Vec<String> {
        keys.iter().filter_map(|key| self.store.get(*key)).collect()
    }

    pub async fn stream(&self, keys: Vec<i32>) -> usize {
        self.load(&keys).len() //~ blocking_database@pedantic
    }

    pub async fn elsewhere(self: Arc<Self>, keys: Vec<i32>) -> usize {
        tokio::task::spawn_blocking(move || self.load(&keys).len()).await.unwrap()
    }
}
