//! Files behind calls: several leaves of one class are one report, those of two classes are two.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

struct Config {
    text: String,
}

impl Config {
    fn load(path: &Path) -> io::Result<Self> {
        let mut text = String::new();
        File::open(path)?.read_to_string(&mut text)?;
        Ok(Self { text })
    }
    fn save(&self, path: &Path) -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(self.text.as_bytes())?;
        file.sync_all()
    }
    fn lines(&self) -> usize {
        let mut out = Vec::new();
        out.write_all(self.text.as_bytes()).unwrap();
        BufReader::new(&out[..]).lines().count()
    }
}

async fn methods() -> io::Result<()> {
    let config = Config::load(Path::new("a"))?; //~ blocking_fs
    config.lines();
    config.save(Path::new("b")) //~ blocking_fs
}

fn all_of_them(root: &Path) -> io::Result<Vec<Config>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all_of_them(&path)?);
        } else {
            found.push(Config::load(&path)?);
        }
    }
    Ok(found)
}

async fn several_behind_one_call(root: PathBuf) -> io::Result<usize> {
    Ok(all_of_them(&root)?.len()) //~ blocking_fs
}

fn two_classes() -> io::Result<()> {
    fs::write("log", "x")?;
    std::process::Command::new("sync").status()?;
    Ok(())
}

async fn two_classes_behind_one_call() -> io::Result<()> {
    two_classes() //~ blocking_fs blocking_process
}

/// In-memory readers and writers do not block, whatever the trait.
fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<u64> {
    io::copy(from, to)
}

fn encode(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    out.write_all(text.as_bytes()).expect("memory");
    writeln!(out).expect("memory");
    out
}

async fn in_memory() -> io::Result<u64> {
    let mut out = encode("a");
    copy(&mut &b"abc"[..], &mut out)
}

/// A name that is only taken apart, a type that is only built.
fn parts(path: &Path) -> Option<String> {
    let options = fs::OpenOptions::new().read(true).clone();
    drop(options);
    Some(path.file_name()?.to_string_lossy().into_owned())
}

async fn only_names(path: &Path) {
    parts(path);
}

/// What is logged and printed is not worth a word.
fn say(text: &str) {
    println!("{text}");
    eprintln!("{text}");
    tracing::info!("{text}");
    io::stdout().write_all(text.as_bytes()).ok();
    io::stdout().flush().ok();
}

/// A short critical section neither.
fn count(state: &std::sync::Mutex<u32>) -> u32 {
    let mut state = state.lock().unwrap();
    *state += 1;
    *state
}

async fn quiet(state: &std::sync::Mutex<u32>) {
    say("hello");
    count(state);
}

/// What else is done where a lock is held is no wait for it.
mod contended {
    use std::sync::RwLock;

    fn cached(value: &RwLock<String>) -> String {
        match value.try_read() {
            Ok(kept) => kept.clone(),
            Err(_) => std::fs::read_to_string("kept").unwrap_or_default(),
        }
    }

    pub async fn asks(value: &RwLock<String>) -> String {
        cached(value) //~ blocking_fs
    }
}
