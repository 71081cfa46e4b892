//! The project about itself: the invariants of its design.

mod common;

use async_lint::hir::{self, ItemKind};
use async_lint::rules::RULES;
use async_lint::syntax;
use common::code::{code_only, root_modules, words};
use common::expect::{Kind, parse};
use common::{below, corpus, files_below, lint, read, root};
use std::collections::BTreeMap;

const MAX_FILE_LINES: usize = 500;
const MAX_FUNCTION_LINES: usize = 80;

/// The sources below a folder of the project: name and text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let files = files_below(&root().join(folder), ".rs");
    assert!(!files.is_empty(), "there are sources in {folder}");
    files.iter().map(|path| (below(root(), path), read(path))).collect()
}

/// The module of the crate's root that a source belongs to.
fn module_of(path: &str) -> &str {
    let rest = path.strip_prefix("src/").unwrap_or(path);
    rest.split(['/', '.']).next().unwrap_or_default()
}

/// Whether a file is only compiled for tests.
fn is_test_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.contains("/tests/") || name.starts_with("tests") || ["testing.rs", "fixture.rs"].contains(&name)
}

/// The code of a file without its tests, comments and strings.
fn production(text: &str) -> String {
    let code = code_only(text);
    let end = code.find("#[cfg(test)]\nmod tests {").unwrap_or(code.len());
    code[..end].to_owned()
}

