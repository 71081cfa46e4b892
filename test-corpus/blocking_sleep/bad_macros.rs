//! Calls in the arguments of macros.

use std::thread::sleep;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(1);

async fn work() -> u8 {
    1
}

pub async fn printed() -> String {
    println!("{:?}", sleep(TICK)); //~ blocking_sleep
    let list = vec![sleep(TICK), sleep(TICK)]; //~ blocking_sleep blocking_sleep
    let repeated = vec![sleep(TICK); 3]; //~ blocking_sleep
    assert_eq!(sleep(TICK), (), "it {:?}", sleep(TICK)); //~ blocking_sleep blocking_sleep
    assert!(sleep(TICK) == ()); //~ blocking_sleep
    debug_assert!(matches!(sleep(TICK), ())); //~ blocking_sleep
    dbg!(sleep(TICK)); //~ blocking_sleep
    tracing::info!(list = ?list, waited = ?sleep(TICK), "done {:?}", repeated); //~ blocking_sleep
    log::debug!("waited {:?}", sleep(TICK)); //~ blocking_sleep
    format!("{unit:?}", unit = sleep(TICK)) //~ blocking_sleep
}

pub async fn selected(mut stop: tokio::sync::oneshot::Receiver<()>) {
    loop {
        tokio::select! {
            _ = &mut stop => {
                sleep(TICK); //~ blocking_sleep
                break;
            }
            byte = work(), if sleep(TICK) == () => sleep(Duration::from_secs(u64::from(byte))), //~ blocking_sleep blocking_sleep
            _ = async { sleep(TICK) } => {} //~ blocking_sleep
            else => {
                sleep(TICK); //~ blocking_sleep
            }
        }
    }
}

pub async fn biased(mut ticks: tokio::time::Interval) {
    tokio::select! {
        biased;
        _ = ticks.tick() => sleep(TICK), //~ blocking_sleep
        _ = work() => {}
    }
    futures::select! {
        _ = Box::pin(work()) => sleep(TICK), //~ blocking_sleep
        complete => sleep(TICK), //~ blocking_sleep
    }
}

pub async fn joined() {
    tokio::join!(work(), async {
        sleep(TICK); //~ blocking_sleep
    });
    let _ = tokio::try_join!(async { Ok::<_, ()>(sleep(TICK)) }, async { Err::<(), _>(()) }); //~ blocking_sleep
    futures::join!(async { sleep(TICK) }, work()); //~ blocking_sleep
}

pub async fn pinned() {
    tokio::pin! {
        let wait = async { sleep(TICK) }; //~ blocking_sleep
    }
    let other = std::pin::pin!(async { sleep(TICK) }); //~ blocking_sleep
    wait.await;
    other.await;
}

pub fn streamed() -> impl futures::Stream<Item = u8> {
    async_stream::stream! {
        for byte in 0..3 {
            sleep(TICK); //~ blocking_sleep
            yield byte;
        }
    }
}

pub fn try_streamed() -> impl futures::Stream<Item = Result<u8, ()>> {
    async_stream::try_stream! {
        sleep(TICK); //~ blocking_sleep
        yield work().await;
    }
}

macro_rules! pause {
    ($duration:expr) => {
        std::thread::sleep($duration)
    };
}

macro_rules! define_job {
    ($name:ident, $duration:expr) => {
        pub async fn $name() {
            std::thread::sleep($duration)
        }
    };
}

macro_rules! in_async {
    ($body:block) => {
        async move { $body }
    };
}

define_job!(first_job, TICK); //~ blocking_sleep

pub async fn own_macros() {
    pause!(TICK); //~ blocking_sleep
    in_async!({ sleep(TICK) }).await; //~ blocking_sleep
}
