//! Files in the handlers of a service.

use std::fs::{self, File, OpenOptions as Open, create_dir_all, read_to_string as slurp};
use std::io;
use std::path::{Path, PathBuf};

type Handle = File;
type Text = io::Result<String>;

pub struct Store {
    root: PathBuf,
}

impl Store {
    pub async fn load(&self, name: &str) -> Text {
        let text = fs::read_to_string(self.root.join(name))?; //~ blocking_fs@warn
        let backup = slurp(self.root.join("backup"))?; //~ blocking_fs
        Ok(text + &backup)
    }

    pub async fn save(&self, name: &str, text: &[u8]) -> io::Result<()> {
        create_dir_all(&self.root)?; //~ blocking_fs
        std::fs::write(self.root.join("new"), text)?; //~ blocking_fs
        fs::rename(self.root.join("new"), self.root.join(name)) //~ blocking_fs
    }

    pub async fn open(&self) -> io::Result<(File, File, Handle)> {
        let one = File::open(&self.root)?; //~ blocking_fs
        let two = std::fs::File::create(self.root.join("two"))?; //~ blocking_fs
        let three = Handle::open(&self.root)?; //~ blocking_fs
        let four = <File>::open("four")?; //~ blocking_fs
        let five = <std::fs::File as Sized>::open("five"); //~ todo: blocking_fs -- does not compile; nobody writes it
        drop((four, five));
        Ok((one, two, three))
    }

    pub async fn walk(&self) -> io::Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.root)? { //~ blocking_fs
            let path = entry?.path();
            let metadata = fs::metadata(&path)?; //~ blocking_fs
            if metadata.is_dir() {
                found.extend(fs::canonicalize(path)); //~ blocking_fs
            }
        }
        Ok(found)
    }

    pub async fn clean(&self) {
        let _ = fs::remove_file(self.root.join("pid")); //~ blocking_fs
        let _ = fs::remove_dir_all(&self.root); //~ blocking_fs
        let _ = fs::copy("a", "b").map(|_| fs::hard_link("b", "c")); //~ blocking_fs blocking_fs
        fs::set_permissions("a", fs::Permissions::from(todo!())).ok(); //~ blocking_fs
    }
}

pub async fn methods_by_path(path: &Path) -> bool {
    Path::exists(path) || Path::is_dir(path) //~ blocking_fs blocking_fs
}

pub async fn wrappers(path: &Path) -> io::Result<()> {
    let text = fs_err::read_to_string(path)?; //~ blocking_fs
    let temporary = tempfile::NamedTempFile::new()?; //~ blocking_fs
    let folder = tempfile::tempdir()?; //~ blocking_fs
    drop((text, temporary, folder));
    Ok(())
}

pub fn upload(path: PathBuf) -> impl Future<Output = io::Result<Vec<u8>>> {
    async move {
        let part = tokio::task::spawn_blocking({
            let length = fs::metadata(&path)?.len(); //~ blocking_fs
            move || fs::read(path).map(|bytes| bytes.len() as u64 == length)
        });
        part.await??;
        Ok(fs::read("other")?) //~ blocking_fs
    }
}

#[cfg(unix)]
pub async fn links() -> io::Result<()> {
    std::os::unix::fs::symlink("a", "b") //~ blocking_fs
}

pub async fn imported_trait(mut options: Open) -> io::Result<File> {
    Open::open(options.read(true), "a") //~ blocking_fs
}

mod config {
    pub mod files {
        pub use std::fs::*;
    }

    pub async fn load() -> std::io::Result<String> {
        let text = self::files::read_to_string("config.toml")?; //~ blocking_fs
        super::config::files::write("config.bak", &text)?; //~ blocking_fs
        Ok(text)
    }
}

#[tokio::main]
async fn main() -> io::Result<()> {
    // one-time work: allow by default, a warning where everything is on
    let settings = fs::read_to_string("settings.toml")?; //~ blocking_fs@warn
    drop(settings);
    Ok(())
}
