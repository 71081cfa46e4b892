//! A loop that may come back.

use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::Receiver;
use std::thread;

fn handle(_: TcpStream) {}

pub fn until_one_fails(listener: TcpListener) {
    for stream in listener.incoming() {
        let Ok(stream) = stream else { break };
        thread::spawn(move || handle(stream)); //~ thread_per_item
    }
}

pub fn leaves_at_times(jobs: Receiver<u8>) {
    while let Ok(job) = jobs.recv() {
        thread::spawn(move || drop(job)); //~ thread_per_item
        if job > 3 {
            continue;
        }
        break;
    }
}

pub fn leaves_the_inner_one(lists: Vec<Vec<String>>) {
    for list in lists {
        let name = list.join(",");
        loop {
            thread::spawn(move || drop(name)); //~ thread_per_item
            break;
        }
        for name in list {
            thread::spawn(move || drop(name)); //~ thread_per_item
            if lists_are_odd() {
                break;
            }
        }
    }
}

pub fn in_a_part_that_does_not_leave(jobs: Receiver<u8>) {
    while let Ok(job) = jobs.recv() {
        match job {
            0 => return,
            1 => break,
            job => {
                thread::spawn(move || drop(job)); //~ thread_per_item
            }
        }
    }
}

pub fn leaves_a_closure(jobs: Receiver<u8>) {
    while let Ok(job) = jobs.recv() {
        let start = || {
            return thread::spawn(move || drop(job));
        };
        start();
        thread::spawn(move || drop(job)); //~ thread_per_item
    }
}

fn lists_are_odd() -> bool {
    true
}
