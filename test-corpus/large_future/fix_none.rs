//! Large values that can't lie elsewhere without more changes.

const SIZE: usize = 64 * 1024;

fn sum(bytes: [u8; SIZE]) -> u32 {
    bytes.iter().map(|byte| u32::from(*byte)).sum()
}

pub async fn moved() -> u32 {
    let bytes = [1; SIZE]; //~ large_future
    tokio::task::yield_now().await;
    sum(bytes)
}

fn write(to: impl AsRef<[u8]>) -> usize {
    to.as_ref().len()
}

pub async fn any_type() -> usize {
    let bytes = [1; SIZE]; //~ large_future
    tokio::task::yield_now().await;
    write(&bytes)
}

pub async fn replaced() -> u8 {
    let mut bytes = [1; SIZE]; //~ large_future
    tokio::task::yield_now().await;
    bytes = [2; SIZE];
    bytes[0]
}
