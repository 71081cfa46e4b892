//! Chains of adaptors from the elements to the thread.

use std::thread::{self, JoinHandle};

pub fn cloned(urls: &[String]) -> Vec<JoinHandle<usize>> {
    urls.iter().cloned().map(|url| thread::spawn(move || url.len())).collect() //~ thread_per_item
}

pub fn filtered(urls: Vec<String>) -> Vec<JoinHandle<usize>> {
    let wanted = urls.into_iter().filter(|url| !url.is_empty());
    drop(wanted);
    Vec::new()
}

pub fn numbered(urls: Vec<String>) {
    urls.into_iter().enumerate().filter(|(_, url)| !url.is_empty()).for_each(|(at, url)| {
        // each one
        thread::spawn(move || println!("{at} {url}")); //~ thread_per_item
    });
}

pub fn mapped_twice(urls: &[String]) -> Vec<JoinHandle<usize>> {
    urls.iter().map(|url| url.to_owned()).map(|url| thread::spawn(move || url.len())).collect() //~ thread_per_item
}

pub fn pool(jobs: &[String]) -> Vec<JoinHandle<()>> {
    let size = jobs.len() / 4 + 1;
    jobs.chunks(size).map(|part| part.to_vec()).map(|part| thread::spawn(move || drop(part))).collect()
}

pub fn few(urls: Vec<String>) -> Vec<JoinHandle<usize>> {
    urls.into_iter().take(4).map(|url| thread::spawn(move || url.len())).collect()
}

pub fn fixed() -> Vec<JoinHandle<()>> {
    (0..4).map(|worker| worker * 2).map(|worker| thread::spawn(move || drop(worker))).collect()
}
