mod common;

#[tokio::main]
async fn main() {
    common::f().await;
    shared::nap(d); //~ blocking_sleep@warn
}
