//! Connections that a thread can wait for.

pub async fn connected(address: String) -> bool {
    std::net::TcpStream::connect(address).is_ok() //~ blocking_net
}
