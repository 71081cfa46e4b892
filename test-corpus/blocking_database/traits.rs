//! Methods of traits on `self`: inside of an implementation its trait is in scope.

use std::sync::Arc;

mod adapters {
    pub trait Store {
        async fn get(&self, key: &str) -> Option<Vec<u8>>;
        fn get_now(&self, key: &str) -> Option<Vec<u8>>;
        async fn first(&self) -> Option<Vec<u8>>
        where
            Self: Sized,
        {
            self.get_now("0") //~ blocking_database
        }
    }
}

struct Rocks {
    db: Arc<rocksdb::DB>,
}

impl adapters::Store for Rocks {
    async fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.get_now(key) //~ blocking_database
    }

    fn get_now(&self, key: &str) -> Option<Vec<u8>> {
        self.db.get(key).ok()?
    }
}
