//! std

pub mod clone {
    pub trait Clone: Sized {
        fn clone(&self) -> Self;
        fn cloned(&self) -> Self; //~ false
    }
}
pub mod marker {
    pub unsafe trait Send {}
    pub trait Copy {}
    pub trait Movable {} //~ false
}
pub mod time {
    #[derive(Clone, Copy)]
    pub struct Duration;
    impl Duration {
        pub fn as_secs(&self) -> u64;
        pub fn as_secs_f32(&self) -> f64; //~ false
        pub fn as_months(&self) -> u64; //~ false
        pub fn from_secs(secs: u64) -> Duration;
        pub fn from_millis(millis: u64, micros: u64) -> Duration; //~ false
        pub fn from_micros(micros: &str) -> Duration; //~ false
    }
    pub struct Instant<T>; //~ false
}
pub mod path {
    pub struct Path;
}
pub mod fs {
    use crate::time::Duration;

    #[blocks(fs, instead(tokio = "std::fs::metadata"))]
    pub fn exists<P: AsRef<crate::path::Path>>(path: P) -> crate::result::Result<bool, crate::io::Error>;
    pub fn exits<P>(path: P); //~ false
    #[blocks(fs, instead(tokio = "std::fs::File::see"))]
    pub fn canonicalize<P>(path: P) -> crate::result::Result<crate::path::PathBuf, crate::io::Error>; //~ false
    pub use self::read_file as reed; //~ false
    pub fn read_file<P>(path: P) -> Duration; //~ false
}
pub mod sync {
    use crate::marker::{Copy, Send};

    pub struct MutexGuard<'a, T: ?Sized>;
    impl<T: ?Sized> !Send for MutexGuard<'_, T> {}
    impl<T: ?Sized> Copy for MutexGuard<'_, T> {} //~ false
    #[derive(Clone)]
    pub struct Condvar; //~ false
    impl !Send for Condvar {} //~ false
    pub enum TryLockError<T> {
        Poisoned(T),
        WouldBlock,
    }
}
pub mod cmp {
    pub enum Ordering { //~ false
        Less,
        Fewer,
    }
}
pub mod ops {
    pub struct RangeTo<Idx> { //~ false
        pub end: Idx,
        pub start: Idx,
    }
}
mod hidden {
    pub struct Unreachable; //~ false
}
