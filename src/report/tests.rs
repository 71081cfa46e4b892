use super::*;
use crate::base::{Catalog, Confidence, Files, Pragma, PragmaKind, PragmaOrigin, RuleInfo, SourceFile, TextRange};
use crate::config::{Config, LevelAction, LevelChange, LevelLayer, Override, Settings};
use rustc_hash::FxHashSet;
use std::path::Path;

fn rules() -> Catalog {
    let mut channel = RuleInfo::new("unbounded_channel", "tasks", Level::Warn);
    channel.pedantic = true;
    let mut lock = RuleInfo::new("lock_across_await", "guards", Level::Deny);
    lock.twins = vec!["clippy::await_holding_lock".into()];
    catalog(vec![
        RuleInfo::new("blocking_sleep", "blocking", Level::Deny),
        RuleInfo::new("blocking_fs", "blocking", Level::Warn),
        lock,
        RuleInfo::new("serial_spawn", "tasks", Level::Warn),
        channel,
    ])
}

const TEXT: &str = "\
fn a() {
    sleep(); // async-lint: allow(blocking_sleep) why
    // async-lint: allow(blocking_fs, blocking_sleep, blockng_fs)
    read();
}
";

fn files() -> Files {
    let mut files = Files::default();
    files.add(SourceFile::new("src/a.rs", TEXT));
    files.add(SourceFile::new("src/bin/b.rs", TEXT));
    files
}

fn span(file: u32, needle: &str) -> Span {
    let start = TEXT.find(needle).expect("it is in the text") as u32;
    Span { file: FileId(file), range: TextRange::new(start, start + needle.len() as u32) }
}

fn finding(rule: &'static str, file: u32, needle: &str) -> Finding {
    Finding::new(rule, span(file, needle), format!("{rule} here"))
}

fn pragma(comment: &str, covers: &str) -> Pragma {
    let range = span(0, comment).range;
    let inner = &comment[comment.find('(').expect("a list") + 1..comment.find(')').expect("its end")];
    let rules = inner
        .split(", ")
        .map(|name| (name.to_owned(), span(0, comment).range.start + comment.find(name).expect("a name") as u32));
    Pragma {
        file: FileId(0),
        range,
        kind: PragmaKind::Allow,
        origin: PragmaOrigin::Comment,
        rules: rules
            .map(|(name, at)| {
                let end = at + name.len() as u32;
                (name, TextRange::new(at, end))
            })
            .collect(),
        reason: comment.split_once(") ").map(|(_, reason)| reason.to_owned()),
        covers: vec![span(0, covers).range],
    }
}

fn settings(changes: Vec<LevelChange>, config: Config) -> Settings {
    Settings::merge([config, Config { levels: LevelLayer { changes, ..LevelLayer::default() }, ..Config::default() }])
}

fn run(findings: Vec<Finding>, pragmas: &[Pragma], settings: &Settings) -> Report {
    let (rules, files) = (rules(), files());
    let problems = Vec::new();
    build(Input {
        findings,
        pragmas,
        problems,
        rules: &rules,
        settings: &settings.clone().into(),
        root: Path::new(""),
        files: &files,
        baseline: None,
        facts: Facts::default(),
    })
}

/// `rule level` of what is shown.
fn shown(report: &Report) -> Vec<String> {
    report.shown().map(|r| format!("{} {}", r.finding.rule, r.level.as_str())).collect()
}

fn every_rule() -> Vec<Finding> {
    ["blocking_sleep", "blocking_fs", "lock_across_await", "serial_spawn", "unbounded_channel"]
        .map(|rule| finding(rule, 0, "sleep();"))
        .into()
}

fn levels_after(changes: Vec<LevelChange>, config: Config) -> Vec<String> {
    shown(&run(every_rule(), &[], &settings(changes, config)))
}

