//! What each format says.

use super::{MANIFEST, READS, SLEEPS, Temp, package, program, run};
use async_lint::emit::Format;
use serde_json::Value;
use std::fs;
use std::process::Stdio;

fn both() -> Temp {
    Temp::with(&[("Cargo.toml", MANIFEST), ("src/lib.rs", SLEEPS), ("src/main.rs", READS)])
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn every_format_tells_every_finding() {
    let temp = both();
    for format in Format::ALL {
        let ran = run(&temp, &["check", "--format", format.name()]).exits(1);
        assert!(ran.out.ends_with('\n'), "{format}");
        for needle in ["blocking_sleep", "blocking_fs", "src/lib.rs", "src/main.rs"] {
            assert!(ran.out.contains(needle), "{format} does not tell {needle}: {}", ran.out);
        }
        assert!(ran.err.is_empty(), "{format}: {}", ran.err);
    }
}

#[test]
fn clean_code_has_a_document_too() {
    let temp = package(super::CLEAN);
    for format in Format::ALL {
        let ran = run(&temp, &["check", "--format", format.name()]).exits(0);
        assert!(!ran.out.contains("blocking_sleep") || matches!(format, Format::Sarif), "{format}: {}", ran.out);
        if matches!(format, Format::Json | Format::Sarif | Format::Gitlab | Format::Rdjson) {
            parsed(&ran.out);
        }
    }
}

#[test]
fn json_formats_are_json() {
    let temp = both();
    let of = |format: &str| run(&temp, &["check", "--format", format]).exits(1).out;
    let json = parsed(&of("json"));
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["findings"][0]["rule"], "blocking_sleep");
    let sarif = parsed(&of("sarif"));
    assert_eq!(sarif["version"], "2.1.0");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), 2);
    assert_eq!(results[0]["ruleId"], "blocking_sleep");
    let gitlab = parsed(&of("gitlab"));
    assert_eq!(gitlab.as_array().map(Vec::len), Some(2));
    let rdjson = parsed(&of("rdjson"));
    assert_eq!(rdjson["diagnostics"].as_array().map(Vec::len), Some(2));
    for format in ["json-lines", "cargo"] {
        let text = of(format);
        let lines: Vec<Value> = text.lines().map(parsed).collect();
        assert!(lines.len() >= 2, "{format}: {text}");
    }
}

#[test]
fn xml_formats_are_balanced() {
    let temp = both();
    for (format, element) in [("junit", "testsuites"), ("checkstyle", "checkstyle")] {
        let text = run(&temp, &["check", "--format", format]).exits(1).out;
        assert!(text.starts_with("<?xml"), "{format}: {text}");
        assert!(text.trim_end().ends_with(&format!("</{element}>")), "{format}: {text}");
    }
}

#[test]
fn line_formats_have_a_line_for_each() {
    let temp = both();
    let concise = run(&temp, &["check", "--format", "concise", "--quiet"]).exits(1).out;
    assert!(concise.lines().any(|line| line.starts_with("src/lib.rs:2:5: error[blocking_sleep]")), "{concise}");
    let github = run(&temp, &["check", "--format", "github"]).exits(1).out;
    assert!(github.lines().any(|line| line.starts_with("::error ") && line.contains("file=src/lib.rs")), "{github}");
    assert!(github.lines().any(|line| line.starts_with("::warning ")), "{github}");
}

#[test]
fn outputs_go_to_files_as_often_as_one_likes() {
    let temp = both();
    let ran = run(&temp, &["check", "--output", "json=out.json", "--output=sarif=out.sarif"]).exits(1);
    assert!(ran.out.contains("error[blocking_sleep]"), "the terminal has its format still: {}", ran.out);
    let read = |name: &str| fs::read_to_string(temp.path().join(name)).expect("it was written");
    assert_eq!(parsed(&read("out.json"))["findings"].as_array().map(Vec::len), Some(2));
    assert_eq!(parsed(&read("out.sarif"))["version"], "2.1.0");
    assert_eq!(read("out.json"), run(&temp, &["check", "--format", "json"]).out);
}

