//! `to_owned` on a guard of a map means what is in it.

use dashmap::DashMap;

async fn work(n: &str) -> usize {
    n.len()
}

pub async fn owned(map: &DashMap<u8, String>) -> usize {
    let Some(name) = map.get(&1).map(|name| name.to_owned()) else { return 0 };
    let other = map.get(&2).unwrap().to_owned();
    work(&name).await + work(&other).await
}

pub async fn borrowed(map: &DashMap<u8, String>) -> usize {
    let name = map.get(&1).unwrap(); //~ map_guard_across_await
    work(&name).await
}
