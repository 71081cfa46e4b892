//! Files with all that is done with them.

use smol::io::{AsyncBufReadExt, AsyncReadExt, AsyncSeekExt, AsyncWriteExt};
use smol::stream::StreamExt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

pub async fn read_whole(path: &str) -> io::Result<String> {
    let mut file = smol::fs::File::open(path).await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    Ok(text)
}

pub async fn parts(path: String) -> io::Result<[u8; 16]> {
    let mut found = smol::fs::OpenOptions::new().read(true).open(&path).await.map_err(io::Error::other)?;
    found.seek(SeekFrom::End(-16)).await?;
    let mut bytes = [0; 16];
    found.read_exact(&mut bytes).await?;
    println!("{}", found.metadata().await?.len());
    Ok(bytes)
}

pub async fn counted(path: &str) -> io::Result<usize> {
    let mut count = 0;
    let reader = smol::io::BufReader::new(smol::fs::File::open(path).await?);
    let mut lines = reader.lines();
    while let Some(line) = lines.next().await {
        if !line?.is_empty() {
            count += 1;
        }
    }
    Ok(count)
}

pub async fn first(path: &str) -> io::Result<Option<String>> {
    let mut lines = smol::io::BufReader::new(smol::fs::File::open(path).await?).lines();
    lines.next().await.transpose()
}

pub async fn written(path: &str, rows: &[u32]) -> io::Result<()> {
    let mut writer = smol::io::BufWriter::new(smol::fs::File::create(path).await?);
    for row in rows {
        writer.write_all(format!("{row}\n").as_bytes()).await?;
    }
    writer.flush().await?;
    Ok(())
}

/// The runtime has nothing that does both.
pub async fn only_std(path: &str) -> io::Result<u64> {
    smol::unblock({
        let path = path.to_owned();
        move || -> io::Result<_> {
            let mut file = File::open(&path)?;
            file.rewind()?;
            file.stream_position()
        }
    })
    .await
}
