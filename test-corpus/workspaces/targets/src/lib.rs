pub async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
    // a dependency of tests only
    #[cfg(test)]
    futures::executor::block_on(async {}); //~ todo: nested_block_on -- test code in a function that is none
}
