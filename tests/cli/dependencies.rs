//! Dependencies: found without cargo, read for their signatures, kept in a cache.

use crate::common::temp::Temp;
use crate::{Ran, clean};
use std::process::Command;

const MANIFEST: &str = r#"
[package]
name = "app"
version = "0.1.0"
edition = "2024"

[dependencies]
tokio = "1"
my-store = { version = "0.3", features = ["files"] }
"#;

const LOCK: &str = r#"
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["my-store", "tokio"]

[[package]]
name = "my-store"
version = "0.3.1"
source = "registry+https://example.org/index"
checksum = "aaaa"
dependencies = ["store-base"]

[[package]]
name = "store-base"
version = "1.0.0"
source = "registry+https://example.org/index"
checksum = "bbbb"

[[package]]
name = "tokio"
version = "1.40.0"
source = "registry+https://example.org/index"
checksum = "cccc"
"#;

/// Each line in which something is found says so, and each in which a future is lost.
const MAIN: &str = r#"
pub async fn f(store: &my_store::Store) {
    store.path().try_exists(); // found
    store.base().folder().try_exists(); // found
    store.by_macro().try_exists(); // found
    store.without_feature().try_exists();
    my_store::hidden(store).try_exists();
    my_store::open().path.try_exists(); // found
    store.each(|path| { path.try_exists(); }); // found
    store.later(|path| { path.try_exists(); });
    store.closed(); // lost
    let _ = store.closed(); // lost
    store.closed().await;
    store.begun();
    store.counted();
}
"#;

const STORE: &str = r#"
mod inner;
pub use inner::{Store, open};
fn hidden(store: &Store) -> std::path::PathBuf { store.path() }
#[cfg(test)]
mod tests;
#[cfg(windows)]
mod windows;
"#;

