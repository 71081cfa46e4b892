//! `stream!` and its `for await`.

use futures::{Stream, StreamExt};
use std::thread::sleep;
use std::time::Duration;

const D: Duration = Duration::from_secs(1);

fn plain(input: impl Stream<Item = u32>) -> impl Stream<Item = u32> {
    async_stream::stream! {
        for await value in input {
            sleep(D); //~ blocking_sleep
            yield value + 1;
        }
        if true {
            for await_value in [1, 2] {
                yield await_value;
            }
        }
    }
}

fn fallible(input: impl Stream<Item = Result<u32, ()>>) -> impl Stream<Item = Result<u32, ()>> {
    async_stream::try_stream! {
        for await value in input {
            let value = value?;
            sleep(D); //~ blocking_sleep
            yield value;
        }
    }
}

fn of_streams(input: impl Stream<Item = u32>) -> impl Stream<Item = u32> {
    input.map(|value| {
        sleep(D); //~ blocking_sleep
        value
    })
}

async fn in_place(input: impl Stream<Item = u32>) -> Vec<u32> {
    let slow = |value: u32| {
        sleep(D); //~ blocking_sleep
        value
    };
    input.map(slow).collect().await
}

fn on_a_thread(input: Vec<u32>) {
    std::thread::spawn(move || {
        let slow = futures::stream::iter(input).map(|_| sleep(D));
        futures::executor::block_on(slow.collect::<Vec<_>>());
    });
}

fn options(value: Option<u32>) -> Option<u32> {
    value.map(|value| {
        sleep(D);
        value
    })
}
