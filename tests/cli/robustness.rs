//! Odd input never ends a run.

use super::{CLEAN, MANIFEST, SLEEPS, Temp, json, package, program, run};

#[test]
fn one_broken_file_does_not_hide_the_others() {
    let temp = package("mod broken;\nmod fine;\n");
    temp.write("src/broken.rs", "pub fn f() {\n    let x = ;\n}\n");
    temp.write("src/fine.rs", SLEEPS);
    let ran = run(&temp, &["check"]).exits(1);
    assert!(ran.out.contains("src/broken.rs:2:13"), "{}", ran.out);
    assert!(ran.out.contains("src/fine.rs:2:5"), "{}", ran.out);
}

#[test]
fn one_broken_item_does_not_hide_its_neighbours() {
    let broken = [
        "fn q() {\n    let x = ;\n}\n",
        "fn q() {\n    f(1;\n}\n",
        "#[test]\nfn q() {\n    if x {\n}\n",
        "const Q: &str = \"open;\n",
        "impl const T for X {\n    async fn f() {\n        std::thread::sleep(d);\n    }\n    gen {}\n}\n",
        "x\n",
    ];
    for item in broken {
        // async-lint is not asked about what is not read, nor are the comments there
        let pragma = "// async-lint: allow(blocking_sleep)\n";
        let temp = package(&format!("mod orders;\n\n{SLEEPS}\n{item}\n"));
        temp.write("src/orders.rs", SLEEPS);
        let ran = json(&temp, &[]).exits(1);
        let found = ran.found();
        assert_eq!(found, ["src/lib.rs:4 blocking_sleep", "src/orders.rs:2 blocking_sleep"], "{item}");
        assert!(run(&temp, &["check"]).out.contains("this does not parse"), "{item}");
        let behind = package(&format!("fn q() {{\n    let x = ;\n    {pragma}}}\n\n{SLEEPS}"));
        assert_eq!(json(&behind, &[]).exits(1).found(), ["src/lib.rs:7 blocking_sleep"]);
    }
}

#[test]
fn long_flat_files_are_read() {
    let functions = "fn f() -> u8 { 1 }\n".repeat(16_000);
    let methods = "    pub fn f(&self) -> u32 { 3 }\n".repeat(8_000);
    let temp = package(&format!("{functions}struct S;\nimpl S {{\n{methods}}}\n{SLEEPS}"));
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:24005 blocking_sleep"]);
}

#[test]
fn generic_functions_that_all_call_each_other_are_followed_once() {
    let calls: String = (0..40).map(|index| format!("    f{index}(value);\n")).collect();
    let functions: String =
        (0..40).map(|index| format!("pub fn f{index}<T: Clone>(value: &T) {{\n{calls}}}\n")).collect();
    let temp = package(&format!("{SLEEPS}pub async fn g<T: Clone>(value: &T) {{\n    f0(value);\n}}\n{functions}"));
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:2 blocking_sleep"]);
}

#[test]
fn odd_encodings_are_read() {
    let code = |start: &str| format!("{start}pub async fn f() {{\n    std::thread::sleep(d);\n}}\n");
    for (start, line) in [("\u{feff}", 2), ("#!/usr/bin/env rust\n", 3), ("\u{feff}#!/usr/bin/env rust\n", 3), ("", 2)]
    {
        let text = code(start);
        for text in [text.replace('\n', "\r\n"), text] {
            let found = json(&package(&text), &[]).exits(1).found();
            assert_eq!(found, [format!("src/lib.rs:{line} blocking_sleep")], "{start:?}");
        }
    }
    let columns = run(&package(&code("\u{feff}").replace('\n', "\r\n")), &["check", "--format", "concise"]).exits(1);
    assert!(columns.out.contains("src/lib.rs:2:5:"), "{}", columns.out);
}

#[test]
fn files_that_are_not_utf_8_are_told_and_read() {
    let temp = package(CLEAN);
    temp.write("src/lib.rs", b"// \xff\xfe\npub async fn f() {\n    std::thread::sleep(d);\n}\n");
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:3 blocking_sleep"]);
    assert!(run(&temp, &["check"]).out.contains("not UTF-8"));
}

#[test]
fn empty_files_are_files() {
    for text in ["", "\n", "\u{feff}", "// nothing", "#!/bin/sh", "//! doc"] {
        let ran = json(&package(text), &[]).exits(0);
        assert!(ran.found().is_empty(), "{text:?}");
    }
}

#[test]
fn missing_modules_are_told() {
    let ran = run(&package("mod nowhere;\n"), &["check"]).exits(0);
    assert!(ran.out.contains("src/nowhere.rs") && ran.out.contains("src/lib.rs:1:5"), "{}", ran.out);
}

