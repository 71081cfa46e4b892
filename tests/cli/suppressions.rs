//! Comments and attributes that hide findings.

use super::{Ran, json, package, run};

/// What is left of some code, as `line rule`.
#[track_caller]
fn left(code: &str) -> Vec<String> {
    told(&json(&package(code), &[]))
}

fn told(ran: &Ran) -> Vec<String> {
    ran.found().iter().filter_map(|one| Some(one.split_once(':')?.1.to_owned())).collect()
}

#[test]
fn a_comment_behind_code_speaks_for_its_line() {
    let code = "pub async fn f() {
    std::thread::sleep(a); // async-lint: allow(blocking_sleep) short
    std::thread::sleep(b);
}
";
    assert_eq!(left(code), ["3 blocking_sleep"]);
}

#[test]
fn the_last_line_needs_no_line_end() {
    let behind = "pub async fn f() { std::thread::sleep(a) } // async-lint: allow(blocking_sleep) short";
    assert!(left(behind).is_empty());
    let above = "// async-lint: allow(blocking_sleep) short\npub async fn f() { std::thread::sleep(a) }";
    assert!(left(above).is_empty());
}

#[test]
fn a_comment_above_a_statement_speaks_for_all_of_it() {
    let code = "pub async fn f() {
    // async-lint: allow(blocking_sleep) short
    {
        let x = 1;
        std::thread::sleep(x);
    }
    // async-lint: allow(blocking_sleep): short

    // another comment
    std::thread::sleep(
        {
            std::thread::sleep(y);
            z
        },
    );
    std::thread::sleep(b);
}
";
    assert_eq!(left(code), ["16 blocking_sleep"]);
}

#[test]
fn a_comment_above_an_item_speaks_for_all_of_it() {
    let code = "// async-lint: allow(blocking_sleep) short
pub async fn f() {
    std::thread::sleep(a);
}

/// Documented.
// async-lint: allow(blocking) a group
#[inline]
pub async fn g() {
    std::thread::sleep(a);
}

struct S;

// async-lint: allow(all) whatever
impl S {
    async fn h() {
        std::thread::sleep(a);
    }
}

async fn i() {
    std::thread::sleep(a);
}
";
    assert_eq!(left(code), ["23 blocking_sleep"]);
}

#[test]
fn a_file_can_be_spared() {
    let code = "//! Documented.\n// async-lint: allow-file(blocking_sleep) a tool\npub async fn f() {\n    std::thread::sleep(a);\n    std::fs::read(b);\n}\n";
    assert_eq!(left(code), ["5 blocking_fs"]);
}

#[test]
fn what_is_expected_and_does_not_come_is_told() {
    let code = "pub async fn f() {
    std::thread::sleep(a); // async-lint: expect(blocking_sleep) to be mended
    tokio::time::sleep(a).await; // async-lint: expect(blocking_sleep) it was mended
}
";
    assert_eq!(left(code), ["3 unused_suppression"]);
}

#[test]
fn unused_suppressions_are_told() {
    let code = "pub async fn f() {
    // async-lint: allow(blocking_sleep) it was mended
    g();
    std::thread::sleep(a); // async-lint: allow(blocking_sleep, blocking_fs) half of it
}
";
    assert_eq!(left(code), ["2 unused_suppression", "4 unused_suppression"]);
    // what is off can't be used
    let temp = package(code);
    assert!(json(&temp, &["-A", "blocking"]).exits(0).found().is_empty());
    assert!(json(&temp, &["-A", "unused_suppression"]).exits(0).found().is_empty());
}

#[test]
fn unknown_rules_are_told_with_a_guess() {
    let code = "pub async fn f() {\n    std::thread::sleep(a); // async-lint: allow(blocking_slep) short\n}\n";
    let temp = package(code);
    assert_eq!(told(&json(&temp, &[]).exits(1)), ["2 blocking_sleep", "2 unknown_rule"]);
    let full = run(&temp, &["check"]).exits(1).out;
    assert!(full.contains("did you mean `blocking_sleep`?"), "{full}");
}

#[test]
fn attributes_of_twins_speak_unless_they_are_never_there() {
    let code = |attribute: &str| format!("{attribute}\npub async fn f() {{\n    let _ = g();\n}}\nasync fn g() {{}}\n");
    let is_left = |attribute: &str| !left(&code(attribute)).is_empty();
    for attribute in ["", "#[cfg_attr(any(), allow(clippy::let_underscore_future))]", "#[allow(clippy::all_of_it)]"] {
        assert!(is_left(attribute), "{attribute}");
    }
    let never = ["false", "not(all())", "all(unix, any())"]
        .map(|cfg| format!("#[cfg_attr({cfg}, allow(clippy::let_underscore_future))]"));
    assert!(never.iter().all(|attribute| is_left(attribute)));
    let there = ["all()", "clippy", "not(any())", "unix"]
        .map(|cfg| format!("#[cfg_attr({cfg}, allow(clippy::let_underscore_future))]"));
    assert!(there.iter().all(|attribute| !is_left(attribute)));
    assert!(!is_left("#[allow(clippy::let_underscore_future)]"));
}

