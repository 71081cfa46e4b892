//! Spawns by methods of values.

use tokio::runtime::Handle;
use tokio::sync::mpsc::Receiver;
use tokio::task::JoinSet;

pub async fn by_handle(handle: Handle, mut urls: Receiver<String>) {
    let mut set = JoinSet::new();
    while let Some(url) = urls.recv().await {
        let other = url.clone();
        handle.spawn(async move { drop(url) }); //~ unbounded_spawn dropped_join_handle
        set.spawn(async move { drop(other) }); //~ unbounded_spawn
    }
}

const NAMES: [&str; 2] = ["a", "b"];

pub async fn few_by_a_constant() {
    for name in NAMES {
        tokio::spawn(async move { drop(name) }); //~ dropped_join_handle
    }
}
