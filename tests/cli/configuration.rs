//! What files and `--config` say.

use super::{CLEAN, MANIFEST, READS, SLEEPS, Temp, json, package, program, run};

/// A package with an `async-lint.toml`.
fn configured(code: &str, configuration: &str) -> Temp {
    let temp = package(code);
    temp.write("async-lint.toml", configuration);
    temp
}

#[test]
fn a_file_of_its_own_is_found_upwards() {
    let temp = configured(SLEEPS, "[levels]\nblocking_sleep = \"allow\"\n");
    json(&temp, &[]).exits(0);
    json(&temp, &["src/lib.rs"]).exits(0);
    json(&temp, &["--isolated"]).exits(1);
    json(&temp, &["-D", "blocking_sleep"]).exits(1);
}

#[test]
fn manifests_can_speak() {
    for table in ["package", "workspace"] {
        let temp = package(SLEEPS);
        temp.write("Cargo.toml", format!("{MANIFEST}\n[{table}.metadata.async-lint.levels]\nblocking = \"warn\"\n"));
        json(&temp, &[]).exits(0);
    }
    let temp = configured(SLEEPS, "[levels]\nblocking_sleep = \"deny\"\n");
    temp.write("Cargo.toml", format!("{MANIFEST}\n[package.metadata.async-lint.levels]\nblocking = \"allow\"\n"));
    json(&temp, &[]).exits(1);
}

#[test]
fn the_narrower_name_wins() {
    let temp = configured(SLEEPS, "[levels]\nblocking_sleep = \"warn\"\nblocking = \"deny\"\n");
    json(&temp, &[]).exits(0);
    let temp = configured(READS, "[levels]\nblocking_fs = \"deny\"\nall = \"allow\"\n");
    json(&temp, &[]).exits(1);
}

#[test]
fn parts_of_a_project_can_differ() {
    let overrides = "[[overrides]]\npaths = [\"src/tool/**\"]\nlevels = { blocking_sleep = \"allow\" }\n";
    let temp = configured("pub mod tool;\nmod serve;\n", overrides);
    temp.write("src/tool/mod.rs", SLEEPS);
    temp.write("src/serve.rs", SLEEPS);
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/serve.rs:2 blocking_sleep"]);
}

#[test]
fn switches_are_keys() {
    let tests = "#[cfg(test)]\nmod tests {\n    async fn f() {\n        std::thread::sleep(d);\n    }\n}\n";
    json(&configured(tests, ""), &[]).exits(0);
    json(&configured(tests, "include-tests = true\n"), &[]).exits(1);
    json(&configured(READS, "deny-warnings = true\n"), &[]).exits(1);
    let channel = "pub fn f() {\n    tokio::sync::mpsc::unbounded_channel::<u8>();\n}\n";
    assert_eq!(json(&configured(channel, "pedantic = true\n"), &[]).exits(0).found().len(), 1);
    json(&configured(SLEEPS, "exclude = [\"src/lib.rs\"]\n"), &[]).exits(3);
    let feature = "#[cfg(feature = \"x\")]\nasync fn f() {\n    std::thread::sleep(d);\n}\n";
    let temp = configured(feature, "features = \"all\"\n");
    temp.write("Cargo.toml", format!("{MANIFEST}\n[features]\nx = []\n"));
    json(&temp, &[]).exits(1);
    json(&temp, &["--isolated"]).exits(0);
}

#[test]
fn arguments_can_be_settings_and_files() {
    let temp = package(SLEEPS);
    json(&temp, &["--config", "levels.blocking_sleep=\"allow\""]).exits(0);
    json(&temp, &["--config", "levels.blocking_sleep=warn"]).exits(0);
    json(&temp, &["--config", "pedantic=true", "--config", "levels.all=allow"]).exits(0);
    temp.write("ci/strict.toml", "[levels]\nblocking_sleep = \"allow\"\n");
    json(&temp, &["--config", "ci/strict.toml"]).exits(0);
}

#[test]
fn the_runtime_can_be_told() {
    let temp = configured(SLEEPS, "runtime = \"smol\"\n");
    let out = run(&temp, &["check"]).exits(1).out;
    assert!(out.contains("smol::unblock"), "{out}");
}

#[test]
fn mistakes_end_the_run_and_are_shown_where_they_stand() {
    for (configuration, place, needle) in [
        ("pedantic = 3\n", "async-lint.toml:1:", "pedantic"),
        ("[levels]\n\nblocking_sleep = \"loud\"\n", "async-lint.toml:3:", "`loud` is not a level"),
        ("exclude = \"a\"\npedantic = \"yes\"\n", "async-lint.toml:", ""),
        ("runtime = \"tokoi\"\n", "async-lint.toml:1:", "tokio"),
        ("[levels\n", "async-lint.toml:1:", ""),
        ("exclude = [\"a[\"]\n", "async-lint.toml:1:", ""),
    ] {
        let failed = run(&configured(CLEAN, configuration), &["check"]).exits(2);
        assert!(failed.err.contains(place) && failed.err.contains(needle), "{configuration}: {}", failed.err);
    }
}

