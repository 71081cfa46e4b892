//! Implementations that only hand on to another have no say in whether all block.

use std::sync::Arc;

pub trait Store: Send + Sync {
    fn put(&self, key: &str) -> rusqlite::Result<usize>;
    fn cached(&self) -> usize {
        0
    }
}

pub struct Sqlite(rusqlite::Connection);
unsafe impl Sync for Sqlite {}

impl Store for Sqlite {
    fn put(&self, key: &str) -> rusqlite::Result<usize> {
        self.0.execute("INSERT INTO t VALUES (?)", [key])
    }
}

impl<S: Store + ?Sized> Store for Arc<S> {
    fn put(&self, key: &str) -> rusqlite::Result<usize> {
        (**self).put(key)
    }
}

pub struct Counted<S> {
    inner: S,
    puts: std::sync::atomic::AtomicUsize,
}

impl<S: Store> Store for Counted<S> {
    fn put(&self, key: &str) -> rusqlite::Result<usize> {
        self.puts.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.inner.put(key)
    }
}

pub async fn generic<S: Store>(store: S) {
    let _ = store.put("a"); //~ blocking_database@deny
    store.cached();
}

pub async fn object(store: Arc<dyn Store>) {
    let _ = store.put("a"); //~ blocking_database
    store.cached();
}

pub struct App<S: Store> {
    store: Arc<S>,
}

impl<S: Store + 'static> App<S> {
    pub async fn write(&self) {
        let _ = self.store.put("a"); //~ blocking_database
    }

    pub async fn write_elsewhere(&self) {
        let store = self.store.clone();
        let _ = tokio::task::spawn_blocking(move || store.put("a")).await;
    }
}

/// Here one does not block, and does not hand on either.
pub trait Cache {
    fn load(&self, key: &str) -> Option<Vec<u8>>;
}

pub struct Disk;
impl Cache for Disk {
    fn load(&self, key: &str) -> Option<Vec<u8>> {
        std::fs::read(key).ok()
    }
}

pub struct Nothing;
impl Cache for Nothing {
    fn load(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
}

impl<C: Cache> Cache for Box<C> {
    fn load(&self, key: &str) -> Option<Vec<u8>> {
        (**self).load(key)
    }
}

pub async fn perhaps<C: Cache>(cache: C) {
    let _ = cache.load("a"); //~ blocking_fs
}
