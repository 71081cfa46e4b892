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
    for id in ["unused_suppression", "unknown_rule", "missing_reason", "malformed_comment"] {
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
fn groups_are_explained() {
    let temp = Temp::new();
    for rule in async_lint::driver::catalog().iter() {
        let page = run(&temp, &["explain", rule.group]).exits(0).out;
        assert!(page.starts_with(&format!("# The group `{}`\n", rule.group)), "{page}");
        assert!(page.contains(&format!("`{}`", rule.id)) && !page.contains("Rules that belong together"), "{page}");
    }
    let pedantic = run(&temp, &["explain", "pedantic"]).exits(0).out;
    assert!(pedantic.contains("`unbounded_channel`") && !pedantic.contains("`blocking_fs`"), "{pedantic}");
    let failed = run(&temp, &["explain", "blokcing"]).exits(2);
    assert!(failed.err.contains("did you mean `blocking`?"), "{}", failed.err);
}

#[test]
fn unknown_functions_come_with_what_may_be_meant() {
    let temp = Temp::new();
    for (path, needle) in [
        ("std::nosuch", "nothing is known of `std::nosuch`"),
        ("std::fs::raed", "did you mean `std::fs::read`"),
        ("std::read_to_string", "`std::fs::read_to_string`"),
        ("tokoi::spawn", "`tokio`"),
        ("sleep", "`std::thread::sleep`"),
        ("", "no function is named"),
        ("::", "no function is named"),
    ] {
        let failed = run(&temp, &["explain", "--api", path]).exits(2);
        assert!(failed.err.contains(needle), "{path}: {}", failed.err);
        assert!(failed.err.lines().all(|line| line.len() < 400), "{path}: {}", failed.err);
    }
    let own = super::package("pub fn store() {\n    std::fs::write(\"a\", \"b\").unwrap();\n}\n");
    let failed = run(&own, &["explain", "--api", "app::stroe"]).exits(2);
    assert!(failed.err.contains("did you mean `app::store`?"), "{}", failed.err);
}

#[test]
fn modules_show_what_is_known_of_their_functions() {
    let out = run(&Temp::new(), &["explain", "--api", "std::fs"]).exits(0).out;
    assert!(out.starts_with("std::fs\n"), "{out}");
    assert!(out.contains("  std::fs::read: blocks the thread: fs; instead, on tokio: tokio::fs::read"), "{out}");
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
