//! std

pub mod thread {
    use crate::any::Any;
    use crate::cell::{Cell, RefCell};
    use crate::io;
    use crate::num::NonZero;
    use crate::time::Duration;

    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder;
        pub fn name(self, name: String) -> Builder;
        pub fn stack_size(self, size: usize) -> Builder;
        #[spawns(thread, send)]
        #[offloads]
        pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
        where
            F: FnOnce() -> T,
            F: Send + 'static,
            T: Send + 'static;
        #[spawns(thread, send)]
        #[offloads]
        pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
        where
            F: FnOnce() -> T,
            F: Send,
            T: Send;
        #[spawns(thread, scoped)]
        #[offloads]
        pub fn spawn_scoped<'scope, 'env, F, T>(
            self,
            scope: &'scope Scope<'scope, 'env>,
            f: F,
        ) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce() -> T + Send + 'scope,
            T: Send + 'scope;
    }

    pub struct Scope<'scope, 'env: 'scope>;
    impl<'scope, 'env> Scope<'scope, 'env> {
        #[spawns(thread, scoped)]
        #[offloads]
        pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
        where
            F: FnOnce() -> T + Send + 'scope,
            T: Send + 'scope;
    }

    pub struct ScopedJoinHandle<'scope, T>;
    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        pub fn thread(&self) -> &Thread;
        #[blocks(wait, instead(tokio = "tokio::task::spawn_blocking", async_std = "async_std::task::spawn_blocking",
            smol = "smol::unblock"))]
        pub fn join(self) -> Result<T>;
        #[polls]
        pub fn is_finished(&self) -> bool;
    }

    pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn thread(&self) -> &Thread;
        #[blocks(wait, instead(tokio = "tokio::task::spawn_blocking", async_std = "async_std::task::spawn_blocking",
            smol = "smol::unblock"))]
        pub fn join(self) -> Result<T>;
        #[polls]
        pub fn is_finished(&self) -> bool;
    }
    unsafe impl<T> Send for JoinHandle<T> {}
    unsafe impl<T> Sync for JoinHandle<T> {}

    #[derive(Clone)]
    pub struct Thread;
    impl Thread {
        pub fn unpark(&self);
        pub fn id(&self) -> ThreadId;
        pub fn name(&self) -> Option<&str>;
    }

    #[derive(Clone, Copy)]
    pub struct ThreadId;

    pub struct LocalKey<T: 'static>;
    impl<T: 'static> LocalKey<T> {
        #[runs_inline]
        pub fn with<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&T) -> R;
        #[runs_inline]
        pub fn try_with<F, R>(&'static self, f: F) -> crate::result::Result<R, AccessError>
        where
            F: FnOnce(&T) -> R;
    }
    impl<T: 'static> LocalKey<Cell<T>> {
        pub fn set(&'static self, value: T);
        pub fn get(&'static self) -> T
        where
            T: Copy;
        pub fn take(&'static self) -> T
        where
            T: Default;
        pub fn replace(&'static self, value: T) -> T;
    }
    impl<T: 'static> LocalKey<RefCell<T>> {
        #[runs_inline]
        pub fn with_borrow<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&T) -> R;
        #[runs_inline]
        pub fn with_borrow_mut<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&mut T) -> R;
        pub fn set(&'static self, value: T);
        pub fn take(&'static self) -> T
        where
            T: Default;
        pub fn replace(&'static self, value: T) -> T;
    }

    #[derive(Clone, Copy)]
    pub struct AccessError;

    #[spawns(thread, send)]
    #[offloads]
    pub fn spawn<F, T>(f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T,
        F: Send + 'static,
        T: Send + 'static;
    #[spins]
    pub fn yield_now();
    pub fn panicking() -> bool;
    #[blocks(sleep, instead(tokio = "tokio::time::sleep", async_std = "async_std::task::sleep",
        smol = "smol::Timer::after", futures = "futures_timer::Delay::new"))]
    pub fn sleep_ms(ms: u32);
    #[blocks(sleep, instead(tokio = "tokio::time::sleep", async_std = "async_std::task::sleep",
        smol = "smol::Timer::after", futures = "futures_timer::Delay::new"))]
    pub fn sleep(dur: Duration);
    #[blocks(wait, instead(tokio = "tokio::sync::Notify::notified"))]
    pub fn park();
    #[blocks(wait, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn park_timeout_ms(ms: u32);
    #[blocks(wait, instead(tokio = "tokio::time::timeout", async_std = "async_std::future::timeout"))]
    pub fn park_timeout(dur: Duration);
    #[blocks(wait)]
    #[runs_inline]
    pub fn scope<'env, F, T>(f: F) -> T
    where
        F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T;
    pub fn current() -> Thread;
    pub fn available_parallelism() -> io::Result<NonZero<usize>>;
    pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;
}
