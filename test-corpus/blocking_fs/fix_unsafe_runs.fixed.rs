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
    let lines = tokio::task::spawn_blocking(move || {
        let file = File::open(path)?;
        BufReader::new(file).lines().collect::<Result<Vec<_>, _>>()
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(lines)
}

pub async fn of_a_reference(path: &Path) -> io::Result<[u8; 4]> {
    let found = tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || {
            let mut file = File::open(&path)?;
            header(&mut file)
        }
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(found)
}

pub async fn copied(path: &Path, text: Vec<u8>) -> io::Result<u64> {
    pause().await;
    let mut reader = io::Cursor::new(text);
    let copied = tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || {
            let mut file = File::create(&path)?;
            io::copy(&mut reader, &mut file)
        }
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(copied)
}

pub async fn to_the_end(path: PathBuf) -> io::Result<()> {
    pause().await;
    tokio::task::spawn_blocking(move || -> io::Result<_> {
        let old = load(&path)?;
        save(&path, &old[1..])?;
        save(&path, &old)
    })
    .await
    .unwrap()
}

pub async fn of_nothing(path: PathBuf) -> io::Result<()> {
    tokio::task::spawn_blocking({
        let path = path.clone();
        move || {
            save(&path, b"a")?;
            save(&path, b"b")
        }
    })
    .await
    .unwrap()?;
    pause().await;
    tokio::task::spawn_blocking(move || save(&path, b"c"))
        .await
        .unwrap()
}

pub async fn several(path: PathBuf, other: PathBuf) -> io::Result<usize> {
    let (mut one, two) = tokio::task::spawn_blocking({
        let path = path.clone();
        move || -> io::Result<_> {
            let one = load(&path)?;
            let two = load(&other)?;
            Ok((one, two))
        }
    })
    .await
    .unwrap()?;
    pause().await;
    one.extend(two);
    Ok(one.len() + path.as_os_str().len())
}

pub async fn without_errors(path: PathBuf) -> usize {
    let (one, two) = tokio::task::spawn_blocking(move || {
        let one = load(&path).unwrap_or_default();
        let two = load(&path.join("a")).unwrap_or_default();
        (one, two)
    })
    .await
    .unwrap();
    pause().await;
    one.len() + two.len()
}

pub async fn options(path: PathBuf) -> Option<usize> {
    let (one, two) = tokio::task::spawn_blocking(move || {
        let one = load(&path).ok()?;
        let two = load(&path.join("a")).ok()?;
        Some((one, two))
    })
    .await
    .unwrap()?;
    pause().await;
    Some(one.len() + two.len())
}

pub async fn in_loops(paths: Vec<PathBuf>) -> io::Result<usize> {
    let mut sum = 0;
    for path in paths {
        let bytes = tokio::task::spawn_blocking(move || -> io::Result<_> {
            let bytes = load(&path)?;
            save(&path, &bytes)?;
            Ok(bytes)
        })
        .await
        .unwrap()?;
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
    let count = tokio::task::spawn_blocking(move || -> Result<_, Error> {
        let count: u64 = text(&path)?.trim().parse()?;
        save(&path, (count + 1).to_string().as_bytes())?;
        Ok(count)
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(count)
}

pub async fn boxed(path: PathBuf) -> Result<usize, Box<dyn std::error::Error>> {
    let bytes = tokio::task::spawn_blocking(move || {
        let bytes = load(&path)?;
        save(&path, &bytes)?;
        Ok::<_, std::io::Error>(bytes)
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(bytes.len())
}

pub async fn in_blocks(path: PathBuf) -> Result<usize, String> {
    let work = async {
        let bytes = tokio::task::spawn_blocking({
            let path = path.clone();
            move || {
                let bytes = load(&path)?;
                save(&path, &bytes)?;
                Ok::<_, std::io::Error>(bytes)
            }
        })
        .await
        .unwrap()?;
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
        tokio::task::spawn_blocking({
            let name = name.to_owned();
            let root = self.root.clone();
            move || {
                let bytes = load(&root.join(&name))?;
                save(&root, &bytes)
            }
        })
        .await
        .unwrap()?;
        pause().await;
        Ok(self.depth)
    }
}

pub async fn buffered(path: PathBuf, names: Vec<String>) -> io::Result<()> {
    tokio::task::spawn_blocking({
        let path = path.clone();
        move || -> io::Result<_> {
            let file = File::create(&path)?;
            let mut writer = BufWriter::new(file);
            for name in &names {
                if name.is_empty() {
                    continue;
                }
                writer.write_all(name.as_bytes())?;
            }
            header(writer.get_mut())?;
            drop(writer);
            Ok(())
        }
    })
    .await
    .unwrap()?;
    pause().await;
    println!("{}", path.display());
    Ok(())
}

pub async fn filled_before(path: PathBuf) -> io::Result<Vec<u8>> {
    pause().await;
    let mut bytes = tokio::task::spawn_blocking(move || -> io::Result<_> {
        let mut bytes = Vec::new();
        let mut file = File::open(path)?;
        header(&mut file)?;
        file.take(9).read_to_end(&mut bytes)?;
        Ok(bytes)
    })
    .await
    .unwrap()?;
    pause().await;
    bytes.push(b'a');
    Ok(bytes)
}

pub async fn in_closures(paths: Vec<String>) -> Vec<Vec<u8>> {
    tokio::task::spawn_blocking(move || {
        paths.iter().filter(|path| Path::new(path).exists()).flat_map(std::fs::read).collect()
    })
    .await
    .unwrap()
}

pub async fn bails(path: PathBuf) -> anyhow::Result<usize> {
    let old = tokio::task::spawn_blocking({
        let path = path.clone();
        move || load(&path)
    })
    .await
    .unwrap()?;
    if old.is_empty() {
        anyhow::bail!("'{}' is empty", path.display());
    }
    tokio::task::spawn_blocking({
        let old = old.clone();
        move || save(&path, &old)
    })
    .await
    .unwrap()?;
    pause().await;
    Ok(old.len())
}

pub async fn with_strings(path: PathBuf) -> io::Result<()> {
    let old = tokio::task::spawn_blocking(move || -> io::Result<_> {
        let old = load(&path)?;
        save(
            &path.join("it's"),
            b"one
    two \
    three",
        )?;
        Ok(old)
    })
    .await
    .unwrap()?;
    pause().await;
    println!("{}", old.len());
    Ok(())
}
