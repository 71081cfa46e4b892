//! `explain`, `rules`, `completions`.

use super::{Temp, run};
use async_lint::rules::RULES;
use serde_json::Value;

#[test]
fn every_rule_is_explained() {
    let temp = Temp::new();
    for rule in RULES {
        let page = run(&temp, &["explain", rule.id]).exits(0).out;
        assert!(page.contains(&format!("# `{}`", rule.id)), "{page}");
        assert!(page.contains("Level: "), "{page}");
        assert!(!page.starts_with("---"), "the front matter is for the program: {page}");
    }
    assert_eq!(run(&temp, &["explain", "blocking-fs"]).exits(0).out, run(&temp, &["explain", "blocking_fs"]).out);
}

#[test]
fn our_own_rules_are_explained() {
    let temp = Temp::new();
    for id in ["unused_suppression", "unknown_rule", "missing_reason"] {
        assert!(run(&temp, &["explain", id]).exits(0).out.contains(id));
    }
}

#[test]
fn known_functions_are_explained() {
    let temp = Temp::new();
    let of = |path: &str| run(&temp, &["explain", "--api", path]).exits(0).out;
    let read = of("std::fs::read");
    for needle in ["std::fs::read", "blocks the thread: fs", "tokio::fs::read", "rules/apis"] {
        assert!(read.contains(needle), "{needle}: {read}");
    }
    assert!(of("tokio::spawn").contains("tokio::task::spawn"), "a re-export leads to its function");
    assert!(of("std::thread::Builder").contains("nothing is said"));
    assert!(of("std::sync::MutexGuard").contains("guard"));
    assert!(of("std::sync::mpsc::Receiver::recv").contains("blocks the thread: channel"));
}

#[test]
fn rules_are_listed() {
    let temp = Temp::new();
    let json: Value = serde_json::from_str(&run(&temp, &["rules", "--format", "json"]).exits(0).out).expect("JSON");
    let listed: Vec<&str> =
        json["rules"].as_array().expect("a list").iter().filter_map(|rule| rule["id"].as_str()).collect();
    let text = run(&temp, &["rules"]).exits(0).out;
    let markdown = run(&temp, &["rules", "--format=markdown"]).exits(0).out;
    for rule in RULES {
        assert!(listed.contains(&rule.id), "{}", rule.id);
        assert!(text.contains(rule.id) && markdown.contains(&format!("`{}`", rule.id)), "{}", rule.id);
    }
    for rule in json["rules"].as_array().expect("a list") {
        assert!(["allow", "warn", "deny"].contains(&rule["level"].as_str().unwrap_or_default()), "{rule}");
        assert!(rule["title"].as_str().is_some_and(|title| !title.is_empty()), "{rule}");
    }
    assert!(markdown.lines().all(|line| line.starts_with('|') && line.ends_with('|')), "{markdown}");
}

#[test]
fn completions_are_printed() {
    let temp = Temp::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(run(&temp, &["completions", shell]).exits(0).out.contains("stdin-filename"), "{shell}");
    }
}
