//! What the bodies of dependencies do.

use crate::common::temp::Temp;
use crate::dependencies::{JSON, run};
use crate::{Ran, clean};
use std::process::Command;

const MANIFEST: &str = r#"
[package]
name = "app"
version = "0.1.0"
edition = "2024"

[dependencies]
tokio = { version = "1", features = ["full"] }
waits = "1"
"#;

const LOCK: &str = r#"
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["waits"]

[[package]]
name = "waits"
version = "1.2.0"
source = "registry+https://example.org/index"
checksum = "aaaa"
"#;

/// Each line in which something is found names the rule; `?` stands before those that are only possible.
const MAIN: &str = r#"
use waits::{Client, Retry, Wait};

pub async fn direct(client: &Client) {
    waits::retry(|| Ok(1)).ok(); // blocking_sleep
    client.fetch("a"); // blocking_net
    Retry::default().run(); // blocking_sleep
    waits::drive(); // nested_block_on
    waits::join_all(); // ? blocking_wait
    client.wait_here(); // blocking_sleep
}

fn behind(client: &Client) -> usize {
    client.fetch("b")
}

pub async fn through(client: &Client) -> usize {
    behind(client) // blocking_net
}

pub async fn offloaded() {
    tokio::task::spawn_blocking(|| waits::retry(|| Ok(1))).await.ok();
}

pub fn thread() {
    waits::retry(|| Ok(1)).ok();
}

pub async fn quiet(client: &Client) {
    waits::yields();
    waits::reads_a_file();
    waits::asynchronous().await;
    waits::later().await;
    waits::in_thread();
    waits::off();
    client.format();
    waits::far_away();
    waits::critical();
}
"#;

const LIB: &str = r#"
mod net;
mod retrying;
pub use net::Client;
pub use retrying::{Retry, retry};

pub trait Wait { fn wait_here(&self); }
impl Wait for Client { fn wait_here(&self) { retrying::pause() } }

pub fn drive() { tokio::runtime::Runtime::new().unwrap().block_on(async {}) }
pub fn join_all() { std::thread::spawn(|| {}).join().ok(); }
pub fn yields() { std::thread::sleep(std::time::Duration::from_micros(50)); }
pub fn reads_a_file() -> Option<String> { std::fs::read_to_string("/etc/hosts").ok() }
pub async fn asynchronous() { std::thread::sleep(std::time::Duration::from_secs(1)); }
pub fn later() -> impl Future<Output = ()> { async { retrying::pause() } }
pub fn in_thread() { std::thread::spawn(|| retrying::pause()); }
#[cfg(feature = "off")]
pub fn off() { retrying::pause() }
#[cfg(not(feature = "off"))]
pub fn off() {}
pub fn critical() -> u32 { *std::sync::Mutex::new(1).lock().unwrap() }
pub fn far_away() { one() }
fn one() { two() }
fn two() { three() }
fn three() { four() }
fn four() { retrying::pause() }
"#;

const RETRYING: &str = r#"
use std::{thread, time::Duration};
#[derive(Default)]
pub struct Retry { pause: Option<Duration> }
impl Retry { pub fn run(&self) { if let Some(pause) = self.pause { thread::sleep(pause) } } }
pub(crate) fn pause() { thread::sleep(Duration::from_secs(1)) }
pub fn retry<T>(mut of: impl FnMut() -> Result<T, ()>) -> Result<T, ()> {
    loop {
        match of() {
            Ok(done) => return Ok(done),
            Err(()) => pause(),
        }
    }
}
"#;

const NET: &str = r#"
use std::net::TcpStream;
pub struct Client;
impl Client {
    pub fn fetch(&self, host: &str) -> usize { self.connect(host).map_or(0, |_| 1) }
    fn connect(&self, host: &str) -> std::io::Result<TcpStream> { TcpStream::connect((host, 80)) }
    pub fn format(&self) -> String { format!("{}", 1) }
}
"#;

fn workspace() -> Temp {
    let temp = Temp::new();
    temp.write("app/Cargo.toml", MANIFEST);
    temp.write("app/Cargo.lock", LOCK);
    temp.write("app/src/lib.rs", MAIN);
    let sources = "cargo/registry/src/index-1234/waits-1.2.0";
    let manifest = "[package]\nname = \"waits\"\nversion = \"1.2.0\"\nedition = \"2024\"\n[features]\noff = []\n\
                    [dependencies]\ntokio = \"1\"\n";
    temp.write(&format!("{sources}/Cargo.toml"), manifest);
    temp.write(&format!("{sources}/src/lib.rs"), LIB);
    temp.write(&format!("{sources}/src/retrying.rs"), RETRYING);
    temp.write(&format!("{sources}/src/net.rs"), NET);
    temp
}

/// What should be found in [`MAIN`]: what is certain, or all.
fn expected(all: bool) -> Vec<String> {
    let marked = MAIN.lines().enumerate().filter_map(|(at, line)| Some((at, line.split_once(" // ")?.1)));
    let shown = marked.filter(|(_, rule)| all || !rule.starts_with('?'));
    shown.map(|(at, rule)| format!("app/src/lib.rs:{} {}", at + 1, rule.trim_start_matches("? "))).collect()
}

#[test]
fn bodies_of_dependencies_are_followed() {
    let temp = workspace();
    assert_eq!(run(&temp, &JSON).found(), expected(false));
    assert_eq!(run(&temp, &JSON).found(), expected(false), "the second time they come from the cache");
    assert_eq!(run(&temp, &[&JSON[..], &["--pedantic"]].concat()).found(), expected(true));
}

#[test]
fn without_dependencies_no_bodies_are_read() {
    assert!(run(&workspace(), &[&JSON[..], &["--no-deps"]].concat()).found().is_empty());
}

#[test]
fn the_way_into_the_sources_is_told() {
    let told = run(&workspace(), &["check", "app", "--color", "never"]).out;
    assert!(
        told.contains("`app::behind` blocks on the network in async code: it leads to `std::net::TcpStream::connect`"),
        "{told}"
    );
    let way = "in the sources of `waits` it calls `waits::net::Client::connect` (src/net.rs:5), which calls \
               `std::net::TcpStream::connect` (src/net.rs:6)";
    assert!(told.contains(way), "{told}");
}

#[test]
fn what_users_say_of_a_dependency_holds() {
    let temp = workspace();
    temp.write("app/async-lint.toml", "safe = [\"waits::retry\", \"waits::Client::fetch\"]\n");
    let found = run(&temp, &JSON).found();
    assert!(found.iter().all(|line| !line.contains("blocking_net")), "{found:?}");
    assert!(!found.contains(&"app/src/lib.rs:5 blocking_sleep".to_owned()), "{found:?}");
}

#[test]
fn explain_tells_what_a_dependency_does() {
    let temp = workspace();
    let explain = |path: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_async-lint"));
        clean(&mut command, &temp);
        command.current_dir(temp.path().join("app")).env("CARGO_HOME", temp.path().join("cargo"));
        Ran::of(command.args(["explain", "--api", path]).output().expect("it runs")).exits(0).out
    };
    let told = explain("waits::retry");
    assert!(told.contains("known from: its own sources\n  by what it calls: sleep\n"), "{told}");
    assert!(told.contains("calls waits::retrying::pause  src/retrying.rs:11\n"), "{told}");
    assert!(explain("waits::Client::fetch").contains("by what it calls: net"));
    assert!(explain("waits::off").contains("nothing that it calls waits"));
}
