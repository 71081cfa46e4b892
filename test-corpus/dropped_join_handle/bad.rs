//! Tasks of which nobody learns how they end.

use tokio::task;

async fn sync_once() -> Result<(), std::io::Error> {
    Ok(())
}

pub async fn dropped() {
    tokio::spawn(sync_once()); //~ dropped_join_handle@warn
    let _ = task::spawn(sync_once()); //~ dropped_join_handle
    task::spawn(async { //~ dropped_join_handle
        sync_once().await?;
        Ok::<_, std::io::Error>(())
    });
}

pub fn from_sync_code() {
    if std::env::args().count() > 1 {
        tokio::spawn(async move { sync_once().await }); //~ dropped_join_handle
    }
}
