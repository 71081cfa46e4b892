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

#[derive(PartialEq, Eq, Hash)]
pub enum Kind {
    One,
    Two,
}

/// Few keys, and as many values as there are.
pub fn by_kind(mut names: HashMap<Kind, Vec<String>>, all: Vec<HashMap<Kind, String>>, first: String, rest: Vec<String>) {
    for name in names.remove(&Kind::One).unwrap_or_default() {
        thread::spawn(move || drop(name)); //~ thread_per_item
    }
    for name in [first].into_iter().chain(rest) {
        thread::spawn(move || drop(name)); //~ thread_per_item
    }
    for names in all {
        for (_, name) in names {
            thread::spawn(move || drop(name)); //~ thread_per_item
        }
    }
    for name in names.into_values().flatten() {
        thread::spawn(move || drop(name)); //~ thread_per_item
    }
}

pub fn both_ways(listener: TcpListener) {
    for stream in listener.incoming() {
        for side in ["up", "down"] {
            thread::spawn(move || drop(side)); //~ thread_per_item
        }
        drop(stream);
    }
}

pub fn in_tens(urls: &'static [String]) {
    for part in urls.chunks(10) {
        thread::spawn(move || drop(part)); //~ thread_per_item
    }
}
