//! Runtimes behind calls.

use std::sync::{LazyLock, OnceLock};
use tokio::runtime::{Builder, Handle, Runtime};

async fn work() -> u8 {
    1
}

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

fn on_the_static() -> u8 {
    RUNTIME.block_on(work())
}

fn on_the_current() -> u8 {
    Handle::current().block_on(work())
}

fn on_its_own() -> u8 {
    Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        work().await;
        work().await
    })
}

fn by_futures() -> u8 {
    futures::executor::block_on(work())
}

#[tokio::main]
async fn entry() -> u8 {
    work().await
}

fn calls_the_entry() -> u8 {
    entry()
}

async fn all_of_them() -> u8 {
    on_the_static() //~ nested_block_on
        + on_the_current() //~ nested_block_on
        + on_its_own() //~ nested_block_on
        + by_futures() //~ nested_block_on
        + entry() //~ nested_block_on
        + calls_the_entry() //~ nested_block_on
}

struct Client {
    runtime: Runtime,
}

impl Client {
    fn new() -> Self {
        Self { runtime: Runtime::new().unwrap() }
    }
    fn wait<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }
    fn get(&self) -> u8 {
        self.wait(work())
    }
}

async fn sync_client(client: &Client) -> u8 {
    client.get() //~ nested_block_on
}

/// Whoever asks first has an answer for both cases.
fn asks_first() -> u8 {
    match Handle::try_current() {
        Ok(handle) => tokio::task::block_in_place(|| handle.block_on(work())),
        Err(_) => RUNTIME.block_on(work()),
    }
}

/// `block_in_place` gives the other tasks of this thread to another one.
fn gives_way() -> u8 {
    tokio::task::block_in_place(|| Handle::current().block_on(work()))
}

fn on_a_thread() -> u8 {
    std::thread::spawn(|| on_the_static()).join().unwrap()
}

static CELL: OnceLock<u8> = OnceLock::new();

async fn quiet() -> u8 {
    asks_first() + gives_way() + CELL.get().copied().unwrap_or_default()
}

async fn waits_for_the_thread() -> u8 {
    on_a_thread() //~ blocking_wait
}

async fn on_other_threads() -> u8 {
    tokio::task::spawn_blocking(on_the_current).await.unwrap();
    tokio::task::spawn_blocking(|| on_the_static() + on_its_own()).await.unwrap()
}

pub fn from_sync_code() -> u8 {
    let client = Client::new();
    on_the_static() + client.get() + entry()
}

fn main() {
    from_sync_code();
}
