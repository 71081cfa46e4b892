//! A trait that is imported in the group of its crate.

use std::{fs::File, io::Write};
use tokio::{fs::remove_dir_all, sync::mpsc};

pub async fn written(to: mpsc::Sender<u8>) -> std::io::Result<()> {
    remove_dir_all("b").await?;
    let mut file = File::create("a")?; //~ blocking_fs
    file.write_all(b"a")?; //~ blocking_fs
    file.flush()?; //~ blocking_fs
    drop(to);
    Ok(())
}
