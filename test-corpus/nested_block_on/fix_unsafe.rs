//! Runtimes inside runtimes whose future can be awaited itself.

use tokio::runtime::{Handle, Runtime};

async fn answer() -> u32 {
    42
}

pub async fn driven() -> u32 {
    let handle = Handle::current();
    let first = handle.block_on(answer()); //~ nested_block_on
    let second = futures::executor::block_on(async { answer().await + first }); //~ nested_block_on
    let mut third = Box::pin(answer());
    first + second + Runtime::new().unwrap().block_on(&mut third) //~ nested_block_on
}
