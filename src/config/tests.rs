use super::*;
use crate::base::{Catalog, RuleInfo};

fn catalog() -> Catalog {
    Catalog::new(vec![
        RuleInfo::new("blocking_fs", "blocking", Level::Warn),
        RuleInfo::new("blocking_sleep", "blocking", Level::Deny),
        RuleInfo::new("large_future", "memory", Level::Warn),
    ])
}

/// The problems as `text at the place: level message (help)`.
fn problems(text: &str) -> Vec<String> {
    let (_, problems) = parse_file("async-lint.toml", text, &catalog());
    shown(text, &problems)
}

fn shown(text: &str, problems: &[ConfigProblem]) -> Vec<String> {
    let one = |problem: &ConfigProblem| {
        let help = problem.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{}: {} {}{help}", &text[problem.range.to_usize()], problem.level.as_str(), problem.message)
    };
    problems.iter().map(one).collect()
}

/// Whether a file is excluded that lies in the folder of the configuration.
fn is_excluded(settings: &Settings, path: &str) -> bool {
    PathGlobs::new(&settings.exclude).is_match(Path::new(path), Path::new(""))
}

#[test]
fn every_key_is_read() {
    let text = r#"
        exclude = ["vendor", "a/**"]
        features = ["x", "y"]
        no-default-features = true
        include-tests = true
        include-examples = true
        pedantic = true
        deny-warnings = true
        require-reasons = true
        runtime = "tokio"
        blocking = [{ path = "acme::q", instead = "acme::aq", reason = "talks" }, "acme::w::*"]
        offload = ["acme::run"]
        inline = ["acme::with"]
        guards = ["acme::Lease"]
        safe = ["acme::get"]
        apis = ["lints/acme.rs"]
        [levels]
        blocking_sleep = "warn"
        blocking = "deny"
        all = "allow"
        [[overrides]]
        paths = ["src/bin/**"]
        levels = { blocking_fs = "allow" }
    "#;
    let (config, problems) = parse_file("async-lint.toml", text, &catalog());
    assert_eq!(shown(text, &problems), Vec::<String>::new());
    let order: Vec<_> = config.levels.changes.iter().map(|change| change.name.as_str()).collect();
    assert_eq!(order, ["all", "blocking", "blocking_sleep"]);
    assert_eq!(config.levels.overrides[0].levels, [LevelChange::set("blocking_fs", Level::Allow)]);
    let features = Features { all: false, no_default: true, named: Vec::new() };
    let chosen = config.features.clone().expect("they are chosen");
    assert_eq!(chosen.named.iter().map(|feature| feature.value.as_str()).collect::<Vec<_>>(), ["x", "y"]);
    assert_eq!(Features { named: Vec::new(), ..chosen }, features);
    assert_eq!(config.blocking[0].instead.as_deref(), Some("acme::aq"));
    assert_eq!(config.blocking[1].path.value, "acme::w::*");
    assert_eq!(&text[config.guards[0].range.to_usize()], "\"acme::Lease\"");
    let stale = config.levels.overrides[0].paths[0].matches_nothing("overrides.paths");
    assert_eq!(
        shown(text, &[stale]),
        ["\"src/bin/**\": warn `src/bin/**` in `overrides.paths` matches nothing (remove it, or mend its spelling)"]
    );
    let settings = Settings::merge([config]);
    let switches = [settings.include_tests, settings.include_examples, settings.pedantic, settings.deny_warnings];
    assert_eq!(switches, [true; 4]);
    assert!(settings.require_reasons && is_excluded(&settings, "vendor/x.rs"));
}

#[test]
fn keys_list_is_what_is_read() {
    for key in KEYS {
        let said = problems(&format!("{key} = 1979-05-27"));
        assert!(said.len() == 1 && said[0].contains("deny"), "{key}: {said:?}");
    }
}

