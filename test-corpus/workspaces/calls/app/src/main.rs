//! The program: all async code is here.

use std::path::Path;
use std::sync::Arc;
use store::{Disk, Memory, Store};

mod handlers;

#[tokio::main]
async fn main() {
    let disk = Arc::new(Disk::open("data".into()));
    tokio::spawn(handlers::watch(disk.clone())); //~ dropped_join_handle
    handlers::serve(disk).await;
}

async fn through_crates(disk: &Disk, memory: &Memory, any: &dyn Store) {
    disk.get("a"); //~ blocking_fs
    disk.put("a", "b").unwrap(); //~ blocking_fs
    disk.len();
    memory.get("a");
    memory.put("a", "b").unwrap();
    any.get("a"); //~ blocking_fs
    any.len();
    store::write_text(Path::new("a"), "b").unwrap(); //~ blocking_fs
    store::publish().unwrap(); //~ blocking_process
    my_sys::Tool::at(Path::new("git")).version().unwrap(); //~ blocking_process
}

async fn offloaded(disk: Arc<Disk>) {
    store::off(move || disk.get("a")).await;
    store::off(my_sys::settle).await;
    store::off(store::publish).await.unwrap();
}

async fn of_macros() {
    my_sys::twice!(my_sys::settle()); //~ blocking_sleep
}

async fn cheap(path: &Path) -> bool {
    my_sys::disk::check(path) //~ blocking_fs
}
