//! Fixes: `fix_<applicability>*.rs` in the corpus are cases all of whose findings have a fix of that applicability first
//! (`none`: no fix at all), and `<case>.fixed.rs` is what becomes of them. The corpus' own test lints the result as well,
//! and finds nothing. The results compile with the real crates.
//!
//! `UPDATE_FIXED=1 cargo test --test fixes` writes the results; read them before they are committed.

mod common;

use async_lint::base::Applicability;
use async_lint::config::Settings;
use async_lint::driver::{self, Job, fix};
use async_lint::rules::RULES;
use common::temp::Temp;
use common::{below, corpus, files_below, lint, read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const FIXED: &str = ".fixed.rs";

fn cases() -> Vec<PathBuf> {
    let is_case = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("fix_") && !name.ends_with(FIXED)
    };
    files_below(&corpus(), ".rs").into_iter().filter(is_case).collect()
}

/// What a case's name says of the fixes in it.
fn declared(case: &Path) -> Option<Applicability> {
    let stem = case.file_stem().unwrap_or_default().to_string_lossy();
    match stem.split('_').nth(1) {
        Some("safe") => Some(Applicability::Safe),
        Some("unsafe") => Some(Applicability::Unsafe),
        Some("display") => Some(Applicability::Display),
        Some("none") => None,
        _ => panic!("{stem}: fix_safe, fix_unsafe, fix_display or fix_none"),
    }
}

/// Applies fixes to one file by itself.
fn mend(name: &str, text: &str, least: Applicability) -> (fix::Mended, String) {
    let temp = Temp::new();
    let path = temp.write(name, text);
    let settings = Settings::merge(vec![lint::everything()]).into();
    let job = Job { paths: vec![path], current_dir: temp.path().to_path_buf(), settings, ..Job::default() };
    let mended = fix::mend(&job, &driver::catalog(), &[], least, &|_, _, _| {});
    let text = mended.files.first().map_or_else(|| text.to_owned(), |file| file.new.clone());
    (mended, text)
}

/// The text without the comments of the harness.
fn without_markers(text: &str) -> String {
    let line = |line: &str| line.split("//~").next().unwrap_or_default().trim_end().to_owned() + "\n";
    text.lines().map(line).collect()
}

#[test]
fn fixes_are_what_they_are_declared_to_be() {
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 12, "only {} cases", cases.len());
    for case in &cases {
        let name = below(&corpus(), case);
        let linted = lint::loose(&[(name.clone(), fs::read(case).expect("it was listed"))]);
        let mut count = 0;
        for one in linted.iter().flat_map(|linted| linted.outcome.report.shown()) {
            count += 1;
            let found = one.finding.fixes.first().map(|fix| fix.applicability);
            if found != declared(case) {
                let text = linted[0].outcome.files.get(one.finding.span.file);
                let line = text.line_col(one.finding.span.range.start).line;
                wrong.push(format!("{name}:{line}: {} has a fix that is {found:?}", one.finding.rule));
            }
        }
        assert!(count > 0, "{name}: nothing is found in it");
    }
    assert!(wrong.is_empty(), "not as the files' names say:\n{}", wrong.join("\n"));
}

