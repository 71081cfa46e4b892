//! smol 2

pub use async_executor::{Executor, LocalExecutor, Task};
pub use async_io::{Async, Timer, block_on};
pub use blocking::{Unblock, unblock};
pub use futures_lite::{future, io, prelude, stream};
use std::future::Future;
pub use {async_channel as channel, async_fs as fs, async_lock as lock, async_net as net, async_process as process};
#[spawns(task, send)]
pub fn spawn<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Task<T>;
