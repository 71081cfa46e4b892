pub async fn f() {
    crate::outside::g(d);
    std::thread::sleep(d); //~ blocking_sleep
}

fn g(_: u8) {}
