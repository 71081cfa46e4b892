//! Destructors that wait: pedantic, as a thread may wait in them.

use std::process::Child;
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;
use std::time::Duration;

pub struct Flusher;

impl Drop for Flusher {
    fn drop(&mut self) {
        std::thread::sleep(Duration::from_millis(1)); //~ blocking_drop
    }
}

pub struct Worker {
    thread: Option<JoinHandle<()>>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); //~ blocking_drop
        }
    }
}

pub struct Answer(Receiver<u8>);

impl Drop for Answer {
    fn drop(&mut self) {
        drain(&self.0); //~ blocking_drop
    }
}

fn drain(answers: &Receiver<u8>) {
    let _ = answers.recv();
}

pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait(); //~ blocking_drop
    }
}

pub struct Scratch(std::path::PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub struct Closes(std::sync::Mutex<Vec<u8>>);

impl Drop for Closes {
    fn drop(&mut self) {
        self.0.lock().unwrap().clear();
    }
}

pub struct Elsewhere(Option<JoinHandle<()>>);

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let thread = self.0.take();
        std::thread::spawn(move || {
            if let Some(thread) = thread {
                let _ = thread.join();
            }
        });
    }
}
