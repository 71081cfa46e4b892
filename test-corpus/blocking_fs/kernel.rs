//! Files that the kernel makes up are on no disk: behind calls they are as little worth a word as other short system calls.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

const STATUS: &str = "/proc/self/status";
const ROOT: &str = "/sys/fs/cgroup";

mod paths {
    pub const MEMORY_1: &str = "/sys/fs/cgroup/memory/memory.limit_in_bytes";
    pub const MEMORY_2: &str = "/sys/fs/cgroup/memory.max";
    pub static SETTINGS: &str = "/etc/app/settings.toml";
    pub const LOOKS_LIKE_IT: &str = "/processed/list";
}

/// By the letter it is a read.
async fn directly() -> io::Result<String> {
    fs::read_to_string(STATUS) //~ blocking_fs
}

fn status() -> io::Result<String> {
    fs::read_to_string(STATUS)
}

fn of_process(pid: u32) -> io::Result<String> {
    fs::read_to_string(format!("/proc/{pid}/stat"))
}

fn of_group(group: &str) -> io::Result<u64> {
    let path = PathBuf::from(ROOT).join(group).join("cpu.max");
    number(&path)
}

fn lines() -> io::Result<usize> {
    let file = File::open("/proc/meminfo")?;
    Ok(BufReader::new(file).lines().count())
}

fn speeds() -> io::Result<Vec<String>> {
    let mut all = Vec::new();
    for entry in fs::read_dir("/sys/class/net")? {
        all.push(fs::read_to_string(entry?.path().join("speed"))?);
    }
    Ok(all)
}

/// A helper that others give the path.
fn number(path: &Path) -> io::Result<u64> {
    let mut text = String::new();
    File::open(path)?.read_to_string(&mut text)?;
    text.trim().parse().map_err(io::Error::other)
}

fn text<P: AsRef<Path>>(path: P) -> io::Result<String> {
    fs::read_to_string(path)
}

fn limit(second: bool) -> io::Result<String> {
    let path = match second {
        true => paths::MEMORY_2,
        false => paths::MEMORY_1,
    };
    text(path)
}

fn one_of(own: Option<&'static str>) -> io::Result<String> {
    let path = if let Some(own) = own { own } else { paths::MEMORY_2 };
    text(path)
}

async fn behind_calls(pid: u32) -> io::Result<()> {
    status()?; //~ blocking_fs@pedantic
    of_process(pid)?; //~ blocking_fs@pedantic
    of_group("app")?; //~ blocking_fs@pedantic
    lines()?; //~ blocking_fs@pedantic
    speeds()?; //~ blocking_fs@pedantic
    limit(true)?; //~ blocking_fs@pedantic
    text("/proc/loadavg")?; //~ blocking_fs@pedantic
    number(Path::new("/proc/sys/fs/file-max"))?; //~ blocking_fs@pedantic
    Ok(())
}

/// The same helpers with files that are on a disk, or that may be.
async fn on_a_disk(own: &Path) -> io::Result<()> {
    text(paths::SETTINGS)?; //~ blocking_fs@warn
    text(paths::LOOKS_LIKE_IT)?; //~ blocking_fs@warn
    text("proc/list")?; //~ blocking_fs@warn
    number(own)?; //~ blocking_fs@warn
    one_of(None)?; //~ blocking_fs@warn
    changed(own)?; //~ blocking_fs@warn
    copied()?; //~ blocking_fs@warn
    both()?; //~ blocking_fs@warn
    Ok(())
}

fn changed(own: &Path) -> io::Result<String> {
    let mut path = Path::new(STATUS);
    if own.is_absolute() {
        path = own;
    }
    text(path)
}

fn copied() -> io::Result<u64> {
    fs::copy("/proc/cpuinfo", "cpuinfo")
}

/// What is on a disk counts, whatever stands before it.
fn both() -> io::Result<usize> {
    Ok(status()?.len() + text(paths::SETTINGS)?.len())
}

/// Each hop hands the path on.
fn outer(path: &str) -> io::Result<String> {
    inner(path.trim_end())
}

fn inner(path: &str) -> io::Result<String> {
    text(path.to_owned())
}

fn innermost(path: &str) -> io::Result<String> {
    inner(path)
}

async fn handed_on() -> io::Result<()> {
    innermost("/sys/block")?; //~ blocking_fs@pedantic
    innermost("data/block")?; //~ blocking_fs@warn
    outer("/sys/block")?; //~ blocking_fs@pedantic
    Ok(())
}
