//! Statements that can't go to a thread, not even together.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::rc::Rc;

fn header(file: &mut File) -> io::Result<[u8; 4]> {
    let mut header = [0; 4];
    file.read_exact(&mut header)?;
    Ok(header)
}

async fn pause() {
    tokio::task::yield_now().await;
}

pub async fn of_the_caller(file: &mut File) -> io::Result<()> {
    header(file)?; //~ blocking_fs
    header(file)?; //~ blocking_fs
    Ok(())
}

pub async fn waits_in_between(file: &mut File, path: &Path) -> io::Result<()> {
    let mut other = file.try_clone()?; //~ blocking_fs
    pause().await;
    header(&mut other)?; //~ blocking_fs
    pause().await;
    header(&mut other)?; //~ blocking_fs
    pause().await;
    println!("{} {other:?}", path.display());
    Ok(())
}

pub async fn leaves(file: &mut File) -> io::Result<usize> {
    loop {
        if header(file)?[0] == 0 { //~ blocking_fs
            break;
        }
        header(file)?; //~ blocking_fs
    }
    Ok(0)
}

fn tell(shared: &Rc<usize>, file: &mut File) -> io::Result<usize> {
    Ok(header(file)?.len() + **shared)
}

pub async fn of_this_thread(file: &mut File) -> io::Result<usize> {
    let shared = Rc::new(1);
    let mut other = file.try_clone()?; //~ blocking_fs
    let found = tell(&shared, &mut other)?; //~ blocking_fs
    tell(&shared, &mut other)?; //~ blocking_fs
    Ok(found + *shared)
}

pub async fn locked(file: File) -> io::Result<()> {
    file.lock()?; //~ blocking_wait
    pause().await;
    Ok(())
}
