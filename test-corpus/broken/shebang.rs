#!/usr/bin/env run-cargo-script

pub async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
}
