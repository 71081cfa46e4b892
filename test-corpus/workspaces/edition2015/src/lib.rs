//! Paths of `use` start at the crate; `extern crate` names crates.

extern crate futures;
extern crate std as rust;
extern crate tokio as runtime;

mod helper;

use helper::nap;
use rust::thread;
use std::time::Duration;

pub fn made() -> Box<futures::Future<Output = ()>> {
    Box::new(futures::future::lazy(|_| {
        ::helper::nap(Duration::from_secs(1)); //~ blocking_sleep
        nap(Duration::from_secs(1)); //~ blocking_sleep
    }))
}

pub struct Delay;

impl futures::Future for Delay {
    type Output = ();

    fn poll(self: std::pin::Pin<&mut Self>, _: &mut std::task::Context) -> std::task::Poll<()> {
        ::std::thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
        std::thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
        ::helper::nap(Duration::from_secs(1)); //~ blocking_sleep
        thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
        nap(Duration::from_secs(1)); //~ blocking_sleep
        ::rust::thread::park(); //~ blocking_wait
        std::task::Poll::Ready(())
    }
}

mod words;
