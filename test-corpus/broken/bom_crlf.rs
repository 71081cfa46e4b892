// A byte order mark and CRLF.

pub async fn f() {
    std::thread::sleep(d); //~ blocking_sleep
}
