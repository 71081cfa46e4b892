//! The runtime is async-std.

mod streams;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

pub async fn sleeps(pause: Duration) {
    async_std::task::sleep(pause).await;
    async_std::task::sleep(Duration::from_secs(1)).await;
}

pub async fn files(path: &Path) -> std::io::Result<usize> {
    let text = async_std::fs::read_to_string("a").await?;
    async_std::fs::write("b", &text).await?;
    async_std::fs::create_dir_all("c").await?;
    let length = async_std::fs::metadata(path.to_str().unwrap_or_default())
        .await?
        .len();
    Ok(text.len() + length as usize)
}

fn counted(path: PathBuf, names: &[String]) -> std::io::Result<usize> {
    Ok(std::fs::read_dir(path)?.count() + names.len())
}

pub async fn handed_on(path: PathBuf, names: &[String]) -> std::io::Result<usize> {
    let count = async_std::task::spawn_blocking({
        let names = names.to_owned();
        let path = path.clone();
        move || counted(path, &names)
    })
    .await?;
    Ok(count + path.as_os_str().len())
}

pub async fn gives_way(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        async_std::task::yield_now().await;
    }
}

pub async fn guards(names: &Mutex<Vec<String>>) {
    let value = names.lock().unwrap().clone();
    for name in value.iter() {
        async_std::fs::read(name).await.ok();
    }
}

pub async fn tasks(ids: Vec<u32>) -> u32 {
    let mut sum = 0;
    for id in ids {
        sum += async move { id + 1 }.await;
    }
    sum
}
