//! Channels for which those of the runtime can stand, as both ends are in one function.

// async-lint: allow-file(unbounded_channel) the other case

pub async fn received() -> u32 {
    let (to, mut from) = tokio::sync::mpsc::unbounded_channel();
    drop(std::thread::spawn(move || to.send(1).unwrap()));
    let mut sum = 0;
    while let Some(next) = from.recv().await {
        sum += next;
    }
    sum
}

pub async fn iterated() -> u32 {
    let (to, mut from) = tokio::sync::mpsc::unbounded_channel::<u32>();
    drop(to);
    let mut sum = 0;
    while let Some(next) = from.recv().await {
        sum += next;
    }
    sum
}
