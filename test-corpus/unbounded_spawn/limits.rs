//! Spawns by methods, in closures, and bounds that lie elsewhere.

use tokio::runtime::Handle;
use tokio::task::JoinSet;

pub async fn by_handle(handle: Handle, urls: Vec<String>) {
    let mut set = JoinSet::new();
    for url in urls {
        let other = url.clone();
        handle.spawn(async move { drop(url) }); //~ todo: unbounded_spawn dropped_join_handle
        set.spawn(async move { drop(other) }); //~ todo: unbounded_spawn
    }
}

pub async fn in_a_closure(urls: Vec<String>) {
    let handles: Vec<_> = urls.into_iter().map(|url| tokio::spawn(async move { drop(url) })).collect(); //~ todo: unbounded_spawn
    drop(handles);
}

const NAMES: [&str; 2] = ["a", "b"];

pub async fn few_by_a_constant() {
    for name in NAMES {
        tokio::spawn(async move { drop(name) }); //~ fp: unbounded_spawn
        //~^ dropped_join_handle
    }
}
