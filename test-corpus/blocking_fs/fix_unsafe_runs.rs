//! Statements in a row that a thread can wait for together.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

fn load(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}

fn header(file: &mut File) -> io::Result<[u8; 4]> {
    let mut header = [0; 4];
    file.read_exact(&mut header)?;
    Ok(header)
}

async fn pause() {
    tokio::task::yield_now().await;
}

pub async fn lines(path: PathBuf) -> io::Result<Vec<String>> {
    let file = File::open(path)?; //~ blocking_fs
    let lines = BufReader::new(file).lines().collect::<Result<Vec<_>, _>>()?; //~ blocking_fs
    pause().await;
    Ok(lines)
}

pub async fn of_a_reference(path: &Path) -> io::Result<[u8; 4]> {
    let mut file = File::open(path)?; //~ blocking_fs
    let found = header(&mut file)?; //~ blocking_fs
    pause().await;
    Ok(found)
}

pub async fn copied(path: &Path, text: Vec<u8>) -> io::Result<u64> {
    pause().await;
    let mut reader = io::Cursor::new(text);
    let mut file = File::create(path)?; //~ blocking_fs
    let copied = io::copy(&mut reader, &mut file)?; //~ blocking_fs
    pause().await;
    Ok(copied)
}

pub async fn to_the_end(path: PathBuf) -> io::Result<()> {
    pause().await;
    let old = load(&path)?; //~ blocking_fs
    save(&path, &old[1..])?; //~ blocking_fs
    save(&path, &old) //~ blocking_fs
}

pub async fn of_nothing(path: PathBuf) -> io::Result<()> {
    save(&path, b"a")?; //~ blocking_fs
    save(&path, b"b")?; //~ blocking_fs
    pause().await;
    save(&path, b"c") //~ blocking_fs
}

pub async fn several(path: PathBuf, other: PathBuf) -> io::Result<usize> {
    let mut one = load(&path)?; //~ blocking_fs
    let two = load(&other)?; //~ blocking_fs
    pause().await;
    one.extend(two);
    Ok(one.len() + path.as_os_str().len())
}

pub async fn without_errors(path: PathBuf) -> usize {
    let one = load(&path).unwrap_or_default(); //~ blocking_fs
    let two = load(&path.join("a")).unwrap_or_default(); //~ blocking_fs
    pause().await;
    one.len() + two.len()
}

pub async fn options(path: PathBuf) -> Option<usize> {
    let one = load(&path).ok()?; //~ blocking_fs
    let two = load(&path.join("a")).ok()?; //~ blocking_fs
    pause().await;
    Some(one.len() + two.len())
}

pub async fn in_loops(paths: Vec<PathBuf>) -> io::Result<usize> {
    let mut sum = 0;
    for path in paths {
        let bytes = load(&path)?; //~ blocking_fs
        save(&path, &bytes)?; //~ blocking_fs
        pause().await;
        sum += bytes.len();
    }
    Ok(sum)
}

#[derive(Debug)]
pub enum Error {
    Io(io::Error),
    Number(std::num::ParseIntError),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Error::Io(error)
    }
}

impl From<std::num::ParseIntError> for Error {
    fn from(error: std::num::ParseIntError) -> Self {
        Error::Number(error)
    }
}

fn text(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

pub async fn of_two_errors(path: PathBuf) -> Result<u64, Error> {
    let count: u64 = text(&path)?.trim().parse()?; //~ blocking_fs
    save(&path, (count + 1).to_string().as_bytes())?; //~ blocking_fs
    pause().await;
    Ok(count)
}

pub async fn boxed(path: PathBuf) -> Result<usize, Box<dyn std::error::Error>> {
    let bytes = load(&path)?; //~ blocking_fs
    save(&path, &bytes)?; //~ blocking_fs
    pause().await;
    Ok(bytes.len())
}

pub async fn in_blocks(path: PathBuf) -> Result<usize, String> {
    let work = async {
        let bytes = load(&path)?; //~ blocking_fs
        save(&path, &bytes)?; //~ blocking_fs
        pause().await;
        io::Result::Ok(bytes.len())
    };
    work.await.map_err(|error| error.to_string())
}

pub struct Store {
    root: PathBuf,
    depth: usize,
}

impl Store {
    pub async fn of_fields(&self, name: &str) -> io::Result<usize> {
        let bytes = load(&self.root.join(name))?; //~ blocking_fs
        save(&self.root, &bytes)?; //~ blocking_fs
        pause().await;
        Ok(self.depth)
    }
}

pub async fn buffered(path: PathBuf, names: Vec<String>) -> io::Result<()> {
    let file = File::create(&path)?; //~ blocking_fs
    let mut writer = BufWriter::new(file);
    for name in &names {
        if name.is_empty() {
            continue;
        }
        writer.write_all(name.as_bytes())?; //~ blocking_fs
    }
    header(writer.get_mut())?; //~ blocking_fs
    drop(writer);
    pause().await;
    println!("{}", path.display());
    Ok(())
}

pub async fn filled_before(path: PathBuf) -> io::Result<Vec<u8>> {
    pause().await;
    let mut bytes = Vec::new();
    let mut file = File::open(path)?; //~ blocking_fs
    header(&mut file)?; //~ blocking_fs
    file.take(9).read_to_end(&mut bytes)?; //~ blocking_fs
    pause().await;
    bytes.push(b'a');
    Ok(bytes)
}

pub async fn in_closures(paths: Vec<String>) -> Vec<Vec<u8>> {
    paths.iter().filter(|path| Path::new(path).exists()).flat_map(std::fs::read).collect() //~ blocking_fs blocking_fs
}

pub async fn bails(path: PathBuf) -> anyhow::Result<usize> {
    let old = load(&path)?; //~ blocking_fs
    if old.is_empty() {
        anyhow::bail!("'{}' is empty", path.display());
    }
    save(&path, &old)?; //~ blocking_fs
    pause().await;
    Ok(old.len())
}

pub async fn with_strings(path: PathBuf) -> io::Result<()> {
    let old = load(&path)?; //~ blocking_fs
    save(
        &path.join("it's"),
        b"one
    two \
    three",
    )?; //~^^^^^ blocking_fs
    pause().await;
    println!("{}", old.len());
    Ok(())
}
