//! Futures that go elsewhere before they are polled.

use futures::FutureExt as _;
use futures::stream::{FuturesUnordered, StreamExt as _};
use std::pin::pin;
use std::time::Duration;

async fn fetch(_: u8) -> u8 {
    1
}

struct Pending<F> {
    future: F,
    name: &'static str,
}

fn wrap<F: Future>(future: F) -> Pending<F> {
    Pending { future, name: "x" }
}

pub async fn pinned() -> u8 {
    let one = fetch(1);
    tokio::pin!(one);
    let two = fetch(2);
    futures::pin_mut!(two);
    let mut three = pin!(fetch(3));
    let four = fetch(4);
    let mut four = std::pin::pin!(four);
    tokio::select! {
        x = &mut one => x,
        x = &mut two => x,
        x = &mut three => x,
        x = &mut four => x,
    }
}

pub async fn in_structs() -> u8 {
    let future = fetch(1);
    let pending = Pending { future, name: "a" };
    let other = wrap(fetch(2));
    drop((pending.name, other.name));
    pending.future.await + other.future.await
}

pub async fn in_collections() -> usize {
    let mut all = FuturesUnordered::new();
    all.push(fetch(1));
    let later = fetch(2);
    all.push(later);
    let boxed = vec![fetch(3).boxed(), async { 4 }.boxed()];
    all.count().await + boxed.len()
}

pub async fn chained() -> u8 {
    let timed = tokio::time::timeout(Duration::from_secs(1), fetch(1));
    let mapped = fetch(2).map(|x| x + 1);
    mapped.await + timed.await.unwrap_or(0)
}

pub async fn chosen(flag: bool) -> u8 {
    let future = if flag { fetch(1) } else { fetch(2) };
    let other = match flag {
        true => fetch(3),
        false => fetch(4),
    };
    future.await + other.await
}

pub async fn captured() -> u8 {
    let later = fetch(1);
    let task = async move { later.await };
    task.await
}

pub async fn last_in_a_loop(flag: bool) -> u8 {
    let future = loop {
        if flag {
            break fetch(1);
        }
    };
    let found = 'block: { break 'block fetch(2) };
    future.await + found.await
}

pub async fn as_an_argument() -> u8 {
    takes(fetch(1), 3).await
}

async fn takes(future: impl Future<Output = u8>, _: u8) -> u8 {
    future.await
}

pub async fn compared() -> bool {
    std::mem::size_of_val(&fetch(1)) > 64
}

pub fn in_a_field(slot: &mut Option<std::pin::Pin<Box<dyn Future<Output = u8>>>>) {
    *slot = Some(Box::pin(fetch(1)));
}

pub fn polled_by_hand(cx: &mut std::task::Context<'_>) -> bool {
    let future = fetch(1);
    let future = pin!(future);
    future.poll(cx).is_ready()
}

pub fn in_the_tail_of_a_closure() -> impl Fn(u8) -> std::pin::Pin<Box<dyn Future<Output = u8>>> {
    move |x| {
        let future = fetch(x);
        Box::pin(future)
    }
}

#[tracing::instrument(skip_all)]
pub async fn instrumented() {
    let span = tracing::info_span!("x");
    tracing::Instrument::instrument(fetch(1), span).await;
}
