//! `--fix`, `--diff` and `--add-ignore`: what is written, when, and what never is.

use super::{Ran, Temp, json, package, program, run, run_with_input};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A suppression without use, which a safe fix removes.
const IDLE: &str = "// async-lint: allow(blocking_fs) was slow\npub async fn f() {}\n";
const MENDED: &str = "pub async fn f() {}\n";

fn text(temp: &Temp, name: &str) -> String {
    fs::read_to_string(temp.path().join(name)).expect("the file is there")
}

fn git(temp: &Temp, args: &[&str]) -> Ran {
    let mut command = Command::new("git");
    super::clean(&mut command, temp);
    command.args(["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=false"]).args(args);
    Ran::of(command.output().expect("git is there"))
}

/// A package with one library file, committed.
fn committed(code: &str) -> Temp {
    let temp = package(code);
    git(&temp, &["init", "--quiet"]).exits(0);
    git(&temp, &["add", "."]).exits(0);
    git(&temp, &["commit", "--quiet", "-m", "all"]).exits(0);
    temp
}

#[test]
fn what_is_mended_is_written_and_no_longer_found() {
    let temp = committed(IDLE);
    let told = run(&temp, &["check", "--fix"]).exits(0);
    assert!(told.out.contains("no findings"), "{}", told.out);
    assert!(told.err.contains("applied 1 fix in 1 file"), "{}", told.err);
    assert_eq!(text(&temp, "src/lib.rs"), MENDED);
    let again = run(&temp, &["check", "--fix", "--allow-dirty"]).exits(0);
    assert_eq!(again.err, "");
}

#[test]
fn uncommitted_changes_are_not_mixed_with_fixes() {
    let temp = committed(IDLE);
    temp.write("notes.txt", "not committed");
    for args in [&["check", "--fix"][..], &["check", "--unsafe-fixes"], &["check", "--add-ignore"]] {
        let refused = run(&temp, args).exits(2);
        assert!(refused.err.contains("notes.txt") && refused.err.contains("--allow-dirty"), "{}", refused.err);
    }
    assert_eq!(text(&temp, "src/lib.rs"), IDLE);
    run(&temp, &["check", "--diff"]).exits(1);
    run(&temp, &["check", "--fix", "--allow-dirty"]).exits(0);
    assert_eq!(text(&temp, "src/lib.rs"), MENDED);
}

#[test]
fn nothing_is_written_where_it_could_not_be_taken_back() {
    let temp = package(IDLE);
    let refused = run(&temp, &["check", "--fix"]).exits(2);
    assert!(refused.err.contains("--allow-no-vcs"), "{}", refused.err);
    assert_eq!(text(&temp, "src/lib.rs"), IDLE);
    run(&temp, &["check", "--fix", "--allow-no-vcs"]).exits(0);
    assert_eq!(text(&temp, "src/lib.rs"), MENDED);
}

#[test]
fn git_applies_the_diff() {
    let odd = "\u{feff}// async-lint: allow(blocking_fs) old\r\npub fn f() {}\r\n// no line end";
    let temp = committed(IDLE);
    temp.write("src/lib.rs", format!("mod a;\nmod b;\n#[path = \"with blank.rs\"]\nmod c;\n{IDLE}"));
    temp.write("src/a.rs", odd);
    temp.write("src/b.rs", format!("{}{IDLE}", "pub fn g() {}\n".repeat(20)));
    temp.write("src/with blank.rs", IDLE);
    let diff = run(&temp, &["check", "--diff"]).exits(1);
    assert_eq!(text(&temp, "src/a.rs"), odd);
    assert!(diff.out.starts_with("--- a/src/a.rs\n+++ b/src/a.rs\n@@ "), "{}", diff.out);
    let patch = temp.write("changes.patch", &diff.out);
    git(&temp, &["apply", &patch.to_string_lossy()]).exits(0);
    assert_eq!(text(&temp, "src/a.rs"), "\u{feff}pub fn f() {}\r\n// no line end");
    assert_eq!(text(&temp, "src/b.rs"), format!("{}{MENDED}", "pub fn g() {}\n".repeat(20)));
    assert_eq!(text(&temp, "src/with blank.rs"), MENDED);
    let none = run(&temp, &["check", "--diff"]).exits(0);
    assert_eq!(none.out, "");
}

