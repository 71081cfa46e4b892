//! Spawns that mean something though they are awaited.

use tokio::task::JoinHandle;

async fn fetch(_: u32) -> u8 {
    1
}

fn start() -> JoinHandle<u8> {
    tokio::spawn(fetch(1))
}

pub async fn through_a_function() -> u8 {
    start().await.unwrap()
}

pub async fn aborts() -> Option<u8> {
    loop {
        let handle = tokio::spawn(fetch(1));
        let abort = handle.abort_handle();
        if let Ok(done) = handle.await {
            abort.abort();
            return Some(done);
        }
    }
}

pub async fn catches_a_panic() -> bool {
    let outcome = tokio::spawn(fetch(2)).await; //~ serial_spawn -- only where everything is on
    outcome.is_err_and(|error| error.is_panic())
}

pub async fn local_sets(set: &tokio::task::LocalSet) -> u8 {
    set.run_until(async { tokio::task::spawn_local(fetch(1)).await.unwrap() }).await //~ serial_spawn
}
