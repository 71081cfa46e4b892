//! async-std 1
//! features: attributes, unstable

use proc_macro::TokenStream;
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
pub mod task {
    use crate::io;
    use std::future::Future;
    use std::time::Duration;

    pub use std::task::{Context, Poll, Waker};
    pub struct JoinHandle<T>;
    impl<T> JoinHandle<T> {
        pub fn task(&self) -> &Task;
        pub async fn cancel(self) -> Option<T>;
        pub async fn cancel(self) -> Option<T>;
    }
    impl<T> Future for JoinHandle<T> {
        type Output = T;
    }

    #[spawns(task, send)]
    pub fn spawn<F, T>(future: F) -> JoinHandle<T>
    where
        F: Future<Output = T> + Send + 'static,
        T: Send + 'static;
    #[derive(Default)]
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder;
        pub fn name(self, name: String) -> Builder;
        #[spawns(task, send)]
        pub fn spawn<F, T>(self, future: F) -> io::Result<JoinHandle<T>>
        where
            F: Future<Output = T> + Send + 'static,
            T: Send + 'static;
        #[spawns(task, local)]
        pub fn local<F, T>(self, future: F) -> io::Result<JoinHandle<T>>
        where
            F: Future<Output = T> + 'static,
            T: 'static;
        #[spawns(task, local)]
        pub fn local<F, T>(self, future: F) -> io::Result<JoinHandle<T>>
        where
            F: Future<Output = T> + 'static,
            T: 'static;
        #[enters_runtime]
        pub fn blocking<F, T>(self, future: F) -> T
        where
            F: Future<Output = T>;
    }

    #[derive(Clone)]
    pub struct Task;
    impl Task {
        pub fn id(&self) -> TaskId;
        pub fn name(&self) -> Option<&str>;
    }

    #[derive(Clone, Copy)]
    pub struct TaskId;

    pub struct LocalKey<T: Send + 'static>;
    impl<T: Send + 'static> LocalKey<T> {
        #[runs_inline]
        pub fn with<F, R>(&'static self, f: F) -> R
        where
            F: FnOnce(&T) -> R;
        #[runs_inline]
        pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError>
        where
            F: FnOnce(&T) -> R;
    }

    #[derive(Clone, Copy)]
    pub struct AccessError;

    pub fn current() -> Task;
    pub fn try_current() -> Option<Task>;
    pub async fn yield_now();
    pub async fn sleep(dur: Duration);
    #[offloads]
    pub fn spawn_blocking<F, T>(f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static;
    #[spawns(task, local)]
    pub fn spawn_local<F, T>(future: F) -> JoinHandle<T>
    where
        F: Future<Output = T> + 'static,
        T: 'static;
    #[enters_runtime]
    pub fn block_on<F, T>(future: F) -> T
    where
        F: Future<Output = T>;
}

pub mod future {
    use std::task::{Context, Poll};
    use std::time::Duration;

    pub use std::future::Future;
    pub async fn pending<T>() -> T;
    pub async fn ready<T>(val: T) -> T;
    #[derive(Clone, Copy)]
    pub struct TimeoutError;
    pub async fn timeout<F, T>(dur: Duration, f: F) -> Result<T, TimeoutError>
    where
        F: Future<Output = T>;
    #[polled]
    pub async fn poll_fn<F, T>(f: F) -> T
    where
        F: FnMut(&mut Context<'_>) -> Poll<T>;
}

pub mod sync {
    pub use async_lock::{
        Mutex, MutexGuard, MutexGuardArc, RwLock, RwLockReadGuard, RwLockUpgradableReadGuard, RwLockWriteGuard,
    };
    pub use std::sync::{Arc, Weak};
}
pub mod channel {
    pub use async_channel::{
        Receiver, Recv, RecvError, Send, SendError, Sender, TryRecvError, TrySendError, WeakReceiver, WeakSender, bounded,
        unbounded,
    };
}
pub mod process {
    pub use async_process::*;
}

pub mod prelude {
    pub use crate::future::Future;
    pub use crate::io::{
        BufRead as _, BufReadExt as _, Read as _, ReadExt as _, Seek as _, SeekExt as _, Write as _, WriteExt as _,
    };
    pub use crate::stream::{Stream, StreamExt};
}
