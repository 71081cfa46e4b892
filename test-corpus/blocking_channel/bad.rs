//! Channels of threads in async code.

use std::sync::mpsc::{self, Receiver, SyncSender};
use std::time::Duration;

pub async fn worker(jobs: Receiver<u64>, results: SyncSender<u64>) {
    while let Ok(job) = Receiver::recv(&jobs) { //~ blocking_channel@deny
        SyncSender::send(&results, job * 2).unwrap(); //~ blocking_channel
        tokio::task::yield_now().await;
    }
}

pub async fn patient(jobs: &mpsc::Receiver<u64>) -> Option<u64> {
    mpsc::Receiver::recv_timeout(jobs, Duration::from_secs(1)).ok() //~ blocking_channel
}

pub async fn others(one: crossbeam_channel::Receiver<u8>, two: flume::Receiver<u8>, three: kanal::Receiver<u8>) -> u8 {
    let a = crossbeam_channel::Receiver::recv(&one).unwrap(); //~ blocking_channel
    let b = flume::Receiver::recv(&two).unwrap(); //~ blocking_channel
    let c = kanal::Receiver::recv(&three).unwrap(); //~ blocking_channel
    a + b + c
}

pub fn task(jobs: Receiver<u64>) -> impl Future<Output = u64> {
    async move { Receiver::recv(&jobs).unwrap_or(0) } //~ blocking_channel
}
