//! Futures in tuples, of callbacks, and of known functions that say `impl Future`.

use std::future::Future;

async fn load(n: u8) -> u8 {
    n
}

pub async fn one_of_two() -> u8 {
    let (first, second) = (load(1), load(2)); //~ unawaited_future
    first.await
}

pub async fn none_of_two() {
    let (_, _) = (load(1), load(2)); //~ unawaited_future
    //~^ unawaited_future
}

pub async fn both() -> u8 {
    let (first, second) = (load(1), load(2));
    first.await + second.await
}

pub async fn behind_a_rest() -> u8 {
    let (first, ..) = (load(1), 2, 3);
    first.await
}

pub async fn calls_back<F, Fut>(callback: F)
where
    F: Fn(u8) -> Fut,
    Fut: Future<Output = ()>,
{
    callback(1); //~ unawaited_future
    callback(2).await;
}

pub async fn makes<F: Fn(u8) -> T, T>(make: F) {
    make(1);
}

pub async fn runs(mut command: tokio::process::Command) {
    command.status(); //~ unawaited_future
    command.output().await.ok();
}
