// not UTF-8: ÿþ //~ problem

pub async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
}
