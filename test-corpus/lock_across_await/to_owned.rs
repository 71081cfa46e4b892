//! A guard can't be cloned: `to_owned` means what is in it.

use std::sync::{Arc, Mutex, RwLock};

async fn work(n: &str) -> usize {
    n.len()
}

pub struct Config {
    names: Mutex<Vec<String>>,
    path: RwLock<String>,
    shared: Mutex<Arc<String>>,
}

pub async fn owned(config: &Config) -> usize {
    let path = config.path.read().unwrap().to_owned();
    let names = config.names.lock().unwrap().to_owned();
    let shared = config.shared.lock().unwrap().to_owned();
    work(&path).await + work(&shared).await + names.len()
}

pub async fn of_parking_lot(name: &parking_lot::Mutex<String>) -> usize {
    let name = name.lock().to_owned();
    work(&name).await
}

pub async fn in_steps(name: &parking_lot::RwLock<String>) -> usize {
    let guard = name.read();
    let name = guard.to_owned();
    drop(guard);
    work(&name).await
}

pub async fn too_late(name: &parking_lot::RwLock<String>) -> usize {
    let guard = name.read(); //~ lock_across_await
    let name = guard.to_owned();
    work(&name).await
}

/// What derives `Clone` and dereferences is cloned itself.
#[derive(Clone)]
pub struct Handle(Arc<Mutex<String>>);

impl std::ops::Deref for Handle {
    type Target = Mutex<String>;

    fn deref(&self) -> &Mutex<String> {
        &self.0
    }
}

pub async fn a_handle(handle: &Handle) -> usize {
    let handle = handle.to_owned();
    let guard = handle.0.lock().unwrap(); //~ lock_across_await
    work(&guard).await
}