#[test]
fn levels_follow_the_last_word() {
    let set = LevelChange::set;
    let said = |name: &str, action| LevelChange { name: name.into(), action };
    let defaults = ["blocking_fs warn", "blocking_sleep deny", "lock_across_await deny", "serial_spawn warn"];
    assert_eq!(levels_after(vec![], Config::default()), defaults);
    assert_eq!(
        levels_after(vec![set("all", Level::Allow), set("tasks", Level::Deny)], Config::default()),
        ["serial_spawn deny"],
        "a group does not wake a pedantic rule"
    );
    assert_eq!(
        levels_after(vec![set("all", Level::Allow), set("pedantic", Level::Warn)], Config::default()),
        ["unbounded_channel warn"]
    );
    assert_eq!(
        levels_after(vec![set("blocking_fs", Level::Deny), set("blocking", Level::Allow)], Config::default()),
        ["lock_across_await deny", "serial_spawn warn"]
    );
    let select = vec![said("blocking", LevelAction::Select), said("unbounded_channel", LevelAction::Select)];
    assert_eq!(
        levels_after(select.clone(), Config::default()),
        ["blocking_fs warn", "blocking_sleep deny", "unbounded_channel warn"]
    );
    let ignore = [select, vec![said("blocking_fs", LevelAction::Ignore)]].concat();
    assert_eq!(levels_after(ignore, Config::default()), ["blocking_sleep deny", "unbounded_channel warn"]);
    let pedantic = Config { pedantic: Some(true), deny_warnings: Some(true), ..Config::default() };
    assert_eq!(levels_after(vec![], pedantic).len(), 5);
    let file = Config {
        levels: LevelLayer { changes: vec![set("serial_spawn", Level::Allow)], ..LevelLayer::default() },
        ..Config::default()
    };
    assert_eq!(
        levels_after(vec![said("serial_spawn", LevelAction::Select)], file),
        ["serial_spawn warn"],
        "selecting wakes what the file switched off"
    );
}

#[test]
fn overrides_hold_for_their_paths() {
    let layer = LevelLayer {
        changes: vec![],
        overrides: vec![Override {
            paths: vec!["src/bin".into()],
            levels: vec![LevelChange::set("blocking", Level::Allow)],
        }],
    };
    let settings = settings(vec![], Config { levels: layer, ..Config::default() });
    let findings = vec![finding("blocking_fs", 1, "read"), finding("blocking_fs", 0, "read")];
    let report = run(findings, &[], &settings);
    assert_eq!(report.findings.iter().map(|r| r.finding.span.file.0).collect::<Vec<_>>(), [0]);
}

#[test]
fn once_tests_and_possible_findings_are_quieter() {
    let mut once = finding("blocking_sleep", 0, "sleep");
    once.once = true;
    let mut once_warn = finding("blocking_fs", 0, "read");
    once_warn.once = true;
    let mut test = finding("serial_spawn", 0, "read");
    test.test = true;
    let mut possible = finding("lock_across_await", 0, "read");
    possible.confidence = Confidence::Possible;
    let all = || vec![once.clone(), once_warn.clone(), test.clone(), possible.clone()];
    let report = run(all(), &[], &Settings::default());
    assert_eq!(shown(&report), ["blocking_sleep warn"]);
    assert_eq!(report.summary.hidden_pedantic, 2);
    let config = Config { pedantic: Some(true), include_tests: Some(true), ..Config::default() };
    let report = run(all(), &[], &settings(vec![], config));
    assert_eq!(
        shown(&report),
        ["blocking_sleep warn", "blocking_fs warn", "lock_across_await deny", "serial_spawn warn"]
    );
    let named = settings(vec![LevelChange::set("blocking_fs", Level::Deny)], Config::default());
    assert_eq!(shown(&run(vec![once_warn.clone()], &[], &named)), ["blocking_fs deny"]);
}

#[test]
fn suppressions_hide_and_are_judged() {
    let pragmas = [
        pragma("// async-lint: allow(blocking_sleep) why", "    sleep();"),
        pragma("// async-lint: allow(blocking_fs, blocking_sleep, blockng_fs)", "    read();"),
    ];
    let findings = vec![finding("blocking_sleep", 0, "sleep"), finding("blocking_fs", 0, "read")];
    let config = Config { require_reasons: Some(true), ..Config::default() };
    let report = run(findings.clone(), &pragmas, &settings(vec![], config));
    assert_eq!(shown(&report), ["missing_reason warn", "unused_suppression warn", "unknown_rule warn"]);
    assert_eq!(report.summary.suppressed, 2);
    let hidden = report.findings[0].suppressed.as_ref().expect("it is suppressed");
    assert_eq!((hidden.by, hidden.reason.as_deref()), (SuppressedBy::Comment, Some("why")));
    let by_rule = |rule: &str| report.shown().find(|r| r.finding.rule == rule).expect("it is shown").finding.clone();
    assert_eq!(by_rule(UNKNOWN_RULE).help, ["did you mean `blocking_fs`?"]);
    let removed = by_rule(UNUSED_SUPPRESSION).fixes[0].edits[0].span;
    assert_eq!(files().text(removed), "blocking_sleep, ");
    // A rule that is off is not judged, and a finding that is hidden uses its suppression.
    let off = settings(vec![LevelChange::set("blocking_sleep", Level::Allow)], Config::default());
    assert_eq!(shown(&run(vec![], &pragmas[..1], &off)), Vec::<String>::new());
    let mut test = finding("blocking_sleep", 0, "sleep");
    test.test = true;
    assert_eq!(shown(&run(vec![test], &pragmas[..1], &Settings::default())), Vec::<String>::new());
}

