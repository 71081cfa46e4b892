//! The rules' pages: their examples are linted as the corpus is, with the same comments.

mod common;

use async_lint::base::Level;
use async_lint::driver;
use async_lint::rules::RULES;
use common::expect::{self, Kind, Scores};
use common::{corpus, entries, lint, read, root};
use std::path::Path;

/// A page that is still to be written.
const STUB: &str = "Stub.";

fn page(rule: &str) -> String {
    read(&root().join("rules").join(format!("{rule}.md")))
}

fn is_stub(page: &str) -> bool {
    page.lines().any(|line| line == STUB)
}

/// The `rust` blocks of a page, each with the line above its first.
fn examples(page: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open = None;
    for (index, line) in page.lines().enumerate() {
        match (line.trim_end().strip_prefix("```"), open) {
            (Some(word), None) => {
                open = Some(word == "rust");
                if word == "rust" {
                    found.push((index + 1, String::new()));
                }
            }
            (Some(_), Some(_)) => open = None,
            (None, Some(true)) => {
                let text = &mut found.last_mut().expect("a block is open").1;
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_examples_are_judged_as_their_comments_say() {
    let mut files = Vec::new();
    for rule in RULES {
        for (line, text) in examples(&page(rule.id)) {
            files.push((format!("{}_{line}.rs", rule.id), text.into_bytes()));
        }
    }
    assert!(files.len() >= RULES.len(), "only {} examples", files.len());
    let (mut scores, mut wrong) = (Scores::new(), Vec::new());
    for linted in lint::loose(&files) {
        for (_, name) in linted.files() {
            let (_, text) = files.iter().find(|(file, _)| file == name).expect("it was given");
            wrong.extend(linted.check(name, &String::from_utf8_lossy(text), &mut scores));
        }
    }
    assert!(wrong.is_empty(), "rules/<rule>.md, block behind line <line>:\n{}", wrong.join("\n"));
}

#[test]
fn every_page_shows_what_is_reported_and_what_is_not() {
    let rules = driver::catalog();
    for rule in RULES {
        let page = page(rule.id);
        if is_stub(&page) {
            continue;
        }
        let expected: Vec<_> = examples(&page)
            .iter()
            .map(|(line, text)| {
                expect::parse(text, &rules).unwrap_or_else(|message| panic!("rules/{}.md:{line}: {message}", rule.id))
            })
            .collect();
        let flags = |kind| expected.iter().flatten().any(|one| one.rule == rule.id && one.kind == kind);
        assert!(flags(Kind::Report) || flags(Kind::Todo), "rules/{}.md: no example is flagged", rule.id);
        let is_clean = |one: &Vec<expect::Expectation>| one.iter().all(|one| one.rule != rule.id);
        assert!(expected.iter().any(is_clean), "rules/{}.md: no example is clean", rule.id);
    }
}

#[test]
fn the_front_matter_is_complete() {
    for rule in RULES {
        let text = page(rule.id);
        let (front, _) =
            text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("a front matter");
        let value = |key: &str| front.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        let required = |key: &str| value(key).unwrap_or_else(|| panic!("rules/{}.md: no `{key}`", rule.id));
        let level = required("level");
        assert!(level == "pedantic" || Level::parse(level).is_some(), "rules/{}.md: level {level}", rule.id);
        let group = required("group");
        let groups = ["blocking", "guards", "send", "tasks", "cancellation", "memory"];
        assert!(groups.contains(&group), "rules/{}.md: group {group}", rule.id);
        let numbers = required("since").split('.').filter(|part| part.parse::<u32>().is_ok()).count();
        assert_eq!(numbers, 3, "rules/{}.md: since", rule.id);
        if !is_stub(&text) {
            assert!(["none", "safe", "unsafe", "display"].contains(&required("fix")), "rules/{}.md: fix", rule.id);
            assert!(!required("tags").is_empty());
        }
        let known = ["group", "level", "since", "fix", "tags", "twins"];
        for line in front.lines() {
            let key = line.split(':').next().unwrap_or_default();
            assert!(known.contains(&key), "rules/{}.md: unknown key `{key}`", rule.id);
        }
    }
}

#[test]
fn pages_say_what_formats_need() {
    for info in async_lint::rules::infos() {
        let id = info.id;
        assert!(!info.title.is_empty(), "rules/{id}.md: no first paragraph");
        assert!(info.description.chars().count() <= 1_024, "rules/{id}.md: the description is too long");
        assert!(
            info.help_markdown.starts_with(&format!("# `{id}`\n")),
            "rules/{id}.md: the heading is the rule's name"
        );
        assert!(!info.help_markdown.contains("\n# "), "rules/{id}.md: a second heading of the first rank");
        assert_eq!(info.help_markdown.matches("```").count() % 2, 0, "rules/{id}.md: a block is not closed");
    }
}

#[test]
fn pages_rules_and_corpus_agree() {
    let mut listed: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    listed.sort_unstable();
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let pages: Vec<String> = entries(&root().join("rules"))
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .map(|path| stem(path))
        .filter(|name| name != "README")
        .collect();
    assert_eq!(pages, listed, "one page a rule");
    let folders: Vec<String> = entries(&corpus())
        .iter()
        .filter(|path| path.is_dir() && !path.ends_with("workspaces") && !path.ends_with("broken"))
        .map(|path| stem(path))
        .collect();
    assert_eq!(folders, listed, "one folder of the corpus a rule");
    for rule in listed {
        let source = root().join("src/rules").join(format!("{rule}.rs"));
        assert!(source.is_file(), "{}", source.display());
    }
}
