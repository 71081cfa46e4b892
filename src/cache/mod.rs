//! What is kept between runs: bytes under a name and a key, in a folder that all runs of a user share.
//!
//! Nothing here is needed: what can't be read is made again, what can't be written is not kept. An entry is written to a
//! file of its own and then renamed, so that another process sees all of it or nothing.

use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

/// Entries that nobody used for this long go.
const MAX_AGE: Duration = Duration::from_secs(60 * 24 * 60 * 60);
/// How often the folder is looked through for them.
const PRUNE_EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// An entry that was used counts as used again after this time.
const TOUCH_EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// All entries together; the oldest go first.
const MAX_BYTES: u64 = 1 << 30;
/// What entries end with.
const EXTENSION: &str = "sig";
/// The file whose time says when the folder was looked through, and which marks the folder as a cache.
const MARK: &str = "CACHEDIR.TAG";
/// By the specification of that file.
const MARK_TEXT: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of async-lint.\n";

/// A folder of entries, or nothing.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    dir: Option<PathBuf>,
}

impl Cache {
    /// A cache in this folder, which is made when something is kept; `None` keeps nothing.
    pub fn new(dir: Option<PathBuf>) -> Self {
        Self { dir }
    }

    /// Whether anything is kept.
    pub fn keeps(&self) -> bool {
        self.dir.is_some()
    }

    /// What was kept under a name and a key. The entry itself has to tell its key: two may share a file.
    pub fn get(&self, name: &str, key: &str) -> Option<Vec<u8>> {
        let path = self.path(name, key)?;
        let bytes = fs::read(&path).ok()?;
        touch(&path);
        Some(bytes)
    }

    /// Keeps something.
    pub fn put(&self, name: &str, key: &str, bytes: &[u8]) {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (Some(dir), Some(path)) = (&self.dir, self.path(name, key)) else { return };
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let temporary = dir.join(format!(".{}-{count}.tmp", std::process::id()));
        let written = fs::create_dir_all(dir).and_then(|()| fs::write(&temporary, bytes));
        if written.and_then(|()| fs::rename(&temporary, &path)).is_err() {
            drop(fs::remove_file(&temporary));
        }
    }

    fn path(&self, name: &str, key: &str) -> Option<PathBuf> {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        Some(self.dir.as_ref()?.join(format!("{name}-{:016x}.{EXTENSION}", hasher.finish())))
    }

    /// Removes what nobody used for long, at most once a day.
    pub fn prune(&self) {
        let Some(dir) = &self.dir else { return };
        let mark = dir.join(MARK);
        if age(&mark).is_some_and(|age| age < PRUNE_EVERY) || !dir.is_dir() {
            return;
        }
        drop(fs::write(&mark, MARK_TEXT));
        prune(dir, MAX_AGE, MAX_BYTES);
    }

    /// Removes everything; says how many entries there were.
    pub fn clean(&self) -> io::Result<usize> {
        let Some(dir) = self.dir.as_deref().filter(|dir| dir.is_dir()) else { return Ok(0) };
        let found = entries(dir)?;
        found.iter().try_for_each(|entry| fs::remove_file(&entry.path))?;
        drop(fs::remove_file(dir.join(MARK)));
        // others may keep their files here
        drop(fs::remove_dir(dir));
        Ok(found.len())
    }
}

struct Entry {
    path: PathBuf,
    bytes: u64,
    age: Duration,
}

/// The files that this module wrote.
fn entries(dir: &Path) -> io::Result<Vec<Entry>> {
    let is_own =
        |path: &Path| path.extension().is_some_and(|of| of == OsStr::new(EXTENSION) || of == OsStr::new("tmp"));
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if let (true, Ok(data)) = (is_own(&path), fs::metadata(&path)) {
            found.push(Entry { age: age(&path).unwrap_or_default(), bytes: data.len(), path });
        }
    }
    Ok(found)
}

fn prune(dir: &Path, max_age: Duration, max_bytes: u64) {
    let mut found = entries(dir).unwrap_or_default();
    found.sort_by_key(|entry| entry.age);
    let mut bytes = 0;
    for entry in found {
        bytes += entry.bytes;
        if entry.age > max_age || bytes > max_bytes {
            drop(fs::remove_file(entry.path));
        }
    }
}

/// How long ago a file was written or used.
fn age(path: &Path) -> Option<Duration> {
    let modified = fs::metadata(path).ok()?.modified().ok()?;
    Some(SystemTime::now().duration_since(modified).unwrap_or_default())
}

/// Notes that an entry was used.
fn touch(path: &Path) {
    if age(path).is_some_and(|age| age > TOUCH_EVERY)
        && let Ok(file) = fs::File::options().append(true).open(path)
    {
        drop(file.set_modified(SystemTime::now()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let dir = std::env::temp_dir().join(format!("async-lint-cache-{}-{name}", std::process::id()));
            drop(fs::remove_dir_all(&dir));
            Self(dir)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    #[test]
    fn what_is_kept_is_found() {
        let folder = Folder::new("kept");
        let cache = Cache::new(Some(folder.0.join("inside")));
        assert_eq!(cache.get("serde-1", "key"), None);
        cache.put("serde-1", "key", b"one");
        cache.put("serde-1", "another", b"two");
        cache.put("serde-1", "key", b"three");
        assert_eq!(cache.get("serde-1", "key").as_deref(), Some(&b"three"[..]));
        assert_eq!(Cache::default().get("serde-1", "key"), None);
        cache.prune();
        assert_eq!(cache.get("serde-1", "another").as_deref(), Some(&b"two"[..]));
        assert_eq!(cache.clean().expect("it can be removed"), 2);
        assert!(!folder.0.join("inside").exists());
    }

    #[test]
    fn files_of_others_stay() {
        let folder = Folder::new("others");
        let cache = Cache::new(Some(folder.0.clone()));
        cache.put("a", "key", b"one");
        fs::write(folder.0.join("notes.txt"), "mine").expect("it can be written");
        assert_eq!(cache.clean().expect("it can be removed"), 1);
        assert!(folder.0.join("notes.txt").exists());
    }

    #[test]
    fn the_oldest_go_first() {
        let folder = Folder::new("oldest");
        let cache = Cache::new(Some(folder.0.clone()));
        for (name, days) in [("new", 1), ("older", 2), ("oldest", 90)] {
            cache.put(name, "key", &[0; 100]);
            let path = cache.path(name, "key").expect("there is a folder");
            let file = fs::File::options().append(true).open(path).expect("it is there");
            file.set_modified(SystemTime::now() - Duration::from_secs(days * 86_400)).expect("it can be set");
        }
        let names = || ["new", "older", "oldest"].map(|name| cache.path(name, "key").is_some_and(|path| path.exists()));
        prune(&folder.0, MAX_AGE, 1000);
        assert_eq!(names(), [true, true, false]);
        prune(&folder.0, MAX_AGE, 150);
        assert_eq!(names(), [true, false, false]);
    }

    #[test]
    fn many_at_once() {
        let folder = Folder::new("many");
        let cache = Cache::new(Some(folder.0.clone()));
        std::thread::scope(|scope| {
            for byte in 0..8_u8 {
                let cache = &cache;
                scope.spawn(move || {
                    for _ in 0..20 {
                        cache.put("a", "key", &[byte; 10_000]);
                        if let Some(read) = cache.get("a", "key") {
                            assert!(read.len() == 10_000 && read.iter().all(|other| *other == read[0]));
                        }
                    }
                });
            }
        });
        assert_eq!(entries(&folder.0).expect("it is there").len(), 1);
    }
}
