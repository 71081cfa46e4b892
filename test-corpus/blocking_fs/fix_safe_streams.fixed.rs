//! Buffers around files, by hand.

use std::io::{self, SeekFrom};
use std::path::Path;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncSeekExt};

pub async fn by_hand(path: &Path) -> io::Result<String> {
    let mut reader = tokio::io::BufReader::new(tokio::fs::File::open(path).await?);
    let mut head = String::new();
    reader.read_line(&mut head).await?;
    let mut rest = String::new();
    reader.read_to_string(&mut rest).await?;
    let mut lines = tokio::io::BufReader::new(tokio::fs::File::open(path).await?).lines();
    let first = lines.next_line().await?;
    while let Some(line) = lines.next_line().await.transpose() {
        head += &line?;
    }
    Ok(head + &rest + &first.unwrap_or_default())
}

pub async fn words(text: &str, path: &Path) -> io::Result<Vec<u8>> {
    let mut file = tokio::io::BufReader::new(tokio::fs::File::open(path).await?);
    let mut word = Vec::new();
    for line in text.split(',') {
        file.seek(SeekFrom::Start(line.len() as u64)).await?;
        file.read_until(b' ', &mut word).await?;
    }
    Ok(word)
}

pub async fn pushed(path: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    if let Ok(file) = tokio::fs::File::open(path).await {
        let mut lines = tokio::io::BufReader::new(file).lines();
        while let Some(line) = lines.next_line().await? {
            found.push(line);
        }
    }
    Ok(found)
}
