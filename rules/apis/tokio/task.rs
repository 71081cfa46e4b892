//! tokio 1
//! features: full

pub mod task {
    use self::futures::TaskLocalFuture;
    use crate::runtime::Handle;
    use std::any::Any;
    use std::future::Future;
    use std::task::{Context, Poll};

    pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn abort(&self);
        #[polls]
        pub fn is_finished(&self) -> bool;
        pub fn abort_handle(&self) -> AbortHandle;
        pub fn id(&self) -> Id;
    }
    unsafe impl<T: Send> Send for JoinHandle<T> {}
    unsafe impl<T: Send> Sync for JoinHandle<T> {}
    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
    }

    pub struct AbortHandle;
    impl AbortHandle {
        pub fn abort(&self);
        #[polls]
        pub fn is_finished(&self) -> bool;
        pub fn id(&self) -> Id;
    }
    unsafe impl Send for AbortHandle {}
    unsafe impl Sync for AbortHandle {}
    impl Clone for AbortHandle {}

    pub struct JoinError;
    impl JoinError {
        pub fn is_cancelled(&self) -> bool;
        pub fn is_panic(&self) -> bool;
        pub fn into_panic(self) -> Box<dyn Any + Send + 'static>;
        pub fn try_into_panic(self) -> Result<Box<dyn Any + Send + 'static>, JoinError>;
        pub fn id(&self) -> Id;
    }

    #[derive(Clone, Copy)]
    pub struct Id;

    pub fn id() -> Id;
    pub fn try_id() -> Option<Id>;
    #[needs_runtime]
    #[spawns(task, send)]
    pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static;
    #[needs_runtime]
    #[offloads]
    pub fn spawn_blocking<F, R>(f: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static;
    #[offloads]
    pub fn block_in_place<F, R>(f: F) -> R
    where
        F: FnOnce() -> R;
    pub struct LocalSet;
    impl LocalSet {
        pub fn new() -> LocalSet;
        pub fn enter(&self) -> LocalEnterGuard;
        #[spawns(task, local)]
        pub fn spawn_local<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + 'static,
            F::Output: 'static;
        #[enters_runtime]
        pub fn block_on<F>(&self, rt: &crate::runtime::Runtime, future: F) -> F::Output
        where
            F: Future;
        pub async fn run_until<F>(&self, future: F) -> F::Output
        where
            F: Future;
    }
    impl !Send for LocalSet {}
    impl !Sync for LocalSet {}
    impl Future for LocalSet {
        type Output = ();
    }
    impl Default for LocalSet {}

    pub struct LocalEnterGuard;
    impl !Send for LocalEnterGuard {}

    #[spawns(task, local)]
    pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static;
    #[refills]
    pub struct JoinSet<T>;
    impl<T> JoinSet<T> {
        pub fn new() -> Self;
        pub fn len(&self) -> usize;
        pub fn is_empty(&self) -> bool;
    }
    impl<T: 'static> JoinSet<T> {
        #[spawns(task, send)]
        pub fn spawn<F>(&mut self, task: F) -> AbortHandle
        where
            F: Future<Output = T>,
            F: Send + 'static,
            T: Send;
        #[spawns(task, send)]
        pub fn spawn_on<F>(&mut self, task: F, handle: &Handle) -> AbortHandle
        where
            F: Future<Output = T>,
            F: Send + 'static,
            T: Send;
        #[spawns(task, local)]
        pub fn spawn_local<F>(&mut self, task: F) -> AbortHandle
        where
            F: Future<Output = T>,
            F: 'static;
        #[spawns(task, local)]
        pub fn spawn_local_on<F>(&mut self, task: F, local_set: &LocalSet) -> AbortHandle
        where
            F: Future<Output = T>,
            F: 'static;
        #[offloads]
        pub fn spawn_blocking<F>(&mut self, f: F) -> AbortHandle
        where
            F: FnOnce() -> T,
            F: Send + 'static,
            T: Send;
        #[offloads]
        pub fn spawn_blocking_on<F>(&mut self, f: F, handle: &Handle) -> AbortHandle
        where
            F: FnOnce() -> T,
            F: Send + 'static,
            T: Send;
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>>;
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>>;
        pub fn try_join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>;
        pub async fn shutdown(&mut self);
        pub async fn join_all(self) -> Vec<T>;
        pub fn abort_all(&mut self);
        pub fn detach_all(&mut self);
        pub fn poll_join_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, JoinError>>>;
        pub fn poll_join_next_with_id(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<(Id, T), JoinError>>>;
    }
    impl<T> Default for JoinSet<T> {}
    impl<T, F> std::iter::FromIterator<F> for JoinSet<T>
    where
        F: Future<Output = T>,
        F: Send + 'static,
        T: Send + 'static,
    {
    }

    pub async fn yield_now();
    pub struct LocalKey<T: 'static>;
    impl<T: 'static> LocalKey<T> {
        #[lazy_future]
        pub fn scope<F>(&'static self, value: T, f: F) -> TaskLocalFuture<T, F>
        where
            F: Future;
        #[runs_inline]
        pub fn sync_scope<F, R>(&'static self, value: T, f: F) -> R
        where
            F: FnOnce() -> R;
        #[runs_inline]
        pub fn with<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&T) -> R;
        #[runs_inline]
        pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError>
        where
            F: FnOnce(&T) -> R;
    }
    impl<T: Clone + 'static> LocalKey<T> {
        pub fn get(&'static self) -> T;
        pub fn try_get(&'static self) -> Result<T, AccessError>;
    }

    #[derive(Clone, Copy)]
    struct AccessError;

    pub use self::coop::{Unconstrained, consume_budget, unconstrained};
    pub mod futures {
        use std::future::Future;
        pub struct TaskLocalFuture<T, F>;
        impl<T: 'static, F: Future> Future for TaskLocalFuture<T, F> {
            type Output = F::Output;
        }
    }
    pub mod coop {
        use std::future::Future;
        pub struct Unconstrained<F>;
        impl<F: Future> Future for Unconstrained<F> {
            type Output = F::Output;
        }
        #[lazy_future]
        pub fn unconstrained<F>(inner: F) -> Unconstrained<F>;
        pub async fn consume_budget();
        pub fn has_budget_remaining() -> bool;
    }
}
