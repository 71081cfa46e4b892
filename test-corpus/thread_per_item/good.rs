//! Pools.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::thread;

pub fn pool(workers: usize) {
    for _ in 0..workers {
        thread::spawn(|| {});
    }
    for id in 0..4 {
        thread::spawn(move || drop(id));
    }
    for name in ["reader", "writer"] {
        thread::spawn(move || drop(name));
    }
    for name in &["reader", "writer"] {
        thread::spawn(move || drop(name));
    }
}

pub fn bounded(urls: &'static [String]) {
    for part in urls.chunks(urls.len() / 4) {
        thread::spawn(move || drop(part));
    }
    for url in urls.iter().take(4) {
        thread::spawn(move || drop(url));
    }
}

pub fn one() {
    thread::spawn(|| loop {
        thread::park();
    });
}

pub fn until_it_works() {
    loop {
        let worker = thread::spawn(|| true);
        if worker.join().unwrap() {
            break;
        }
    }
}

pub fn nested() {
    for name in std::env::args() {
        let start = move || {
            thread::spawn(move || drop(name))
        };
        drop(start);
    }
}

pub async fn tasks(urls: Vec<String>) {
    for url in urls {
        tokio::spawn(async move { drop(url) }); //~ dropped_join_handle, unbounded_spawn
    }
}

pub mod pools {
    use std::net::{TcpListener, TcpStream};

    fn serve(_: TcpStream) {}

    pub fn of_rayon(listener: TcpListener, pool: rayon::ThreadPool) {
        for stream in listener.incoming().flatten() {
            pool.spawn(move || serve(stream));
        }
    }

    pub fn of_rayon_for_all(paths: Vec<String>) {
        for path in paths {
            rayon::spawn(move || drop(path));
        }
    }
}

#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy)]
pub enum Group {
    Stores,
    Workers,
}

/// No more than there are names for.
pub fn groups(by_group: HashMap<Group, Vec<String>>, seen: &BTreeSet<Group>, both: BTreeMap<(bool, Group), u32>) {
    for (_, names) in by_group {
        thread::spawn(move || drop(names));
    }
    for group in seen.iter().copied() {
        thread::spawn(move || group);
    }
    for (of, count) in both {
        thread::spawn(move || (of, count));
    }
}
