//! What runs before the server serves is one level lower, through calls too.

use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

mod filled;
mod handlers;
mod setup;

fn nap() {
    sleep(Duration::from_secs(1));
}

fn only_at_the_start() {
    nap();
}

async fn prepare() {
    nap(); //~ blocking_sleep@warn
    deeper().await;
}

async fn deeper() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    for _ in 0..3 {
        nap(); //~ blocking_sleep@warn
    }
}

async fn also_later() {
    nap(); //~ blocking_sleep@deny
}

async fn in_a_loop() {
    nap(); //~ blocking_sleep@deny
}

async fn as_a_task() {
    nap(); //~ blocking_sleep@deny
}

async fn by_its_name() {
    nap(); //~ blocking_sleep@deny
}

#[tokio::main]
async fn main() {
    only_at_the_start(); //~ blocking_sleep@warn
    prepare().await;
    also_later().await;
    setup::Setup::new().read().await;
    for _ in 0..3 {
        in_a_loop().await;
    }
    tokio::spawn(as_a_task()); //~ dropped_join_handle
    let list = [by_its_name];
    list[0]().await;
    serve().await;
}

async fn serve() {
    let listener = TcpListener::bind("localhost:80").await.unwrap();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(handle(stream)); //~ dropped_join_handle unbounded_spawn
    }
}

async fn handle(stream: TcpStream) {
    nap(); //~ blocking_sleep@deny
    also_later().await;
    handlers::respond(stream).await;
}

static CONFIG: OnceLock<u8> = OnceLock::new();

fn config() -> u8 {
    *CONFIG.get_or_init(|| {
        nap();
        1
    })
}

struct Lazy {
    cell: OnceLock<u8>,
}

impl Lazy {
    fn get(&self) -> u8 {
        *self.cell.get_or_init(|| {
            nap();
            1
        })
    }
}

async fn fills_a_static(lazy: &Lazy) -> u8 {
    config() //~ blocking_sleep@warn
        + lazy.get() //~ blocking_sleep@deny
        + *CONFIG.get_or_init(|| {
            nap(); //~ blocking_sleep@warn
            2
        })
}
