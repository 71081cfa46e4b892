//! Values that are cloned out of a map.

use dashmap::DashMap;

async fn work(n: i32) -> i32 {
    n
}

pub async fn cloned(map: &DashMap<i32, i32>) -> i32 {
    let found = map.get(&1).map(|entry| *entry);
    work(found.unwrap_or(0)).await
}

pub async fn of_std(map: &std::collections::HashMap<i32, i32>) -> i32 {
    if let Some(entry) = map.get(&1) { work(*entry).await } else { 0 }
}
