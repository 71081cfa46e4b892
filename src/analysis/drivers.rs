//! Who drives the futures of a package, as far as its text and that of those who depend on it show it: what only works on a
//! runtime must not come into a future that something else polls.

use super::World;
use crate::base::FileId;
use crate::resolve::{Crate, CrateId};
use memchr::memmem;
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// The packages whose futures something may drive that is no runtime with all of its drivers.
#[derive(Debug, Default)]
pub(super) struct Drivers(OnceLock<FxHashSet<Box<str>>>);

impl World {
    /// Whether something other than a whole tokio runtime drives futures in a file's package, or in one of the workspace
    /// that depends on it.
    pub fn drives_without_tokio(&self, file: FileId) -> bool {
        let packages = self.memo.drivers.0.get_or_init(|| driven_by_others(self));
        packages.contains(package_of(&self.files.get(file).path))
    }
}

fn driven_by_others(world: &World) -> FxHashSet<Box<str>> {
    let drives = |text: &str| has_driver(text) || has_bare_runtime(text);
    if world.beyond.as_ref().is_some_and(|beyond| beyond.is_any_dependent(&drives)) {
        return world.files.iter().map(|(_, file)| package_of(&file.path).into()).collect();
    }
    let found = world.files.iter().filter(|(_, file)| drives(&file.text));
    let driving: FxHashSet<&str> = found.map(|(_, file)| package_of(&file.path)).collect();
    let package = |krate: &Crate| {
        let file = world.names.unit(world.names.module(krate.root).unit).file?;
        Some(package_of(&world.files.get(file).path))
    };
    let is_driving = |krate: &Crate| !krate.known && package(krate).is_some_and(|of| driving.contains(of));
    let drivers: Vec<CrateId> = world.names.crates().filter(|(_, krate)| is_driving(krate)).map(|(id, _)| id).collect();
    let below = world.names.with_dependencies(drivers);
    below
        .into_iter()
        .filter_map(|id| package(world.names.krate(id)))
        .chain(driving.iter().copied())
        .map(Box::from)
        .collect()
}

/// The folder of the package that a file lies in, to judge by the folders of targets; a file by itself is its own.
fn package_of(path: &str) -> &str {
    let folders = ["src/", "tests/", "examples/", "benches/"];
    let inner = folders.iter().filter_map(|folder| {
        let at = path.rfind(&format!("/{folder}")).map(|at| at + 1);
        at.or(path.starts_with(folder).then_some(0))
    });
    inner.min().map_or(path, |end| &path[..end])
}

/// Words of executors that are no runtime, and of those of other runtimes.
const EXECUTORS: [&str; 7] =
    ["pollster", "futures_lite", "async_executor", "async_std::task", "smol::", "spin_on", "now_or_never"];

fn has_driver(text: &str) -> bool {
    let of_futures = ["block_on", "LocalPool", "ThreadPool", "spawn_ok"];
    let contains = |word: &str| memmem::find(text.as_bytes(), word.as_bytes()).is_some();
    EXECUTORS.iter().any(|word| contains(word))
        || contains("executor") && contains("futures") && of_futures.iter().any(|word| contains(word))
}

/// Whether a runtime is built without clocks or without sockets.
fn has_bare_runtime(text: &str) -> bool {
    let built = ["new_current_thread()", "new_multi_thread()"];
    built.iter().flat_map(|word| memmem::find_iter(text.as_bytes(), word)).any(|at| {
        let behind = &text[at..];
        let built = &behind[..behind.find(".build").unwrap_or(behind.len())];
        !built.contains("enable_all") && !built.contains("enable_time")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_told_by_the_folders_of_their_targets() {
        for (path, package) in [
            ("src/a/b.rs", ""),
            ("tests/a.rs", ""),
            ("a/b/src/lib.rs", "a/b/"),
            ("a/b/tests/src/lib.rs", "a/b/"),
            ("a/b.rs", "a/b.rs"),
        ] {
            assert_eq!(package_of(path), package, "{path}");
        }
    }

    #[test]
    fn what_drives_futures_is_seen() {
        assert!(has_driver("use futures::executor::{self, block_on};"));
        assert!(has_driver("pollster::block_on(f())"));
        assert!(!has_driver("use futures::StreamExt; runtime.block_on(f())"));
        assert!(has_bare_runtime("Builder::new_current_thread().build().unwrap()"));
        assert!(has_bare_runtime("Builder::new_current_thread()\n.enable_io()\n.build()"));
        assert!(!has_bare_runtime("Builder::new_multi_thread()\n.enable_all()\n.build()"));
    }
}
