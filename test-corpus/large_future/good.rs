use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

const SIZE: usize = 64 * 1024;

async fn on_the_heap(mut stream: TcpStream) {
    let mut buf = vec![0u8; SIZE];
    let mut boxed = Box::new([0u8; SIZE]);
    stream.read(&mut buf).await.unwrap();
    stream.read(&mut boxed[..]).await.unwrap();
}

async fn small(mut stream: TcpStream) {
    let mut buf = [0u8; 8 * 1024];
    stream.read(&mut buf).await.unwrap();
}

async fn before() {
    let sum = {
        let table = [1u8; SIZE];
        table.iter().map(|n| u64::from(*n)).sum::<u64>()
    };
    tokio::task::yield_now().await;
    println!("{sum}");
}

async fn after() {
    tokio::task::yield_now().await;
    let table = [1u8; SIZE];
    println!("{}", table.len());
}

async fn no_wait() {
    let table = [1u8; SIZE];
    println!("{}", table.len());
}

fn sync() {
    let table = [1u8; SIZE];
    println!("{}", table.len());
}

async fn copied_out() {
    let table = [1u8; SIZE];
    let first = table[0];
    tokio::task::yield_now().await;
    println!("{first}");
}

async fn generic<const N: usize>(mut stream: TcpStream) {
    let mut buf = [0u8; N];
    stream.read(&mut buf).await.unwrap();
}

async fn offloaded() {
    tokio::task::spawn_blocking(|| {
        let table = [1u8; SIZE];
        println!("{}", table.len());
    })
    .await
    .unwrap();
}

static TABLE: [u8; SIZE] = [0; SIZE];

async fn borrowed() {
    let table = &TABLE;
    tokio::task::yield_now().await;
    println!("{}", table.len());
}

struct Buffers {
    input: Box<[u8; SIZE]>,
    output: Vec<u8>,
}

async fn of_a_struct(buffers: Buffers) {
    let buffers = buffers;
    tokio::task::yield_now().await;
    println!("{}", buffers.input.len() + buffers.output.len());
}
