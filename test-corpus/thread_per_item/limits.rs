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

// as many threads as there are urls, if they are there to compute or not
pub fn in_a_scope(urls: &[String]) {
    std::thread::scope(|scope| {
        for url in urls {
            scope.spawn(move || println!("{url}")); //~ thread_per_item@pedantic
        }
    });
}

pub fn in_parts(urls: &[String]) {
    std::thread::scope(|scope| {
        for part in urls.chunks(urls.len() / 8 + 1) {
            scope.spawn(move || println!("{}", part.len()));
        }
    });
}
