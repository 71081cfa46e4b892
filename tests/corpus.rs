//! The corpus: code with comments that say what must be found in it, and what is missed or wrong today.
//!
//! The comments are checked first and the wording (snapshots beside the code) only then: to accept a snapshot can change
//! how something is said, never whether it is true. [`common::expect`] describes the comments.

mod common;

use async_lint::driver;
use common::expect::{Scores, scoreboard};
use common::lint::{self, Linted};
use common::{below, corpus, entries};
use std::path::{Path, PathBuf};

/// Folders of the corpus that are not about one rule.
const WORKSPACES: &str = "workspaces";

/// The single files: name and content.
fn single_files() -> Vec<(String, Vec<u8>)> {
    let folders = entries(&corpus()).into_iter().filter(|path| path.is_dir() && !path.ends_with(WORKSPACES));
    let files =
        folders.flat_map(|folder| entries(&folder)).filter(|path| path.extension().is_some_and(|it| it == "rs"));
    files.map(|path| (below(&corpus(), &path), std::fs::read(&path).expect("it was listed"))).collect()
}

fn workspaces() -> Vec<PathBuf> {
    entries(&corpus().join(WORKSPACES)).into_iter().filter(|path| path.is_dir()).collect()
}

/// Compares with a snapshot in `folder`.
fn snapshot(folder: &Path, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.to_owned(), text));
}

fn snapshot_files(linted: &Linted) {
    for (_, name) in linted.files() {
        let path = corpus().join(name);
        let folder = path.parent().expect("it lies in the corpus").join("snapshots");
        let stem = path.file_stem().expect("it has a name").to_string_lossy();
        snapshot(&folder, &stem, &linted.full(|file| file == name));
    }
}

/// One test, as the scoreboard is about all of it.
#[test]
fn the_corpus_is_judged_as_its_comments_say() {
    let (mut scores, mut wrong) = (Scores::new(), Vec::new());
    let files = single_files();
    assert!(files.len() > 40, "only {} files", files.len());
    let loose = lint::loose(&files);
    for linted in &loose {
        for (_, name) in linted.files() {
            let (_, text) = files.iter().find(|(file, _)| file == name).expect("it was given");
            wrong.extend(linted.check(name, &String::from_utf8_lossy(text), &mut scores));
        }
    }
    let read: usize = loose.iter().map(|linted| linted.files().count()).sum();
    assert_eq!(read, files.len(), "every file of the corpus is read once");
    let mut whole = Vec::new();
    for dir in workspaces() {
        let linted = lint::folder(&dir, Vec::new());
        let name = below(&corpus(), &dir);
        wrong.extend(linted.check_folder(&mut scores).iter().map(|line| format!("{name}/{line}")));
        whole.push(linted);
    }
    assert!(whole.len() >= 10, "only {} workspaces", whole.len());
    assert!(wrong.is_empty(), "{} of the expectations do not hold:\n{}", wrong.len(), wrong.join("\n"));

    loose.iter().for_each(snapshot_files);
    for linted in &whole {
        snapshot(&linted.dir, "report", &linted.full(|_| true));
    }
    snapshot(&corpus(), "scoreboard", &scoreboard(&scores, &driver::catalog()));
}

/// The programs that rustc has judged: what it accepts is not reported, what it rejects is, or is marked as missed. That the
/// markers hold is the other test's business.
#[test]
fn verdicts_of_the_compiler_are_ours() {
    const RULES: [&str; 3] = ["rc_in_spawn", "non_send_in_spawn", "borrow_in_spawn"];
    let (mut programs, mut rejected, mut missed, mut wrong) = (0, 0, 0, Vec::new());
    for (name, text) in single_files().iter().filter(|(name, _)| name.contains("/compiler_")) {
        let text = String::from_utf8_lossy(text);
        for program in text.split("// rustc: ").skip(1) {
            let (verdict, code) = program.split_once('\n').expect("a program follows its verdict");
            let markers = || code.lines().filter_map(|line| line.split_once("//~")).map(|(_, marker)| marker);
            let says = |marker: &str| RULES.iter().any(|rule| marker.contains(rule));
            let found = markers().any(|marker| says(marker) && !marker.contains("todo:"));
            let is_marked = markers().any(says);
            programs += 1;
            rejected += usize::from(verdict != "compiles");
            missed += usize::from(verdict != "compiles" && !found);
            if found && verdict == "compiles" || !is_marked && verdict != "compiles" {
                wrong.push(format!("{name}: {verdict}: {}", code.lines().next().unwrap_or_default()));
            }
        }
    }
    assert!(programs >= 60 && rejected >= 20, "{programs} programs, {rejected} rejected");
    assert!(missed * 20 <= rejected, "{missed} of {rejected} are missed");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Snapshots whose code is gone.
#[test]
fn every_snapshot_has_its_code() {
    let snapshots = common::files_below(&corpus(), ".snap");
    let orphans: Vec<String> = snapshots
        .iter()
        .filter(|path| path.parent().is_some_and(|folder| folder.ends_with("snapshots")))
        .filter(|path| {
            let folder = path.parent().and_then(Path::parent).expect("it lies in the corpus");
            !folder.join(path.file_stem().expect("it has a name")).with_extension("rs").is_file()
        })
        .map(|path| below(&corpus(), path))
        .collect();
    assert!(orphans.is_empty(), "snapshots without code: {orphans:?}");
}
