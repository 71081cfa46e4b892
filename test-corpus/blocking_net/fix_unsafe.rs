//! Connections that a thread can wait for.

pub async fn filled_afterwards(socket: std::net::UdpSocket) -> usize {
    let mut bytes = [0; 8];
    socket.recv_from(&mut bytes).unwrap().0 //~ blocking_net
}

pub async fn connected(address: String) -> bool {
    std::net::TcpStream::connect(address).is_ok() //~ blocking_net
}