#[test]
fn what_is_not_known_is_a_warning_with_the_nearest() {
    assert_eq!(problems("exlude = []"), ["exlude: warn unknown key `exlude` (did you mean `exclude`?)"]);
    assert_eq!(
        problems("[levels]\nblocking_slep = \"deny\""),
        ["blocking_slep: warn unknown rule or group `blocking_slep` (did you mean `blocking_sleep`?)"]
    );
    assert_eq!(
        problems("[[overrides]]\npaths = []\nlevel = {}"),
        [
            "level: warn unknown key `level` (did you mean `levels`?)",
            "[[overrides]]: warn an override without `levels` does nothing"
        ]
    );
}

#[test]
fn what_cannot_be_used_is_an_error_at_its_place() {
    for (text, expected) in [
        ("include-tests = \"yes\"", "\"yes\": deny `include-tests` must be `true` or `false`, not a string"),
        (
            "[levels]\nall = \"error\"",
            "\"error\": deny `error` is not a level: `allow`, `warn` or `deny` (did you mean `deny`?)",
        ),
        ("[levels]\nall = 1", "1: deny `levels.all` must be a string, not an integer"),
        ("exclude = [\"a\", 2]", "2: deny `exclude[1]` must be a string, not an integer"),
        ("exclude = [\"a[\"]", "\"a[\": deny not a glob: unclosed character class; missing ']'"),
        ("runtime = \"tokyo\"", "\"tokyo\": deny unknown runtime `tokyo` (did you mean `tokio`?)"),
        ("blocking = [{ reason = \"x\" }]", "{ reason = \"x\" }: deny `blocking[0]` has no `path`"),
        (
            "safe = [\"std.fs.read\"]",
            "\"std.fs.read\": deny `std.fs.read` is not the path of a Rust item (write it as in a `use` of the crate that defines it: `acme::db::Client::query`)",
        ),
    ] {
        assert_eq!(problems(text), [expected]);
    }
    assert!(problems("levels = {").iter().all(|problem| problem.contains("deny")));
}

#[test]
fn manifests_hold_it_too() {
    let text = "[package]\nname = \"a\"\n[package.metadata.async-lint]\nfeatures = \"all\"\nfoo = 1\n[workspace.metadata.async-lint]\npedantic = true\n";
    let of = |section: &str, text: &str| parse_manifest("Cargo.toml", text, section, &catalog());
    let (config, problems) = of("package", text).expect("there is a table");
    assert!(config.features.is_some_and(|features| features.all) && config.pedantic.is_none());
    assert_eq!(problems.len(), 1);
    let (config, problems) = of("workspace", text).expect("there is a table");
    assert!(config.features.is_none() && config.pedantic == Some(true));
    assert!(problems.is_empty());
    assert!(of("package", "[package]\nname = \"a\"").is_none());
    assert!(of("package", "[package").is_none());
}

#[test]
fn arguments_are_lines_of_the_file() {
    let (config, problems, _) = parse_argument("levels.blocking_fs=deny", &catalog());
    assert_eq!(config.levels.changes, [LevelChange::set("blocking_fs", Level::Deny)]);
    assert!(problems.is_empty());
    let (config, _, _) = parse_argument("include-tests=true", &catalog());
    assert_eq!(config.include_tests, Some(true));
    let (_, problems, text) = parse_argument("exclude = [", &catalog());
    assert!(!problems.is_empty() && problems[0].range.end as usize <= text.len());
}

#[test]
fn the_last_word_counts_and_lists_add_up() {
    let file = Config {
        include_tests: Some(true),
        runtime: Some("smol".into()),
        exclude: vec![Located::from("a")],
        features: Some(Features { all: true, ..Features::default() }),
        ..Config::default()
    };
    let line = Config {
        include_tests: Some(false),
        pedantic: Some(true),
        exclude: vec![Located::from("b")],
        ..Config::default()
    };
    let settings = Settings::merge([file, line]);
    assert!(!settings.include_tests && settings.pedantic && settings.features.all);
    assert_eq!(settings.runtime.as_deref(), Some("smol"));
    assert!(is_excluded(&settings, "x/b/y.rs") && !is_excluded(&settings, "c.rs"));
    assert!(settings.levels.is_empty());
}