#[test]
fn mistakes_are_shown_on_the_users_own_text() {
    let temp = configured(CLEAN, "pedantic = 3\n[levels]\nblocking_sleep = \"loud\" # why\n");
    let failed = run(&temp, &["check"]).exits(2);
    let expected = "\
error: `pedantic` must be `true` or `false`, not an integer
  ┌─ async-lint.toml:1:12
  │
1 │ pedantic = 3
  │            ^

error: `loud` is not a level: `allow`, `warn` or `deny`
  ┌─ async-lint.toml:3:18
  │
3 │ blocking_sleep = \"loud\" # why
  │                  ^^^^^^
";
    assert_eq!((failed.err.as_str(), failed.out.as_str()), (expected, ""));
    let concise = run(&temp, &["check", "--format", "concise"]).exits(2);
    assert!(concise.err.starts_with("async-lint.toml:1:12: error: `pedantic` must be"), "{}", concise.err);
    let coloured = run(&temp, &["check", "--color", "always"]).exits(2);
    assert!(coloured.err.contains("\x1b["), "{}", coloured.err);
    let argument = run(&package(CLEAN), &["check", "--config", "pedantic=loud"]).exits(2);
    assert!(argument.err.contains("--config:1:") && argument.err.contains("│ pedantic"), "{}", argument.err);
    run(&temp, &["graph"]).exits(2);
}

#[test]
fn features_of_the_configuration_are_shown_where_they_stand() {
    let temp = configured(CLEAN, "\nfeatures = [\"nosuch\"]\n");
    let failed = run(&temp, &["check"]).exits(2);
    assert!(failed.err.contains("async-lint.toml:2:13") && failed.err.contains("`nosuch`"), "{}", failed.err);
    assert!(!failed.err.contains("--features"), "{}", failed.err);
    let failed = run(&package(CLEAN), &["check", "--features", "nosuch"]).exits(2);
    assert!(failed.err.contains("`nosuch`: check `--features`"), "{}", failed.err);
    // chosen for the whole workspace, and only a part of it is looked at
    let temp = workspace("features = [\"of-b\"]\n");
    let manifest = "[package]\nname = \"b\"\nedition = \"2024\"\n[features]\nof-b = []\n";
    temp.write("b/Cargo.toml", manifest);
    json(&temp, &["a"]).exits(1);
    json(&temp, &["b"]).exits(1);
}

#[test]
fn configuration_that_can_not_be_read_is_a_mistake() {
    let temp = package(CLEAN);
    std::fs::create_dir(temp.path().join("async-lint.toml")).expect("the folder is writable");
    let failed = run(&temp, &["check"]).exits(2);
    assert!(failed.err.contains("async-lint.toml` can't be read"), "{}", failed.err);
    run(&temp, &["check", "--isolated"]).exits(0);
}

#[cfg(unix)]
#[test]
fn configuration_that_leads_back_to_itself_is_a_mistake() {
    let temp = package(CLEAN);
    std::os::unix::fs::symlink("async-lint.toml", temp.path().join("async-lint.toml")).expect("links can be made");
    run(&temp, &["check"]).exits(2);
}

/// A workspace of two packages that both sleep, and in `a` a file that reads.
fn workspace(configuration: &str) -> Temp {
    let temp = Temp::with(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n"),
        ("a/src/lib.rs", "mod reads;\npub async fn f() {\n    std::thread::sleep(d);\n}\n"),
        ("a/src/reads.rs", READS),
        ("b/Cargo.toml", "[package]\nname = \"b\"\nedition = \"2024\"\n"),
        ("b/src/lib.rs", SLEEPS),
    ]);
    if !configuration.is_empty() {
        temp.write("async-lint.toml", configuration);
    }
    temp
}

/// The levels of what is found, by `path:line`, with the program started in a folder.
fn levels(temp: &Temp, folder: &str, args: &[&str]) -> Vec<String> {
    let args = [&["check", "--format", "json"], args].concat();
    let output = program(temp, &args).current_dir(temp.path().join(folder)).output().expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let findings = document["findings"].as_array().expect("a list");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let file =
        |path: String| path.rsplit('/').take(3).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("/");
    findings.iter().map(|one| format!("{} {}", file(text(&one["path"])), text(&one["level"]))).collect()
}

