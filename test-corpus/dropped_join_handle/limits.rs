//! Handles that are dropped in other ways.

use tokio::runtime::Handle;

async fn sync_once() -> Result<(), std::io::Error> {
    Ok(())
}

pub async fn in_other_ways(handle: &Handle) {
    handle.spawn(sync_once()); //~ dropped_join_handle
    drop(tokio::spawn(sync_once())); //~ dropped_join_handle
    let unused = tokio::spawn(sync_once()); //~ dropped_join_handle
    let names = vec![1, 2];
    names.iter().for_each(|_| drop(tokio::spawn(sync_once()))); //~ dropped_join_handle
}
