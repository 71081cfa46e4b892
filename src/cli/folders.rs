//! Folders of the user.

use super::Failure;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Cargo's home: where it keeps the sources of dependencies.
pub fn cargo_home() -> Option<PathBuf> {
    variable("CARGO_HOME").or_else(|| Some(home()?.join(".cargo")))
}

/// The folder of the cache: as asked, by `ASYNC_LINT_CACHE`, or where the system has caches.
pub fn cache(asked: Option<PathBuf>) -> Option<PathBuf> {
    asked.or_else(|| variable("ASYNC_LINT_CACHE")).or_else(|| Some(caches()?.join("async-lint")))
}

/// Makes the folder that was asked for; who names one wants it used.
pub fn make(dir: &Path) -> Result<(), Failure> {
    let made = fs::create_dir_all(dir);
    made.map_err(|error| Failure::new(format!("`{}` can't hold the cache: {error}", dir.display())))
}

fn caches() -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA");
    }
    let below_home = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    let by_standard = variable("XDG_CACHE_HOME").filter(|dir| dir.is_absolute());
    by_standard.or_else(|| Some(home()?.join(below_home)))
}

fn home() -> Option<PathBuf> {
    let name = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    variable(name).filter(|dir| dir.is_absolute())
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}