#[test]
fn globs_start_from_the_folder_of_their_file() {
    let of = |configuration: &str| {
        let temp = workspace(configuration);
        [
            levels(&temp, "", &[]),
            levels(&temp, "a", &[]),
            levels(&temp, "a/src", &["..", "../../b"]),
            levels(&temp, "..", &[&temp.path().to_string_lossy()]),
        ]
    };
    for found in of("exclude = [\"a/src/reads.rs\"]\n") {
        let found: Vec<&str> =
            found.iter().map(|one| one.rsplit_once('/').map_or(one.as_str(), |(_, end)| end)).collect();
        assert_eq!(found, ["lib.rs error", "lib.rs error"]);
    }
    for found in of("[[overrides]]\npaths = [\"a/src/lib.rs\"]\nlevels = { blocking_sleep = \"warn\" }\n") {
        let found: Vec<&str> =
            found.iter().map(|one| one.rsplit_once('/').map_or(one.as_str(), |(_, end)| end)).collect();
        assert_eq!(found, ["lib.rs warning", "reads.rs warning", "lib.rs error"]);
    }
}

#[test]
fn each_package_is_governed_by_the_nearest_configuration() {
    let same = |temp: &Temp, expected: &[&str]| {
        for (folder, args) in [
            ("", &[][..]),
            ("", &["a", "b"]),
            ("", &["b/src/lib.rs", "a"]),
            ("a", &[]),
            ("b/src", &[]),
            ("b", &["../b", "../a/src"]),
        ] {
            assert_eq!(levels(temp, folder, args), expected, "{folder} {args:?}");
        }
    };
    let temp = workspace("[levels]\nblocking_fs = \"allow\"\n");
    same(&temp, &["a/src/lib.rs error", "b/src/lib.rs error"]);
    // a file of its own stands alone
    temp.write("b/async-lint.toml", "[levels]\nblocking_sleep = \"warn\"\n");
    temp.write("b/src/lib.rs", format!("{SLEEPS}{}", READS.replace("fn f", "fn g")));
    same(&temp, &["a/src/lib.rs error", "b/src/lib.rs warning", "b/src/lib.rs warning"]);
    // a table lies on top of what holds for the workspace
    let temp = workspace("deny-warnings = true\n");
    temp.write(
        "a/Cargo.toml",
        "[package]\nname = \"a\"\nedition = \"2024\"\n[package.metadata.async-lint.levels]\nblocking_sleep = \"allow\"\n",
    );
    same(&temp, &["a/src/reads.rs error", "b/src/lib.rs error"]);
    let temp = workspace("");
    temp.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"a\", \"b\"]\n[workspace.metadata.async-lint.levels]\nblocking = \"warn\"\n",
    );
    temp.write(
        "b/Cargo.toml",
        "[package]\nname = \"b\"\nedition = \"2024\"\n[package.metadata.async-lint.levels]\nblocking = \"deny\"\n",
    );
    same(&temp, &["a/src/lib.rs warning", "a/src/reads.rs warning", "b/src/lib.rs error"]);
    // arguments speak to all of them
    assert!(levels(&temp, "", &["-A", "all"]).is_empty());
    assert_eq!(levels(&temp, "", &["--isolated"]).iter().filter(|one| one.ends_with("error")).count(), 2);
}

#[test]
fn a_file_that_is_named_speaks_of_the_current_folder() {
    let temp = workspace("");
    temp.write("ci/strict.toml", "exclude = [\"a/src/reads.rs\", \"b/src\"]\napis = [\"lints/acme.rs\"]\n");
    temp.write("lints/acme.rs", "#[blocks(call)]\npub fn f();\n");
    let ran = run(&temp, &["check", "--config", "ci/strict.toml", "--format", "concise"]).exits(1);
    assert_eq!(ran.out.lines().filter(|line| line.contains(".rs:")).count(), 1, "{}", ran.out);
    assert!(ran.out.starts_with("a/src/lib.rs:3:5: error[blocking_sleep]"), "{}", ran.out);
}

#[test]
fn globs_that_match_nothing_are_warned_about() {
    let text = "exclude = [\"gone/**\", \"a/src\", \"*.gen.rs\", \"reads.rs\"]\n[[overrides]]\npaths = [\"a/**/b/*.rs\", \"b/**\"]\nlevels = {}\n";
    let temp = workspace(text);
    for folder in ["", "b"] {
        let output = program(&temp, &["check", "--format", "concise"]).current_dir(temp.path().join(folder)).output();
        let out = String::from_utf8(output.expect("the program starts").stdout).expect("UTF-8");
        let warned: Vec<&str> = out.lines().filter(|line| line.contains("matches nothing")).collect();
        assert_eq!(
            warned,
            [
                "async-lint.toml:1:12: warning: `gone/**` in `exclude` matches nothing",
                "async-lint.toml:1:32: warning: `*.gen.rs` in `exclude` matches nothing",
                "async-lint.toml:3:10: warning: `a/**/b/*.rs` in `overrides.paths` matches nothing",
            ],
            "{folder}"
        );
    }
    let quiet = run(&temp, &["check", "--isolated", "--exclude", "gone/**", "--format", "concise"]).exits(1);
    assert!(!quiet.out.contains("matches nothing"), "{}", quiet.out);
}

