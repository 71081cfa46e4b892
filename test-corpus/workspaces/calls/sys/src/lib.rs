//! The lowest crate: sync code, which knows nothing of async callers. Nothing is reported here.

use std::io;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

pub mod disk;

pub fn git(args: &[&str]) -> io::Result<bool> {
    Ok(Command::new("git").args(args).status()?.success())
}

pub fn settle() {
    std::thread::sleep(Duration::from_secs(1));
}

pub struct Tool<'a> {
    path: &'a Path,
}

impl<'a> Tool<'a> {
    pub fn at(path: &'a Path) -> Self {
        Self { path }
    }
    pub fn version(&self) -> io::Result<Vec<u8>> {
        Ok(Command::new(self.path).arg("--version").output()?.stdout)
    }
}

#[macro_export]
macro_rules! twice {
    ($what:expr) => {{
        $what;
        $what
    }};
}
