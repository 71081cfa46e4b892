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

// What a buffer takes, and what only moves.

struct Log<W: Write> {
    out: W,
}

impl<W: Write> Log<W> {
    fn new(out: W) -> io::Result<Self> {
        let mut log = Self { out };
        log.header(7)?;
        Ok(log)
    }

    fn header(&mut self, version: u32) -> io::Result<()> {
        self.out.write_all(b"LOG")?;
        self.out.write_all(&version.to_be_bytes())
    }

    fn lines(mut self, lines: &[String]) -> io::Result<()> {
        for line in lines {
            self.out.write_all(line.as_bytes())?;
        }
        Ok(())
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        self.out.write_all(line.as_bytes())
    }

    fn close(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn rewound<S: Seek>(stream: &mut S) -> io::Result<()> {
    stream.rewind()
}

async fn buffered(file: File, other: File, lines: &[String]) -> io::Result<()> {
    let mut log = Log::new(BufWriter::new(file))?; //~ blocking_fs@pedantic
    log.header(8)?; //~ blocking_fs@pedantic
    log.line(&lines[0])?; //~ blocking_fs@warn
    log.lines(lines)?; //~ blocking_fs@warn
    Log::new(other)?.close()?; //~ blocking_fs@warn blocking_fs@warn
    Ok(())
}

async fn buffered_here(mut out: BufWriter<File>, lines: &[String]) -> io::Result<()> {
    out.write_all(b"LOG")?; //~ blocking_fs@pedantic
    out.write_all(lines[0].as_bytes())?; //~ blocking_fs@warn
    for _ in lines {
        out.write_all(b"\n")?; //~ blocking_fs@warn
    }
    out.flush() //~ blocking_fs@warn
}

async fn moved(mut file: File, mut reader: BufReader<File>, mut out: BufWriter<File>) -> io::Result<()> {
    file.rewind()?; //~ blocking_fs@pedantic
    file.seek(SeekFrom::Start(1))?; //~ blocking_fs@pedantic
    reader.rewind()?; //~ blocking_fs@pedantic
    rewound(&mut file)?; //~ blocking_fs@pedantic
    out.rewind()?; //~ blocking_fs@warn -- it writes what it has
    rewound(&mut out)?; //~ blocking_fs@warn
    file.write_all(b"LOG") //~ blocking_fs@warn
}

// What goes into a buffer again and again.

impl<W: Write> Log<W> {
    fn number(&mut self, number: u32) -> io::Result<()> {
        self.out.write_all(&number.to_be_bytes())
    }

    fn numbers(&mut self, numbers: &[u32]) -> io::Result<()> {
        for number in numbers {
            self.number(*number)?;
        }
        Ok(())
    }

    fn each(&mut self, numbers: &[u32]) -> io::Result<()> {
        numbers.iter().try_for_each(|number| self.number(*number))
    }

    fn down(&mut self, from: u32) -> io::Result<()> {
        self.number(from)?;
        if from > 0 { self.down(from - 1) } else { Ok(()) }
    }
}

const MAGIC: &[u8] = b"RIFF";
const HEADER: [u8; 4] = *b"fmt ";

async fn again(file: File, numbers: &[u32]) -> io::Result<()> {
    let mut log = Log { out: BufWriter::new(file) };
    log.number(1)?; //~ blocking_fs@pedantic
    log.numbers(numbers)?; //~ blocking_fs@warn
    log.each(numbers)?; //~ blocking_fs@warn
    log.down(3)?; //~ blocking_fs@warn
    for number in numbers {
        log.number(*number)?; //~ blocking_fs@warn
    }
    Ok(())
}

async fn some_bytes(mut out: BufWriter<File>, size: u32, numbers: &[u32]) -> io::Result<File> {
    let bytes = size.to_le_bytes();
    out.write_all(&bytes)?; //~ blocking_fs@pedantic
    out.write_all(&bytes[1..])?; //~ blocking_fs@pedantic
    out.write_all(MAGIC)?; //~ blocking_fs@pedantic
    out.write_all(&HEADER)?; //~ blocking_fs@pedantic
    out.write_all(&[0; 16])?; //~ blocking_fs@pedantic
    out.write_all(&[0; 100_000])?; //~ blocking_fs@warn
    writeln!(out, "header")?; //~ blocking_fs@pedantic
    writeln!(out, "{}", numbers.len())?; //~ blocking_fs@warn
    numbers.iter().try_for_each(|number| out.write_all(&number.to_be_bytes()))?; //~ blocking_fs@warn
    Ok(out.into_inner()?) //~ blocking_fs@warn
}