const INNER: &str = r#"
use store_base::Base;
pub struct Store { pub path: std::path::PathBuf }
macro_rules! getter {
    ($name:ident) => { pub fn $name(&self) -> std::path::PathBuf { self.path() } };
}
impl Store {
    pub fn path(&self) -> std::path::PathBuf { self.path.clone() }
    pub fn base(&self) -> Base { Base::default() }
    pub fn each<F>(&self, mut of: F) where F: FnMut(&std::path::Path) { of(&self.path) }
    pub fn later(&self, of: impl FnOnce(&std::path::Path) + Send + 'static) {}
    pub fn closed(&self) -> Closed { Closed }
    pub fn begun(&self) -> Begun { Begun }
    #[must_use = "a number is for its reader"]
    pub fn counted(&self) -> u8 { 1 }
    getter!(by_macro);
    #[cfg(not(feature = "files"))]
    pub fn without_feature(&self) -> std::path::PathBuf { self.path() }
}
pub fn open() -> Store { todo!() }
#[must_use = "futures do nothing unless you `.await` or poll them"]
pub struct Closed;
impl std::future::Future for Closed { type Output = (); }
pub struct Begun;
impl std::future::Future for Begun { type Output = (); }
"#;

const STORE_MANIFEST: &str = r#"
[package]
name = "my-store"
version = "0.3.1"
edition = "2021"

[features]
files = []

[dependencies.store-base]
version = "1"
"#;

/// A workspace and a home of cargo.
fn workspace() -> Temp {
    let temp = Temp::new();
    temp.write("app/Cargo.toml", MANIFEST);
    temp.write("app/Cargo.lock", LOCK);
    temp.write("app/src/lib.rs", MAIN);
    let sources = "cargo/registry/src/index-1234";
    temp.write(&format!("{sources}/my-store-0.3.1/Cargo.toml"), STORE_MANIFEST);
    temp.write(&format!("{sources}/my-store-0.3.1/src/lib.rs"), STORE);
    temp.write(&format!("{sources}/my-store-0.3.1/src/inner.rs"), INNER);
    let manifest = "[package]\nname = \"store-base\"\nversion = \"1.0.0\"\n[lib]\npath = \"base.rs\"\n";
    temp.write(&format!("{sources}/store-base-1.0.0/Cargo.toml"), manifest);
    let base =
        "#[derive(Default)]\npub struct Base;\nimpl Base { pub fn folder(&self) -> &std::path::Path { todo!() } }";
    temp.write(&format!("{sources}/store-base-1.0.0/base.rs"), base);
    temp
}

/// Runs the program with a home of cargo and a cache in the folder.
pub fn run(temp: &Temp, args: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_async-lint"));
    clean(&mut command, temp);
    command.env("CARGO_HOME", temp.path().join("cargo")).env("ASYNC_LINT_CACHE", temp.path().join("cache"));
    Ran::of(command.args(args).output().expect("it runs"))
}

/// What should be found in [`MAIN`].
fn expected() -> Vec<String> {
    let rule = |line: &str| match line.rsplit_once("// ")?.1 {
        "found" => Some("blocking_fs"),
        "lost" => Some("unawaited_future"),
        _ => None,
    };
    let lines = MAIN.lines().enumerate().filter_map(|(at, line)| Some((at + 1, rule(line)?)));
    lines.map(|(at, rule)| format!("app/src/lib.rs:{at} {rule}")).collect()
}

pub const JSON: [&str; 4] = ["check", "app", "--format", "json"];

fn entries(temp: &Temp) -> usize {
    let list = std::fs::read_dir(temp.path().join("cache"));
    let names = list.into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.filter(|name| name.to_string_lossy().ends_with(".sig")).count()
}

#[test]
fn signatures_come_from_sources() {
    let temp = workspace();
    assert_eq!(run(&temp, &JSON).found(), expected());
    assert_eq!(entries(&temp), 3, "tokio is known and need not be read; all together are one more");
    assert_eq!(run(&temp, &JSON).found(), expected(), "the second time they come from the cache");
}

#[test]
fn without_dependencies_nothing_of_them_is_known() {
    let temp = workspace();
    assert!(run(&temp, &[&JSON[..], &["--no-deps"]].concat()).found().is_empty());
    assert_eq!(entries(&temp), 1, "what is known without them");
    assert_eq!(run(&temp, &JSON).found(), expected());
}

#[test]
fn the_cache_is_not_needed() {
    let temp = workspace();
    assert_eq!(run(&temp, &[&JSON[..], &["--no-cache"]].concat()).found(), expected());
    assert_eq!(entries(&temp), 0);
    let elsewhere = temp.path().join("elsewhere").display().to_string();
    assert_eq!(run(&temp, &[&JSON[..], &["--cache-dir", &elsewhere]].concat()).found(), expected());
    assert!(run(&temp, &["clean", "--cache-dir", &elsewhere]).exits(0).out.starts_with("removed 3 entries"));
    assert!(!temp.path().join("elsewhere").exists());
    assert!(run(&temp, &["clean"]).exits(0).out.starts_with("removed 0 entries"));
}

#[test]
fn a_broken_cache_is_made_again() {
    let temp = workspace();
    run(&temp, &JSON);
    for entry in std::fs::read_dir(temp.path().join("cache")).expect("it is there").flatten() {
        let bytes = std::fs::read(entry.path()).expect("it can be read");
        std::fs::write(entry.path(), &bytes[..bytes.len() / 2]).expect("it can be written");
    }
    assert_eq!(run(&temp, &JSON).found(), expected());
}

#[test]
fn damaged_bytes_are_noticed() {
    let temp = workspace();
    run(&temp, &JSON);
    let damages: [fn(&mut Vec<u8>); 2] = [
        |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0xff;
        },
        |bytes| {
            let tail = bytes.len() - bytes.len() / 8;
            bytes[tail..].fill(0);
        },
    ];
    for damage in damages {
        for entry in std::fs::read_dir(temp.path().join("cache")).expect("it is there").flatten() {
            let is_base = entry.file_name().to_string_lossy().starts_with("base-");
            let mut bytes = std::fs::read(entry.path()).expect("it can be read");
            if is_base {
                damage(&mut bytes);
                std::fs::write(entry.path(), &bytes).expect("it can be written");
            }
        }
        assert_eq!(run(&temp, &JSON).found(), expected());
    }
}

#[test]
fn what_is_kept_is_for_these_requirements_in_this_order() {
    let temp = Temp::new();
    temp.write("app/Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n");
    let code = "pub async fn get() {\n    ureq::get(\"http://localhost\").call().ok();\n}\n";
    let members = |versions: [&str; 2]| {
        for (name, version) in ["a", "b"].iter().zip(versions) {
            let package =
                format!("[package]\nname = \"{name}\"\nedition = \"2021\"\n[dependencies]\nureq = \"{version}\"\n");
            temp.write(&format!("app/{name}/Cargo.toml"), package);
            temp.write(&format!("app/{name}/src/lib.rs"), code);
        }
    };
    let args = [&JSON[..], &["--no-deps"]].concat();
    for versions in [["2", "3"], ["3", "2"], ["2", "3"]] {
        members(versions);
        let fresh = run(&temp, &[&args[..], &["--no-cache"]].concat()).found();
        assert_eq!(fresh, ["app/a/src/lib.rs:2 blocking_http", "app/b/src/lib.rs:2 blocking_http"], "{versions:?}");
        assert_eq!(run(&temp, &args).found(), fresh, "{versions:?}");
    }
}

