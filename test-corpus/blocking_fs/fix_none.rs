//! Calls that stand where nothing can be awaited.

use std::fs;
use std::path::Path;

pub async fn in_closures(paths: Vec<String>) -> Vec<Vec<u8>> {
    paths.iter().filter(|path| Path::new(path).exists()).flat_map(fs::read).collect() //~ blocking_fs blocking_fs
}

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
