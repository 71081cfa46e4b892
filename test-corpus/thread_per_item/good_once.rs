//! A loop that is left where it starts a thread starts one.

use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::Receiver;
use std::thread::{self, JoinHandle};

fn handle(_: TcpStream) {}

pub fn the_first(listener: TcpListener) {
    for stream in listener.incoming() {
        if let Ok(stream) = stream {
            thread::spawn(move || handle(stream));
            break;
        }
    }
}

pub fn the_one_that_fits(jobs: Receiver<u8>) -> Option<JoinHandle<()>> {
    while let Ok(job) = jobs.recv() {
        if job > 3 {
            return Some(thread::spawn(move || drop(job)));
        }
    }
    None
}

pub fn leaves_both(lists: Vec<Vec<String>>) {
    'all: for list in lists {
        for name in list {
            if name.is_empty() {
                thread::spawn(move || drop(name));
                break 'all;
            }
        }
    }
}

pub fn either_way(jobs: Receiver<u8>) {
    while let Ok(job) = jobs.recv() {
        let worker = thread::spawn(move || drop(job));
        match job {
            0 => return,
            1 => {
                worker.join().unwrap();
                break;
            }
            _ => panic!("what is that?"),
        }
    }
}
