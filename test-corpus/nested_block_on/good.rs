//! Runtimes where they belong.

use futures::executor::block_on;

async fn work() -> u8 {
    1
}

pub fn sync() -> u8 {
    block_on(work()) + tokio::runtime::Runtime::new().unwrap().block_on(work())
}

pub async fn offloaded() -> u8 {
    let handle = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || handle.block_on(work())).await.unwrap();
    tokio::task::spawn_blocking(|| block_on(work())).await.unwrap();
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(work()));
    std::thread::spawn(|| block_on(work()));
    work().await
}

#[tokio::main]
async fn main() {
    work().await;
}

pub fn starts() {
    main()
}

mod own {
    pub fn block_on<T>(value: T) -> T {
        value
    }

    pub async fn uses() -> u8 {
        block_on(1)
    }
}

#[test]
fn in_a_test() {
    assert_eq!(block_on(work()), 1);
}
