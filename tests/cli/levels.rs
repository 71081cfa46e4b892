//! Which rules speak, and how loud.

use super::{READS, SLEEPS, Temp, json, package};

const PEDANTIC: &str = "pub fn f() {\n    drop(tokio::sync::mpsc::unbounded_channel::<u8>());\n}\n";
const ENTRY: &str = "#[tokio::main]\nasync fn main() {\n    std::thread::sleep(d);\n    std::fs::read(\"a\");\n}\n";

#[test]
fn levels_are_changed_by_rule_and_group() {
    let (sleeps, reads) = (package(SLEEPS), package(READS));
    json(&sleeps, &["-A", "blocking_sleep"]).exits(0);
    json(&sleeps, &["-W", "blocking_sleep"]).exits(0);
    json(&sleeps, &["--warn", "blocking"]).exits(0);
    json(&reads, &["-D", "blocking_fs"]).exits(1);
    json(&reads, &["--deny=all"]).exits(1);
    assert!(json(&sleeps, &["--allow", "blocking"]).exits(0).found().is_empty());
}

#[test]
fn the_last_word_counts() {
    let temp = package(SLEEPS);
    json(&temp, &["-A", "blocking_sleep", "-D", "blocking_sleep"]).exits(1);
    json(&temp, &["-D", "blocking_sleep", "-A", "blocking_sleep"]).exits(0);
    json(&temp, &["-A", "blocking", "-D", "blocking_sleep"]).exits(1);
    json(&temp, &["-D", "blocking_sleep", "-W", "all"]).exits(0);
}

#[test]
fn warnings_can_be_errors() {
    let temp = package(READS);
    json(&temp, &[]).exits(0);
    json(&temp, &["--deny-warnings"]).exits(1);
    json(&temp, &["--deny-warnings", "-A", "blocking_fs"]).exits(0);
}

#[test]
fn pedantic_rules_wait_to_be_asked() {
    let temp = package(PEDANTIC);
    let found = |args: &[&str]| json(&temp, args).exits(0).found();
    assert!(found(&[]).is_empty());
    assert!(found(&["-W", "tasks"]).is_empty(), "a group does not wake them");
    for args in
        [&["--pedantic"][..], &["-W", "unbounded_channel"], &["-W", "pedantic"], &["--select", "unbounded_channel"]]
    {
        assert_eq!(found(args), ["src/lib.rs:2 unbounded_channel"], "{args:?}");
    }
    json(&temp, &["-D", "unbounded_channel"]).exits(1);
}

#[test]
fn select_and_ignore_choose() {
    let temp = Temp::with(&[("Cargo.toml", super::MANIFEST), ("src/lib.rs", SLEEPS), ("src/main.rs", READS)]);
    let found = |args: &[&str]| json(&temp, args).found();
    assert_eq!(found(&["--select", "blocking_fs"]), ["src/main.rs:2 blocking_fs"]);
    assert_eq!(found(&["--select", "blocking_fs,blocking_sleep"]).len(), 2);
    assert_eq!(found(&["--select", "blocking", "--ignore", "blocking_sleep"]), ["src/main.rs:2 blocking_fs"]);
    assert_eq!(found(&["--ignore", "blocking_fs"]), ["src/lib.rs:2 blocking_sleep"]);
    assert!(found(&["--select", "tasks"]).is_empty());
    assert!(found(&["--ignore", "all"]).is_empty());
}

#[test]
fn one_time_work_counts_one_level_less() {
    let temp = Temp::with(&[("Cargo.toml", super::MANIFEST), ("src/main.rs", ENTRY)]);
    assert_eq!(json(&temp, &[]).exits(0).found(), ["src/main.rs:3 blocking_sleep"]);
    assert_eq!(json(&temp, &["--pedantic"]).exits(0).found().len(), 2);
    json(&temp, &["-D", "blocking_sleep"]).exits(1);
}

#[test]
fn the_summary_tells_what_is_hidden() {
    let out = json(&package(PEDANTIC), &[]).exits(0).out;
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(document["summary"]["hidden_pedantic"], 1, "{out}");
}
