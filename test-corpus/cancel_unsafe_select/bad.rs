use std::collections::VecDeque;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

async fn direct(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buf = [0u8; 16];
    loop {
        tokio::select! {
            r = stream.read_exact(&mut buf) => { if r.is_err() { break; } } //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
    }
}

async fn leaves(mut stream: TcpStream) {
    let mut buf = [0u8; 16];
    loop {
        tokio::select! {
            r = stream.read_exact(&mut buf) => { if r.is_err() { break; } } //~ cancel_unsafe_select
            _ = tokio::time::sleep(Duration::from_millis(1)) => break,
        }
    }
}

async fn writes(stream: &mut TcpStream, mut commands: mpsc::Receiver<Vec<u8>>, data: &[u8]) {
    while !data.is_empty() {
        tokio::select! {
            Some(other) = commands.recv() => println!("{other:?}"),
            result = stream.write_all(data) => result.unwrap(), //~ cancel_unsafe_select
        }
    }
}

async fn lines(stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        tokio::select! {
            _ = reader.read_line(&mut line) => println!("{line}"), //~ cancel_unsafe_select
            _ = commands.recv() => continue,
        }
    }
}

struct Connection {
    stream: TcpStream,
    queue: VecDeque<Vec<u8>>,
    pending: Option<Vec<u8>>,
    items: mpsc::Receiver<u8>,
}

impl Connection {
    async fn read_frame(&mut self) -> std::io::Result<Vec<u8>> {
        let len = self.stream.read_u32().await?;
        let mut body = vec![0; len as usize];
        self.stream.read_exact(&mut body).await?;
        Ok(body)
    }

    async fn next(&mut self) -> std::io::Result<Vec<u8>> {
        self.read_frame().await
    }

    async fn send_next(&mut self) -> std::io::Result<usize> {
        if let Some(item) = self.queue.pop_front() {
            return self.stream.write(&item).await;
        }
        Ok(0)
    }

    async fn flush_pending(&mut self) -> std::io::Result<()> {
        let Some(data) = self.pending.take() else { return Ok(()) };
        self.stream.writable().await?;
        self.stream.try_write(&data)?;
        Ok(())
    }

    async fn batch(&mut self) -> Vec<u8> {
        let mut batch = Vec::new();
        while batch.len() < 10 {
            match self.items.recv().await {
                Some(item) => batch.push(item),
                None => break,
            }
        }
        batch
    }
}

async fn helpers(mut connection: Connection, mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            frame = connection.read_frame() => println!("{frame:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
        tokio::select! {
            frame = connection.next() => println!("{frame:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
        tokio::select! {
            sent = connection.send_next() => println!("{sent:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
        tokio::select! {
            done = connection.flush_pending() => println!("{done:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
        tokio::select! {
            batch = connection.batch() => println!("{batch:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
    }
}

async fn read_message<R: AsyncRead + Unpin>(reader: &mut R) -> std::io::Result<Vec<u8>> {
    let mut body = vec![0; 8];
    reader.read_exact(&mut body).await?;
    Ok(body)
}

async fn generic(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            message = read_message(&mut stream) => println!("{message:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
    }
}

async fn wrapped(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buf = [0; 4];
    loop {
        tokio::select! {
            r = tokio::time::timeout(Duration::from_secs(1), stream.read_exact(&mut buf)) => println!("{r:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
    }
}

async fn in_a_block(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    loop {
        tokio::select! {
            n = async { //~ cancel_unsafe_select
                let mut buf = [0; 4];
                stream.read_exact(&mut buf).await
            } => println!("{n:?}"),
            _ = commands.recv() => {}
        }
    }
}

async fn named_in_the_round(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buf = [0; 4];
    loop {
        let read = stream.read_exact(&mut buf);
        tokio::select! {
            n = read => println!("{n:?}"), //~ cancel_unsafe_select
            _ = commands.recv() => {}
        }
    }
}

async fn read_framed(reader: impl AsyncRead + Unpin, buffer: &mut Vec<u8>) -> std::io::Result<usize> {
    read_frame_of(reader, buffer).await
}

async fn read_frame_of<R: AsyncRead + Unpin>(mut reader: R, buffer: &mut Vec<u8>) -> std::io::Result<usize> {
    let size = reader.read_u32().await? as usize;
    buffer.resize(size, 0);
    reader.read_exact(buffer).await
}

async fn lent_by_value(mut stream: TcpStream, mut commands: mpsc::Receiver<u8>) {
    let mut buffer = Vec::new();
    loop {
        tokio::select! {
            Some(_) = commands.recv() => {}
            _ = read_framed(&mut stream, &mut buffer) => {} //~ cancel_unsafe_select
        }
    }
}

mod returned_futures {
    use futures::future::BoxFuture;
    use std::collections::VecDeque;
    use std::future::Future;
    use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
    use tokio::net::TcpStream;
    use tokio::sync::mpsc::Receiver;

    fn word(stream: &mut TcpStream) -> impl Future<Output = u32> + '_ {
        async move { stream.read_u32().await.unwrap_or(0) }
    }

    fn boxed(stream: &mut TcpStream) -> BoxFuture<'_, u32> {
        Box::pin(async move {
            let mut bytes = [0; 4];
            stream.read_exact(&mut bytes).await.unwrap();
            u32::from_be_bytes(bytes)
        })
    }

    struct Queue {
        items: VecDeque<u8>,
    }

    impl Queue {
        fn next(&mut self) -> impl Future<Output = u8> {
            let item = self.items.pop_front();
            async move {
                match item {
                    Some(item) => item,
                    None => std::future::pending().await,
                }
            }
        }

        fn peek(&mut self) -> impl Future<Output = usize> {
            let count = self.items.len();
            async move { count }
        }
    }

    async fn serve(mut stream: TcpStream, mut queue: Queue, mut commands: Receiver<u8>) {
        loop {
            tokio::select! {
                word = word(&mut stream) => println!("{word}"), //~ cancel_unsafe_select
                _ = commands.recv() => {}
            }
            tokio::select! {
                word = boxed(&mut stream) => println!("{word}"), //~ cancel_unsafe_select
                _ = commands.recv() => {}
            }
            tokio::select! {
                item = queue.next() => println!("{item}"), //~ cancel_unsafe_select
                _ = commands.recv() => {}
            }
            tokio::select! {
                count = queue.peek() => println!("{count}"),
                _ = commands.recv() => {}
            }
        }
    }

    async fn copies(mut from: TcpStream, mut to: TcpStream, mut commands: Receiver<u8>) {
        loop {
            tokio::select! {
                done = tokio::io::copy(&mut from, &mut to) => println!("{done:?}"), //~ cancel_unsafe_select
                _ = commands.recv() => {}
            }
        }
    }

    async fn until(stream: TcpStream, mut commands: Receiver<u8>) {
        let mut stream = BufReader::new(stream);
        let mut kept = Vec::new();
        loop {
            tokio::select! {
                _ = stream.read_until(b'\n', &mut kept) => kept.clear(),
                _ = commands.recv() => {}
            }
            let mut line = Vec::new();
            tokio::select! {
                _ = stream.read_until(b'\n', &mut line) => {} //~ cancel_unsafe_select
                _ = commands.recv() => {}
            }
        }
    }
}
