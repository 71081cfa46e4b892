use std::mem::size_of;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const SIZE: usize = 32 * 1024;
const SHIFTED: usize = 1 << 15;
const PAGES: usize = 16;
const PAGE: usize = 4096;

async fn literal(mut stream: TcpStream) {
    let mut buf = [0u8; 16384]; //~ large_future
    stream.read(&mut buf).await.unwrap();
}

async fn constant(mut stream: TcpStream) {
    let mut buf = [0u8; SIZE]; //~ large_future
    let n = stream.read(&mut buf).await.unwrap();
    println!("{n}");
}

async fn shifted(mut stream: TcpStream) {
    let mut buf: [u8; SHIFTED] = [0; SHIFTED]; //~ large_future
    stream.read(&mut buf).await.unwrap();
}

async fn arithmetic(mut stream: TcpStream) {
    let mut buf = [0u8; PAGES * PAGE - 1]; //~ large_future
    stream.read(&mut buf).await.unwrap();
}

async fn words() {
    let table = [0u64; 4096]; //~ large_future
    tokio::task::yield_now().await;
    println!("{}", table[0]);
}

async fn sized() {
    let table = [0u8; size_of::<u64>() * 4096]; //~ large_future
    tokio::task::yield_now().await;
    println!("{}", table[0]);
}

async fn nested() {
    let table = [[0u32; 256]; 64]; //~ large_future
    tokio::task::yield_now().await;
    println!("{}", table[0][0]);
}

struct Buffers {
    input: [u8; 8192],
    output: [u8; 8192],
}

impl Buffers {
    fn new() -> Self {
        Self { input: [0; 8192], output: [0; 8192] }
    }
}

async fn of_a_struct(mut stream: TcpStream) {
    let mut buffers = Buffers::new(); //~ large_future
    stream.read(&mut buffers.input).await.unwrap();
    stream.write_all(&buffers.output).await.unwrap();
}

async fn in_a_literal(mut stream: TcpStream) {
    let mut buffers = Buffers { input: [0; 8192], output: [1; 8192] }; //~ large_future
    stream.read(&mut buffers.input).await.unwrap();
}

struct Session {
    id: u32,
    buffers: Option<Buffers>,
}

async fn deep(mut stream: TcpStream) {
    let mut session = Session { id: 1, buffers: None }; //~ large_future
    stream.write_all(&[1]).await.unwrap();
    session.buffers.take();
    println!("{}", session.id);
}

type Block = [u8; 1 << 14];

fn block() -> Block {
    [0; 1 << 14]
}

async fn through_an_alias() {
    let block = block(); //~ large_future
    tokio::task::yield_now().await;
    println!("{}", block.len());
}

fn in_a_task(mut stream: TcpStream) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        let mut buf = [0u8; SIZE]; //~ large_future
        while let Ok(n) = stream.read(&mut buf).await {
            println!("{n}");
        }
    })
}

async fn in_a_loop(mut stream: TcpStream) {
    loop {
        let mut buf = [0u8; SIZE]; //~ large_future
        let Ok(n) = stream.read(&mut buf).await else { break };
        println!("{n}");
    }
}

async fn pair() {
    let pair = ([0u8; 10_000], [0u8; 10_000]); //~ large_future
    tokio::task::yield_now().await;
    println!("{}", pair.0[0]);
}

pub async fn in_an_option() {
    let buffer = Some([0u8; 20_000]); //~ large_future
    tokio::task::yield_now().await;
    println!("{}", buffer.is_some());
}
