//! Buffers around files, by hand.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

pub async fn by_hand(path: &Path) -> io::Result<String> {
    let mut reader = BufReader::new(File::open(path)?); //~ blocking_fs
    let mut head = String::new();
    reader.read_line(&mut head)?; //~ blocking_fs
    let mut rest = String::new();
    reader.read_to_string(&mut rest)?; //~ blocking_fs
    let mut lines = BufReader::new(File::open(path)?).lines(); //~ blocking_fs blocking_fs
    let first = lines.next().transpose()?;
    while let Some(line) = lines.next() {
        head += &line?;
    }
    Ok(head + &rest + &first.unwrap_or_default())
}

pub async fn words(text: &str, path: &Path) -> io::Result<Vec<u8>> {
    let mut file = BufReader::new(File::open(path)?); //~ blocking_fs
    let mut word = Vec::new();
    for line in text.split(',') {
        file.seek(SeekFrom::Start(line.len() as u64))?; //~ blocking_fs
        file.read_until(b' ', &mut word)?; //~ blocking_fs
    }
    Ok(word)
}

pub async fn pushed(path: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    if let Ok(file) = fs::File::open(path) { //~ blocking_fs
        let lines = BufReader::new(file).lines(); //~ blocking_fs
        for line in lines {
            found.push(line?);
        }
    }
    Ok(found)
}
