//! Methods and helpers.

use tokio::runtime::{Builder, Handle, Runtime};

async fn work() -> u8 {
    1
}

pub async fn methods(runtime: &Runtime) -> u8 {
    runtime.block_on(work()) //~ nested_block_on
        + Handle::current().block_on(work()) //~ nested_block_on
}

fn helper() -> u8 {
    Builder::new_current_thread().build().unwrap().block_on(work())
}

pub async fn through_a_helper() -> u8 {
    helper() //~ nested_block_on
}

struct Bridge {
    runtime: Runtime,
}

impl Bridge {
    fn get(&self) -> u8 {
        self.runtime.block_on(work())
    }
}

pub async fn through_a_method(bridge: &Bridge) -> u8 {
    bridge.get() //~ nested_block_on
}

/// A runtime that is dropped in async code panics.
pub async fn makes_a_runtime() {
    let runtime = Runtime::new().unwrap(); //~ todo: nested_block_on
    runtime.spawn(work()); //~ dropped_join_handle
}