#[test]
fn a_buffer_is_shown_as_a_diff_and_never_written() {
    let temp = package(MENDED);
    let args = ["check", "--stdin-filename", "src/lib.rs"];
    let diff = run_with_input(&temp, &[&args[..], &["--diff"]].concat(), IDLE).exits(1);
    assert!(diff.out.contains("-// async-lint: allow(blocking_fs) was slow\n"), "{}", diff.out);
    // refused before anything is read
    run(&temp, &[&args[..], &["--fix"]].concat()).exits(2);
    run(&temp, &[&args[..], &["--unsafe-fixes"]].concat()).exits(2);
    assert_eq!(text(&temp, "src/lib.rs"), MENDED);
}

#[test]
fn only_what_the_edits_touch_changes() {
    let code = "\u{feff}pub  fn f( ) { }\r\n\t// async-lint: allow(blocking_fs) old\r\n\tpub fn g() {}   \r\n\r\n\r\n";
    let temp = package(code);
    run(&temp, &["check", "--fix", "--allow-no-vcs"]).exits(0);
    let mended = "\u{feff}pub  fn f( ) { }\r\n\tpub fn g() {}   \r\n\r\n\r\n";
    assert_eq!(text(&temp, "src/lib.rs"), mended);
}

#[test]
fn files_that_can_not_be_read_whole_are_left_alone() {
    let temp = package("mod a;\nmod b;\n");
    let latin = [&b"// caf\xe9\n"[..], IDLE.as_bytes()].concat();
    temp.write("src/a.rs", &latin);
    let broken = format!("{IDLE}pub fn g( {{\n");
    temp.write("src/b.rs", &broken);
    run(&temp, &["check", "--fix", "--allow-no-vcs"]);
    assert_eq!(fs::read(temp.path().join("src/a.rs")).expect("it is there"), latin);
    assert_eq!(text(&temp, "src/b.rs"), broken);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_are_kept() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let temp = package("mod a;\nmod b;\n");
    temp.write("src/a.rs", IDLE);
    let real = temp.write("elsewhere/b.rs", IDLE);
    fs::set_permissions(temp.path().join("src/a.rs"), fs::Permissions::from_mode(0o640)).expect("it is ours");
    let link = temp.path().join("src/b.rs");
    symlink(&real, &link).expect("links can be made");
    run(&temp, &["check", "--fix", "--allow-no-vcs"]).exits(0);
    assert_eq!(text(&temp, "src/a.rs"), MENDED);
    let mode = fs::metadata(temp.path().join("src/a.rs")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert_eq!(fs::read_to_string(&real).expect("it is there"), MENDED);
}

#[test]
fn a_program_that_is_killed_leaves_whole_files() {
    const FILES: usize = 40;
    const ROUNDS: usize = 40;
    let names: Vec<String> = (0..FILES).map(|at| format!("m{at}")).collect();
    let list: String = names.iter().map(|name| format!("mod {name};\n")).collect();
    let temp = package(&list);
    let filler = "// a line\n".repeat(2_000);
    let (old, new) = (format!("{IDLE}{filler}"), format!("{MENDED}{filler}"));
    let (mut untouched, mut finished) = (0, 0);
    let mut delay = Duration::from_millis(5);
    for _ in 0..ROUNDS {
        for name in &names {
            temp.write(&format!("src/{name}.rs"), &old);
        }
        let mut command = program(&temp, &["check", "--fix", "--allow-no-vcs", "--quiet"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
        std::thread::sleep(delay);
        child.kill().expect("it is ours");
        child.wait().expect("it ends");
        let mut done = 0;
        for name in &names {
            let text = text(&temp, &format!("src/{name}.rs"));
            assert!(text == old || text == new, "src/{name}.rs is neither the old nor the new file");
            done += usize::from(text == new);
        }
        untouched += usize::from(done == 0);
        finished += usize::from(done == FILES);
        // towards the moment in which it writes
        delay = match done {
            0 => delay.mul_f64(1.5),
            FILES => delay.mul_f64(0.7),
            _ => delay.mul_f64(if done % 2 == 0 { 1.05 } else { 0.95 }),
        };
    }
    assert!(untouched > 0 && untouched + finished < ROUNDS, "{untouched} before, {finished} after it wrote");
}

#[test]
fn help_names_the_feature_that_is_missing() {
    let temp = package("pub async fn f() { std::thread::sleep(std::time::Duration::ZERO) }\n");
    let manifest = |features: &str| {
        let tokio = format!("tokio = {{ version = \"1\", features = [{features}] }}");
        temp.write("Cargo.toml", format!("[package]\nname = \"a\"\nedition = \"2024\"\n\n[dependencies]\n{tokio}\n"));
    };
    let needed = "`tokio::time::sleep` needs the feature `time` of tokio: switch it on in Cargo.toml";
    manifest("\"rt\"");
    let told = run(&temp, &["check", "--diff"]);
    assert!(told.out.is_empty(), "{}", told.out);
    let told = run(&temp, &["check"]).exits(1);
    assert!(told.out.contains(needed), "{}", told.out);
    manifest("\"rt\", \"time\"");
    let told = run(&temp, &["check"]).exits(1);
    assert!(!told.out.contains(needed), "{}", told.out);
    let told = run(&temp, &["check", "--diff"]).exits(1);
    assert!(
        told.out.contains("+pub async fn f() { tokio::time::sleep(std::time::Duration::ZERO).await }"),
        "{}",
        told.out
    );
}

/// A program that drives what it calls through another package, with this function.
fn driven_from_afar(drive: &str) -> Temp {
    let temp = Temp::new();
    let manifest = |name: &str, needs: &str| {
        format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n{needs}\n")
    };
    temp.write("Cargo.toml", "[workspace]\nmembers = [\"inner\", \"middle\", \"outer\"]\n");
    temp.write("inner/Cargo.toml", manifest("inner", "tokio = { version = \"1\", features = [\"full\"] }"));
    temp.write("inner/src/lib.rs", "pub async fn pause(d: std::time::Duration) {\n    std::thread::sleep(d);\n}\n");
    temp.write("middle/Cargo.toml", manifest("middle", "inner = { path = \"../inner\" }"));
    temp.write("middle/src/lib.rs", "pub use inner::pause;\n");
    temp.write("outer/Cargo.toml", manifest("outer", "middle = { path = \"../middle\" }\nfutures = \"0.3\"\n"));
    let main = format!("fn main() {{\n    {drive}(middle::pause(std::time::Duration::ZERO));\n}}\n");
    temp.write("outer/src/main.rs", main);
    temp
}

#[test]
fn what_another_package_drives_gets_no_safe_fix() {
    let others = driven_from_afar("futures::executor::block_on");
    // whether it is read or not
    for asked in [&["check", "--fix", "--allow-no-vcs"][..], &["check", "--fix", "--allow-no-vcs", "inner"]] {
        run(&others, asked).exits(1);
        assert!(text(&others, "inner/src/lib.rs").contains("std::thread::sleep"));
    }
    run(&others, &["check", "--unsafe-fixes", "--allow-no-vcs"]).exits(0);
    assert!(text(&others, "inner/src/lib.rs").contains("tokio::time::sleep(d).await"));

    let own = driven_from_afar("tokio::runtime::Runtime::new().unwrap().block_on");
    run(&own, &["check", "--fix", "--allow-no-vcs", "inner"]).exits(0);
    assert!(text(&own, "inner/src/lib.rs").contains("tokio::time::sleep(d).await"));
}

#[test]
fn what_a_stopped_run_left_is_swept_away() {
    let temp = committed(IDLE);
    let stale = temp.write("src/.async-lint-a1b2c3.tmp", "half a fi");
    let others = temp.write("src/.async-lint-d4e5f6.tmp", "of a run that goes on");
    let before = std::time::SystemTime::now() - Duration::from_secs(3600);
    fs::File::options().write(true).open(&stale).and_then(|file| file.set_modified(before)).expect("it is ours");
    // nor do they count as changes
    run(&temp, &["check", "--fix"]).exits(0);
    assert_eq!(text(&temp, "src/lib.rs"), MENDED);
    assert!(!stale.exists() && others.exists());
}

/// The library of a package after `--add-ignore`, which must leave nothing to find.
#[track_caller]
fn ignored(code: &str) -> String {
    let temp = package(code);
    run(&temp, &["check", "--add-ignore=it is short", "--allow-no-vcs"]).exits(0);
    let left = json(&temp, &["--pedantic"]).found();
    assert!(left.is_empty(), "{left:?} in\n{}", text(&temp, "src/lib.rs"));
    text(&temp, "src/lib.rs")
}

#[test]
fn comments_go_above_the_statement() {
    let code = "\u{feff}pub async fn f(d: std::time::Duration) -> Vec<u8> {
    let kept  =  1;
    let read = some::thing(
        kept,
        |x| x,
        { std::thread::sleep(d); std::fs::read(\"a\").unwrap() },
    );
\tif true {
\t\tstd::thread::sleep(d); std::thread::sleep(d);
\t}
    match kept {
        1 => std::fs::write(\"a\", \"b\").unwrap(),
        _ => {
            std::thread::sleep(d)
        }
    }
    read
        .chain(std::fs::read(\"a\").unwrap())
}
";
    let expected = "\u{feff}pub async fn f(d: std::time::Duration) -> Vec<u8> {
    let kept  =  1;
    // async-lint: allow(blocking_fs, blocking_sleep) it is short
    let read = some::thing(
        kept,
        |x| x,
        { std::thread::sleep(d); std::fs::read(\"a\").unwrap() },
    );
\tif true {
\t\t// async-lint: allow(blocking_sleep) it is short
\t\tstd::thread::sleep(d); std::thread::sleep(d);
\t}
    match kept {
        // async-lint: allow(blocking_fs) it is short
        1 => std::fs::write(\"a\", \"b\").unwrap(),
        _ => {
            // async-lint: allow(blocking_sleep) it is short
            std::thread::sleep(d)
        }
    }
    // async-lint: allow(blocking_fs) it is short
    read
        .chain(std::fs::read(\"a\").unwrap())
}
";
    assert_eq!(ignored(code), expected);
}

#[test]
fn comments_have_the_line_ends_of_the_file() {
    let code = "\u{feff}pub async fn f() { std::thread::sleep(d) }\r\n";
    let line = "// async-lint: allow(blocking_sleep) it is short\r\n";
    assert_eq!(ignored(code), format!("\u{feff}{line}{}", &code['\u{feff}'.len_utf8()..]));
}

#[test]
fn a_reason_may_be_demanded() {
    let temp = package(super::SLEEPS);
    let refused = run(&temp, &["check", "--add-ignore", "--allow-no-vcs", "--config", "require-reasons=true"]).exits(2);
    assert!(refused.err.contains("--add-ignore=REASON"), "{}", refused.err);
    run(&temp, &["check", "--add-ignore", "--allow-no-vcs"]).exits(0);
    assert_eq!(text(&temp, "src/lib.rs").lines().nth(1), Some("    // async-lint: allow(blocking_sleep)"));
}

#[test]
fn comments_can_be_looked_at_first() {
    let temp = package(super::SLEEPS);
    let diff = run(&temp, &["check", "--add-ignore=short", "--diff"]).exits(1);
    assert!(diff.out.contains("+    // async-lint: allow(blocking_sleep) short\n"), "{}", diff.out);
    assert_eq!(text(&temp, "src/lib.rs"), super::SLEEPS);
}
