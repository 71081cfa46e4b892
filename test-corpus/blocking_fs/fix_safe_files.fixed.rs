//! Files that are read: all that is done with them can be awaited.

use std::io::{self, Read as _, SeekFrom};
use std::path::Path;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

pub async fn read_whole(path: &Path) -> io::Result<String> {
    let mut file = tokio::fs::File::open(path).await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    Ok(text)
}

pub async fn at_once(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    tokio::fs::File::open(path).await?.read_to_end(&mut bytes).await?;
    Ok(bytes)
}

pub async fn parts(path: String) -> io::Result<[u8; 16]> {
    let mut found = tokio::fs::OpenOptions::new().read(true).open(&path).await.map_err(io::Error::other)?;
    found.seek(SeekFrom::End(-16)).await?;
    let mut bytes = [0; 16];
    found.read_exact(&mut bytes).await?;
    let length = found.metadata().await?.len();
    drop(found);
    println!("{length}");
    Ok(bytes)
}

pub async fn in_loops(path: &Path) -> io::Result<usize> {
    let mut file = tokio::fs::File::open(path).await.expect("it is there");
    let (mut sum, mut bytes) = (0, vec![0; 1024]);
    loop {
        let read = file.read(&mut bytes).await?;
        if read == 0 {
            return Ok(sum);
        }
        sum += read;
    }
}

pub async fn for_its_own_sake(path: &Path) -> io::Result<()> {
    tokio::fs::File::create(path).await?;
    Ok(())
}

pub mod inside {
    pub async fn by_whole_paths(path: &str) -> std::io::Result<u64> {
        let file = tokio::fs::File::open(path).await?;
        Ok(file.metadata().await?.len())
    }
}
