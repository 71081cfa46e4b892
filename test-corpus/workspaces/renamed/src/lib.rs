//! Dependencies by other names.

use rt::task::spawn_blocking;
use stdfs as files;

pub async fn reads() {
    files::read("a").unwrap(); //~ blocking_fs
    stdfs::write("a", "b").unwrap(); //~ blocking_fs
    spawn_blocking(|| stdfs::read("a")).await.unwrap().unwrap();
    rt::task::spawn_blocking(|| std::fs::read("a")).await.unwrap().unwrap();
}

/// Not a dependency: `tokio` names nothing here.
pub async fn unknown() {
    tokio::time::sleep(d);
    rt::time::sleep(d); //~ unawaited_future
}

#[rt::main]
async fn main() {
    std::thread::sleep(d); //~ blocking_sleep@warn
}
