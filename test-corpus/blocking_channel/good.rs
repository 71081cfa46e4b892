//! Channels that tasks may use.

use std::sync::mpsc::{Receiver, Sender};
use tokio::sync::{broadcast, mpsc, oneshot, watch};

pub async fn asynchronous(mut jobs: mpsc::Receiver<u8>, mut seen: broadcast::Receiver<u8>, done: oneshot::Receiver<u8>) {
    jobs.recv().await;
    seen.recv().await.ok();
    done.await.ok();
    let (sender, mut receiver) = watch::channel(1);
    sender.send(2).ok();
    receiver.changed().await.ok();
}

/// It has no bound, so it does not wait.
pub async fn reports(results: Sender<u8>) {
    Sender::send(&results, 1).ok();
    results.send(2).ok();
}

pub async fn asks(jobs: Receiver<u8>) -> Option<u8> {
    jobs.try_recv().ok()
}

pub async fn offloaded(jobs: Receiver<u8>) -> Option<u8> {
    tokio::task::spawn_blocking(move || Receiver::recv(&jobs).ok()).await.ok().flatten()
}

pub async fn flume_is_both(jobs: flume::Receiver<u8>) -> Option<u8> {
    flume::Receiver::recv_async(&jobs).await.ok()
}

pub fn thread(jobs: Receiver<u8>) {
    for job in jobs {
        drop(job);
    }
}

mod no_time {
    use std::sync::mpsc::Receiver;
    use std::time::Duration;

    async fn looks(jobs: &Receiver<u32>) -> Option<u32> {
        jobs.recv_timeout(Duration::ZERO).ok()
    }

    async fn looks_too(jobs: &Receiver<u32>) -> Option<u32> {
        jobs.recv_timeout(std::time::Duration::from_millis(0)).ok()
    }

    fn poll(jobs: &Receiver<u32>) -> Option<u32> {
        jobs.recv_timeout(Duration::new(0, 0)).ok()
    }

    async fn behind(jobs: &Receiver<u32>) -> Option<u32> {
        poll(jobs)
    }
}
