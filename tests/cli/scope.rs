//! What is looked at.

use super::{CLEAN, MANIFEST, SLEEPS, Temp, json, package, run, run_with_input};

#[test]
fn paths_are_files_folders_and_manifests() {
    let temp = Temp::with(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n"),
        ("a/src/lib.rs", "mod inner;\n"),
        ("a/src/inner.rs", SLEEPS),
        ("b/Cargo.toml", "[package]\nname = \"b\"\nedition = \"2024\"\n"),
        ("b/src/lib.rs", SLEEPS),
    ]);
    let found = |args: &[&str]| json(&temp, args).exits(1).found();
    let (a, b) = ("a/src/inner.rs:2 blocking_sleep", "b/src/lib.rs:2 blocking_sleep");
    assert_eq!(found(&[]), [a, b]);
    assert_eq!(found(&["."]), [a, b]);
    assert_eq!(found(&["a"]), [a]);
    assert_eq!(found(&["a/Cargo.toml"]), [a]);
    assert_eq!(found(&["a/src/inner.rs"]), [a]);
    assert_eq!(found(&["b", "a/src"]), [a, b]);
    assert!(json(&temp, &["a/src/lib.rs"]).exits(0).found().is_empty());
}

#[test]
fn files_without_a_manifest_are_looked_at() {
    let temp = Temp::with(&[("script.rs", SLEEPS), ("other.rs", CLEAN)]);
    assert_eq!(json(&temp, &["script.rs"]).exits(1).found(), ["script.rs:2 blocking_sleep"]);
    assert_eq!(json(&temp, &[]).exits(1).found(), ["script.rs:2 blocking_sleep"]);
}

#[test]
fn exclusions_are_not_looked_at() {
    let temp = package("mod generated;\nmod own;\n");
    temp.write("src/generated.rs", SLEEPS);
    temp.write("src/own.rs", SLEEPS);
    let found = |args: &[&str]| json(&temp, args).found();
    assert_eq!(found(&["--exclude", "src/generated.rs"]), ["src/own.rs:2 blocking_sleep"]);
    assert_eq!(found(&["--exclude", "generated*"]), ["src/own.rs:2 blocking_sleep"]);
    assert!(found(&["--exclude", "generated.rs", "--exclude", "own.rs"]).is_empty());
    json(&temp, &["--exclude", "src"]).exits(3);
}

#[test]
fn tests_and_examples_wait_to_be_asked() {
    let temp = package("#[test]\nfn t() {\n    drop(async { std::thread::sleep(d) });\n}\n");
    temp.write("tests/it.rs", SLEEPS);
    temp.write("examples/show.rs", SLEEPS);
    temp.write("benches/speed.rs", SLEEPS);
    assert!(json(&temp, &[]).exits(0).found().is_empty());
    let (bench, example, unit, it) = (
        "benches/speed.rs:2 blocking_sleep",
        "examples/show.rs:2 blocking_sleep",
        "src/lib.rs:3 blocking_sleep",
        "tests/it.rs:2 blocking_sleep",
    );
    assert_eq!(json(&temp, &["--include-examples"]).exits(1).found(), [example]);
    let with_tests = json(&temp, &["--include-tests"]).exits(1).found();
    assert!([bench, unit, it].iter().all(|one| with_tests.iter().any(|found| found == one)), "{with_tests:?}");
    assert_eq!(json(&temp, &["--include-tests", "--include-examples"]).exits(1).found(), [bench, example, unit, it]);
}

#[test]
fn a_file_of_a_test_and_of_a_program_is_the_programs() {
    let temp = package("pub fn f() {}\n");
    let allowed = SLEEPS.replace("std::thread", "// async-lint: allow(blocking_sleep) here\n    std::thread");
    temp.write("src/shared.rs", allowed);
    temp.write("src/main.rs", "mod shared;\nfn main() {}\n");
    temp.write("benches/all.rs", "#[path = \"../src/shared.rs\"]\nmod shared;\nfn main() {}\n");
    assert!(json(&temp, &[]).exits(0).found().is_empty());
}

#[test]
fn suppressions_in_tests_wait_with_them() {
    let allow = "// async-lint: allow(blocking_sleep) this test is about it";
    let temp = package(&format!("pub fn f() {{}}\n{allow}\n#[test]\nfn t() {{\n    {allow}\n    f();\n}}\n"));
    temp.write("tests/it.rs", format!("// async-lint: allow-file(blocking_sleep) a test\n{allow}\nfn f() {{}}\n"));
    assert!(json(&temp, &[]).exits(0).found().is_empty());
    let unused = ["src/lib.rs:2", "src/lib.rs:5", "tests/it.rs:1", "tests/it.rs:2"];
    assert_eq!(json(&temp, &["--include-tests"]).found(), unused.map(|place| format!("{place} unused_suppression")));
}

#[test]
fn features_are_chosen() {
    let code = "#[cfg(feature = \"a\")]\nasync fn a() {\n    std::thread::sleep(d);\n}\n#[cfg(feature = \"b\")]\nasync fn b() {\n    std::thread::sleep(d);\n}\n";
    let temp = package(code);
    temp.write("Cargo.toml", format!("{MANIFEST}\n[features]\ndefault = [\"a\"]\na = []\nb = []\n"));
    let lines = |args: &[&str]| {
        json(&temp, args)
            .found()
            .iter()
            .map(|one| one.split([':', ' ']).nth(1).unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&[]), ["3"]);
    assert_eq!(lines(&["--all-features"]), ["3", "7"]);
    assert_eq!(lines(&["--features", "b"]), ["3", "7"]);
    assert_eq!(lines(&["--no-default-features", "--features", "b"]), ["7"]);
    assert!(lines(&["--no-default-features"]).is_empty());
}

