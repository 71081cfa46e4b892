//! A `for` over a receiver waits for each message.

use std::sync::mpsc::{self, Receiver};

pub async fn by_reference(receiver: &Receiver<u32>) -> u32 {
    let mut sum = 0;
    for value in receiver { //~ blocking_channel@deny
        sum += value;
    }
    sum
}

pub async fn by_value(receiver: Receiver<u32>) {
    for value in receiver { //~ blocking_channel
        println!("{value}");
    }
}

pub async fn by_method(receiver: Receiver<u32>) -> u32 {
    let mut sum = 0;
    for value in receiver.iter() { //~ blocking_channel
        sum += value;
    }
    for (index, value) in receiver.iter().enumerate() { //~ blocking_channel
        sum += value + index as u32;
    }
    sum + receiver.into_iter().sum::<u32>() //~ blocking_channel
}

pub async fn collected(receiver: Receiver<u32>) -> Vec<u32> {
    receiver.iter().map(|value| value + 1).collect() //~ blocking_channel
}

pub async fn foreign(receiver: crossbeam_channel::Receiver<u32>, other: flume::Receiver<u32>) {
    for value in &receiver { //~ blocking_channel
        println!("{value}");
    }
    for value in other.iter() { //~ blocking_channel
        println!("{value}");
    }
}

// What is there already is taken without waiting.

pub async fn drained(receiver: Receiver<u32>) -> u32 {
    let mut sum = 0;
    for value in receiver.try_iter() {
        sum += value;
    }
    sum
}

pub async fn plain(values: Vec<u32>) -> u32 {
    let mut sum = 0;
    for value in values.iter().enumerate().map(|(_, value)| value) {
        sum += value;
    }
    sum
}

pub fn on_a_thread() -> std::thread::JoinHandle<u32> {
    let (sender, receiver) = mpsc::channel(); //~ unbounded_channel
    drop(sender);
    std::thread::spawn(move || receiver.iter().sum())
}

pub async fn offloaded(receiver: Receiver<u32>) -> u32 {
    let sum = move || {
        let mut sum = 0;
        for value in receiver {
            sum += value;
        }
        sum
    };
    tokio::task::spawn_blocking(sum).await.unwrap_or(0)
}
