//! The program as users run it: arguments in, text and exit statuses out, in a clean environment.

mod common;

#[path = "cli/bodies.rs"]
mod bodies;
#[path = "cli/configuration.rs"]
mod configuration;
#[path = "cli/dependencies.rs"]
mod dependencies;
#[path = "cli/fix.rs"]
mod fix;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/graph.rs"]
mod graph;
#[path = "cli/levels.rs"]
mod levels;
#[path = "cli/macros.rs"]
mod macros;
#[path = "cli/robustness.rs"]
mod robustness;
#[path = "cli/scope.rs"]
mod scope;
#[path = "cli/show.rs"]
mod show;
#[path = "cli/suppressions.rs"]
mod suppressions;

use common::temp::Temp;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// A manifest of a package that depends on tokio.
const MANIFEST: &str = "[package]\nname = \"app\"\nedition = \"2024\"\n\n[dependencies]\ntokio = \"1\"\n";
/// An error.
const SLEEPS: &str = "pub async fn f() {\n    std::thread::sleep(d);\n}\n";
/// A warning.
const READS: &str = "pub async fn f() {\n    std::fs::read(\"a\");\n}\n";
/// Nothing.
const CLEAN: &str = "pub async fn f() {}\n";

/// What a run said.
struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
        Self { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Its exit status.
    #[track_caller]
    fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, Some(status), "{}{}", self.out, self.err);
        self
    }

    /// What was found, as `path:line rule`, in order.
    fn found(&self) -> Vec<String> {
        let document: serde_json::Value = serde_json::from_str(&self.out).expect("it was run with --format json");
        let findings = document["findings"].as_array().expect("a list of findings");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        findings
            .iter()
            .map(|one| {
                let (path, line) = (text(&one["path"]), &one["start"]["line"]);
                format!("{path}:{line} {}", text(&one["rule"]))
            })
            .collect()
    }
}

/// The program in a folder, with nothing of the environment but a path and a home that is empty.
fn program(temp: &Temp, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_async-lint"));
    clean(&mut command, temp);
    command.args(args);
    command
}

fn clean(command: &mut Command, temp: &Temp) {
    command.env_clear().current_dir(temp.path()).env("HOME", temp.path().join("no-home"));
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
}

/// Runs the program.
#[track_caller]
fn run(temp: &Temp, args: &[&str]) -> Ran {
    Ran::of(program(temp, args).output().expect("the program starts"))
}

/// Runs `check --format json` with more arguments.
#[track_caller]
fn json(temp: &Temp, args: &[&str]) -> Ran {
    run(temp, &[&["check", "--format", "json"], args].concat())
}