#[test]
fn a_comment_that_does_nothing_is_removed_whole() {
    let trailing = pragma("// async-lint: allow(blocking_sleep) why", "    sleep();");
    let mut own_line = pragma("// async-lint: allow(blocking_fs, blocking_sleep, blockng_fs)", "    read();");
    own_line.rules.truncate(2);
    own_line.kind = PragmaKind::Expect;
    let report = run(vec![], &[trailing, own_line], &Settings::default());
    let removed: Vec<_> =
        report.findings.iter().map(|r| files().text(r.finding.fixes[0].edits[0].span).to_owned()).collect();
    assert_eq!(
        removed,
        [
            " // async-lint: allow(blocking_sleep) why",
            "    // async-lint: allow(blocking_fs, blocking_sleep, blockng_fs)\n"
        ]
    );
    assert_eq!(
        report.findings[1].finding.message,
        "`blocking_fs`, `blocking_sleep` is expected here, but nothing is found"
    );
    assert_eq!(report.summary.fixable, 2);
}

#[test]
fn attributes_of_twins_count_and_are_never_judged() {
    let mut attribute = pragma("// async-lint: allow(blocking_sleep) why", "    sleep();");
    attribute.origin = PragmaOrigin::Attribute;
    attribute.rules = ["clippy::await_holding_lock", "clippy::nonsense", "all"]
        .map(|name| (name.to_owned(), TextRange::default()))
        .into();
    let report = run(every_rule(), &[attribute.clone()], &Settings::default());
    assert_eq!(shown(&report), ["blocking_fs warn", "blocking_sleep deny", "serial_spawn warn"]);
    assert_eq!(shown(&run(vec![], &[attribute], &Settings::default())), Vec::<String>::new());
}

#[test]
fn groups_and_whole_files_can_be_suppressed() {
    let mut file = pragma("// async-lint: allow(blocking_sleep) why", "fn a");
    file.kind = PragmaKind::AllowFile;
    file.rules[0].0 = "blocking".into();
    assert_eq!(shown(&run(every_rule(), &[file.clone()], &Settings::default())).len(), 2);
    file.rules[0].0 = "all".into();
    assert_eq!(shown(&run(every_rule(), &[file.clone()], &Settings::default())), Vec::<String>::new());
    // Our own findings are hidden by their own names, not by `all`.
    let idle = pragma("// async-lint: allow(blocking_fs, blocking_sleep, blockng_fs)", "    read();");
    let pragmas = [file.clone(), idle.clone()];
    assert_eq!(shown(&run(vec![finding("serial_spawn", 0, "fn a")], &pragmas, &Settings::default())).len(), 3);
    file.rules[0].0 = "suppressions".into();
    assert_eq!(shown(&run(vec![], &[file, idle], &Settings::default())), Vec::<String>::new());
}

#[test]
fn the_order_is_total_and_nothing_is_said_twice() {
    let mut in_test = finding("blocking_fs", 0, "read");
    in_test.test = true;
    let findings = vec![
        finding("blocking_fs", 1, "read"),
        in_test,
        finding("blocking_fs", 0, "read"),
        finding("blocking_sleep", 0, "sleep"),
        finding("blocking_sleep", 0, "sleep"),
    ];
    let mut backwards = findings.clone();
    backwards.reverse();
    let report = run(findings, &[], &Settings::default());
    assert_eq!(report, run(backwards, &[], &Settings::default()));
    assert_eq!(shown(&report), ["blocking_sleep deny", "blocking_fs warn", "blocking_fs warn"]);
    assert_eq!((report.summary.errors, report.summary.warnings), (1, 2));
    assert_ne!(report.findings[1].fingerprint, report.findings[2].fingerprint);
}

#[test]
fn the_baseline_hides_what_it_knows() {
    let (rules, files, settings) = (rules(), files(), Settings::default());
    let known: FxHashSet<String> =
        run(every_rule(), &[], &settings).findings.into_iter().map(|r| r.fingerprint).skip(1).collect();
    let report = build(Input {
        findings: every_rule(),
        pragmas: &[],
        problems: vec![
            Notice::new(NoticeKind::Unparsable, "b.rs", "x"),
            Notice::new(NoticeKind::Unparsable, "a.rs", "x"),
        ],
        rules: &rules,
        settings: &settings.into(),
        root: Path::new(""),
        files: &files,
        baseline: Some(&known),
        facts: Facts::default(),
    });
    assert_eq!(shown(&report), ["blocking_fs warn"]);
    assert_eq!(report.problems[0].path, "a.rs");
    assert!(!report.has_errors() && report.has_broken_files());
}
