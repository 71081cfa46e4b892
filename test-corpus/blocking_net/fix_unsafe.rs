//! Connections that a thread can wait for.

pub async fn filled_afterwards(socket: std::net::UdpSocket) -> usize {
    let mut bytes = [0; 8];
    socket.recv_from(&mut bytes).unwrap().0 //~ blocking_net
}

pub async fn connected(address: String) -> bool {
    std::net::TcpStream::connect(address).is_ok() //~ blocking_net
}

// what is filled is looked at afterwards: it comes back
pub async fn received(socket: std::net::UdpSocket) -> u8 {
    let mut bytes = [0; 8];
    socket.recv_from(&mut bytes).unwrap(); //~ blocking_net
    bytes[0]
}
