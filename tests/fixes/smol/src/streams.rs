//! Files with all that is done with them.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};

pub async fn read_whole(path: &str) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok(text)
}

pub async fn parts(path: String) -> io::Result<[u8; 16]> {
    let mut found = OpenOptions::new().read(true).open(&path).map_err(io::Error::other)?;
    found.seek(SeekFrom::End(-16))?;
    let mut bytes = [0; 16];
    found.read_exact(&mut bytes)?;
    println!("{}", found.metadata()?.len());
    Ok(bytes)
}

pub async fn counted(path: &str) -> io::Result<usize> {
    let mut count = 0;
    let reader = BufReader::new(File::open(path)?);
    for line in reader.lines() {
        if !line?.is_empty() {
            count += 1;
        }
    }
    Ok(count)
}

pub async fn first(path: &str) -> io::Result<Option<String>> {
    let mut lines = BufReader::new(File::open(path)?).lines();
    lines.next().transpose()
}

pub async fn written(path: &str, rows: &[u32]) -> io::Result<()> {
    let mut writer = BufWriter::new(File::create(path)?);
    for row in rows {
        writeln!(writer, "{row}")?;
    }
    Ok(())
}

/// The runtime has nothing that does both.
pub async fn only_std(path: &str) -> io::Result<u64> {
    let mut file = File::open(path)?;
    file.rewind()?;
    file.stream_position()
}
