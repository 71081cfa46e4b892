//! What ends with a call on another thread would end too early.

use std::fs;
use std::path::Path;

pub struct Server {
    folder: tempfile::TempDir,
    name: String,
}

fn save(path: &Path) -> std::io::Result<()> {
    fs::write(path, "a")
}

pub async fn ends_later(server: Server) -> std::io::Result<()> {
    save(server.folder.path())?; //~ blocking_fs
    tokio::task::yield_now().await;
    Ok(())
}
