//! Channels that grow.

use futures::channel::mpsc as futures_mpsc;
use tokio::sync::mpsc::{self, unbounded_channel};

pub async fn makes() {
    let (one, _) = mpsc::unbounded_channel::<u8>(); //~ unbounded_channel@warn
    let (two, _) = unbounded_channel::<u8>(); //~ unbounded_channel
    let (three, _) = futures_mpsc::unbounded::<u8>(); //~ unbounded_channel
    let (four, _) = async_channel::unbounded::<u8>(); //~ unbounded_channel
    let (five, _) = flume::unbounded::<u8>(); //~ unbounded_channel
    let (six, _) = crossbeam_channel::unbounded::<u8>(); //~ unbounded_channel
    let (seven, _) = kanal::unbounded_async::<u8>(); //~ unbounded_channel
    drop((one, two, three, four, five, six, seven));
}

pub struct Bus {
    sender: mpsc::UnboundedSender<u8>,
}

impl Bus {
    pub fn new() -> (Self, mpsc::UnboundedReceiver<u8>) {
        let (sender, receiver) = unbounded_channel(); //~ unbounded_channel
        (Self { sender }, receiver)
    }
}

pub fn of_threads() -> std::sync::mpsc::Sender<u8> {
    std::sync::mpsc::channel().0 //~ unbounded_channel
}
