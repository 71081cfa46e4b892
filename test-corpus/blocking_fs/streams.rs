//! What is read and written through other types.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, LineWriter, Read, Seek, SeekFrom, Write};
use std::net::TcpStream;
use std::path::Path;

pub async fn lines_of(file: File) -> io::Result<usize> {
    let reader = BufReader::new(file);
    let mut count = 0;
    for line in reader.lines() { //~ blocking_fs@warn
        count += line?.len();
    }
    Ok(count)
}

pub async fn one_line(reader: &mut BufReader<File>) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?; //~ blocking_fs
    reader.seek(SeekFrom::Start(0))?; //~ blocking_fs
    Ok(line)
}

pub async fn boxed(mut file: Box<BufReader<File>>, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.by_ref().take(limit).read_to_end(&mut bytes)?; //~ blocking_fs
    Ok(bytes)
}

pub struct Journal {
    out: BufWriter<File>,
    console: LineWriter<io::Stdout>,
}

impl Journal {
    pub async fn append(&mut self, entry: &str) -> io::Result<()> {
        writeln!(self.out, "{entry}")?; //~ blocking_fs
        self.out.write_all(entry.as_bytes())?; //~ blocking_fs
        writeln!(self.console, "{entry}")?;
        self.out.flush() //~ blocking_fs
    }

    pub fn append_now(&mut self, entry: &str) -> io::Result<()> {
        writeln!(self.out, "{entry}")
    }
}

pub async fn whole(mut file: &File) -> io::Result<String> {
    io::read_to_string(&mut file) //~ blocking_fs
}

pub async fn download(mut from: TcpStream, mut to: File) -> io::Result<u64> {
    io::copy(&mut from, &mut to) //~ blocking_net@deny
}

pub async fn to_file(mut from: &[u8], mut to: File) -> io::Result<u64> {
    io::copy(&mut from, &mut to) //~ blocking_fs
}

pub async fn by_trait(file: &mut File) -> io::Result<()> {
    let mut bytes = [0; 4];
    Read::read_exact(file, &mut bytes) //~ blocking_fs
}

// Memory is not the disk.

pub async fn in_memory(text: &str) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    for line in BufReader::new(Cursor::new(text)).lines() {
        writeln!(out, "{}", line?)?;
    }
    let mut rest = String::new();
    Cursor::new(text).read_to_string(&mut rest)?;
    io::copy(&mut text.as_bytes(), &mut out)?;
    BufWriter::new(&mut out).write_all(rest.as_bytes())?;
    Ok(out)
}

pub async fn formatted(path: &Path) -> String {
    use std::fmt::Write;
    let mut text = String::new();
    let _ = write!(text, "{}", path.display());
    text
}

pub async fn generic<W: Write>(mut out: W) -> io::Result<()> {
    writeln!(out, "who knows")
}

pub async fn offloaded(file: File) -> usize {
    tokio::task::spawn_blocking(move || BufReader::new(file).lines().count()).await.unwrap_or(0)
}
