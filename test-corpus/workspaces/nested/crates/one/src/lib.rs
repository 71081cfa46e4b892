pub async fn f() {
    std::thread::park(); //~ blocking_wait
}
