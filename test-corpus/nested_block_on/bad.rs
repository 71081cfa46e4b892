//! Runtimes inside runtimes.

use futures::executor::{self, block_on};
use tokio::runtime::{Handle, Runtime};

async fn work() -> u8 {
    1
}

pub async fn free_functions() -> u8 {
    let a = block_on(work()); //~ nested_block_on@deny
    let b = executor::block_on(async { work().await }); //~ nested_block_on
    let c = pollster::block_on(work()); //~ nested_block_on
    let d = futures_lite::future::block_on(work()); //~ nested_block_on
    let e = async_std::task::block_on(work()); //~ nested_block_on
    let f = smol::block_on(work()); //~ nested_block_on
    let g = async_io::block_on(work()); //~ nested_block_on
    a + b + c + d + e + f + g
}

pub async fn methods_by_path(runtime: &Runtime) -> u8 {
    Runtime::block_on(runtime, work()) + Handle::block_on(&Handle::current(), work()) //~ nested_block_on nested_block_on
}

pub fn in_a_block() -> impl Future<Output = u8> {
    async { block_on(work()) } //~ nested_block_on
}

pub async fn in_an_adaptor(names: Vec<String>) -> Vec<u8> {
    names.iter().map(|_| block_on(work())).collect() //~ nested_block_on
}

#[tokio::main]
async fn entry() -> u8 {
    // it panics, once or not
    block_on(work()) //~ nested_block_on@deny
}

pub async fn calls_an_entry() -> u8 {
    entry() //~ nested_block_on
}

pub mod command {
    #[tokio::main(flavor = "current_thread")]
    pub async fn run(name: &str) -> usize {
        name.len()
    }
}

pub async fn calls_another() -> usize {
    use command::run as start;
    start("x") + self::command::run("y") //~ nested_block_on nested_block_on
}

pub fn inside_its_own() -> u8 {
    block_on(async {
        block_on(work()) //~ nested_block_on
    })
}
