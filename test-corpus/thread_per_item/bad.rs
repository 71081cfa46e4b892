//! A thread for whatever comes in.

use std::collections::HashMap;
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::Receiver;
use std::thread::{self, spawn};

fn handle(_: TcpStream) {}

pub fn serve(listener: TcpListener) {
    for stream in listener.incoming() {
        let stream = stream.unwrap();
        thread::spawn(move || handle(stream)); //~ thread_per_item@warn
    }
}

pub fn crawl(urls: Vec<String>) {
    let mut workers = Vec::new();
    for url in &urls {
        let url = url.clone();
        workers.push(spawn(move || drop(url))); //~ thread_per_item
    }
    for (index, url) in urls.into_iter().enumerate() {
        if index > 3 {
            std::thread::spawn(move || drop(url)); //~ thread_per_item
        }
    }
}

pub fn consume(jobs: Receiver<u8>) {
    while let Ok(job) = jobs.recv() {
        thread::spawn(move || drop(job)); //~ thread_per_item
    }
}

pub async fn in_async_code(urls: &[&'static str]) {
    for url in urls {
        let url = *url;
        thread::spawn(move || drop(url)); //~ thread_per_item
    }
}

#[derive(PartialEq, Eq, Hash, Clone)]
pub enum Named {
    One,
    Other(String),
}

/// A name may be any.
pub fn by_name(names: HashMap<Named, u32>, values: Vec<Option<bool>>) {
    for (name, count) in names {
        thread::spawn(move || (name, count)); //~ thread_per_item
    }
    for value in values {
        thread::spawn(move || value); //~ thread_per_item
    }
}
