//! The runtime is smol.

mod streams;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

pub async fn sleeps(pause: Duration) {
    thread::sleep(pause);
    std::thread::sleep(Duration::from_secs(1));
}

pub async fn files(path: &Path) -> std::io::Result<usize> {
    let text = std::fs::read_to_string("a")?;
    std::fs::write("b", &text)?;
    std::fs::create_dir_all("c")?;
    let length = std::fs::metadata(path.to_str().unwrap_or_default())?.len();
    Ok(text.len() + length as usize)
}

fn counted(path: PathBuf, names: &[String]) -> std::io::Result<usize> {
    Ok(std::fs::read_dir(path)?.count() + names.len())
}

pub async fn handed_on(path: PathBuf, names: &[String]) -> std::io::Result<usize> {
    let count = counted(path.clone(), names)?;
    Ok(count + path.as_os_str().len())
}

pub async fn gives_way(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {}
}

pub async fn guards(names: &Mutex<Vec<String>>) {
    for name in names.lock().unwrap().iter() {
        smol::fs::read(name).await.ok();
    }
}

pub async fn tasks(ids: Vec<u32>) -> u32 {
    let mut sum = 0;
    for id in ids {
        sum += smol::spawn(async move { id + 1 }).await;
    }
    sum
}