/// Runs the program with some text on standard input.
fn run_with_input(temp: &Temp, args: &[&str], input: &str) -> Ran {
    let mut command = program(temp, args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is a pipe");
    stdin.write_all(input.as_bytes()).expect("the program reads it");
    drop(stdin);
    Ran::of(child.wait_with_output().expect("the program ends"))
}

/// A package with one library file.
fn package(text: &str) -> Temp {
    Temp::with(&[("Cargo.toml", MANIFEST), ("src/lib.rs", text)])
}

#[test]
fn clean_code_and_warnings_exit_with_0() {
    run(&package(CLEAN), &["check"]).exits(0);
    let warned = run(&package(READS), &["check"]).exits(0);
    assert!(warned.out.contains("warning[blocking_fs]"), "{}", warned.out);
}

#[test]
fn errors_exit_with_1() {
    let failed = run(&package(SLEEPS), &["check"]).exits(1);
    assert!(failed.out.contains("error[blocking_sleep]"), "{}", failed.out);
    let spared = run(&package(SLEEPS), &["check", "--exit-zero"]).exits(0);
    assert!(spared.out.contains("error[blocking_sleep]"), "{}", spared.out);
}

#[test]
fn wrong_usage_exits_with_2() {
    let temp = package(CLEAN);
    for args in [
        &["check", "--no-such-option"][..],
        &["chek"],
        &["check", "--format", "yaml"],
        &["check", "--output", "sarif"],
        &["check", "--output", "sarif="],
        &["check", "-D", "no_such_rule"],
        &["check", "--select", "no_such_rule"],
        &["check", "no/such/path"],
        &["check", "--config", "no-such-file.toml"],
        &["check", "--config", "levels=3"],
        &["check", "--all-features", "--features", "a"],
        &["check", "--quiet", "--verbose"],
        &["check", "--features", "nosuch"],
        &["check", "--features", "app/nosuch"],
        &["check", "--exclude", "["],
        &["check", "--exclude", ""],
        &["check", "--stdin-filename", "src"],
        &["check", "--cache-dir", "Cargo.toml/no-folder"],
        &["check", "--output", "json=no/such/folder/file"],
        &["explain"],
        &["explain", "no_such_rule"],
        &["explain", "--api", "std::nothing"],
        &[],
    ] {
        let failed = run(&temp, args).exits(2);
        assert!(!failed.err.is_empty(), "{args:?} says why");
        assert!(failed.out.is_empty(), "{args:?}: {}", failed.out);
    }
}

#[test]
fn mistakes_come_with_a_guess() {
    let temp = package(CLEAN);
    let failed = run(&temp, &["check", "-D", "blocking_slep"]).exits(2);
    assert!(failed.err.contains("`blocking_sleep`"), "{}", failed.err);
    let failed = run(&temp, &["check", "--format", "jsn"]).exits(2);
    assert!(failed.err.contains("`json`"), "{}", failed.err);
    let failed = run(&temp, &["explain", "blocking_slep"]).exits(2);
    assert!(failed.err.contains("`blocking_sleep`"), "{}", failed.err);
}

#[test]
fn nothing_to_look_at_exits_with_3() {
    let temp = Temp::with(&[("README.md", "nothing here"), ("empty/.keep", "")]);
    let failed = run(&temp, &["check"]).exits(3);
    assert!(failed.err.contains("no Rust file"), "{}", failed.err);
    run(&temp, &["check", "empty"]).exits(3);
}

#[test]
fn broken_files_exit_with_4_when_strict() {
    let temp = package("pub fn f( {}\n");
    let told = run(&temp, &["check"]).exits(0);
    assert!(told.out.contains("this does not parse"), "{}", told.out);
    run(&temp, &["check", "--strict"]).exits(4);
    let manifest = package(CLEAN);
    manifest.write("Cargo.toml", "[package\n");
    run(&manifest, &["check"]).exits(0);
    run(&manifest, &["check", "--strict"]).exits(4);
    // findings weigh more
    let both = Temp::with(&[("Cargo.toml", MANIFEST), ("src/lib.rs", SLEEPS), ("src/main.rs", "fn f( {}")]);
    run(&both, &["check", "--strict"]).exits(1);
}

#[test]
fn help_and_version_exit_with_0() {
    let temp = Temp::new();
    assert!(run(&temp, &["--help"]).exits(0).out.contains("check"));
    assert!(run(&temp, &["check", "--help"]).exits(0).out.contains("--stdin-filename"));
    let version = run(&temp, &["--version"]).exits(0).out;
    assert_eq!(version.trim(), format!("async-lint {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_subcommand_of_cargo_is_the_same_program() {
    let temp = package(SLEEPS);
    let run_cargo = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-async-lint"));
        clean(&mut command, &temp);
        Ran::of(command.args(args).output().expect("the program starts"))
    };
    // cargo hands on the name of the subcommand
    let by_cargo = run_cargo(&["async-lint", "check", "--format", "json"]).exits(1);
    assert_eq!(by_cargo.found(), ["src/lib.rs:2 blocking_sleep"]);
    assert_eq!(by_cargo.out, json(&temp, &[]).out);
    assert_eq!(run_cargo(&["check", "--format", "json"]).exits(1).out, by_cargo.out);
}
