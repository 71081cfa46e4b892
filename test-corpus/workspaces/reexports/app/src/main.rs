use acme_support::prelude::*;
use acme_support::{fs, park as stop};
use std::time::Duration;

mod routes;

#[tokio::main]
async fn main() {
    routes::index().await;
}

async fn uses() {
    nap(Duration::ZERO); //~ blocking_sleep
    thread::sleep(Duration::ZERO); //~ blocking_sleep
    acme_support::__nap(Duration::ZERO); //~ blocking_sleep
    acme_support::time::nap(Duration::ZERO); //~ blocking_sleep
    fs::read("a").unwrap(); //~ blocking_fs
    stop(); //~ blocking_wait
    pause();
}
