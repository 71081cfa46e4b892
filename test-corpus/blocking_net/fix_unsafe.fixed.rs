//! Connections that a thread can wait for.

pub async fn filled_afterwards(socket: std::net::UdpSocket) -> usize {
    let mut bytes = [0; 8];
    tokio::task::spawn_blocking(move || socket.recv_from(&mut bytes))
        .await
        .unwrap()
        .unwrap()
        .0
}

pub async fn connected(address: String) -> bool {
    tokio::task::spawn_blocking(move || std::net::TcpStream::connect(address))
        .await
        .unwrap()
        .is_ok()
}

// what is filled is looked at afterwards: it comes back
pub async fn received(socket: std::net::UdpSocket) -> u8 {
    let bytes = tokio::task::spawn_blocking(move || {
        let mut bytes = [0; 8];
        socket.recv_from(&mut bytes).unwrap();
        bytes
    })
    .await
    .unwrap();
    bytes[0]
}
