use std::thread::sleep;
use std::time::Duration;
use tokio::net::TcpStream;

pub async fn respond(stream: TcpStream) {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@deny
    drop(stream);
}
