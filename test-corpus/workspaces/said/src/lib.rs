//! What a project says of functions in its configuration.

use acme::Client;
use std::path::Path;
use vendor_sdk::Session;

pub mod slow {
    pub fn one() {}
    pub mod below {
        pub fn two() {}
    }
}

pub fn run(f: Box<dyn FnOnce()>) {
    f();
}

pub fn cached() -> Vec<u8> {
    std::fs::read("cache").unwrap()
}

fn asks() {
    acme::query("x");
}

async fn named() {
    acme::query("select"); //~ blocking_call
    Client::send(&acme::client()); //~ blocking_call
    asks(); //~ blocking_call
    slow::one(); //~ blocking_call
    slow::below::two(); //~ blocking_call
    acme::other();
}

async fn typed(client: Client, lease: acme::Lease) { //~ lock_across_await
    client.send(); //~ blocking_call
    tokio::task::yield_now().await;
    drop(lease);
}

async fn closures() {
    run(Box::new(|| asks()));
    acme::pool::submit(asks);
    acme::pool::submit(|| asks());
    acme::with(|| asks()); //~ blocking_call
    vendor_sdk::in_background(|| asks());
}

async fn safe(path: &Path) -> bool {
    cached();
    path.exists()
}

async fn described() -> u32 {
    let session = Session::open("a");
    session.name();
    session.call() //~ blocking_net
}