#[test]
fn fixes_converge_and_leave_nothing() {
    let mut wrong = Vec::new();
    for case in cases() {
        let Some(least) = declared(&case) else { continue };
        let (name, text) = (below(&corpus(), &case), read(&case));
        let (mended, result) = mend(&name, &text, least);
        let result = without_markers(&result);
        let left: Vec<_> = mended.outcome.report.shown().map(|one| one.finding.rule).collect();
        let told: Vec<_> = mended.notices.iter().map(|notice| &notice.message).collect();
        if !left.is_empty() || !told.is_empty() {
            wrong.push(format!("{name}: {left:?} are left, {told:?}"));
        }
        let again = mend(&name, &result, least).1;
        if again != result {
            wrong.push(format!("{name}: it is not done after the first time"));
        }
        let file = case.with_extension("fixed.rs");
        if env::var_os("UPDATE_FIXED").is_some() {
            fs::write(&file, &result).expect("the corpus is writable");
        } else if !file.is_file() || read(&file) != result {
            wrong.push(format!("{name}: it becomes something else than {}:\n{result}", below(&corpus(), &file)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_say_how_sure_fixes_are() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let folder = corpus().join(rule.id);
        let best = cases().iter().filter(|case| case.starts_with(&folder)).filter_map(|case| declared(case)).min();
        let word = match best {
            Some(Applicability::Safe) => "safe",
            Some(Applicability::Unsafe) => "unsafe",
            Some(Applicability::Display) => "display",
            None => "none",
        };
        if !rule.page.contains(&format!("\nfix: {word}\n")) {
            wrong.push(format!("rules/{}.md: the best fix of the corpus is `{word}`", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_fixed_file_has_its_case() {
    let orphans: Vec<String> = files_below(&corpus(), FIXED)
        .iter()
        .filter(|path| !path.with_extension("").with_extension("rs").is_file())
        .map(|path| below(&corpus(), path))
        .collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

/// What the cases may use.
const DEPENDENCIES: &str = "anyhow = \"1\"\ncamino = \"1\"\ndashmap = \"6\"\ntempfile = \"3\"\nsled = \"0.34\"\nreqwest = { version = \"0.12\", default-features = false, features = [\"blocking\"] }\ntokio = { version = \"1\", features = [\"full\"] }\nfutures = { version = \"0.3\", features = [\"thread-pool\"] }\ntracing = \"0.1\"\nrusqlite = \"0.37\"\nsmol = \"2\"\nasync-std = \"1\"\n";

/// One package with all results as modules; the first run needs the network.
#[test]
fn results_compile_with_the_real_crates() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixed");
    let mut modules = String::new();
    for file in files_below(&corpus(), ".rs") {
        let name = below(&corpus(), &file);
        // what is not `Send` before a guard is dropped need not compile before, and what these rules report never does
        let is_error =
            ["borrow_in_spawn/", "rc_in_spawn/", "non_send_in_spawn/"].iter().any(|rule| name.starts_with(rule));
        if name.contains("/fix_") && (name.ends_with(FIXED) || declared(&file).is_none() && !is_error) {
            let module: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
            modules += &format!("#[path = {:?}]\npub mod {module};\n", file.to_string_lossy());
        }
    }
    let manifest = format!(
        "[package]\nname = \"fixed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{DEPENDENCIES}"
    );
    fs::create_dir_all(folder.join("src")).expect("the target folder is writable");
    fs::write(folder.join("Cargo.toml"), manifest).expect("the target folder is writable");
    fs::write(folder.join("src/lib.rs"), format!("#![allow(warnings)]\n{modules}"))
        .expect("the target folder is writable");
    compiles(&folder, None);
}

/// Checks a package with the real crates, and with one from a folder in the place of that of its name.
fn compiles(folder: &Path, instead: Option<(&str, &Path)>) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(folder).args(["check", "--quiet"]);
    if let Some((name, path)) = instead {
        cargo.args(["--config", &format!("patch.crates-io.{name}.path={:?}", path.display().to_string())]);
    }
    cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixed-target"));
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_INCREMENTAL"] {
        cargo.env_remove(name);
    }
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Packages below `tests/fixes`, with a runtime, an edition or modules of their own: `name.fixed.rs` beside a file is what
/// becomes of it, and all of it compiles. `tests/fixes_home` is their cargo home, in which the sources of a dependency lie.
#[test]
fn packages_are_mended() {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixes");
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixes_home");
    let waits = home.join("registry/src/index/waits-1.2.0");
    let mut wrong = Vec::new();
    let mut count = 0;
    for manifest in files_below(&packages, "Cargo.toml") {
        let package = manifest.parent().expect("it lies in a folder");
        let name = below(&packages, package);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages").join(&name);
        drop(fs::remove_dir_all(&folder));
        let sources: Vec<PathBuf> =
            files_below(package, ".rs").into_iter().filter(|path| !path.to_string_lossy().ends_with(FIXED)).collect();
        let lock = package.join("Cargo.lock");
        for file in sources.iter().chain([&manifest]).chain(lock.is_file().then_some(&lock)) {
            let to = folder.join(below(package, file));
            fs::create_dir_all(to.parent().expect("it lies in a folder")).expect("the target folder is writable");
            fs::copy(file, to).expect("the target folder is writable");
        }
        let settings = Settings::merge(vec![lint::everything()]).into();
        let job = Job {
            paths: vec![folder.clone()],
            current_dir: folder.clone(),
            settings,
            cargo_home: Some(home.clone()),
            ..Job::default()
        };
        let mended = fix::mend(&job, &driver::catalog(), &[], Applicability::Unsafe, &|_, _, _| {});
        wrong.extend(mended.notices.iter().map(|notice| format!("{name}: {}", notice.message)));
        for file in &sources {
            let found = mended.files.iter().find(|one| one.shown == below(package, file));
            let fixed = file.with_extension("fixed.rs");
            match found {
                Some(found) if env::var_os("UPDATE_FIXED").is_some() => {
                    fs::write(&fixed, &found.new).expect("the folder is writable");
                }
                Some(found) if !fixed.is_file() || read(&fixed) != found.new => {
                    wrong.push(format!("{name}: {} becomes:\n{}", found.shown, found.new));
                }
                None if fixed.is_file() => wrong.push(format!("{name}: {} stays as it is", below(package, file))),
                _ => {}
            }
            if let Some(found) = found {
                fs::write(folder.join(below(package, file)), &found.new).expect("the target folder is writable");
            }
        }
        compiles(&folder, lock.is_file().then_some(("waits", &waits)));
        count += 1;
    }
    assert!(count >= 5, "only {count} packages");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
