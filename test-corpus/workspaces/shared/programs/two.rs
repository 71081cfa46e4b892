#[path = "../src/common.rs"]
mod common;

async fn f() {
    common::nap(d); //~ blocking_sleep@deny
}

fn main() {}
