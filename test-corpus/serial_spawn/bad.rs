//! Tasks that are awaited before anything runs beside them.

use tokio::task::{self, spawn};

async fn fetch(_: u32) -> u8 {
    1
}

pub async fn at_once() -> u8 {
    tokio::spawn(fetch(1)).await.unwrap() //~ serial_spawn@warn
}

pub async fn in_a_loop(ids: &[u32]) -> u8 {
    let mut sum = 0;
    for id in ids {
        sum += spawn(fetch(*id)).await.unwrap(); //~ serial_spawn
    }
    for id in ids {
        let handle = task::spawn(fetch(*id)); //~ serial_spawn
        sum += handle.await.unwrap();
    }
    sum
}

pub async fn other_runtimes() -> u8 {
    async_std::task::spawn(fetch(1)).await //~ serial_spawn
        + smol::spawn(fetch(2)).await //~ serial_spawn
}

pub async fn with_a_block() {
    let mut rounds = 3;
    while rounds > 0 {
        tokio::task::spawn(async move { fetch(rounds).await }).await.unwrap(); //~ serial_spawn
        rounds -= 1;
    }
}

pub async fn one_in_the_set(ids: Vec<u32>) -> u8 {
    let (mut set, mut sum) = (tokio::task::JoinSet::new(), 0);
    let mut other = tokio::task::JoinSet::new();
    for id in ids {
        other.spawn(fetch(id)); //~ serial_spawn
        if let Some(Ok(n)) = other.join_next().await {
            sum += n;
        }
        set.spawn(fetch(id));
    }
    drop(set);
    sum
}
