//! Buffers around files, and their lines.

use std::io;
use std::path::Path;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt};

pub async fn counted(path: &Path) -> io::Result<usize> {
    let file = tokio::fs::File::open(path).await?;
    let reader = tokio::io::BufReader::new(file);
    let mut count = 0;
    let mut lines = reader.lines();
    while let Some(line) = lines.next_line().await? {
        // those with a word in them
        if line.trim().is_empty() {
            continue;
        }
        count += 1;
    }
    Ok(count)
}

pub async fn in_one(path: &Path, wanted: &str) -> io::Result<Option<String>> {
    let mut lines = tokio::io::BufReader::new(tokio::fs::File::open(path).await?).lines();
    while let Some(text) = lines.next_line().await.expect("it is text") {
        if text.contains(wanted) {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

pub async fn those_that_are_text(path: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(file) = tokio::fs::File::open(path).await else { return found };
    let reader = tokio::io::BufReader::with_capacity(4096, file);
    let mut lines = reader.lines();
    while let Ok(Some(line)) = lines.next_line().await {
        found.push(line);
    }
    found
}

pub async fn looked_at_later(path: &Path) -> io::Result<usize> {
    let file = match tokio::fs::File::open(path).await {
        Ok(file) => file,
        Err(error) => return Err(error),
    };
    let mut sum = 0;
    for (part, name) in [(1, "a"), (2, "b")] {
        println!("{part} {name}");
    }
    let mut segments = tokio::io::BufReader::new(file).split(b',');
    while let Some(part) = segments.next_segment().await.transpose() {
        match part {
            Ok(part) => sum += part.len(),
            Err(error) => println!("{error}"),
        }
    }
    Ok(sum)
}

pub async fn until(path: &Path, end: &str) -> io::Result<usize> {
    let mut count = 0;
    let mut lines = tokio::io::BufReader::new(tokio::fs::File::open(path).await?).lines();
    'lines: while let Some(line) = lines.next_line().await? {
        // that is all
        if line == end {
            break 'lines;
        }
        count += 1;
    }
    Ok(count)
}

pub async fn written(path: &Path, rows: &[u32]) -> io::Result<()> {
    let file = tokio::fs::OpenOptions::new().create(true).append(true).open(path).await?;
    let mut writer = tokio::io::BufWriter::new(file);
    for row in rows {
        writer.write_all(format!("{row}\n").as_bytes()).await?;
    }
    writer.flush().await?;
    Ok(())
}

pub async fn flushed(path: &Path, rows: &[u32]) -> io::Result<()> {
    let mut writer = tokio::io::BufWriter::new(tokio::fs::File::create(path).await?);
    for row in rows {
        if *row == 7 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        writer.write_all(&row.to_le_bytes()).await?;
    }
    writer.flush().await
}
