//! Futures that somebody polls, and what is no future.

use std::future::Future;
use std::pin::Pin;
use tokio::task::JoinSet;

async fn notify(_: &str) -> u8 {
    1
}

fn sync(_: &str) -> u8 {
    1
}

pub async fn awaited() -> u8 {
    notify("a").await;
    let later = notify("b");
    let (x, y) = tokio::join!(notify("c"), later);
    let handle = tokio::spawn(notify("d"));
    let mut set = JoinSet::new();
    set.spawn(notify("e"));
    set.join_all().await;
    handle.await.unwrap() + x + y + sync("f")
}

pub fn returned() -> impl Future<Output = u8> {
    notify("a")
}

pub fn returned_early(flag: bool) -> Pin<Box<dyn Future<Output = u8>>> {
    if flag {
        return Box::pin(notify("a"));
    }
    let boxed = Box::pin(async { notify("b").await });
    boxed
}

pub async fn stored() -> Vec<u8> {
    let list: Vec<_> = ["a", "b"].iter().map(|name| notify(name)).collect();
    let pair = (notify("c"), notify("d"));
    pair.0.await;
    pair.1.await;
    futures::future::join_all(list).await
}

pub async fn dropped_by_name() {
    let later = notify("a");
    drop(later);
}

pub async fn tail(flag: bool) -> impl Future<Output = u8> {
    if flag { notify("a") } else { notify("b") }
}

#[tokio::main]
async fn entry() {
    notify("a").await;
}

pub fn starts() {
    entry();
    tokio::spawn(async {}); //~ dropped_join_handle
}

mod own {
    pub fn sleep(_: u8) {}

    pub async fn uses() {
        sleep(3);
    }
}

pub async fn in_macros() -> u8 {
    let first = notify("a");
    let second = std::pin::pin!(notify("b"));
    tokio::select! {
        one = first => one,
        two = second => two,
    }
}

pub async fn named_in_a_format() {
    let later = async { 1 };
    println!("{}", later.await);
}

pub async fn polled_by_an_own_macro() {
    macro_rules! run {
        ($future:expr) => {
            $future.await
        };
    }
    let later = notify("a");
    run!(later);
}
