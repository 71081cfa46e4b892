//! Guards of concurrent maps that a task holds while it sleeps.

use dashmap::DashMap;

async fn work(n: i32) -> i32 {
    n
}

pub async fn found(map: &DashMap<i32, i32>) -> i32 {
    let Some(entry) = map.get(&1) else { return 0 }; //~ map_guard_across_await
    work(*entry).await
}

pub async fn changed(map: &DashMap<i32, i32>) {
    if let Some(mut entry) = map.get_mut(&1) { //~ map_guard_across_await
        *entry = work(2).await;
    }
}