#[test]
fn attributes_of_modules_speak_for_the_files_in_them() {
    let drops = "pub async fn f() {\n    let _ = g();\n}\nasync fn g() {}\n";
    let allow = "allow(clippy::let_underscore_future)";
    let of = |root: &str, outer: &str| {
        let temp = package(root);
        temp.write("src/outer.rs", outer);
        temp.write("src/outer/inner.rs", drops);
        temp.write("src/other.rs", drops);
        json(&temp, &[]).found()
    };
    let both = ["src/other.rs:2 unawaited_future", "src/outer/inner.rs:2 unawaited_future"];
    assert_eq!(of("mod other;\nmod outer;\n", "mod inner;\n"), both);
    assert!(of(&format!("#![{allow}]\nmod other;\nmod outer;\n"), "mod inner;\n").is_empty());
    assert_eq!(of(&format!("mod other;\n#[{allow}]\nmod outer;\n"), "mod inner;\n"), both[..1]);
    assert_eq!(of("mod other;\nmod outer;\n", &format!("#![{allow}]\nmod inner;\n")), both[..1]);
    assert_eq!(of("mod other;\nmod outer;\n", &format!("#[{allow}]\nmod inner;\n")), both[..1]);
    assert_eq!(of("mod other;\nmod outer;\n", &format!("#[{allow}]\nfn f() {{}}\nmod inner;\n")), both);
    let temp = package(&format!("#![{allow}]\nmod other;\n"));
    temp.write("src/other.rs", drops);
    let shown = run(&temp, &["check", "--show-suppressed"]).exits(0).out;
    assert!(shown.contains("src/other.rs:2") && shown.contains("suppressed by an attribute"), "{shown}");
}

#[test]
fn attributes_of_statements_speak_for_them() {
    let code = "pub async fn f() {
    #[allow(clippy::let_underscore_future)]
    let _ = g();
    #[expect(clippy::let_underscore_future)]
    {
        let _ = g();
    }
    let _ = g();
}
async fn g() {}
";
    assert_eq!(left(code), ["8 unawaited_future"]);
}

#[test]
fn comments_that_can_not_be_read_are_told() {
    for comment in ["allow", "allow()", "alow(blocking_sleep)", "allow blocking_sleep", "blocks", "blocks(nonsense)"] {
        let temp = package(&format!("pub async fn f() {{\n    g(); // async-lint: {comment}\n}}\n"));
        assert_eq!(told(&json(&temp, &[]).exits(0)), ["2 malformed_comment"], "{comment}");
        json(&temp, &["-D", "malformed_comment"]).exits(1);
        assert!(json(&temp, &["-A", "suppressions", "--deny-warnings"]).exits(0).found().is_empty());
    }
    let nowhere = "fn f() {\n    // async-lint: never-blocks it is in memory\n    g();\n}\n";
    assert_eq!(left(nowhere), ["2 malformed_comment"]);
    let full = run(&package(nowhere), &["check"]).exits(0).out;
    assert!(full.contains("warning[malformed_comment]: this comment stands at no function"), "{full}");
}

#[test]
fn text_is_no_comment() {
    let code = "pub async fn f() {\n    let t = \"// async-lint: allow-file(all)\";\n    std::thread::sleep(t);\n}\n// see async-lint: it is good\n";
    assert!(left(code).contains(&"3 blocking_sleep".to_owned()));
}

#[test]
fn suppressed_findings_can_be_shown() {
    let code = "pub async fn f() {\n    std::thread::sleep(a); // async-lint: allow(blocking_sleep) short\n}\n";
    let temp = package(code);
    assert!(!run(&temp, &["check"]).exits(0).out.contains("src/lib.rs:2"));
    let shown = run(&temp, &["check", "--show-suppressed"]).exits(0).out;
    assert!(shown.contains("src/lib.rs:2") && shown.contains("short"), "{shown}");
}

#[test]
fn reasons_can_be_required() {
    let code = "pub async fn f() {
    std::thread::sleep(a); // async-lint: allow(blocking_sleep)
    std::thread::sleep(a); // async-lint: allow(blocking_sleep) short
}
";
    let temp = package(code);
    assert!(json(&temp, &[]).exits(0).found().is_empty());
    assert_eq!(told(&json(&temp, &["--config", "require-reasons=true"])), ["2 missing_reason"]);
}
