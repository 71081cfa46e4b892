#[cfg(feature = "disk")]
pub async fn with_disk() {
    std::fs::read("a").unwrap();
}

#[cfg(not(feature = "disk"))]
pub async fn without_disk() {
    std::fs::read("b").unwrap(); //~ blocking_fs
}

#[cfg(all(feature = "net", feature = "deep"))]
pub async fn with_net(request: ureq::http::Request<()>) {
    ureq::run(request).unwrap(); //~ blocking_http
}
