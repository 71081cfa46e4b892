//! Input of a runtime, memory, and output.

use std::io::{self, BufRead, Read, Write};
use tokio::io::{AsyncBufReadExt, BufReader, stdin};

pub async fn asynchronous() -> io::Result<String> {
    let mut lines = BufReader::new(stdin()).lines();
    Ok(lines.next_line().await?.unwrap_or_default())
}

pub async fn printed() -> io::Result<()> {
    println!("printing is never reported");
    eprintln!("{}", 1);
    io::stdout().flush()?;
    writeln!(io::stderr(), "x")
}

pub async fn memory() -> io::Result<String> {
    let mut text = String::new();
    let mut bytes: &[u8] = b"a\nb";
    bytes.read_line(&mut text)?;
    bytes.read_to_string(&mut text)?;
    Ok(text)
}

pub async fn offloaded() -> io::Result<String> {
    tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        io::Stdin::read_line(&io::stdin(), &mut line)?;
        Ok(line)
    })
    .await?
}