#[test]
fn missing_sources_are_counted_and_named() {
    let temp = workspace();
    std::fs::remove_dir_all(temp.path().join("cargo/registry/src/index-1234/store-base-1.0.0")).expect("it is there");
    let told = run(&temp, &["check", "app", "--verbose", "--exit-zero"]).exits(0).out;
    assert!(told.contains("; 1 dependency without sources"), "{told}");
    assert!(told.contains("without sources: store-base 1.0.0\n"), "{told}");
    let json = run(&temp, &JSON).out;
    assert!(json.contains("\"store-base 1.0.0\""), "{json}");
}

#[test]
fn vendored_sources_take_the_place_of_a_registry() {
    let temp = workspace();
    let from = temp.path().join("cargo/registry/src/index-1234");
    std::fs::create_dir_all(temp.path().join("app/.cargo")).expect("it can be made");
    std::fs::rename(from, temp.path().join("app/vendor")).expect("it can be moved");
    std::fs::rename(temp.path().join("app/vendor/store-base-1.0.0"), temp.path().join("app/vendor/store-base"))
        .expect("it can be moved");
    let config = "[source.crates-io]\nreplace-with = \"v\"\n[source.v]\ndirectory = \"vendor\"\n";
    temp.write("app/.cargo/config.toml", config);
    let args = ["check", "app/src", "--format", "json"];
    assert_eq!(run(&temp, &args).found(), expected());
    // nothing of cargo has to be on the machine
    std::fs::remove_dir_all(temp.path().join("cargo")).expect("it is there");
    assert_eq!(run(&temp, &args).found(), expected());
}

#[test]
fn a_package_of_a_repository_is_found_by_its_revision() {
    let temp = workspace();
    let lock = LOCK.replacen(
        "source = \"registry+https://example.org/index\"\nchecksum = \"aaaa\"",
        "source = \"git+https://example.org/store?branch=main#0123456789abcdef0123456789abcdef01234567\"",
        1,
    );
    temp.write("app/Cargo.lock", &lock);
    let from = temp.path().join("cargo/registry/src/index-1234/my-store-0.3.1");
    let to = temp.path().join("cargo/git/checkouts/store-99/0123456/crates/my-store");
    std::fs::create_dir_all(to.parent().expect("it has one")).expect("it can be made");
    std::fs::rename(from, to).expect("it can be moved");
    temp.write("cargo/git/checkouts/store-99/0123456/Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n");
    assert_eq!(run(&temp, &JSON).found(), expected());
}

