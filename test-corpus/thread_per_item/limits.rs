//! Builders, closures, loops that accept.

use std::net::TcpListener;
use std::thread;

pub fn built(urls: Vec<String>) {
    for url in urls {
        thread::Builder::new().name(url.clone()).spawn(move || drop(url)).unwrap(); //~ thread_per_item
    }
}

pub fn mapped(urls: Vec<String>) -> Vec<thread::JoinHandle<()>> {
    urls.into_iter().map(|url| thread::spawn(move || drop(url))).collect() //~ thread_per_item
}

pub fn accepts(listener: TcpListener) {
    loop {
        let (stream, _) = listener.accept().unwrap();
        thread::spawn(move || drop(stream)); //~ thread_per_item
    }
}
