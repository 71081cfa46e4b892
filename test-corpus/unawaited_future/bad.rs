//! Futures that nobody polls.

use std::time::Duration;
use tokio::time::{self, sleep};

async fn notify(_: &str) {}

pub struct Mailer;

impl Mailer {
    async fn connect() -> Self {
        Mailer
    }

    pub async fn by_path(&self) {
        Self::connect(); //~ unawaited_future@deny
        Mailer::connect(); //~ unawaited_future
        <Mailer>::connect(); //~ unawaited_future
    }
}

pub async fn dropped() {
    notify("a"); //~ unawaited_future
    let _ = notify("b"); //~ unawaited_future
    let unused = notify("c"); //~ unawaited_future
    self::notify("d"); //~ unawaited_future
}

pub fn from_sync_code() {
    notify("a"); //~ unawaited_future
}

pub async fn known_functions() {
    sleep(Duration::from_secs(1)); //~ unawaited_future
    time::timeout(Duration::from_secs(1), notify("x")); //~ unawaited_future
    tokio::task::yield_now(); //~ unawaited_future
    futures::future::join_all([notify("a"), notify("b")]); //~ unawaited_future
}

pub async fn blocks(verbose: bool) {
    async { //~ unawaited_future
        notify("a").await;
    };
    let _ = async move { notify("b").await }; //~ unawaited_future
    if verbose {
        notify("c"); //~ unawaited_future
    }
    for _ in 0..3 {
        notify("d"); //~ unawaited_future
    }
    match verbose {
        true => {
            notify("e"); //~ unawaited_future
        }
        false => {}
    }
}

pub async fn in_a_handler(mut ticks: time::Interval) {
    tokio::select! {
        _ = ticks.tick() => {
            notify("tick"); //~ unawaited_future
        }
    }
}

mod api {
    pub mod v1 {
        pub async fn publish() {}
    }
    pub use v1::publish as send;
}

pub async fn through_a_reexport() {
    api::send(); //~ unawaited_future
    use api::*;
    send(); //~ unawaited_future
    v1::publish(); //~ unawaited_future
}

#[async_trait::async_trait]
pub trait Job {
    async fn run(&self) {
        notify("run"); //~ unawaited_future
    }
}

pub async fn in_a_closure(names: Vec<String>) {
    names.iter().for_each(|name| {
        notify(name); //~ unawaited_future
    });
}

#[test]
fn in_a_test() {
    notify("x"); //~ unawaited_future
}

mod wrapped {
    async fn tick() {}

    async fn in_wrappers() {
        Box::pin(tick()); //~ unawaited_future
        Some(tick()); //~ unawaited_future
        let _ = Box::pin(tick()); //~ unawaited_future
        vec![tick()]; //~ unawaited_future
        let kept = Box::pin(tick());
        kept.await;
        let all = vec![tick(), tick()];
        futures::future::join_all(all).await;
    }

    fn returned() -> Option<impl Future<Output = ()>> {
        Some(tick())
    }

    fn boxed() -> std::pin::Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(tick())
    }
}
