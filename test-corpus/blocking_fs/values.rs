//! What is known of a value where it is written, and what is not.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

#[derive(Default)]
pub struct Set {
    name: String,
    log: bool,
    dir: Option<PathBuf>,
}

impl Set {
    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), log: false, dir: None }
    }

    fn logged(self) -> Self {
        Self { name: self.name, log: true, dir: self.dir }
    }

    fn renamed(self, name: &str) -> Self {
        Self { name: name.to_owned(), log: self.log, dir: self.dir }
    }

    fn turned(name: String, dir: Option<PathBuf>, log: bool) -> Self {
        Self { name, log, dir }
    }

    fn is_logged(&self) -> bool {
        self.log
    }

    fn dir(&self) -> Option<&Path> {
        self.dir.as_deref()
    }

    fn change(&mut self) {
        self.log = true;
    }
}

mod presets {
    pub fn default() -> super::Set {
        super::Set { log: true, ..Default::default() }
    }
}

/// With a field of the same name as what it derefs to.
pub struct Outer {
    log: bool,
    inner: Set,
}

impl Deref for Outer {
    type Target = Set;

    fn deref(&self) -> &Set {
        &self.inner
    }
}

fn open(set: &Set) -> usize {
    let read = if set.log { fs::read("log").unwrap_or_default() } else { Vec::new() };
    read.len() + set.name.len()
}

fn asks(set: &Set) -> usize {
    if set.is_logged() { fs::read("log").unwrap_or_default().len() } else { 0 }
}

fn in_dir(set: &Set) -> usize {
    let Some(dir) = set.dir() else { return 0 };
    fs::read(dir).unwrap_or_default().len()
}

fn all(paths: &[PathBuf]) -> usize {
    paths.iter().map(|path| fs::read(path).unwrap_or_default().len()).sum()
}

fn sync(durable: bool) {
    if durable {
        fs::File::open("a").and_then(|file| file.sync_all()).ok();
    }
}

fn fallen_through(path: Option<&Path>) -> Vec<u8> {
    let path = match path {
        Some(path) => path,
        None => return Vec::new(),
    };
    fs::read(path).unwrap_or_default()
}

fn branched(path: Option<&Path>) -> Vec<u8> {
    let path = if let Some(path) = path { path } else { return Vec::new() };
    fs::read(path).unwrap_or_default()
}

fn negated(off: bool) {
    let on = !off;
    if on {
        fs::read("a").ok();
    }
}

fn mapped(path: Option<&Path>) -> usize {
    if let Some(path) = path.map(Path::to_path_buf) {
        return fs::read(path).unwrap_or_default().len();
    }
    path.map_or(0, |path| fs::read(path).unwrap_or_default().len())
}

fn not_on_this_platform(skip: bool) {
    #[cfg(windows)]
    if skip {
        return;
    }
    fs::read("a").ok();
    drop(skip);
}

fn eager(path: Option<&str>) -> Option<String> {
    path.map(prefixed(&fs::read_to_string("prefix").ok()?))
}

fn prefixed(prefix: &str) -> impl Fn(&str) -> String {
    move |path: &str| format!("{prefix}{path}")
}

async fn known(dir: &Path) {
    open(&Set::named("a"));
    open(&Set::default());
    open(&Set::named("a").renamed("b"));
    open(&Set { name: "b".to_owned(), ..Set::named("a") });
    open(&Set::turned("a".to_owned(), None, false));
    asks(&Set::named("a"));
    in_dir(&Set::named("a"));
    in_dir(&Set::turned("a".to_owned(), None, true));
    let none = None;
    fallen_through(none);
    branched(None);
    mapped(None);
    negated(true);
    let flag = false;
    sync(flag);
    open(&Set::named("a").logged()); //~ blocking_fs
    asks(&Set::turned("a".to_owned(), None, true)); //~ blocking_fs
    in_dir(&Set::turned("a".to_owned(), Some(dir.to_owned()), false)); //~ blocking_fs
    fallen_through(Some(dir)); //~ blocking_fs
    branched(Some(dir)); //~ blocking_fs
    mapped(Some(dir)); //~ blocking_fs
    negated(false); //~ blocking_fs
    eager(None); //~ blocking_fs
}

async fn changed(path: PathBuf) {
    let paths = &mut Vec::new();
    paths.push(path);
    all(paths); //~ blocking_fs
    let set = &mut Set::named("a");
    set.change();
    open(set); //~ blocking_fs
    let on = &mut false;
    *on = true;
    sync(*on); //~ blocking_fs
}

async fn another(inner: Set) {
    let outer = Outer { log: false, inner };
    open(&outer); //~ blocking_fs
    drop(outer.log);
    open(&presets::default()); //~ blocking_fs
    open(&Set { name: "a".to_owned(), ..presets::default() }); //~ blocking_fs
}

async fn on_this_platform(all: BTreeMap<String, bool>) {
    #[cfg(unix)]
    let durable = true;
    #[cfg(not(unix))]
    let durable = false;
    sync(durable); //~ blocking_fs
    open(&Set {
        //~^ blocking_fs
        name: String::new(),
        #[cfg(unix)]
        log: true,
        #[cfg(not(unix))]
        log: false,
        dir: None,
    });
    not_on_this_platform(all.is_empty()); //~ blocking_fs
    not_on_this_platform(true); //~ blocking_fs
}
