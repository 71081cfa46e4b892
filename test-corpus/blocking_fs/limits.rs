//! Methods of values, and helpers.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

pub async fn readers(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let mut file = File::open(path)?; //~ blocking_fs
    file.read_to_string(&mut text)?; //~ blocking_fs
    let reader = BufReader::new(file);
    for line in reader.lines() { //~ blocking_fs
        text += &line?;
    }
    Ok(text)
}

pub async fn writers(mut log: File) -> io::Result<()> {
    log.write_all(b"started\n")?; //~ blocking_fs
    writeln!(log, "and more")?; //~ blocking_fs
    log.sync_all() //~ blocking_fs
}

pub async fn builders() -> io::Result<File> {
    OpenOptions::new().append(true).open("log") //~ blocking_fs
}

pub async fn paths(path: PathBuf) -> io::Result<bool> {
    if path.exists() { //~ blocking_fs
        let kind = path.metadata()?.file_type(); //~ blocking_fs
        return Ok(kind.is_dir());
    }
    Path::new("a").try_exists() //~ blocking_fs
}

fn save(report: &str) -> io::Result<()> {
    fs::write("report", report)
}

pub async fn through_a_helper() -> io::Result<()> {
    save("fine") //~ blocking_fs
}

pub async fn by_trait(mut file: File) -> io::Result<usize> {
    Read::read(&mut file, &mut [0; 16]) //~ blocking_fs
}

pub async fn walked() -> usize {
    walkdir::WalkDir::new("src").into_iter().count() //~ blocking_fs
}
