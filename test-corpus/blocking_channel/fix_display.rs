//! Channels for which those of the runtime can stand, as both ends are in one function.

// async-lint: allow-file(unbounded_channel) the other case

use std::sync::mpsc;

pub async fn received() -> u32 {
    let (to, from) = mpsc::channel();
    drop(std::thread::spawn(move || to.send(1).unwrap()));
    let mut sum = 0;
    while let Ok(next) = from.recv() { //~ blocking_channel
        sum += next;
    }
    sum
}

pub async fn iterated() -> u32 {
    let (to, from) = std::sync::mpsc::channel::<u32>();
    drop(to);
    let mut sum = 0;
    for next in from { //~ blocking_channel
        sum += next;
    }
    sum
}
