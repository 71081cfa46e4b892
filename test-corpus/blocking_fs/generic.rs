//! Functions that do what their callers give them to do: readers, writers, iterators and traits as parameters.

use std::fs::{self, File, ReadDir};
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Lines, Read, Write};

fn parse<R: Read>(mut from: R) -> io::Result<String> {
    let mut text = String::new();
    from.read_to_string(&mut text)?;
    Ok(text)
}

fn parse_any(mut from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn parse_object(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn count_lines<R>(from: R) -> usize
where
    R: BufRead,
{
    from.lines().map_while(Result::ok).filter(|line| !line.is_empty()).count()
}

fn in_two_steps<R: Read>(from: R) -> io::Result<usize> {
    let reader = BufReader::new(from);
    Ok(count_lines(reader))
}

fn write_report<W: Write>(into: &mut W, lines: &[String]) -> io::Result<()> {
    for line in lines {
        writeln!(into, "{line}")?;
    }
    into.flush()
}

async fn given_files(file: File, mut other: File, bytes: Vec<u8>) -> io::Result<()> {
    parse(file)?; //~ blocking_fs
    parse(&bytes[..])?;
    parse(Cursor::new(bytes.clone()))?;
    parse_any(&mut other)?; //~ blocking_fs
    parse_any(bytes.as_slice())?;
    parse_object(&mut other)?; //~ blocking_fs
    parse_object(&mut Cursor::new(bytes.clone()))?;
    in_two_steps(other)?; //~ blocking_fs
    in_two_steps(&bytes[..])?;
    Ok(())
}

async fn written(mut out: BufWriter<File>, lines: Vec<String>) -> io::Result<()> {
    write_report(&mut out, &lines)?; //~ blocking_fs
    let mut page = Vec::new();
    write_report(&mut page, &lines)
}

// A type that is generic in what it reads.

struct Parser<R> {
    reader: R,
    line: String,
}

impl<R: BufRead> Parser<R> {
    fn new(reader: R) -> Self {
        Self { reader, line: String::new() }
    }
    fn advance(&mut self) -> io::Result<usize> {
        self.line.clear();
        self.reader.read_line(&mut self.line)
    }
    fn all(&mut self) -> io::Result<usize> {
        let mut count = 0;
        while self.advance()? > 0 {
            count += 1;
        }
        Ok(count)
    }
}

struct Feed {
    parser: Parser<BufReader<File>>,
    memory: Parser<Cursor<Vec<u8>>>,
}

impl Feed {
    async fn step(&mut self) -> io::Result<usize> {
        let read = self.parser.advance()?; //~ blocking_fs
        Ok(read + self.memory.advance()?)
    }
    async fn whole(&mut self) -> io::Result<usize> {
        Ok(self.parser.all()? + self.memory.all()?) //~ blocking_fs
    }
}

async fn parsed(file: File, bytes: Vec<u8>) -> io::Result<usize> {
    let mut one = Parser::new(BufReader::new(file));
    let mut other = Parser::new(Cursor::new(bytes));
    Ok(one.all()? + other.all()?) //~ blocking_fs
}

// A trait of the workspace, known by what is given.

trait Store {
    fn load(&self) -> io::Result<Vec<u8>>;
    fn size(&self) -> io::Result<usize> {
        Ok(self.load()?.len())
    }
}

struct OnDisk;
impl Store for OnDisk {
    fn load(&self) -> io::Result<Vec<u8>> {
        fs::read("store")
    }
}

struct InMemory(Vec<u8>);
impl Store for InMemory {
    fn load(&self) -> io::Result<Vec<u8>> {
        Ok(self.0.clone())
    }
}

fn checksum<S: Store>(store: &S) -> io::Result<u32> {
    Ok(store.load()?.iter().map(|byte| u32::from(*byte)).sum())
}

fn checksum_of(store: impl Store) -> io::Result<u32> {
    checksum(&store)
}

async fn stores(disk: OnDisk, memory: InMemory) -> io::Result<()> {
    disk.size()?; //~ blocking_fs
    memory.size()?;
    checksum(&disk)?; //~ blocking_fs
    checksum(&memory)?;
    checksum_of(memory)?;
    checksum_of(disk)?; //~ blocking_fs
    Ok(())
}

// only one of both stores reads a file: that is possible, and no more
async fn unknown_store<S: Store>(store: S) -> io::Result<u32> {
    checksum(&store) //~ blocking_fs
}

// Iterators that come from elsewhere.

async fn given_lines(lines: Lines<BufReader<File>>) -> usize {
    let mut count = 0;
    for line in lines { //~ blocking_fs
        count += line.map_or(0, |line| line.len());
    }
    count
}

async fn given_entries(dir: ReadDir) -> usize {
    dir.flatten().filter(|entry| entry.path().extension().is_some()).count() //~ blocking_fs
}

async fn made_here() -> io::Result<usize> {
    let dir = fs::read_dir(".")?; //~ blocking_fs
    let mut count = 0;
    for entry in dir {
        count += entry?.file_name().len();
    }
    Ok(count)
}

struct Log {
    lines: Lines<BufReader<File>>,
    memory: Lines<Cursor<Vec<u8>>>,
}

impl Log {
    async fn next_line(&mut self) -> Option<io::Result<String>> {
        self.lines.next() //~ blocking_fs
    }
    async fn next_in_memory(&mut self) -> Option<io::Result<String>> {
        self.memory.next()
    }
}

struct Chunks {
    file: File,
}

impl Iterator for Chunks {
    type Item = Vec<u8>;
    fn next(&mut self) -> Option<Vec<u8>> {
        let mut chunk = vec![0; 4096];
        let read = self.file.read(&mut chunk).ok()?;
        chunk.truncate(read);
        (read > 0).then_some(chunk)
    }
}

struct Countdown(u32);

impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }
}

async fn own_iterators(file: File) -> usize {
    let chunks = Chunks { file };
    let mut sum = 0;
    for chunk in chunks { //~ blocking_fs
        sum += chunk.len();
    }
    for left in Countdown(3) {
        sum += left as usize;
    }
    sum + Countdown(7).map(|left| left as usize).sum::<usize>()
}

async fn own_iterator_consumed(file: File) -> Vec<usize> {
    Chunks { file }.map(|chunk| chunk.len()).collect() //~ blocking_fs
}

struct Throttled<R>(R);

impl<R: Read> Read for Throttled<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.0.read(buf)
    }
}

async fn own_readers(file: File, bytes: Vec<u8>) -> io::Result<usize> {
    let mut text = String::new();
    Throttled(file).read_to_string(&mut text)?; //~ blocking_fs
    Throttled(Cursor::new(bytes)).read_to_string(&mut text)
}

fn total(lines: impl Iterator<Item = io::Result<String>>) -> usize {
    lines.flatten().map(|line| line.len()).sum()
}

async fn given_on(lines: Lines<BufReader<File>>, text: String) -> usize {
    let here = total(text.lines().map(|line| Ok(line.to_owned())));
    here + total(lines) //~ blocking_fs
}

// Calls that call themselves with larger types end.

fn nested<R: Read>(from: R, depth: u32) -> io::Result<usize> {
    match depth {
        0 => Ok(parse(from)?.len()),
        _ => nested(BufReader::new(from), depth - 1),
    }
}

async fn nests(file: File) -> io::Result<usize> {
    nested(Cursor::new(Vec::new()), 3)?;
    nested(file, 3) //~ blocking_fs
}
