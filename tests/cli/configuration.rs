//! What files and `--config` say.

use super::{CLEAN, MANIFEST, READS, SLEEPS, Temp, json, package, run};

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
fn doubtful_things_are_warned_about() {
    for (configuration, needle) in
        [("pedantics = true\n", "pedantic"), ("[levels]\nblocking_slep = \"deny\"\n", "blocking_sleep")]
    {
        let ran = run(&configured(CLEAN, configuration), &["check"]).exits(0);
        let all = format!("{}{}", ran.out, ran.err);
        assert!(all.contains(needle) && all.contains("async-lint.toml:"), "{configuration}: {all}");
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
}
