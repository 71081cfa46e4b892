//! leveldb 0.8

pub mod error {
    pub struct Error;
}
pub mod options {
    use super::snapshots::Snapshot;

    pub struct Options {
        pub create_if_missing: bool,
    }
    impl Options {
        pub fn new() -> Options;
    }
    #[derive(Clone, Copy)]
    pub struct WriteOptions {
        pub sync: bool,
    }
    impl WriteOptions {
        pub fn new() -> WriteOptions;
    }
    pub struct ReadOptions<'a, K> {
        pub verify_checksums: bool,
        pub fill_cache: bool,
        pub snapshot: Option<&'a Snapshot<'a, K>>,
    }
    impl<'a, K> ReadOptions<'a, K> {
        pub fn new() -> ReadOptions<'a, K>;
    }
}
pub mod database {
    use super::error::Error;
    use super::options::Options;
    use std::path::Path;

    pub use super::{batch, compaction, error, iterator, kv, management, options, snapshots};

    pub struct Database<K>;
    impl<K> Database<K> {
        #[blocks(database)]
        pub fn open(name: &Path, options: Options) -> Result<Database<K>, Error>;
    }
}
pub mod kv {
    use super::database::Database;
    use super::error::Error;
    use super::options::{ReadOptions, WriteOptions};
    use std::borrow::Borrow;

    pub trait KV<K> {
        #[blocks(database)]
        fn get<'a, BK: Borrow<K>>(&self, options: ReadOptions<'a, K>, key: BK) -> Result<Option<Vec<u8>>, Error>;
        #[blocks(database)]
        fn put<BK: Borrow<K>>(&self, options: WriteOptions, key: BK, value: &[u8]) -> Result<(), Error>;
        #[blocks(database)]
        fn delete<BK: Borrow<K>>(&self, options: WriteOptions, key: BK) -> Result<(), Error>;
    }
    impl<K> KV<K> for Database<K> {}
}
pub mod batch {
    use super::database::Database;
    use super::error::Error;
    use super::options::WriteOptions;

    pub struct Writebatch<K>;
    impl<K> Writebatch<K> {
        pub fn new() -> Writebatch<K>;
        pub fn clear(&mut self);
        pub fn put(&mut self, key: K, value: &[u8]);
        pub fn delete(&mut self, key: K);
    }
    pub trait Batch<K> {
        #[blocks(database)]
        fn write(&self, options: WriteOptions, batch: &Writebatch<K>) -> Result<(), Error>;
    }
    impl<K> Batch<K> for Database<K> {}
}
pub mod iterator {
    use super::database::Database;
    use super::options::ReadOptions;

    #[waits(database)]
    pub struct Iterator<'a, K>;
    impl<'a, K> std::iter::Iterator for Iterator<'a, K> {
        type Item = (K, Vec<u8>);
        #[blocks(database)]
        fn next(&mut self) -> Option<(K, Vec<u8>)>;
    }
    #[waits(database)]
    pub struct KeyIterator<'a, K>;
    impl<'a, K> std::iter::Iterator for KeyIterator<'a, K> {
        type Item = K;
        #[blocks(database)]
        fn next(&mut self) -> Option<K>;
    }
    #[waits(database)]
    pub struct ValueIterator<'a, K>;
    impl<'a, K> std::iter::Iterator for ValueIterator<'a, K> {
        type Item = Vec<u8>;
        #[blocks(database)]
        fn next(&mut self) -> Option<Vec<u8>>;
    }
    pub trait Iterable<'a, K> {
        // they look for their first key when they are made
        #[blocks(database)]
        fn iter(&'a self, options: ReadOptions<'a, K>) -> Iterator<'a, K>;
        #[blocks(database)]
        fn keys_iter(&'a self, options: ReadOptions<'a, K>) -> KeyIterator<'a, K>;
        #[blocks(database)]
        fn value_iter(&'a self, options: ReadOptions<'a, K>) -> ValueIterator<'a, K>;
    }
    impl<'a, K> Iterable<'a, K> for Database<K> {}
    pub trait LevelDBIterator<'a, K> {
        #[blocks(database)]
        fn advance(&mut self) -> bool;
        #[blocks(database)]
        fn seek_to_first(&self);
        #[blocks(database)]
        fn seek_to_last(&self);
        #[blocks(database)]
        fn seek(&self, key: &K);
    }
    impl<'a, K> LevelDBIterator<'a, K> for Iterator<'a, K> {}
    impl<'a, K> LevelDBIterator<'a, K> for KeyIterator<'a, K> {}
    impl<'a, K> LevelDBIterator<'a, K> for ValueIterator<'a, K> {}
}
pub mod snapshots {
    use super::database::Database;
    use super::error::Error;
    use super::options::ReadOptions;
    use std::borrow::Borrow;

    pub struct Snapshot<'a, K>;
    impl<'a, K> Snapshot<'a, K> {
        #[blocks(database)]
        pub fn get<BK: Borrow<K>>(&'a self, options: ReadOptions<'a, K>, key: BK) -> Result<Option<Vec<u8>>, Error>;
    }
    pub trait Snapshots<K> {
        fn snapshot<'a>(&'a self) -> Snapshot<'a, K>;
    }
    impl<K> Snapshots<K> for Database<K> {}
}
pub mod compaction {
    use super::database::Database;

    pub trait Compaction<'a, K> {
        #[blocks(database)]
        fn compact(&self, start: &'a K, limit: &'a K);
    }
    impl<'a, K> Compaction<'a, K> for Database<K> {}
}
pub mod management {
    use super::error::Error;
    use super::options::Options;
    use std::path::Path;

    #[blocks(database)]
    pub fn destroy(name: &Path, options: Options) -> Result<(), Error>;
    #[blocks(database)]
    pub fn repair(name: &Path, options: Options) -> Result<(), Error>;
}
