//! Who asks first whether there is a runtime has an answer for both cases, behind functions too.

use tokio::runtime::{Handle, Runtime};

fn on_a_new_one() -> u8 {
    Runtime::new().unwrap().block_on(async { 1 })
}

fn either() -> u8 {
    match Handle::try_current() {
        Ok(handle) => tokio::task::block_in_place(|| handle.block_on(async { 1 })),
        Err(_) => on_a_new_one(),
    }
}

pub async fn asks() -> u8 {
    either()
}

pub async fn does_not_ask() -> u8 {
    on_a_new_one() //~ nested_block_on
}

pub struct Worker {
    handle: Option<Handle>,
}

/// What it asks goes into the value, and decides nothing.
pub fn start() -> Worker {
    let worker = Worker { handle: Handle::try_current().ok() };
    prepare();
    worker
}

fn prepare() {
    futures::executor::block_on(async {});
}

pub async fn starts() -> Option<Handle> {
    start().handle //~ nested_block_on
}
