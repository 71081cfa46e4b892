async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
}

fn main() {}
