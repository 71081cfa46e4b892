//! Sends wait where there is no room.

use std::sync::mpsc::{SyncSender, sync_channel};

pub async fn one_message() {
    let (sender, receiver) = sync_channel(1);
    sender.send(1).unwrap();
    std::thread::spawn(move || drop(receiver.recv()));
}

pub async fn two_messages() {
    let (sender, receiver) = crossbeam_channel::bounded(2);
    std::thread::spawn(move || receiver.iter().count());
    sender.send(1).unwrap();
    sender.send(2).unwrap();
}

pub async fn one_too_many() {
    let (sender, receiver) = sync_channel(1);
    std::thread::spawn(move || receiver.iter().count());
    sender.send(1).unwrap(); //~ blocking_channel
    sender.send(2).unwrap(); //~ blocking_channel
}

pub async fn no_room() {
    let (sender, receiver) = crossbeam_channel::bounded(0);
    std::thread::spawn(move || drop(receiver.recv()));
    sender.send(1).unwrap(); //~ blocking_channel
}

pub async fn in_a_loop() {
    let (sender, receiver) = flume::bounded(8);
    std::thread::spawn(move || receiver.iter().count());
    for at in 0..100 {
        sender.send(at).unwrap(); //~ blocking_channel
    }
}

pub async fn made_in_the_loop() {
    for at in 0..100 {
        let (sender, receiver) = flume::bounded(1);
        sender.send(at).unwrap();
        std::thread::spawn(move || drop(receiver.recv()));
    }
}

pub async fn others_send_too(room: usize) {
    let (sender, receiver) = kanal::bounded(room);
    let other = sender.clone();
    std::thread::spawn(move || drop(other.send(2)));
    std::thread::spawn(move || drop(receiver.recv()));
    sender.send(1).unwrap(); //~ blocking_channel
}

pub async fn without_bound() {
    let (sender, receiver) = crossbeam_channel::unbounded(); //~ unbounded_channel
    std::thread::spawn(move || receiver.iter().count());
    for at in 0..100 {
        sender.send(at).unwrap();
    }
}

pub async fn made_elsewhere(known: SyncSender<u8>, unknown: flume::Sender<u8>) {
    known.send(1).unwrap(); //~ blocking_channel
    unknown.send(1).unwrap(); //~ blocking_channel
}
