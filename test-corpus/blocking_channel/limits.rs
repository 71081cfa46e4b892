//! Methods of receivers, and iteration.

use std::sync::mpsc::{self, Receiver, SyncSender};

pub async fn receives(jobs: Receiver<u8>) -> u8 {
    let first = jobs.recv().unwrap(); //~ blocking_channel
    for job in jobs { //~ blocking_channel
        if job == first {
            break;
        }
    }
    first
}

pub async fn inferred() -> u8 {
    let (sender, receiver) = mpsc::sync_channel(1);
    sender.send(1).unwrap();
    receiver.recv().unwrap() //~ blocking_channel
}

struct Queue {
    jobs: Receiver<u8>,
    results: SyncSender<u8>,
}

impl Queue {
    pub async fn next(&self) -> Option<u8> {
        let job = self.jobs.recv().ok()?; //~ blocking_channel
        self.results.send(job).ok()?; //~ blocking_channel
        self.jobs.iter().next() //~ blocking_channel
    }
}

pub async fn crossbeam(jobs: crossbeam_channel::Receiver<u8>, flume: flume::Receiver<u8>) -> u8 {
    jobs.recv().unwrap() + flume.recv().unwrap() //~ blocking_channel
    //~^ blocking_channel
}
