//! Loops that take the results of tasks and drop them.

use futures::stream::{FuturesUnordered, StreamExt};
use std::io;
use std::time::Duration;
use tokio::task::{JoinHandle, JoinSet};

async fn commit(label: u32) -> io::Result<()> {
    tokio::fs::write(label.to_string(), "").await
}

pub async fn drains(mut set: JoinSet<()>) {
    while set.join_next().await.is_some() {} //~ dropped_join_handle
}

pub async fn drains_fallible(mut set: JoinSet<io::Result<()>>) {
    while let Some(_) = set.join_next().await {} //~ dropped_join_handle
}

pub async fn counts(mut set: JoinSet<io::Result<()>>) -> u32 {
    let mut done = 0;
    while let Some(_result) = set.join_next().await { //~ dropped_join_handle
        done += 1;
    }
    done
}

pub fn reaps(set: &mut JoinSet<()>) {
    while set.try_join_next().is_some() {} //~ dropped_join_handle
}

pub async fn ends_at_the_first_panic(mut set: JoinSet<u32>) -> u32 {
    let mut sum = 0;
    while let Some(Ok(part)) = set.join_next().await { //~ dropped_join_handle
        sum += part;
    }
    sum
}

pub async fn with_ids(mut set: JoinSet<u32>) {
    while let Some(_) = set.join_next_with_id().await {} //~ dropped_join_handle
}

pub async fn unordered(mut handles: FuturesUnordered<JoinHandle<io::Result<()>>>) {
    while handles.next().await.is_some() {} //~ dropped_join_handle
    while let Some(_) = handles.next().await {} //~ dropped_join_handle
}

pub struct Server {
    connections: JoinSet<()>,
}

impl Server {
    pub async fn stop(&mut self) {
        let all = async { while self.connections.join_next().await.is_some() {} }; //~ dropped_join_handle
        let _ = tokio::time::timeout(Duration::from_secs(1), all).await;
    }
}

pub trait JoinSetExt {
    async fn await_all(&mut self);
}

type Tasks = JoinSet<()>;

impl JoinSetExt for Tasks {
    async fn await_all(&mut self) {
        while self.join_next().await.is_some() {} //~ dropped_join_handle
    }
}

// results are looked at
pub async fn looks(mut set: JoinSet<io::Result<()>>) {
    while let Some(done) = set.join_next().await {
        if let Err(error) = done {
            eprintln!("{error}");
        }
    }
}

pub async fn unwraps(mut set: JoinSet<io::Result<()>>) -> io::Result<()> {
    while let Some(done) = set.join_next().await {
        done.expect("no task panics")?;
    }
    Ok(())
}

// what was aborted ends in an error each
pub async fn aborts(mut set: JoinSet<()>) {
    set.abort_all();
    while set.join_next().await.is_some() {}
}

// not the result of a task
pub async fn messages(mut queue: tokio::sync::mpsc::Receiver<Result<u32, io::Error>>) {
    while queue.recv().await.is_some() {}
    while let Some(Ok(_)) = queue.recv().await {}
}

pub async fn futures_themselves(labels: Vec<u32>) {
    let mut all: FuturesUnordered<_> = labels.into_iter().map(commit).collect();
    while all.next().await.is_some() {}
}

// where one waits for room, the others are looked at later
pub async fn makes_room(set: &mut JoinSet<()>) {
    if set.len() > 8 {
        set.join_next().await;
    }
}