#[test]
fn modules_that_lead_back_end() {
    let temp = package(
        "#[path = \"lib.rs\"]\nmod again;\n#[path = \"other.rs\"]\nmod other;\npub async fn f() {\n    std::thread::sleep(d);\n}\n",
    );
    temp.write("src/other.rs", "#[path = \"lib.rs\"]\nmod back;\n");
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:6 blocking_sleep"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_end() {
    let temp = package(SLEEPS);
    std::os::unix::fs::symlink(temp.path(), temp.path().join("src/loop")).expect("links can be made");
    std::os::unix::fs::symlink("absent", temp.path().join("src/dangling.rs")).expect("links can be made");
    std::os::unix::fs::symlink("self.rs", temp.path().join("src/self.rs")).expect("links can be made");
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:2 blocking_sleep"]);
    let bare = Temp::with(&[("a.rs", SLEEPS)]);
    std::os::unix::fs::symlink(bare.path(), bare.path().join("loop")).expect("links can be made");
    assert_eq!(json(&bare, &[]).exits(1).found(), ["a.rs:2 blocking_sleep"]);
}

#[test]
fn deep_nesting_is_told() {
    let depth = 10_000;
    for (open, close) in
        [("(", ")"), ("{", "}"), ("[", "]"), ("!", ""), ("-", ""), ("&", ""), ("if a {} else ", "{}"), ("f(", ")")]
    {
        let text = format!("pub fn f() {{\n    let x = {}1{};\n}}\n{SLEEPS}", open.repeat(depth), close.repeat(depth));
        let temp = package("mod deep;\nmod fine;\n");
        temp.write("src/deep.rs", text);
        temp.write("src/fine.rs", SLEEPS);
        let ran = run(&temp, &["check", "--format", "concise"]).exits(1);
        assert!(ran.out.contains("src/fine.rs:2:5"), "{open}: {}", ran.out);
    }
}

#[test]
fn broken_manifests_are_told() {
    for manifest in ["[package\n", "", "[package]\n", "[package]\nname = 3\n", "[dependencies]\na = 3\n", "\u{0}"] {
        let temp = package(SLEEPS);
        temp.write("Cargo.toml", manifest);
        let ran = run(&temp, &["check", "--format", "concise"]).exits(1);
        assert!(ran.out.contains("src/lib.rs:2:5"), "{manifest:?}: {}", ran.out);
        let is_fine = manifest == "[package]\n";
        assert!(is_fine || ran.out.starts_with("Cargo.toml:"), "{manifest:?}: {}", ran.out);
    }
    let temp = package(SLEEPS);
    temp.write("Cargo.toml", "[package]\nname = \"app\"\nautobins = \"no\" # why\n");
    let out = run(&temp, &["check"]).exits(1).out;
    let expected = "\
error: `autobins` must be `true` or `false`, not a string
  ┌─ Cargo.toml:3:12
  │
3 │ autobins = \"no\" # why
  │            ^^^^";
    assert!(out.starts_with(expected), "{out}");
}

#[test]
fn many_warnings_are_no_trouble() {
    let text = "pub async fn f() { std::thread::sleep(d); }\n".repeat(3_000);
    assert_eq!(json(&package(&text), &[]).exits(1).found().len(), 3_000);
}

#[test]
fn any_number_of_threads_will_do() {
    for threads in ["0", "1", "3", "99999", "18446744073709551615"] {
        json(&package(SLEEPS), &["-j", threads]).exits(1);
    }
}

#[test]
fn what_is_no_rust_is_told_by_its_name() {
    let temp = package(SLEEPS);
    temp.write("README.md", "words");
    let ran = run(&temp, &["check", "README.md", "src/lib.rs"]).exits(1);
    assert!(ran.out.contains("error: README.md: is neither a folder nor a Rust file"), "{}", ran.out);
}

#[test]
fn output_does_not_depend_on_threads() {
    let temp = Temp::new();
    let members: Vec<String> = (0..6).map(|index| format!("\"m{index}\"")).collect();
    temp.write("Cargo.toml", format!("[workspace]\nmembers = [{}]\n", members.join(", ")));
    for index in 0..6 {
        temp.write(&format!("m{index}/Cargo.toml"), MANIFEST.replace("app", &format!("m{index}")));
        temp.write(&format!("m{index}/src/lib.rs"), "mod a;\nmod b;\nmod broken;\nmod absent;\n");
        temp.write(&format!("m{index}/src/a.rs"), SLEEPS);
        temp.write(&format!("m{index}/src/b.rs"), SLEEPS.repeat(20));
        temp.write(&format!("m{index}/src/broken.rs"), "fn f( {");
    }
    for format in ["json", "sarif", "full"] {
        let of = |threads: &str| {
            let output = program(&temp, &["check", "--quiet", "--format", format, "-j", threads]).output();
            output.expect("the program starts").stdout
        };
        let one = of("1");
        assert!(!one.is_empty());
        for _ in 0..3 {
            assert!(of("4") == one, "{format} differs");
        }
    }
}
