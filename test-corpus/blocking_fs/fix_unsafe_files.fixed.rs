//! Files that are written, which has to be seen to its end, and files that only std's functions take.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

pub async fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tokio::fs::File::create(path).await?;
    file.write_all(bytes).await?;
    file.write_all(format!("{} bytes\n", bytes.len()).as_bytes()).await?;
    file.write_all(b"\n").await?;
    file.write_all(b"the \"end\"").await?;
    file.flush().await?;
    Ok(())
}

pub async fn seen_to_the_end(path: &Path, lines: &[String]) -> io::Result<()> {
    let mut file = tokio::fs::OpenOptions::new().create(true).append(true).open(path).await?;
    for line in lines {
        file.write_all(line.as_bytes()).await?;
    }
    file.sync_all().await?;
    Ok(())
}

pub async fn in_loops(path: &Path, lines: &[String]) -> Result<(), String> {
    let mut file = tokio::fs::File::create(path).await.map_err(|error| error.to_string())?;
    for line in lines {
        file.write_all(format!("{line}\n").as_bytes()).await.map_err(|error| error.to_string())?;
    }
    file.flush().await.map_err(|error| error.to_string())?;
    drop(file);
    Ok(())
}

fn parse(_: BufReader<File>) -> usize {
    0
}

pub async fn passed_on(path: &Path) -> io::Result<usize> {
    let file = tokio::fs::File::open(path).await?.into_std().await;
    Ok(parse(BufReader::new(file)))
}

pub async fn by_trait(mut from: tokio::fs::File) -> io::Result<u8> {
    from.read_u8().await
}
