use std::collections::VecDeque;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

async fn polled_on(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buf = [0u8; 16];
    let read = stream.read_exact(&mut buf);
    tokio::pin!(read);
    loop {
        tokio::select! {
            r = &mut read => { println!("{r:?}"); break; }
            _ = commands.recv() => {}
        }
    }
}

async fn once(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buf = [0u8; 16];
    tokio::select! {
        r = stream.read_exact(&mut buf) => println!("{r:?}"),
        _ = commands.recv() => {}
    }
}

async fn safe(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>, listener: TcpListener) {
    let mut buf = Vec::new();
    loop {
        tokio::select! {
            n = stream.read_buf(&mut buf) => println!("{n:?}"),
            item = commands.recv() => println!("{item:?}"),
            accepted = listener.accept() => println!("{accepted:?}"),
            _ = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

async fn lines(stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut lines = BufReader::new(stream).lines();
    loop {
        tokio::select! {
            line = lines.next_line() => println!("{line:?}"),
            _ = commands.recv() => {}
        }
    }
}

async fn of_this_round(listener: TcpListener, mut commands: mpsc::Receiver<u8>) {
    loop {
        let Ok((mut stream, _)) = listener.accept().await else { break };
        let mut buf = [0; 4];
        tokio::select! {
            r = stream.read_exact(&mut buf) => println!("{r:?}"),
            _ = commands.recv() => {}
        }
    }
}

async fn in_the_handler(mut stream: TcpStream, mut commands: mpsc::Receiver<Vec<u8>>) {
    loop {
        tokio::select! {
            Some(data) = commands.recv() => stream.write_all(&data).await.unwrap(),
            _ = tokio::time::sleep(Duration::from_secs(1)) => {}
        }
    }
}

async fn load(path: String) -> std::io::Result<String> {
    let mut file = tokio::fs::File::open(path).await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    Ok(text)
}

async fn starts_again(mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            text = load("settings".to_owned()) => println!("{text:?}"),
            _ = commands.recv() => {}
        }
    }
}

struct Queue {
    items: VecDeque<u8>,
    done: Vec<u8>,
    more: mpsc::Receiver<u8>,
}

impl Queue {
    async fn next(&mut self) -> Option<u8> {
        if let Some(item) = self.items.pop_front() {
            return Some(item);
        }
        self.more.recv().await
    }

    async fn gather(&mut self) {
        while let Some(item) = self.more.recv().await {
            self.done.push(item);
        }
    }
}

async fn queue(mut queue: Queue, mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            item = queue.next() => println!("{item:?}"),
            _ = commands.recv() => {}
        }
        tokio::select! {
            _ = queue.gather() => {}
            _ = commands.recv() => {}
        }
    }
}

async fn only_one(mut stream: TcpStream) {
    let mut buf = [0; 4];
    loop {
        tokio::select! {
            r = stream.read_exact(&mut buf) => println!("{r:?}"),
        }
    }
}

async fn read_all(mut reader: impl tokio::io::AsyncRead + Unpin) -> std::io::Result<Vec<u8>> {
    let mut all = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut reader, &mut all).await?;
    Ok(all)
}

async fn of_its_own(data: Vec<u8>, mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            Some(_) = commands.recv() => {}
            _ = read_all(&data[..]) => {}
        }
    }
}
