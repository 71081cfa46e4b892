//! Channels with a bound.

use tokio::sync::{broadcast, mpsc, oneshot, watch};

pub async fn makes() {
    let (one, _) = mpsc::channel::<u8>(16);
    let (two, _) = broadcast::channel::<u8>(16);
    let (three, _) = watch::channel(1);
    let (four, _) = oneshot::channel::<u8>();
    let (five, _) = flume::bounded::<u8>(4);
    let (six, _) = std::sync::mpsc::sync_channel::<u8>(4);
    drop((one, two, three, four, five, six));
}

mod own {
    pub fn unbounded_channel() -> u8 {
        1
    }

    pub fn uses() -> u8 {
        unbounded_channel()
    }
}