const RUNTIME: &str = r#"
macro_rules! cfg_rt {
    ($($item:item)*) => { $( #[cfg(feature = "rt")] $item )* };
}
cfg_rt! {
    pub mod runtime {
        mod handle;
        pub use self::handle::Handle;
    }
}
pub mod sync;
pub use tokio_macros::main;
"#;

const HANDLE: &str = r#"
use std::path::PathBuf;
pub struct Handle;
impl Handle {
    pub fn current() -> Self { todo!() }
    pub fn block_on<F: std::future::Future>(&self, future: F) -> F::Output { todo!() }
    pub fn only_in_sources(&self) -> PathBuf { todo!() }
}
"#;

const SYNC: &str = r#"
pub mod mpsc {
    mod bounded {
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> { pub fn blocking_recv(&mut self) -> Option<T> { todo!() } }
    }
    pub use self::bounded::Receiver;
}
"#;

const USER: &str = r#"
use tokio::runtime::Handle;
use tokio::sync::mpsc;

pub async fn f(handle: Handle, mut receiver: mpsc::Receiver<std::fs::File>) {
    handle.block_on(async {}); // nested_block_on
    handle.only_in_sources().try_exists(); // blocking_fs
    receiver.blocking_recv().unwrap().sync_all(); // blocking_lock_api blocking_fs
    tokio::time::sleep(d); // unawaited_future
}

#[tokio::main]
async fn main() {
    Handle::current().block_on(async {}); // nested_block_on
}
"#;

/// Sources say what is there, the knowledge what it does, and what the sources seem to lack is taken from it.
#[test]
fn knowledge_lies_over_sources() {
    let temp = workspace();
    temp.write("app/Cargo.toml", "[package]\nname = \"app\"\nedition = \"2024\"\n[dependencies]\ntokio = { version = \"1\", features = [\"rt\"] }\n");
    temp.write("app/src/lib.rs", USER);
    let folder = "cargo/registry/src/index-1234/tokio-1.40.0";
    temp.write(
        &format!("{folder}/Cargo.toml"),
        "[package]\nname = \"tokio\"\nversion = \"1.40.0\"\nedition = \"2021\"\n[features]\nrt = []\n",
    );
    temp.write(&format!("{folder}/src/lib.rs"), RUNTIME);
    temp.write(&format!("{folder}/src/runtime/handle.rs"), HANDLE);
    temp.write(&format!("{folder}/src/sync.rs"), SYNC);
    let lines = USER.lines().enumerate().filter_map(|(at, line)| Some((at + 1, line.split_once("// ")?.1)));
    let expected: Vec<String> =
        lines.flat_map(|(at, rules)| rules.split(' ').map(move |rule| format!("app/src/lib.rs:{at} {rule}"))).collect();
    assert_eq!(run(&temp, &JSON).found(), expected);
    let without: Vec<String> = expected.into_iter().filter(|found| !found.contains(":7 ")).collect();
    assert_eq!(run(&temp, &[&JSON[..], &["--no-deps"]].concat()).found(), without);
}

#[test]
fn what_is_known_stands_in_for_the_sources_that_are_missing() {
    let temp = Temp::new();
    let manifest = "[package]\nname = \"app\"\nedition = \"2024\"\n[dependencies]\nparking_lot = \"0.12\"\n";
    temp.write("app/Cargo.toml", manifest);
    let package = |name: &str, more: &str| {
        let source = "source = \"registry+https://example.org/index\"\nchecksum = \"aaaa\"";
        format!("[[package]]\nname = \"{name}\"\nversion = \"0.12.3\"\n{source}\n{more}\n")
    };
    let app = "[[package]]\nname = \"app\"\nversion = \"0.0.0\"\ndependencies = [\"parking_lot\"]\n";
    let lot = package("parking_lot", "dependencies = [\"lock_api\"]");
    temp.write("app/Cargo.lock", format!("version = 4\n{app}{lot}{}", package("lock_api", "")));
    let code = "pub async fn f(lock: &parking_lot::Mutex<u8>) {\nlet guard = lock.lock();\ng().await;\ndrop(guard);\n}\nasync fn g() {}\n";
    temp.write("app/src/lib.rs", code);
    let sources = "cargo/registry/src/index-1234/parking_lot-0.12.3";
    let manifest = "[package]\nname = \"parking_lot\"\nversion = \"0.12.3\"\n[dependencies]\nlock_api = \"0.12\"\n";
    temp.write(&format!("{sources}/Cargo.toml"), manifest);
    let lib = "pub struct RawMutex;\npub type Mutex<T> = lock_api::Mutex<RawMutex, T>;\n";
    temp.write(&format!("{sources}/src/lib.rs"), lib);
    assert_eq!(run(&temp, &JSON).found(), ["app/src/lib.rs:2 lock_across_await"]);
}

#[test]
fn an_older_version_may_have_a_type_where_the_newest_has_an_alias() {
    let temp = Temp::new();
    temp.write("app/Cargo.toml", "[package]\nname = \"app\"\nedition = \"2021\"\n[dependencies]\nrocksdb = \"0.18\"\n");
    let registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let lock = "version = 3\n[[package]]\nname = \"app\"\nversion = \"0.0.0\"\ndependencies = [\"rocksdb\"]\n";
    temp.write("app/Cargo.lock", format!("{lock}[[package]]\nname = \"rocksdb\"\nversion = \"0.18.0\"\n{registry}\n"));
    let main = "async fn read(db: &rocksdb::DB) {\n    db.get(b\"key\");\n    db.other();\n}\n";
    temp.write("app/src/lib.rs", main);
    let sources = "cargo/registry/src/index-1234/rocksdb-0.18.0";
    temp.write(&format!("{sources}/Cargo.toml"), "[package]\nname = \"rocksdb\"\nversion = \"0.18.0\"\n");
    let lib = r#"
pub struct SingleThreaded;
pub trait ThreadMode {}
impl ThreadMode for SingleThreaded {}
pub struct DBWithThreadMode<T: ThreadMode>(T);
pub type DB = DBWithThreadMode<SingleThreaded>;
impl<T: ThreadMode> DBWithThreadMode<T> {
    pub fn get<K: AsRef<[u8]>>(&self, key: K) -> Result<Option<Vec<u8>>, String> { todo!() }
    pub fn other(&self) {}
}
"#;
    temp.write(&format!("{sources}/src/lib.rs"), lib);
    assert_eq!(run(&temp, &JSON).found(), ["app/src/lib.rs:2 blocking_database"]);
}
