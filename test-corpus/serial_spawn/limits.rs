//! Spawns by methods, and awaits that are hidden.

use tokio::runtime::Handle;

async fn fetch(_: u32) -> u8 {
    1
}

pub async fn by_handle(handle: &Handle) -> u8 {
    handle.spawn(fetch(1)).await.unwrap() //~ serial_spawn
}

pub async fn through_a_timeout() -> Option<u8> {
    let limit = std::time::Duration::from_secs(1);
    for _ in 0..3 {
        tokio::time::timeout(limit, tokio::spawn(fetch(1))).await.ok()?.ok()?;
    }
    None
}

pub async fn in_a_map(ids: Vec<u32>) -> Vec<u8> {
    let mut found = Vec::new();
    for id in 0..3 {
        let handle = tokio::spawn(fetch(id)); //~ serial_spawn
        let length = ids.len();
        found.push(handle.await.unwrap() + length as u8);
    }
    found
}
