//! Whose end is seen can not end on another thread.

pub async fn greeted(mut stream: std::net::TcpStream) {
    use std::io::Write;
    // its end would come before the pause
    stream.write_all(b"hello").unwrap(); //~ blocking_net
    tokio::task::yield_now().await;
}
