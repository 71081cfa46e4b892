//! Files behind locks and smart pointers.

use std::cell::RefCell;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::sync::{Arc, Mutex};

pub struct Log {
    file: Mutex<File>,
    shared: Arc<Mutex<BufWriter<File>>>,
    boxed: Box<File>,
    memory: Mutex<Vec<u8>>,
}

impl Log {
    pub async fn line(&self, line: &str) {
        self.file.lock().unwrap().write_all(line.as_bytes()).unwrap(); //~ blocking_fs
        let mut shared = self.shared.lock().unwrap();
        writeln!(shared, "{line}").unwrap(); //~ blocking_fs
    }

    pub async fn flush(&mut self) {
        self.shared.lock().unwrap().flush().unwrap(); //~ blocking_fs
        self.boxed.write_all(b"end").unwrap(); //~ blocking_fs
    }

    pub async fn remember(&self, line: &str) {
        self.memory.lock().unwrap().write_all(line.as_bytes()).unwrap();
        let mut memory = self.memory.lock().unwrap();
        writeln!(memory, "{line}").unwrap();
    }

    fn append(&self, line: &str) {
        self.file.lock().unwrap().write_all(line.as_bytes()).unwrap();
    }

    pub async fn through(&self) {
        self.append("a"); //~ blocking_fs
    }
}

pub async fn asynchronous(file: &tokio::sync::Mutex<File>) -> String {
    let mut text = String::new();
    let mut file = file.lock().await;
    file.read_to_string(&mut text).unwrap(); //~ blocking_fs
    text
}

pub async fn in_a_cell(file: &RefCell<File>) {
    file.borrow_mut().write_all(b"x").unwrap(); //~ blocking_fs
}

pub async fn recovered(file: Arc<Mutex<File>>) {
    let mut file = file.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    writeln!(file, "a").unwrap(); //~ blocking_fs
}

pub async fn anybody(into: &Mutex<Box<dyn Write + Send>>) {
    into.lock().unwrap().write_all(b"x").unwrap();
}
