//! Connections that a thread can wait for.

pub async fn connected(address: String) -> bool {
    tokio::task::spawn_blocking(move || std::net::TcpStream::connect(address))
        .await
        .unwrap()
        .is_ok()
}
