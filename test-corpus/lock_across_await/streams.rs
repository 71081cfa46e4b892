//! A `for await` waits at each turn.

use futures::Stream;
use std::sync::Mutex;

fn held<'a>(lock: &'a Mutex<u32>, input: impl Stream<Item = u32> + 'a) -> impl Stream<Item = u32> + 'a {
    async_stream::stream! {
        let guard = lock.lock().unwrap(); //~ lock_across_await
        for await value in input {
            drop(value);
        }
        drop(guard);
    }
}
