//! rayon 1

// The caller waits until both are done.
#[offloads]
pub fn join<A, B, RA, RB>(oper_a: A, oper_b: B) -> (RA, RB)
where
    A: FnOnce() -> RA + Send,
    B: FnOnce() -> RB + Send,
    RA: Send,
    RB: Send;
#[offloads]
#[spawns(pool, send)]
pub fn spawn<F>(func: F)
where
    F: FnOnce() + Send + 'static;
#[offloads]
#[spawns(pool, send)]
pub fn spawn_fifo<F>(func: F)
where
    F: FnOnce() + Send + 'static;
#[offloads]
pub fn scope<'scope, OP, R>(op: OP) -> R
where
    OP: FnOnce(&Scope<'scope>) -> R + Send,
    R: Send;
pub struct Scope<'scope>;
impl<'scope> Scope<'scope> {
    #[offloads]
    #[spawns(thread, scoped)]
    pub fn spawn<BODY>(&self, body: BODY)
    where
        BODY: FnOnce(&Scope<'scope>) + Send + 'scope;
}
pub struct ThreadPool;
impl ThreadPool {
    #[offloads]
    pub fn install<OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce() -> R + Send,
        R: Send;
    #[offloads]
    #[spawns(pool, send)]
    pub fn spawn<OP>(&self, op: OP)
    where
        OP: FnOnce() + Send + 'static;
    #[offloads]
    pub fn join<A, B, RA, RB>(&self, oper_a: A, oper_b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA + Send,
        B: FnOnce() -> RB + Send,
        RA: Send,
        RB: Send;
    #[offloads]
    pub fn scope<'scope, OP, R>(&self, op: OP) -> R
    where
        OP: FnOnce(&Scope<'scope>) -> R + Send,
        R: Send;
    pub fn current_num_threads(&self) -> usize;
}
pub struct ThreadPoolBuilder<S = DefaultSpawn>;
struct DefaultSpawn;
pub struct ThreadPoolBuildError;
impl ThreadPoolBuilder {
    pub fn new() -> Self;
    pub fn num_threads(self, num_threads: usize) -> Self;
    pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError>;
    pub fn build_global(self) -> Result<(), ThreadPoolBuildError>;
}
pub fn current_num_threads() -> usize;
pub mod iter {
    pub trait IntoParallelIterator {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item: Send;
        fn into_par_iter(self) -> Self::Iter;
    }
    pub trait IntoParallelRefIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item: Send + 'data;
        fn par_iter(&'data self) -> Self::Iter;
    }
    pub trait IntoParallelRefMutIterator<'data> {
        type Iter: ParallelIterator<Item = Self::Item>;
        type Item: Send + 'data;
        fn par_iter_mut(&'data mut self) -> Self::Iter;
    }
    pub trait FromParallelIterator<T: Send> {}
    pub struct Map<I: ParallelIterator, F>;
    impl<I: ParallelIterator, F: Fn(I::Item) -> R + Sync + Send, R: Send> ParallelIterator for Map<I, F> {
        type Item = R;
    }
    pub struct Filter<I: ParallelIterator, P>;
    impl<I: ParallelIterator, P: Fn(&I::Item) -> bool + Sync + Send> ParallelIterator for Filter<I, P> {
        type Item = I::Item;
    }
    pub struct FilterMap<I: ParallelIterator, P>;
    impl<I: ParallelIterator, P: Fn(I::Item) -> Option<R> + Sync + Send, R: Send> ParallelIterator for FilterMap<I, P> {
        type Item = R;
    }
    pub trait ParallelIterator: Sized + Send {
        type Item: Send;
        #[offloads]
        fn for_each<OP>(self, op: OP)
        where
            OP: Fn(Self::Item) + Sync + Send;
        #[offloads]
        fn try_for_each<OP, R>(self, op: OP) -> R
        where
            OP: Fn(Self::Item) -> R + Sync + Send,
            R: Send;
        #[offloads]
        fn map<F, R>(self, map_op: F) -> Map<Self, F>
        where
            F: Fn(Self::Item) -> R + Sync + Send,
            R: Send;
        #[offloads]
        fn filter<P>(self, filter_op: P) -> Filter<Self, P>
        where
            P: Fn(&Self::Item) -> bool + Sync + Send;
        #[offloads]
        fn filter_map<P, R>(self, filter_op: P) -> FilterMap<Self, P>
        where
            P: Fn(Self::Item) -> Option<R> + Sync + Send,
            R: Send;
        #[offloads]
        fn any<P>(self, predicate: P) -> bool
        where
            P: Fn(Self::Item) -> bool + Sync + Send;
        #[offloads]
        fn all<P>(self, predicate: P) -> bool
        where
            P: Fn(Self::Item) -> bool + Sync + Send;
        fn count(self) -> usize;
        fn collect<C>(self) -> C
        where
            C: FromParallelIterator<Self::Item>;
    }
}
pub mod prelude {
    pub use crate::iter::{
        FromParallelIterator, IntoParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator,
        ParallelIterator,
    };
}