#[test]
fn a_buffer_takes_the_place_of_its_file() {
    let temp = package("mod inner;\npub use std::thread::sleep as nap;\n");
    temp.write("src/inner.rs", CLEAN);
    let with =
        |name: &str, text: &str| run_with_input(&temp, &["check", "--format", "json", "--stdin-filename", name], text);
    let text = "pub async fn f() {\n\n    crate::nap(d);\n}\n";
    assert_eq!(with("src/inner.rs", text).exits(1).found(), ["src/inner.rs:3 blocking_sleep"]);
    assert_eq!(with("src/new.rs", SLEEPS).exits(1).found(), ["src/new.rs:2 blocking_sleep"]);
    assert!(with("src/inner.rs", CLEAN).exits(0).found().is_empty());
    // what is not the buffer is not told
    temp.write("src/inner.rs", SLEEPS);
    assert!(with("src/lib.rs", "mod inner;\n").exits(0).found().is_empty());
}

#[test]
fn a_buffer_is_looked_at_wherever_it_is_and_nothing_else() {
    let temp = package("mod inner;\n");
    temp.write("src/inner.rs", SLEEPS);
    let outside = Temp::new();
    for name in ["src/new.rs", "not/there/new.rs", "new", "../new.rs"] {
        let found =
            run_with_input(&temp, &["check", "--format", "json", "--stdin-filename", name], SLEEPS).exits(1).found();
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert!(!found[0].contains("inner"), "{name}: {found:?}");
    }
    let name = outside.path().join("nowhere/other.rs");
    let args = ["check", "--format", "concise", "--stdin-filename", &name.to_string_lossy()];
    let out = run_with_input(&temp, &args, SLEEPS).exits(1).out;
    assert!(out.contains("other.rs:2:5: error[blocking_sleep]"), "{out}");
    run_with_input(&temp, &args, CLEAN).exits(0);
}

#[test]
fn exclusions_that_leave_nothing_are_told() {
    let temp = package(SLEEPS);
    for args in [
        &["check", "--exclude", "src/**"][..],
        &["check", "--exclude", "*.rs"],
        &["check", "--exclude", "src", "src/lib.rs"],
    ] {
        let failed = run(&temp, args).exits(3);
        assert!(failed.err.contains("every Rust file here is excluded"), "{args:?}: {}", failed.err);
    }
    temp.write("async-lint.toml", "exclude = [\"src\"]\n");
    assert!(run(&temp, &["check"]).exits(3).err.contains("excluded"));
}

#[test]
fn what_helps_tests_is_test_code_by_its_name() {
    let temp = Temp::new();
    temp.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"app\", \"app-tests\", \"app-test-utils\", \"cargo-test\", \"xtask\"]\n",
    );
    for name in ["app", "app-tests", "app-test-utils", "cargo-test", "xtask"] {
        temp.write(&format!("{name}/Cargo.toml"), format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n"));
        temp.write(&format!("{name}/src/lib.rs"), SLEEPS);
    }
    temp.write("app/src/lib.rs", "pub mod serve;\npub mod test_utils;\n");
    temp.write("app/src/serve.rs", SLEEPS);
    temp.write("app/src/test_utils.rs", SLEEPS);
    let found = ["app/src/serve.rs:2 blocking_sleep", "cargo-test/src/lib.rs:2 blocking_sleep"];
    assert_eq!(json(&temp, &[]).exits(1).found(), found);
    assert_eq!(json(&temp, &["--include-tests"]).exits(1).found().len(), 6);
}

#[test]
fn maps_that_another_crate_shows_are_seen_where_nobody_names_them() {
    let shown = [
        "pub struct Shared {\n    pub map: dashmap::DashMap<u32, u32>,\n}\n",
        "pub struct Shared {\n    pub map: Map,\n}\ntype Map = std::sync::Arc<dashmap::DashMap<u32, u32>>;\n",
        "use dashmap::DashMap as Map;\npub struct Shared {\n    pub map: Map<u32, u32>,\n}\n",
        "use std::ops::Deref;\npub struct Shared {\n    pub map: Own,\n}\npub struct Own(dashmap::DashMap<u32, u32>);\n\
         impl Deref for Own {\n    type Target = dashmap::DashMap<u32, u32>;\n    fn deref(&self) -> &Self::Target {\n        \
         &self.0\n    }\n}\n",
    ];
    for shown in shown {
        let temp = Temp::with(&[
            ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n"),
            ("a/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\ndashmap = \"6\"\n"),
            ("a/src/lib.rs", shown),
            ("b/Cargo.toml", "[package]\nname = \"b\"\nedition = \"2024\"\n[dependencies]\na = { path = \"../a\" }\n"),
            (
                "b/src/lib.rs",
                "pub fn f(shared: &a::Shared) {\n    let one = shared.map.get(&1);\n    shared.map.insert(2, 3);\n    drop(one);\n}\n",
            ),
        ]);
        assert_eq!(json(&temp, &[]).exits(1).found(), ["b/src/lib.rs:3 double_lock"], "{shown}");
    }
}
