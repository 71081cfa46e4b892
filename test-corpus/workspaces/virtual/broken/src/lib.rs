//! Its manifest can't be read; the file can.

pub async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
}