#[test]
fn files_beside_their_package_follow_the_workspace() {
    let temp = workspace("[levels]\nblocking_sleep = \"warn\"\n");
    temp.write("shared.rs", SLEEPS);
    temp.write("a/src/lib.rs", "#[path = \"../../shared.rs\"]\nmod shared;\n");
    temp.write("b/src/lib.rs", CLEAN);
    temp.write("b/async-lint.toml", "[levels]\nblocking_sleep = \"deny\"\n");
    for folder in ["", "a", "b"] {
        assert_eq!(levels(&temp, folder, &[]), ["shared.rs warning"], "{folder}");
    }
}

#[test]
fn packages_differ_in_more_than_levels() {
    let temp = workspace("");
    let test = "#[cfg(test)]\nmod tests {\n    async fn f() {\n        std::thread::sleep(d);\n    }\n}\n";
    temp.write("a/src/lib.rs", test);
    temp.write("b/src/lib.rs", test);
    temp.write("b/async-lint.toml", "include-tests = true\nruntime = \"smol\"\n");
    assert_eq!(levels(&temp, "", &[]), ["b/src/lib.rs error"]);
    assert!(run(&temp, &["check"]).exits(1).out.contains("smol::unblock"));
    let suppressed = "pub async fn f() {\n    std::thread::sleep(d); // async-lint: allow(blocking_sleep)\n}\n";
    temp.write("a/src/lib.rs", suppressed);
    temp.write("b/src/lib.rs", suppressed);
    temp.write("b/async-lint.toml", "require-reasons = true\n");
    assert_eq!(levels(&temp, "", &[]), ["b/src/lib.rs warning"]);
    let feature = "#[cfg(feature = \"x\")]\npub async fn f() {\n    std::thread::sleep(d);\n}\n";
    for name in ["a", "b"] {
        temp.write(&format!("{name}/src/lib.rs"), feature);
        temp.write(
            &format!("{name}/Cargo.toml"),
            format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n[features]\nx = []\n"),
        );
    }
    temp.write("b/async-lint.toml", "features = [\"x\"]\n");
    assert_eq!(levels(&temp, "", &[]), ["b/src/lib.rs error"]);
}

#[test]
fn doubtful_things_are_warned_about() {
    for (configuration, needle) in
        [("pedantics = true\n", "pedantic"), ("[levels]\nblocking_slep = \"deny\"\n", "blocking_sleep")]
    {
        let ran = run(&configured(CLEAN, configuration), &["check"]).exits(0);
        let all = format!("{}{}", ran.out, ran.err);
        assert!(all.contains(needle) && all.contains("┌─ async-lint.toml:"), "{configuration}: {all}");
    }
}

#[test]
fn projects_describe_functions() {
    let code = "pub async fn f() {\n    acme::query();\n    std::fs::read(\"a\");\n}\n";
    let said = "blocking = [{ path = \"acme::query\", instead = \"acme::ask\", reason = \"it waits\" }]\nsafe = [\"std::fs::read\"]\n";
    let temp = configured(code, said);
    temp.write("Cargo.toml", format!("{MANIFEST}acme = \"1\"\n"));
    assert_eq!(json(&temp, &[]).exits(0).found(), ["src/lib.rs:2 blocking_call"]);
    let out = run(&temp, &["check"]).exits(0).out;
    assert!(out.contains("call `acme::ask` instead") && out.contains("why it blocks: it waits"), "{out}");
}

#[test]
fn what_is_said_of_nothing_is_warned_about() {
    for list in ["safe = [\"app::nothing\"]", "offload = [\"tokio::nothing\"]", "apis = [\"no/such/file.rs\"]"] {
        let out = run(&configured(CLEAN, list), &["check"]).exits(0).out;
        assert!(
            out.contains("nothing` in `") && out.contains("matches nothing") || out.contains("no/such/file.rs"),
            "{out}"
        );
    }
    let temp = configured(CLEAN, "apis = [\"acme.rs\"]");
    temp.write("acme.rs", "#[blocks(nonsense)]\npub fn f();\n");
    let out = run(&temp, &["check"]).exits(0).out;
    assert!(out.contains("`acme.rs` can't be used: `nonsense` is not known here"), "{out}");
    assert!(out.contains("┌─ async-lint.toml:1:9"), "{out}");
}
