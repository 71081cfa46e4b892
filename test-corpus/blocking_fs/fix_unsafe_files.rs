//! Files that are written, which has to be seen to its end, and files that only std's functions take.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::Path;
use tokio::io::AsyncReadExt;

pub async fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?; //~ blocking_fs
    file.write_all(bytes)?; //~ blocking_fs
    writeln!(file, "{} bytes", bytes.len())?; //~ blocking_fs
    writeln!(&mut file)?; //~ blocking_fs
    write!(file, "the \"end\"")?; //~ blocking_fs
    Ok(())
}

pub async fn seen_to_the_end(path: &Path, lines: &[String]) -> io::Result<()> {
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?; //~ blocking_fs
    for line in lines {
        file.write_all(line.as_bytes())?; //~ blocking_fs
    }
    file.sync_all()?; //~ blocking_fs
    Ok(())
}

pub async fn in_loops(path: &Path, lines: &[String]) -> Result<(), String> {
    let mut file = File::create(path).map_err(|error| error.to_string())?; //~ blocking_fs
    for line in lines {
        writeln!(file, "{line}").map_err(|error| error.to_string())?; //~ blocking_fs
    }
    drop(file);
    Ok(())
}

fn parse(_: BufReader<File>) -> usize {
    0
}

pub async fn passed_on(path: &Path) -> io::Result<usize> {
    let file = File::open(path)?; //~ blocking_fs
    Ok(parse(BufReader::new(file)))
}

pub async fn by_trait(mut from: tokio::fs::File) -> io::Result<u8> {
    from.read_u8().await
}
