//! tokio 1
//! features: full

pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;
    use std::io;
    use std::time::Duration;

    #[derive(Clone, Copy)]
    pub struct Id;

    pub struct Runtime;
    impl Runtime {
        #[makes_runtime]
        pub fn new() -> std::io::Result<Runtime>;
        pub fn handle(&self) -> &Handle;
        #[spawns(task, send)]
        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static;
        #[offloads]
        pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R>
        where
            F: FnOnce() -> R + Send + 'static,
            R: Send + 'static;
        #[enters_runtime]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output;
        pub fn enter(&self) -> EnterGuard<'_>;
        #[blocks(wait, instead(tokio = "tokio::runtime::Runtime::shutdown_background"))]
        pub fn shutdown_timeout(self, duration: Duration);
        pub fn shutdown_background(self);
    }

    pub enum RuntimeFlavor {
        CurrentThread,
        MultiThread,
    }

    pub struct Builder;
    impl Builder {
        pub fn new_current_thread() -> Builder;
        pub fn new_multi_thread() -> Builder;
        pub fn enable_all(&mut self) -> &mut Self;
        pub fn worker_threads(&mut self, val: usize) -> &mut Self;
        pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self;
        pub fn thread_name(&mut self, val: impl Into<String>) -> &mut Self;
        pub fn thread_name_fn<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn() -> String + Send + Sync + 'static;
        pub fn thread_stack_size(&mut self, val: usize) -> &mut Self;
        pub fn on_thread_start<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn() + Send + Sync + 'static;
        pub fn on_thread_stop<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn() + Send + Sync + 'static;
        pub fn on_thread_park<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn() + Send + Sync + 'static;
        pub fn on_thread_unpark<F>(&mut self, f: F) -> &mut Self
        where
            F: Fn() + Send + Sync + 'static;
        #[makes_runtime]
        pub fn build(&mut self) -> io::Result<Runtime>;
        pub fn thread_keep_alive(&mut self, duration: Duration) -> &mut Self;
        pub fn global_queue_interval(&mut self, val: u32) -> &mut Self;
        pub fn enable_io(&mut self) -> &mut Self;
        pub fn max_io_events_per_tick(&mut self, capacity: usize) -> &mut Self;
        pub fn max_io_events_per_busy_tick(&mut self, capacity: usize) -> &mut Self;
        pub fn enable_time(&mut self) -> &mut Self;
        pub fn start_paused(&mut self, start_paused: bool) -> &mut Self;
    }

    #[derive(Clone)]
    pub struct Handle;
    impl Handle {
        pub fn enter(&self) -> EnterGuard<'_>;
        pub fn current() -> Self;
        #[asks_runtime]
        pub fn try_current() -> Result<Self, TryCurrentError>;
        #[spawns(task, send)]
        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static;
        #[offloads]
        pub fn spawn_blocking<F, R>(&self, func: F) -> JoinHandle<R>
        where
            F: FnOnce() -> R + Send + 'static,
            R: Send + 'static;
        #[enters_runtime]
        pub fn block_on<F: Future>(&self, future: F) -> F::Output;
        pub fn runtime_flavor(&self) -> RuntimeFlavor;
        pub fn id(&self) -> Id;
        pub fn name(&self) -> Option<&str>;
    }

    pub struct EnterGuard<'a>;
    impl !Send for EnterGuard<'_> {}

    pub struct TryCurrentError;
    impl TryCurrentError {
        pub fn is_thread_local_destroyed(&self) -> bool;
    }
}