fn assert_none(found: &[String], why: &str) {
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

#[test]
fn only_syntax_names_the_parser() {
    let mut found = Vec::new();
    for (path, text) in sources("src").iter().filter(|(path, _)| module_of(path) != "syntax") {
        for (_, word) in words(&code_only(text)) {
            if ["syn", "quote", "proc_macro2"].contains(&word) {
                found.push(format!("{path}: {word}"));
            }
        }
    }
    assert_none(&found, "trees of the parser don't leave `syntax`");
}

#[test]
fn only_the_edges_touch_the_world() {
    let edges = ["source", "cache", "cli", "lsp", "main", "bin"];
    let world = ["std::fs", "std::env", "std::net", "std::process", "Instant::now", "SystemTime", "std::time::Instant"];
    let mut found = Vec::new();
    for (path, text) in sources("src") {
        if edges.contains(&module_of(&path)) || is_test_file(&path) {
            continue;
        }
        let code = production(&text);
        found.extend(world.iter().filter(|word| code.contains(*word)).map(|word| format!("{path}: {word}")));
        let groups = code.lines().filter(|line| line.trim_start().starts_with("use std::{"));
        let names = |line: &&str| words(line).iter().any(|(_, word)| ["fs", "env", "net", "process"].contains(word));
        found.extend(groups.filter(names).map(|line| format!("{path}: {line}")));
    }
    assert_none(&found, "files, environment and clocks are for source, cache, cli and lsp");
}

#[test]
fn modules_use_only_those_above() {
    let list = read(&root().join("src/lib.rs"));
    let order: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(order.len() > 10, "{order:?}");
    let rank = |name: &str| order.iter().position(|module| *module == name);
    let mut found = Vec::new();
    for (path, text) in sources("src").iter().filter(|(path, _)| !is_test_file(path)) {
        let Some(own) = rank(module_of(path)) else { continue };
        let below_own = |module: &String| rank(module).is_some_and(|used| used > own);
        let used = root_modules(&production(text));
        found.extend(used.iter().filter(|module| below_own(module)).map(|module| format!("{path} uses {module}")));
    }
    assert_none(&found, "a module uses only those above it in src/lib.rs");
    let files: Vec<String> = sources("src").iter().map(|(path, _)| module_of(path).to_owned()).collect();
    let unlisted =
        files.iter().filter(|module| !["lib", "main", "bin"].contains(&module.as_str()) && rank(module).is_none());
    assert_none(&unlisted.cloned().collect::<Vec<_>>(), "modules that src/lib.rs does not list");
}

#[test]
fn rules_do_not_use_rules() {
    let mut found = Vec::new();
    for rule in RULES {
        let path = format!("src/rules/{}.rs", rule.id);
        let code = code_only(&read(&root().join(&path)));
        let others = RULES.iter().map(|other| other.id).filter(|other| *other != rule.id);
        let uses = |other: &&str| {
            ["super::", "rules::"].iter().any(|start| code.contains(&format!("{start}{other}")))
                || code
                    .lines()
                    .any(|line| line.starts_with("use super::{") && words(line).iter().any(|(_, word)| word == other))
        };
        found.extend(others.filter(uses).map(|other| format!("{path} uses {other}")));
    }
    assert_none(&found, "what rules share is in modules of their own");
}

#[test]
fn files_are_small() {
    let mut found = Vec::new();
    for folder in ["src", "tests", "rules/apis", "test-corpus"] {
        for (path, text) in sources(folder) {
            let lines = text.lines().count();
            if lines > MAX_FILE_LINES {
                found.push(format!("{path}: {lines} lines"));
            }
        }
    }
    assert_none(&found, "files of more than 500 lines");
}

#[test]
fn files_and_functions_are_small() {
    let measured = std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn(|| {
        let mut found = Vec::new();
        let mut functions = 0;
        for (path, text) in sources("src").into_iter().chain(sources("tests")) {
            let (file, error) = syntax::parse_file(&text);
            assert!(error.is_none(), "{path}: {error:?}");
            for (name, lines) in long_functions(&file, &text, &mut functions) {
                found.push(format!("{path}: {name} has {lines} lines"));
            }
        }
        assert!(functions > 1_000, "only {functions} functions");
        found
    });
    let found = measured.expect("threads can be made").join().expect("it does not panic");
    assert_none(&found, "functions of more than 80 lines");
}

/// Functions that are too long, with the number of their lines from the signature to the end.
fn long_functions(file: &hir::File, text: &str, functions: &mut usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for item in &file.items {
        let ItemKind::Function(function) = &item.kind else { continue };
        *functions += 1;
        let lines = text[function.sig_range.start as usize..item.range.end as usize].lines().count();
        if lines > MAX_FUNCTION_LINES {
            found.push((item.name.map_or_else(String::new, |name| name.as_str().to_owned()), lines));
        }
    }
    found
}

#[test]
fn rules_are_complete() {
    let rules = async_lint::driver::catalog();
    let mut flagged: BTreeMap<String, usize> = BTreeMap::new();
    for file in files_below(&corpus(), ".rs") {
        let expected = parse(&read(&file), &rules).unwrap_or_else(|message| panic!("{}: {message}", file.display()));
        for one in expected.iter().filter(|one| one.kind != Kind::False) {
            *flagged.entry(one.rule.clone()).or_default() += 1;
        }
    }
    for rule in RULES {
        assert!(root().join(format!("rules/{}.md", rule.id)).is_file(), "{} has no page", rule.id);
        assert!(root().join(format!("src/rules/{}.rs", rule.id)).is_file(), "{} has no file", rule.id);
        assert!(flagged.contains_key(rule.id), "nothing in the corpus is flagged by {}", rule.id);
        let folder = corpus().join(rule.id);
        let kinds: Vec<String> = common::entries(&folder).iter().map(|path| below(&folder, path)).collect();
        let has = |kind: &str| kinds.iter().any(|name| name.starts_with(kind));
        assert!(has("good"), "{}: the corpus has nothing that is right", rule.id);
        assert!(has("bad") || has("limits"), "{}: the corpus has nothing that is wrong", rule.id);
    }
}

#[test]
fn messages_follow_the_convention() {
    let files: Vec<(String, Vec<u8>)> = files_below(&corpus(), ".rs")
        .iter()
        .filter(|path| !below(&corpus(), path).starts_with("workspaces/"))
        .map(|path| (below(&corpus(), path), std::fs::read(path).expect("it was listed")))
        .collect();
    let mut messages = Vec::new();
    let workspaces = common::entries(&corpus().join("workspaces"));
    let whole = workspaces.iter().filter(|path| path.is_dir()).map(|dir| lint::folder(dir, Vec::new()));
    for linted in lint::loose(&files).into_iter().chain(whole) {
        for one in &linted.outcome.report.findings {
            let finding = &one.finding;
            messages.push(finding.message.clone());
            messages.push(finding.primary_label.clone());
            messages.extend(finding.labels.iter().map(|label| label.message.clone()));
            messages.extend(finding.help.iter().chain(&finding.notes).cloned());
        }
        messages.extend(linted.outcome.report.problems.iter().map(|notice| notice.message.clone()));
    }
    assert!(messages.len() > 500, "only {} messages", messages.len());
    messages.sort_unstable();
    messages.dedup();
    let is_wrong = |message: &&String| {
        message.is_empty()
            || message.starts_with(char::is_uppercase)
            || message.ends_with(['.', '!', ' '])
            || message.contains('\n')
            || message.matches('`').count() % 2 == 1
    };
    let wrong: Vec<String> = messages.iter().filter(is_wrong).cloned().collect();
    assert_none(&wrong, "messages start lower case, end without a full stop and close their backticks");
}

#[test]
fn emitters_are_pure() {
    let world = [
        "std::fs",
        "std::env",
        "std::io",
        "std::time",
        "std::process",
        "println",
        "print",
        "eprintln",
        "static",
        "Mutex",
    ];
    let mut found = Vec::new();
    for (path, text) in sources("src/emit").iter().filter(|(path, _)| !is_test_file(path)) {
        let code = production(text);
        for word in world {
            let is_there = match word.split_once("::") {
                Some(_) => code.contains(word),
                None => words(&code).iter().any(|(at, other)| *other == word && !code[..*at].ends_with('\'')),
            };
            if is_there && !(word == "std::time" && code.contains("std::time::Duration")) {
                found.push(format!("{path}: {word}"));
            }
        }
    }
    assert_none(&found, "an emitter is a function from a report to text");
}

#[test]
fn unsafe_code_is_forbidden() {
    let manifest = read(&root().join("Cargo.toml"));
    assert!(manifest.contains("unsafe_code = \"forbid\""), "the compiler refuses it");
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let code = code_only(&text);
        let is_unsafe = |pair: &[(usize, &str)]| pair[0].1 == "unsafe" && ["fn", "impl", "extern"].contains(&pair[1].1);
        assert!(!words(&code).windows(2).any(is_unsafe), "{path}");
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read(&root().join("Cargo.toml"));
    let mut in_dependencies = false;
    let mut dependencies = 0;
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if in_dependencies && line.contains('=') && !line.starts_with('#') {
            dependencies += 1;
            let reason = line.rsplit_once(" # ").map_or("", |(_, reason)| reason);
            assert!(reason.len() > 10, "why is this one needed? {line}");
        }
    }
    assert!(dependencies > 10, "only {dependencies} dependencies");
}

#[test]
fn nothing_is_left_out_of_the_tests() {
    let mut found = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let code = code_only(&text);
        if code.contains("#[ignore") || code.contains("#[cfg(any())]") {
            found.push(path);
        }
    }
    assert_none(&found, "tests that are not run");
}
