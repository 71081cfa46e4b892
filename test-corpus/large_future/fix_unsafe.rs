//! Buffers that can lie on the heap.

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

const SIZE: usize = 64 * 1024;

pub async fn copied(from: &mut (impl AsyncRead + Unpin), to: &mut (impl AsyncWrite + Unpin)) -> std::io::Result<usize> {
    let mut buffer = [0u8; SIZE]; //~ large_future
    let mut sum = 0;
    loop {
        let count = from.read(&mut buffer).await?;
        if count == 0 {
            return Ok(sum + buffer.len());
        }
        to.write_all(&buffer[..count]).await?;
        sum += count;
    }
}

pub async fn counted() -> u64 {
    let mut table = [0; 4096]; //~ large_future
    tokio::task::yield_now().await;
    table[1] += 1u64;
    table.iter().sum()
}

pub async fn typed(from: &mut (impl AsyncRead + Unpin)) -> std::io::Result<usize> {
    let mut buffer: [u8; 65536] = [0; 65536]; //~ large_future
    from.read(&mut buffer).await
}

pub async fn rows(from: &mut (impl AsyncRead + Unpin)) -> std::io::Result<u32> {
    let mut rows: [[u8; 256]; 2 * SIZE / 256] = [[0; 256]; 2 * SIZE / 256]; //~ large_future
    from.read_exact(&mut rows[0]).await?;
    Ok(rows.iter().map(|row| u32::from(row[0])).sum())
}

fn fill(_: &mut [u8; SIZE]) {}

pub async fn by_its_length(to: &mut (impl AsyncWrite + Unpin)) -> std::io::Result<()> {
    let mut block = [1; SIZE]; //~ large_future
    fill(&mut block);
    to.write_all(&block).await
}

#[derive(Debug)]
pub struct Buffers {
    input: [u8; SIZE],
    output: [u8; SIZE],
    count: usize,
}

impl Buffers {
    fn new() -> Self {
        Self { input: [0; SIZE], output: [0; SIZE], count: 0 }
    }

    fn swap(&mut self) {
        std::mem::swap(&mut self.input, &mut self.output);
    }
}

fn show(buffers: &Buffers) {
    println!("{buffers:?}");
}

pub async fn of_a_struct(from: &mut (impl AsyncRead + Unpin)) -> std::io::Result<usize> {
    let mut buffers = Buffers::new(); //~ large_future
    buffers.count += from.read(&mut buffers.input).await?;
    buffers.swap();
    show(&buffers);
    Ok(buffers.count)
}

pub async fn with_its_name(from: &mut (impl AsyncRead + Unpin)) -> std::io::Result<usize> {
    let mut buffers: Buffers = Buffers { input: [0; SIZE], output: [0; SIZE], count: 0 }; //~ large_future
    buffers.count = from.read(&mut buffers.input).await?;
    Ok(buffers.count)
}

pub async fn pair() {
    let mut pair = ([0u8; SIZE], [0u8; SIZE]); //~ large_future
    tokio::task::yield_now().await;
    pair.0[1] = pair.1[2];
}
