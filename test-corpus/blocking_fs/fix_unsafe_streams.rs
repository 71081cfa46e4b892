//! Buffers around files, and their lines.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

pub async fn counted(path: &Path) -> io::Result<usize> {
    let file = File::open(path)?; //~ blocking_fs
    let reader = BufReader::new(file);
    let mut count = 0;
    for line in reader.lines() { //~ blocking_fs
        let line = line?;

        // those with a word in them
        if line.trim().is_empty() {
            continue;
        }
        count += 1;
    }
    Ok(count)
}

pub async fn in_one(path: &Path, wanted: &str) -> io::Result<Option<String>> {
    for line in BufReader::new(File::open(path)?).lines() { //~ blocking_fs blocking_fs
        let text = line.expect("it is text");
        if text.contains(wanted) {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

pub async fn those_that_are_text(path: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(file) = File::open(path) else { return found }; //~ blocking_fs
    let reader = BufReader::with_capacity(4096, file);
    for line in reader.lines().map_while(Result::ok) { //~ blocking_fs
        found.push(line);
    }
    found
}

pub async fn looked_at_later(path: &Path) -> io::Result<usize> {
    let file = match File::open(path) { //~ blocking_fs
        Ok(file) => file,
        Err(error) => return Err(error),
    };
    let mut sum = 0;
    for (part, name) in [(1, "a"), (2, "b")] {
        println!("{part} {name}");
    }
    for part in BufReader::new(file).split(b',') { //~ blocking_fs
        match part {
            Ok(part) => sum += part.len(),
            Err(error) => println!("{error}"),
        }
    }
    Ok(sum)
}

pub async fn until(path: &Path, end: &str) -> io::Result<usize> {
    let mut count = 0;
    'lines: for line in BufReader::new(File::open(path)?).lines() { //~ blocking_fs blocking_fs
        // that is all
        if line? == end {
            break 'lines;
        }
        count += 1;
    }
    Ok(count)
}

pub async fn written(path: &Path, rows: &[u32]) -> io::Result<()> {
    let file = OpenOptions::new().create(true).append(true).open(path)?; //~ blocking_fs
    let mut writer = BufWriter::new(file);
    for row in rows {
        writeln!(writer, "{row}")?; //~ blocking_fs
    }
    Ok(())
}

pub async fn flushed(path: &Path, rows: &[u32]) -> io::Result<()> {
    let mut writer = BufWriter::new(File::create(path)?); //~ blocking_fs
    for row in rows {
        if *row == 7 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        writer.write_all(&row.to_le_bytes())?; //~ blocking_fs
    }
    writer.flush() //~ blocking_fs
}
