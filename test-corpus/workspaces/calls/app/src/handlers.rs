use std::sync::Arc;
use store::{Disk, Store};

fn refresh(disk: &Disk) {
    if disk.get("dirty").is_some() {
        my_sys::settle();
        store::publish().ok();
    }
}

pub async fn watch(disk: Arc<Disk>) {
    loop {
        refresh(&disk); //~ blocking_sleep blocking_fs blocking_process
        tokio::task::yield_now().await;
    }
}

pub async fn serve(disk: Arc<Disk>) {
    tokio::task::spawn_blocking({
        let disk = disk.clone();
        move || refresh(&disk)
    })
    .await
    .unwrap();
    std::thread::scope(|scope| { //~ blocking_wait
        scope.spawn(|| refresh(&disk));
    });
}
