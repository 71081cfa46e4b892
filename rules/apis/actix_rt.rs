//! actix-rt 2

use proc_macro::TokenStream;
use std::future::Future;
use std::io;
use tokio::task::JoinHandle;

pub mod task {
    pub use tokio::task::{JoinError, JoinHandle, spawn_blocking, yield_now};
}
pub mod time {
    pub use tokio::time::{Instant, Interval, Sleep, Timeout, interval, interval_at, sleep, sleep_until, timeout};
}
pub mod net {
    pub use tokio::net::{TcpListener, TcpSocket, TcpStream, UdpSocket, UnixDatagram, UnixListener, UnixStream};
}
pub mod signal {
    pub use tokio::signal::ctrl_c;
}
// Runs on the thread of the caller: the future need not be `Send`.
#[spawns(task, local)]
pub fn spawn<Fut>(f: Fut) -> JoinHandle<Fut::Output>
where
    Fut: Future + 'static,
    Fut::Output: 'static;
pub struct Runtime;
impl Runtime {
    #[makes_runtime]
    pub fn new() -> io::Result<Self>;
    #[spawns(task, local)]
    pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static;
    pub fn tokio_runtime(&self) -> &tokio::runtime::Runtime;
    #[enters_runtime]
    pub fn block_on<F: Future>(&self, f: F) -> F::Output;
}
#[derive(Clone)]
pub struct System;
impl System {
    #[makes_runtime]
    pub fn new() -> SystemRunner;
    #[makes_runtime]
    pub fn with_tokio_rt<F>(runtime_factory: F) -> SystemRunner
    where
        F: FnOnce() -> tokio::runtime::Runtime;
    pub fn current() -> System;
    pub fn try_current() -> Option<System>;
    pub fn arbiter(&self) -> &ArbiterHandle;
    pub fn id(&self) -> usize;
    pub fn stop(&self);
}
pub struct SystemRunner;
impl SystemRunner {
    #[enters_runtime]
    pub fn run(self) -> io::Result<()>;
    #[enters_runtime]
    pub fn run_with_code(self) -> io::Result<i32>;
    pub fn runtime(&self) -> &Runtime;
    #[enters_runtime]
    pub fn block_on<F: Future>(&self, fut: F) -> F::Output;
}
pub struct Arbiter;
impl Arbiter {
    pub fn new() -> Arbiter;
    pub fn handle(&self) -> ArbiterHandle;
    pub fn current() -> ArbiterHandle;
    pub fn stop(&self) -> bool;
    #[spawns(task, send)]
    pub fn spawn<Fut>(&self, future: Fut) -> bool
    where
        Fut: Future<Output = ()> + Send + 'static;
    // The closure runs on the arbiter's own event loop, so it must not block either.
    #[spawns(task, send)]
    pub fn spawn_fn<F>(&self, f: F) -> bool
    where
        F: FnOnce() + Send + 'static;
    #[blocks(wait)]
    pub fn join(self) -> std::thread::Result<()>;
}
#[derive(Clone)]
pub struct ArbiterHandle;
impl ArbiterHandle {
    #[spawns(task, send)]
    pub fn spawn<Fut>(&self, future: Fut) -> bool
    where
        Fut: Future<Output = ()> + Send + 'static;
    #[spawns(task, send)]
    pub fn spawn_fn<F>(&self, f: F) -> bool
    where
        F: FnOnce() + Send + 'static;
    pub fn stop(&self) -> bool;
}
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
