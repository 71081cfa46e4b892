//! What is filled is looked at afterwards: a thread would fill a copy.

pub async fn received(socket: std::net::UdpSocket) -> u8 {
    let mut bytes = [0; 8];
    socket.recv_from(&mut bytes).unwrap(); //~ blocking_net
    bytes[0]
}

pub async fn greeted(mut stream: std::net::TcpStream) {
    use std::io::Write;
    // its end would come before the pause
    stream.write_all(b"hello").unwrap(); //~ blocking_net
    tokio::task::yield_now().await;
}
