//! Tasks beside each other, and threads.

use tokio::task::JoinSet;

async fn fetch(_: u32) -> u8 {
    1
}

pub async fn first_spawned_then_awaited() -> u8 {
    let one = tokio::spawn(fetch(1));
    let two = tokio::spawn(fetch(2));
    one.await.unwrap() + two.await.unwrap()
}

pub async fn collected(ids: [u32; 3]) {
    let handles: Vec<_> = ids.into_iter().map(|id| tokio::spawn(fetch(id))).collect();
    for handle in handles {
        handle.await.unwrap();
    }
    let mut set = JoinSet::new();
    for id in ids {
        set.spawn(fetch(id));
    }
    while set.join_next().await.is_some() {} //~ dropped_join_handle
}

pub async fn threads() -> u8 {
    for _ in 0..3 {
        tokio::task::spawn_blocking(|| 1).await.unwrap();
    }
    async_std::task::spawn_blocking(|| 1).await
}

pub async fn work_between(ids: [u32; 3]) {
    for id in 0..3 {
        let handle = tokio::spawn(fetch(id));
        fetch(id + 1).await;
        handle.await.unwrap();
    }
    drop(ids);
}

pub async fn with_a_limit() -> Option<u8> {
    let handle = tokio::spawn(fetch(1));
    tokio::select! {
        done = handle => done.ok(),
        _ = tokio::time::sleep(std::time::Duration::from_secs(1)) => None,
    }
}

pub async fn as_many_as_there_were(ids: Vec<u32>) {
    let mut set = tokio::task::JoinSet::new();
    for id in 0..8 {
        set.spawn(fetch(id));
    }
    for id in ids {
        set.spawn(fetch(id));
        set.join_next().await;
    }
}

pub async fn where_it_is_full(ids: Vec<u32>) {
    let mut set = tokio::task::JoinSet::new();
    for id in ids {
        set.spawn(fetch(id));
        if set.len() >= 8 {
            set.join_next().await;
        }
    }
}

pub async fn a_set_of_others(set: &mut tokio::task::JoinSet<u8>, ids: Vec<u32>) {
    for id in ids {
        set.spawn(fetch(id));
        set.join_next().await;
    }
}
