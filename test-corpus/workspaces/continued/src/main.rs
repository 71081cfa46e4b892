//! What `main` ends in goes on with the start, until it serves.

use std::thread::sleep;
use std::time::Duration;
use tokio::net::TcpListener;

mod worker;

const SECOND: Duration = Duration::from_secs(1);

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(real_main());
}

async fn real_main() {
    sleep(SECOND); //~ blocking_sleep@deny
    if std::env::args().len() > 1 {
        worker::work().await;
    } else {
        run().await;
    }
}

async fn run() {
    sleep(SECOND); //~ blocking_sleep@warn
    prepare().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    loop {
        let (socket, _) = listener.accept().await.unwrap();
        sleep(SECOND); //~ blocking_sleep@deny
        handle(socket).await;
    }
}

async fn prepare() {
    sleep(SECOND); //~ blocking_sleep@warn
}

async fn handle(_socket: tokio::net::TcpStream) {
    sleep(SECOND); //~ blocking_sleep@deny
}
