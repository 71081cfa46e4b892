//! Results of many tasks that are dropped together, and of blocking work.

use futures::future::{join_all, try_join_all};
use std::io;
use tokio::task::{JoinError, JoinHandle};

async fn commit(label: String) -> io::Result<()> {
    tokio::fs::write(label, "").await
}

pub async fn only_panics_are_told(labels: Vec<String>) -> Result<(), JoinError> {
    let handles = labels
        .into_iter()
        .map(|label| tokio::spawn(async move { commit(label).await })) //~ dropped_join_handle
        .collect::<Vec<JoinHandle<io::Result<()>>>>();
    try_join_all(handles).await?;
    Ok(())
}

pub async fn nothing_is_told(labels: Vec<String>) {
    let handles: Vec<_> = labels.into_iter().map(|label| tokio::spawn(commit(label))).collect(); //~ dropped_join_handle
    join_all(handles).await;
}

pub async fn each_is_looked_at(labels: Vec<String>) -> Result<(), JoinError> {
    let handles: Vec<_> = labels.into_iter().map(|label| tokio::spawn(commit(label))).collect();
    for done in try_join_all(handles).await? {
        done.ok();
    }
    Ok(())
}

pub async fn they_can_not_fail(labels: Vec<String>) {
    let handles: Vec<_> = labels.into_iter().map(|label| tokio::spawn(async move { label.len() })).collect();
    join_all(handles).await;
}

pub fn blocking_work() {
    tokio::task::spawn_blocking(|| std::fs::remove_file("lock")); //~ dropped_join_handle
}

pub fn blocking_work_that_can_not_fail() {
    tokio::task::spawn_blocking(|| 1);
}

pub fn a_thread() {
    std::thread::spawn(|| std::fs::remove_file("lock")); //~ dropped_join_handle
}

pub fn a_thread_that_can_not_fail() {
    std::thread::spawn(|| println!("done"));
}
