//! Methods that are named as those of commands are.

use std::thread::sleep;
use std::time::Duration;

pub struct Pool;

impl Pool {
    pub async fn run(&self) {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    }
}

pub struct Worker;

impl Worker {
    pub async fn run(&self) {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@deny
    }
}

pub fn start(worker: Worker) {
    tokio::spawn(async move { worker.run().await }); //~ dropped_join_handle
}
