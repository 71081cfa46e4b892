//! No target leads here, so nobody compiles it.

pub async fn f() {
    std::thread::sleep(d);
}
