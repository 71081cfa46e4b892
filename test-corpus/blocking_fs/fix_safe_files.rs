//! Files that are read: all that is done with them can be awaited.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek, SeekFrom};
use std::path::Path;

pub async fn read_whole(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?; //~ blocking_fs
    let mut text = String::new();
    file.read_to_string(&mut text)?; //~ blocking_fs
    Ok(text)
}

pub async fn at_once(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.read_to_end(&mut bytes)?; //~ blocking_fs blocking_fs
    Ok(bytes)
}

pub async fn parts(path: String) -> io::Result<[u8; 16]> {
    let mut found = OpenOptions::new().read(true).open(&path).map_err(io::Error::other)?; //~ blocking_fs
    found.seek(SeekFrom::End(-16))?; //~ blocking_fs
    let mut bytes = [0; 16];
    found.read_exact(&mut bytes)?; //~ blocking_fs
    let length = found.metadata()?.len(); //~ blocking_fs
    drop(found);
    println!("{length}");
    Ok(bytes)
}

pub async fn in_loops(path: &Path) -> io::Result<usize> {
    let mut file = std::fs::File::open(path).expect("it is there"); //~ blocking_fs
    let (mut sum, mut bytes) = (0, vec![0; 1024]);
    loop {
        let read = file.read(&mut bytes)?; //~ blocking_fs
        if read == 0 {
            return Ok(sum);
        }
        sum += read;
    }
}

pub async fn for_its_own_sake(path: &Path) -> io::Result<()> {
    File::create(path)?; //~ blocking_fs
    Ok(())
}

pub mod inside {
    pub async fn by_whole_paths(path: &str) -> std::io::Result<u64> {
        let file = std::fs::File::open(path)?; //~ blocking_fs
        Ok(file.metadata()?.len()) //~ blocking_fs
    }
}
