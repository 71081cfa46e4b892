//! A trait that is imported in the group of its crate.

use tokio::{fs::remove_dir_all, io::AsyncWriteExt, sync::mpsc};

pub async fn written(to: mpsc::Sender<u8>) -> std::io::Result<()> {
    remove_dir_all("b").await?;
    let mut file = tokio::fs::File::create("a").await?;
    file.write_all(b"a").await?;
    file.flush().await?;
    drop(to);
    Ok(())
}
