//! Loops that do something with what they get, and nothing where there is nothing yet.

use crossbeam_channel::Receiver;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, TryRecvError};
use std::sync::{Arc, Mutex};

async fn save(_: u8) {}

pub async fn works_where_there_is_one(jobs: Receiver<u8>) {
    loop { //~ busy_loop
        if let Ok(job) = jobs.try_recv() {
            println!("{job}");
        }
    }
}

pub async fn awaits_where_there_is_one(jobs: mpsc::Receiver<u8>) {
    loop { //~ busy_loop
        if let Ok(job) = jobs.try_recv() {
            save(job).await;
        }
    }
}

pub async fn by_match(jobs: mpsc::Receiver<u8>) {
    loop { //~ busy_loop
        match jobs.try_recv() {
            Ok(job) => save(job).await,
            Err(TryRecvError::Empty) => continue,
            Err(TryRecvError::Disconnected) => break,
        }
    }
}

pub async fn until_told(jobs: mpsc::Receiver<u8>, stop: Arc<AtomicBool>) {
    loop { //~ busy_loop
        if stop.load(Ordering::Acquire) {
            break;
        }
        if let Ok(job) = jobs.try_recv() {
            save(job).await;
        }
    }
}

pub async fn waits_for_others(shared: Arc<u8>) {
    while Arc::strong_count(&shared) > 1 {} //~ busy_loop
}

pub async fn waits_for_a_lock(lock: &parking_lot::Mutex<u8>) {
    while lock.is_locked() {} //~ busy_loop
}

pub async fn awaits_in_any_case(jobs: mpsc::Receiver<u8>) {
    loop {
        if let Ok(job) = jobs.try_recv() {
            save(job).await;
        }
        tokio::task::yield_now().await;
    }
}

pub async fn awaits_where_there_is_none(jobs: mpsc::Receiver<u8>) {
    loop {
        if let Ok(job) = jobs.try_recv() {
            println!("{job}");
        } else {
            tokio::task::yield_now().await;
        }
    }
}

pub async fn ends_where_there_is_none(jobs: mpsc::Receiver<u8>) {
    loop {
        if let Ok(job) = jobs.try_recv() {
            save(job).await;
        } else {
            break;
        }
    }
}

pub async fn drains(queue: &Mutex<Vec<u8>>) {
    loop {
        let Some(job) = queue.lock().unwrap().pop() else { break };
        save(job).await;
    }
}

pub async fn by_match_with_a_pause(jobs: mpsc::Receiver<u8>) {
    loop {
        match jobs.try_recv() {
            Ok(job) => save(job).await,
            Err(TryRecvError::Empty) => tokio::task::yield_now().await,
            Err(TryRecvError::Disconnected) => break,
        }
    }
}

pub mod on_a_thread_of_its_own {
    use tokio::task::{JoinError, JoinSet, LocalSet};

    fn is_fine(_: Option<Result<(), JoinError>>) -> bool {
        true
    }

    pub fn start(jobs: flume::Receiver<u8>) {
        std::thread::spawn(move || {
            let mut tasks = JoinSet::new();
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            LocalSet::new().block_on(&runtime, async {
                loop { //~ busy_loop
                    tokio::select! {
                        done = tasks.join_next() => drop(is_fine(done)),
                        job = jobs.recv_async() => {
                            if job.is_err() {
                                break;
                            }
                            tasks.spawn_local(async {});
                        }
                    }
                }
            });
        });
    }
}