#[test]
fn statistics_count_by_rule() {
    let temp = both();
    let ran = run(&temp, &["check", "--statistics", "--format", "concise"]).exits(1);
    let counted = |rule: &str| ran.out.lines().any(|line| line.contains('1') && line.trim_end().ends_with(rule));
    let all = ran.out.lines().filter(|line| line.contains("blocking_")).count();
    assert!(counted("blocking_sleep") || all >= 4, "{}", ran.out);
    let json = run(&temp, &["check", "--statistics", "--format", "json"]).exits(1);
    parsed(&json.out);
}

#[test]
fn quiet_leaves_out_the_summary() {
    let temp = package(super::CLEAN);
    assert_eq!(run(&temp, &["check", "--quiet"]).exits(0).out, "");
    assert!(!run(&temp, &["check"]).exits(0).out.is_empty());
}

#[test]
fn colours_follow_the_switch_and_the_environment() {
    let temp = both();
    let is_coloured = |args: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(&temp, args);
        command.envs(variables.iter().copied());
        let output = command.output().expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8").contains('\u{1b}')
    };
    assert!(!is_coloured(&["check"], &[]), "a pipe is no terminal");
    assert!(is_coloured(&["check", "--color", "always"], &[]));
    assert!(is_coloured(&["check", "--color=always"], &[("NO_COLOR", "1")]), "the switch is nearer");
    assert!(is_coloured(&["check"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&["check"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!is_coloured(&["check"], &[("CLICOLOR_FORCE", "0")]));
    assert!(!is_coloured(&["check", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&["check", "--format", "json", "--color", "always"], &[]), "machines get none");
}

#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let text = "pub async fn f() { std::thread::sleep(d); }\n".repeat(5_000);
    let temp = package(&text);
    for format in ["full", "json", "concise"] {
        let mut command = program(&temp, &["check", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panicked"), "{format}: {err}");
        assert_eq!(output.status.code(), Some(1), "{format}: {err}");
    }
}

#[test]
fn rules_are_links_where_that_is_asked() {
    let temp = both();
    let link = |rule: &str| {
        let page = format!("https://docs.rs/crate/async-lint/{}/source/rules/{rule}.md", env!("CARGO_PKG_VERSION"));
        format!("\x1b]8;;{page}\x1b\\{rule}\x1b]8;;\x1b\\")
    };
    for format in ["full", "concise"] {
        for color in ["always", "never"] {
            let args = ["check", "--format", format, "--color", color];
            let out = run(&temp, &[&args[..], &["--hyperlinks", "always"]].concat()).exits(1).out;
            assert!(out.contains(&link("blocking_sleep")) && out.contains(&link("blocking_fs")), "{format}: {out}");
            for when in ["auto", "never"] {
                let out = run(&temp, &[&args[..], &["--hyperlinks", when]].concat()).exits(1).out;
                assert!(!out.contains("\x1b]8"), "{format}: {out}");
            }
        }
    }
    // those about comments share a page
    let unused = package("fn f() {} // async-lint: allow(blocking_fs) why not\n");
    let out = run(&unused, &["check", "--hyperlinks", "always"]).exits(0).out;
    assert!(out.contains("/source/rules/README.md\x1b\\unused_suppression\x1b]8;;"), "{out}");
    let json = run(&temp, &["check", "--format", "json", "--hyperlinks", "always"]).exits(1).out;
    assert!(!json.contains("u001b"), "machines get none: {json}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_not_be_written_is_an_error() {
    let temp = both();
    for args in [
        &["check"][..],
        &["check", "--format", "sarif"],
        &["check", "--exit-zero", "--quiet"],
        &["explain", "blocking_fs"],
        &["explain", "--api", "std::fs::read"],
        &["rules"],
        &["graph"],
        &["completions", "bash"],
        &["--help"],
        &["--version"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has one");
        let output = program(&temp, args).stdout(full).stderr(Stdio::piped()).output().expect("the program starts");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {err}");
        assert!(err.contains("standard output can't be written"), "{args:?}: {err}");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_never_break_a_line() {
    let temp = Temp::with(&[("odd\nname.rs", SLEEPS), ("br\noken.rs", "fn f( {")]);
    let out = run(&temp, &["check", "--format", "concise", "--quiet"]).exits(1).out;
    assert_eq!(out.lines().count(), 2, "{out}");
    assert!(out.lines().any(|line| line.starts_with("odd\\nname.rs:2:5: error[blocking_sleep]")), "{out}");
    let full = run(&temp, &["check"]).exits(1).out;
    assert!(full.contains("odd\\nname.rs:2:5"), "{full}");
}
