//! futures-executor 0.3
//! features: thread-pool

use futures_core::Stream;
use std::future::Future;
use std::io;
use std::ops::{Deref, DerefMut};

pub struct LocalPool;
impl LocalPool {
    pub fn new() -> Self;
    pub fn spawner(&self) -> LocalSpawner;
    #[enters_runtime(bare)]
    pub fn run(&mut self);
    #[enters_runtime(bare)]
    pub fn run_until<F: Future>(&mut self, future: F) -> F::Output;
    pub fn try_run_one(&mut self) -> bool;
    pub fn run_until_stalled(&mut self);
}
impl Default for LocalPool {}

#[derive(Clone)]
pub struct LocalSpawner;

pub struct BlockingStream<S: Stream + Unpin>;
impl<S: Stream + Unpin> BlockingStream<S> {
    pub fn into_inner(self) -> S;
}
impl<S: Stream + Unpin> Deref for BlockingStream<S> {
    type Target = S;
}
impl<S: Stream + Unpin> DerefMut for BlockingStream<S> {}
impl<S: Stream + Unpin> Iterator for BlockingStream<S> {
    type Item = S::Item;
    #[enters_runtime(bare)]
    fn next(&mut self) -> Option<Self::Item>;
}

pub struct ThreadPool;
impl ThreadPool {
    pub fn new() -> Result<Self, io::Error>;
    pub fn builder() -> ThreadPoolBuilder;
    pub fn spawn_obj_ok(&self, future: futures_task::FutureObj<'static, ()>);
    #[spawns(task, send)]
    pub fn spawn_ok<Fut>(&self, future: Fut)
    where
        Fut: Future<Output = ()> + Send + 'static;
}
impl Clone for ThreadPool {}

pub struct ThreadPoolBuilder;
impl ThreadPoolBuilder {
    pub fn new() -> Self;
    pub fn pool_size(&mut self, size: usize) -> &mut Self;
    pub fn stack_size(&mut self, stack_size: usize) -> &mut Self;
    pub fn name_prefix<S: Into<String>>(&mut self, name_prefix: S) -> &mut Self;
    pub fn after_start<F>(&mut self, f: F) -> &mut Self
    where
        F: Fn(usize) + Send + Sync + 'static;
    pub fn before_stop<F>(&mut self, f: F) -> &mut Self
    where
        F: Fn(usize) + Send + Sync + 'static;
    pub fn create(&mut self) -> Result<ThreadPool, io::Error>;
}
impl Default for ThreadPoolBuilder {}

pub struct Enter;

pub struct EnterError;

#[enters_runtime(bare)]
pub fn block_on<F: Future>(f: F) -> F::Output;
#[enters_runtime(bare)]
pub fn block_on_stream<S: Stream + Unpin>(stream: S) -> BlockingStream<S>;
pub fn enter() -> Result<Enter, EnterError>;
